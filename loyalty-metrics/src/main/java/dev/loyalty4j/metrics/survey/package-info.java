/**
 * What customers say when asked.
 *
 * <p>{@link dev.loyalty4j.metrics.survey.NetPromoterScore} is made of answers or of counts and knows its standard
 * error, a plain and an adjusted interval; {@link dev.loyalty4j.metrics.survey.NetPromoterDifference} compares two
 * independent waves or groups.
 *
 * <p>Blanks are kept and counted, never taken for an answer. Scores are rounded by {@code toString} alone. Nothing here
 * reads a purchase log: a caller who wants the score of a segment passes the answers of its customers.
 */
@NullMarked
package dev.loyalty4j.metrics.survey;

import org.jspecify.annotations.NullMarked;
