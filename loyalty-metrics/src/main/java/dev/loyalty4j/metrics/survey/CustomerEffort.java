package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;

/**
 * Customer effort (CES) in its two versions, which run in opposite directions: in 1.0, on 1 to 5, low is good; in 2.0,
 * on 1 to 7, high is good and there are three figures in use. The caller names the scale with the answers and the
 * variant by the method; a method refuses the other version's answers. Stateless.
 */
public final class CustomerEffort {

    /** Version 1.0: the mean, low is good. */
    public static final Definition MEAN_1 = new Definition(
            "mean customer effort 1.0",
            "sum of answers / answers on 1 (very little effort) to 5 (very much); low is good",
            "Dixon, Freeman and Toman 2010, Stop Trying to Delight Your Customers");

    /** Version 2.0: the mean, high is good. */
    public static final Definition MEAN_2 = new Definition(
            "mean customer effort 2.0",
            "sum of answers / answers on 1 (strongly disagree that it was easy) to 7 (strongly agree); high is good",
            "Dixon, Toman and DeLisi 2013, The Effortless Experience");

    /** Version 2.0: the share that at least somewhat agrees. */
    public static final Definition TOP_THREE = new Definition(
            "customer effort 2.0, top three boxes",
            "answers 5 to 7 / answers, blanks left out",
            "Dixon, Toman and DeLisi 2013, The Effortless Experience");

    private static final int FIRST_AGREEING = 5;

    private CustomerEffort() {}

    /**
     * Returns the mean of version 1.0.
     *
     * @param ratings answers on {@link RatingScale#EFFORT_1}
     * @return the mean, 1 to 5, low is good
     * @throws IllegalArgumentException if the answers are on another scale
     */
    public static MeanRating meanOfVersion1(Ratings ratings) {
        return new MeanRating(MEAN_1, require(RatingScale.EFFORT_1, ratings));
    }

    /**
     * Returns the mean of version 2.0.
     *
     * @param ratings answers on {@link RatingScale#EFFORT_2}
     * @return the mean, 1 to 7, high is good
     * @throws IllegalArgumentException if the answers are on another scale
     */
    public static MeanRating meanOfVersion2(Ratings ratings) {
        return new MeanRating(MEAN_2, require(RatingScale.EFFORT_2, ratings));
    }

    /**
     * Returns the share of answers 5 to 7 of version 2.0.
     *
     * @param ratings answers on {@link RatingScale#EFFORT_2}
     * @return the share with Wilson's interval
     * @throws IllegalArgumentException if the answers are on another scale
     */
    public static Proportion topThree(Ratings ratings) {
        RatingScale scale = RatingScale.EFFORT_2;
        return require(scale, ratings).share(TOP_THREE, FIRST_AGREEING, scale.highest());
    }

    /**
     * Returns the index of version 2.0: the share of 6 and 7 minus that of 1 to 3.
     *
     * @param ratings answers on {@link RatingScale#EFFORT_2}
     * @return the index in points, −100 to 100
     * @throws IllegalArgumentException if the answers are on another scale
     */
    public static EffortIndex index(Ratings ratings) {
        return new EffortIndex(require(RatingScale.EFFORT_2, ratings));
    }

    static Ratings require(RatingScale scale, Ratings ratings) {
        if (!ratings.scale().equals(scale)) {
            throw new IllegalArgumentException("ratings are on "
                    + ratings.scale().name() + " ("
                    + ratings.scale().lowest() + " to " + ratings.scale().highest() + ") and must be on "
                    + scale.name() + " (" + scale.lowest() + " to " + scale.highest() + ")");
        }
        return ratings;
    }
}
