/**
 * What customers will do and what they are worth: probability models of buying and leaving, fitted to what a shop has
 * seen, and the money that follows from them.
 *
 * <p>A model is fitted by its static {@code fit} and answers with {@link dev.loyalty4j.metrics.clv.Prediction}s.
 * {@link dev.loyalty4j.metrics.clv.Fit} is what every fit ends in: parameters with standard errors, the log-likelihood,
 * and the {@link dev.loyalty4j.metrics.clv.Verdict}, which is to be read first. A fit never throws for data that a shop
 * has; where the data cannot answer, the verdict says why.
 *
 * <p>Parameters carry the symbols of the papers; everything else has plain names. Estimation runs in the logarithms of
 * the parameters inside named bounds, and so does the covariance. Intervals by the delta method cover the error of the
 * parameters only, not what a single customer will do.
 */
@NullMarked
package dev.loyalty4j.metrics.clv;

import org.jspecify.annotations.NullMarked;
