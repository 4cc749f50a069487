/**
 * What customers will do and what they are worth: probability models of buying and leaving, fitted to what a shop has
 * seen, and the money that follows from them.
 *
 * <p>A model is fitted by its static {@code fit} and answers with {@link dev.loyalty4j.metrics.clv.Prediction}s.
 * {@link dev.loyalty4j.metrics.clv.Fit} is what every fit ends in: parameters with standard errors, the log-likelihood,
 * and the {@link dev.loyalty4j.metrics.clv.Verdict}, which is to be read first. A fit never throws for data that a shop
 * has; where the data cannot answer, the verdict says why.
 *
 * <p>When customers buy and leave: the {@link dev.loyalty4j.metrics.clv.PurchaseModel}s for a shop that sees only
 * purchases ({@link dev.loyalty4j.metrics.clv.Holdout} judges them by what came later,
 * {@link dev.loyalty4j.metrics.clv.CovariateModel} lets channels differ), {@link dev.loyalty4j.metrics.clv.BgBb} where
 * there is one opportunity a period, {@link dev.loyalty4j.metrics.clv.ShiftedBetaGeometric} and
 * {@link dev.loyalty4j.metrics.clv.BetaDiscreteWeibull} for contracts. What they spend each time:
 * {@link dev.loyalty4j.metrics.clv.GammaGamma}. Both together, discounted by a
 * {@link dev.loyalty4j.metrics.clv.Discount}: {@link dev.loyalty4j.metrics.clv.LifetimeValue}. Without a model:
 * {@link dev.loyalty4j.metrics.clv.FormulaValue} for one number that stands for all, with years that are given or read
 * off a survival curve by {@link dev.loyalty4j.metrics.clv.Tenure}, {@link dev.loyalty4j.metrics.clv.CohortValue} for
 * what cohorts of a log have brought so far, {@link dev.loyalty4j.metrics.clv.WhatIf} for what a change would do.
 *
 * <p>Parameters carry the symbols of the papers; everything else has plain names. Estimation runs in the logarithms of
 * the parameters inside named bounds, and so does the covariance. Intervals by the delta method cover the error of the
 * parameters only; what a single customer will do is simulated by the methods named {@code predictionInterval}.
 */
@NullMarked
package dev.loyalty4j.metrics.clv;

import org.jspecify.annotations.NullMarked;
