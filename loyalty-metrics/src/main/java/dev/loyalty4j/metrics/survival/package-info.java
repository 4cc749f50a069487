/**
 * How long until something happens, when for some it has not happened yet: customers who lapse, members who leave,
 * patients who die.
 *
 * <p>{@link dev.loyalty4j.metrics.survival.SurvivalTimes} holds a time for each subject and whether it ended in the
 * event or was cut off ("censored") before. From it come {@link dev.loyalty4j.metrics.survival.KaplanMeier}, the curve
 * of those still there, with quantiles and a mean up to a horizon; {@link dev.loyalty4j.metrics.survival.NelsonAalen},
 * the hazard added up; {@link dev.loyalty4j.metrics.survival.LogRank}, whether groups differ; and
 * {@link dev.loyalty4j.metrics.survival.CoxRegression}, what measured facts do to the hazard.
 *
 * <p>{@link dev.loyalty4j.metrics.survival.CustomerSurvival} makes such times from a purchase log: a customer lapses d
 * days after a purchase that no other follows in time. Its curve is the churn of shops without contracts, and its mean
 * up to a horizon the lifetime that a formula for customer value wants.
 *
 * <p>Leaving out those for whom nothing happened yet makes lives too short, counting them as lasting makes them too
 * long; the methods here do neither, as long as being cut off tells nothing about the rest of the life. Results are
 * checked against the package survival of R.
 */
@NullMarked
package dev.loyalty4j.metrics.survival;

import org.jspecify.annotations.NullMarked;
