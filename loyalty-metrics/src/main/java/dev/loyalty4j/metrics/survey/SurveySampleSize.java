package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;

/**
 * How many answers a net promoter score needs to be known to within a margin: n₀ = z²·variance / margin², and of a
 * population N only n = ⌈n₀ / (1 + (n₀ − 1)/N)⌉ (Cochran 1977, <i>Sampling Techniques</i>, 3rd ed., chapter 4).
 *
 * @param margin half the width of the interval as a share, above 0 and below 1: 0.05 is five points
 * @param variance of one answer, above 0 and at most 1; an earlier wave's {@link NetPromoterScore#variance()}, or 1,
 *     the most it can be
 * @param level of the interval, strictly between 0 and 1
 */
public record SurveySampleSize(double margin, double variance, double level) {

    /** The variance of answers that are half promoters, half detractors: nothing needs more. */
    public static final double LARGEST_VARIANCE = 1;

    /**
     * Rejects what no survey can reach.
     *
     * @param margin half the width of the interval as a share, above 0 and below 1: 0.05 is five points
     * @param variance of one answer, above 0 and at most 1; an earlier wave's {@link NetPromoterScore#variance()}, or
     *     1, the most it can be
     * @param level of the interval, strictly between 0 and 1
     * @throws IllegalArgumentException if a component is out of its range
     */
    public SurveySampleSize {
        if (!(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException(
                    "margin " + margin + " must be a share strictly between 0 and 1: 0.05 is five points");
        }
        if (!(variance > 0 && variance <= LARGEST_VARIANCE)) {
            throw new IllegalArgumentException("variance " + variance + " must be above 0 and at most 1");
        }
        Normal.twoSided(level);
    }

    /**
     * Returns the need of a first wave, at 95 %, whose variance is not known.
     *
     * @param margin half the width of the interval as a share
     * @return the sample size with variance 1
     * @throws IllegalArgumentException if the margin is not strictly between 0 and 1
     */
    public static SurveySampleSize forMargin(double margin) {
        return new SurveySampleSize(margin, LARGEST_VARIANCE, 0.95);
    }

    /**
     * Returns the same with a known variance.
     *
     * @param known above 0 and at most 1
     * @return the sample size
     * @throws IllegalArgumentException if the variance is out of its range
     */
    public SurveySampleSize variance(double known) {
        return new SurveySampleSize(margin, known, level);
    }

    /**
     * Returns the same at another level.
     *
     * @param other strictly between 0 and 1
     * @return the sample size
     * @throws IllegalArgumentException if the level is out of its range
     */
    public SurveySampleSize level(double other) {
        return new SurveySampleSize(margin, variance, other);
    }

    private double unlimited() {
        double z = Normal.twoSided(level);
        return z * z * variance / (margin * margin);
    }

    /**
     * Returns how many answers are needed where there are many more people than answers.
     *
     * @return ⌈n₀⌉, at least 1
     */
    public long answers() {
        return (long) Math.ceil(unlimited());
    }

    /**
     * Returns how many answers are needed of so many people.
     *
     * @param population N, at least 1
     * @return ⌈n₀ / (1 + (n₀ − 1)/N)⌉, 1 to N
     * @throws IllegalArgumentException if the population is not at least 1
     */
    public long answersOf(long population) {
        if (population < 1) {
            throw new IllegalArgumentException("population " + population + " must be at least 1");
        }
        double many = unlimited();
        long needed = (long) Math.ceil(many / (1 + (many - 1) / population));
        return Math.max(1, Math.min(population, needed));
    }

    /**
     * Returns margin, level and answers in one line.
     *
     * @return such as {@code 1 537 answers for a margin of 5.000 points at level 0.9500}
     */
    @Override
    public String toString() {
        return NumberText.count(answers()) + " answers for a margin of "
                + NumberText.decimal(NetPromoterScore.POINTS * margin) + " points at level "
                + NumberText.decimal(level);
    }
}
