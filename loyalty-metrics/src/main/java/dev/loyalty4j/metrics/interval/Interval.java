package dev.loyalty4j.metrics.interval;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.distribution.StudentT;
import dev.loyalty4j.metrics.function.NumberText;
import java.util.Objects;

/**
 * A confidence interval: two ends, the level, and how it was made.
 *
 * @param lower the lower end, finite
 * @param upper the upper end, finite, at least {@code lower}
 * @param level the nominal coverage, strictly between 0 and 1
 * @param method how it was made
 */
public record Interval(double lower, double upper, double level, IntervalMethod method) {

    /** The level of every interval that is not asked for another: 95 %. */
    public static final double LEVEL = 0.95;

    /**
     * Rejects ends that are not finite or not in order, and a level that is none.
     *
     * @param lower see the record
     * @param upper see the record
     * @param level see the record
     * @param method see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException(
                    "interval " + lower + " .. " + upper + " must have finite ends in ascending order");
        }
        requireLevel(level);
        Objects.requireNonNull(method, "method");
    }

    /**
     * Returns the score interval of Wilson for k of n, without continuity correction. It never leaves [0, 1], is not
     * empty at k = 0 or k = n, and its mean coverage over the share is close to the level, although it dips for single
     * shares at small n (to 0.86 at n = 10).
     *
     * @param count how many of them, 0 to {@code total}
     * @param total how many there were, at least 1
     * @param level strictly between 0 and 1
     * @return (k + z²/2 ± z·√(k(n − k)/n + z²/4)) / (n + z²)
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static Interval wilson(long count, long total, double level) {
        if (total < 1 || count < 0 || count > total) {
            throw new IllegalArgumentException(
                    "count " + count + " of " + total + " must be 0 to total, total at least 1");
        }
        double z = Normal.twoSided(level);
        double square = z * z;
        double scale = total + square;
        double centre = (count + square / 2) / scale;
        double half = z / scale * Math.sqrt((double) count * (total - count) / total + square / 4);
        // At the ends the formula gives exactly 0 and 1; rounding must not put them a bit beside.
        double lower = count == 0 ? 0 : Math.max(0, centre - half);
        double upper = count == total ? 1 : Math.min(1, centre + half);
        return new Interval(lower, upper, level, IntervalMethod.WILSON);
    }

    /**
     * Returns estimate ± z · standard error, not clamped to any scale.
     *
     * @param estimate the estimate, finite
     * @param standardError its standard error, finite, at least 0
     * @param level strictly between 0 and 1
     * @return the interval
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static Interval wald(double estimate, double standardError, double level) {
        return around(estimate, standardError, level, IntervalMethod.WALD);
    }

    /**
     * Returns estimate ± t · standard error, not clamped to any scale.
     *
     * @param estimate the estimate, finite
     * @param standardError its standard error, finite, at least 0
     * @param degrees degrees of freedom, at least 1; as many as there are observations less one
     * @param level strictly between 0 and 1
     * @return the interval
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static Interval studentT(double estimate, double standardError, long degrees, double level) {
        if (!(standardError >= 0)) {
            throw new IllegalArgumentException("standard error " + standardError + " must be at least 0");
        }
        double half = StudentT.twoSided(level, Math.min((double) degrees, StudentT.MAX_DEGREES)) * standardError;
        return new Interval(estimate - half, estimate + half, level, IntervalMethod.STUDENT_T);
    }

    static Interval around(double estimate, double standardError, double level, IntervalMethod method) {
        if (!(standardError >= 0)) {
            throw new IllegalArgumentException("standard error " + standardError + " must be at least 0");
        }
        double half = Normal.twoSided(level) * standardError;
        return new Interval(estimate - half, estimate + half, level, method);
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " must be strictly between 0 and 1");
        }
    }

    /**
     * Returns whether a value lies in the interval, ends included.
     *
     * @param value any number
     * @return true if lower ≤ value ≤ upper
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /**
     * Returns the interval on another scale, such as minor units in major ones.
     *
     * @param factor a finite factor, at least 0
     * @return both ends times the factor
     * @throws IllegalArgumentException if the factor is negative or not finite
     */
    public Interval times(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("factor " + factor + " must be at least 0");
        }
        return new Interval(lower * factor, upper * factor, level, method);
    }

    /**
     * Returns the two ends, such as {@code 0.1671 .. 0.1822}.
     *
     * @return the text, the same on every machine
     */
    @Override
    public String toString() {
        return NumberText.decimal(lower) + " .. " + NumberText.decimal(upper);
    }
}
