/**
 * What customers say when asked.
 *
 * <p>{@link dev.loyalty4j.metrics.survey.NetPromoterScore} is made of answers or of counts and knows its standard
 * error, a plain and an adjusted interval. {@link dev.loyalty4j.metrics.survey.NetPromoterDifference} compares two
 * independent waves or groups, {@link dev.loyalty4j.metrics.survey.PairedNetPromoterDifference} the same people asked
 * twice, {@link dev.loyalty4j.metrics.survey.NetPromoterTable} puts segments or months side by side, and
 * {@link dev.loyalty4j.metrics.survey.SurveySampleSize} says how many to ask.
 *
 * <p>{@link dev.loyalty4j.metrics.survey.Ratings} on a {@link dev.loyalty4j.metrics.survey.RatingScale} become
 * {@link dev.loyalty4j.metrics.survey.Satisfaction} or {@link dev.loyalty4j.metrics.survey.CustomerEffort};
 * {@link dev.loyalty4j.metrics.survey.OneClickSurvey} is for surveys of a single click.
 * {@link dev.loyalty4j.metrics.survey.FeedbackTopics} counts what people write about,
 * {@link dev.loyalty4j.metrics.survey.LoopClosing} whether they were heard.
 *
 * <p>Blanks are kept and counted, never taken for an answer. Scores are rounded by {@code toString} alone. One figure
 * reads a purchase log: {@link dev.loyalty4j.metrics.survey.RecoveryEffect}, whether those who were helped buy again.
 */
@NullMarked
package dev.loyalty4j.metrics.survey;

import org.jspecify.annotations.NullMarked;
