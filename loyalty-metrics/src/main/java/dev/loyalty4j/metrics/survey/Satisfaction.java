package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;

/**
 * Customer satisfaction (CSAT): the share of the two best answers of the scale, or the mean. The two are not
 * comparable, so each has its own name. Stateless.
 */
public final class Satisfaction {

    /** The two best answers of all answers. */
    public static final Definition TOP_TWO = new Definition(
            "customer satisfaction, top two boxes",
            "answers that are one of the two best of the scale / answers, blanks left out",
            "trade usage (CSAT)");

    /** The mean answer. */
    public static final Definition MEAN = new Definition(
            "mean customer satisfaction", "sum of answers / answers, blanks left out", "trade usage (CSAT)");

    private static final int BOXES = 2;

    private Satisfaction() {}

    /**
     * Returns the share of the two best answers.
     *
     * @param ratings answers on a scale of three answers or more, named by the caller
     * @return the share with Wilson's interval; undefined if there are no answers
     * @throws IllegalArgumentException if the scale has only two answers, for then everyone would be satisfied
     */
    public static Proportion topTwo(Ratings ratings) {
        RatingScale scale = ratings.scale();
        if (scale.size() <= BOXES) {
            throw new IllegalArgumentException("scale " + scale.name() + " has " + scale.size()
                    + " answers and must have at least " + (BOXES + 1) + " for two of them to be the best");
        }
        return scale.bestEnd() == RatingScale.BestEnd.HIGH
                ? ratings.share(TOP_TWO, scale.highest() - BOXES + 1, scale.highest())
                : ratings.share(TOP_TWO, scale.lowest(), scale.lowest() + BOXES - 1);
    }

    /**
     * Returns the mean answer.
     *
     * @param ratings answers on a scale named by the caller
     * @return the mean; undefined if there are no answers
     */
    public static MeanRating mean(Ratings ratings) {
        return new MeanRating(MEAN, ratings);
    }
}
