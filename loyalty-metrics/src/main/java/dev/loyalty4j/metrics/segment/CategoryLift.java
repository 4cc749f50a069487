package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Objects;
import java.util.Optional;

/**
 * How much more often customers of one category also buy another than customers at large do: P(other | given) /
 * P(other), over customers and the distinct categories each has bought.
 *
 * <p>The interval is on the log scale; with n customers, lift L and counts b both, g given, o other, the variance of ln
 * L is 1/b − 1/g − 1/o + (2L − 1)/n (delta method over the four cells). Ranking by its lower end keeps lifts of a few
 * customers from the top.
 *
 * @param given the category bought
 * @param category the other category
 * @param both customers of both, at least 0
 * @param withGiven customers of the given one, at least {@code both}
 * @param withCategory customers of the other one, at least {@code both}
 * @param customers customers of any category
 */
public record CategoryLift(String given, String category, long both, long withGiven, long withCategory, long customers)
        implements Figure {

    /** n·both / (given·other). */
    public static final Definition LIFT = new Definition(
            "lift",
            "share with the other category among customers of the given one / that share among all customers",
            "Brin, Motwani, Ullman and Tsur 1997, Dynamic Itemset Counting and Implication Rules for Market Basket Data");

    /**
     * Rejects counts that no customers have.
     *
     * @param given the category bought
     * @param category the other category
     * @param both customers of both, at least 0
     * @param withGiven customers of the given one, at least {@code both}
     * @param withCategory customers of the other one, at least {@code both}
     * @param customers customers of any category
     * @throws IllegalArgumentException if a component is out of its range
     */
    public CategoryLift {
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(category, "category");
        if (both < 0 || both > Math.min(withGiven, withCategory) || withGiven + withCategory - both > customers) {
            throw new IllegalArgumentException("lift of " + category + " given " + given + ": both " + both
                    + " must be 0 to given " + withGiven + " and other " + withCategory
                    + ", and those of either at most customers " + customers);
        }
    }

    @Override
    public Definition definition() {
        return LIFT;
    }

    @Override
    public Optional<String> undefinedReason() {
        if (withGiven > 0 && withCategory > 0) {
            return Optional.empty();
        }
        return Optional.of("there are no customers of " + (withGiven == 0 ? given : category));
    }

    @Override
    public double value() {
        undefinedReason().ifPresent(reason -> {
            throw new UndefinedFigureException(LIFT, reason);
        });
        return (double) both / withGiven * customers / withCategory;
    }

    /**
     * Returns the interval on the log scale.
     *
     * @param level strictly between 0 and 1
     * @return the interval, or empty if nobody has both
     */
    @Override
    public Optional<Interval> interval(double level) {
        double z = Normal.twoSided(level);
        if (both == 0) {
            return Optional.empty();
        }
        double lift = value();
        double variance = 1.0 / both - 1.0 / withGiven - 1.0 / withCategory + (2 * lift - 1) / customers;
        double factor = Math.exp(z * Math.sqrt(Math.max(0, variance)));
        return Optional.of(new Interval(lift / factor, lift * factor, level, IntervalMethod.LOG_DELTA));
    }

    /** What offers are ranked by; 0 if nobody has both. */
    double lower() {
        return interval().map(Interval::lower).orElse(0.0);
    }

    /**
     * Returns lift, interval and counts in one line.
     *
     * @return such as {@code lift of milk given tea 1.500 (1.210 .. 1.860), 45 of 60 customers of tea, 100 of 200 of
     *     all}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> "lift of " + category + " given " + given + " undefined: " + reason)
                .orElseGet(() -> "lift of " + category + " given " + given + " " + NumberText.decimal(value())
                        + interval().map(range -> " (" + range + ")").orElse("") + ", " + NumberText.count(both)
                        + " of " + NumberText.count(withGiven) + " customers of " + given + ", "
                        + NumberText.count(withCategory) + " of " + NumberText.count(customers) + " of all");
    }
}
