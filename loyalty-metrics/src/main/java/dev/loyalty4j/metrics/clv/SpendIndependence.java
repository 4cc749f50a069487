package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Optional;

/**
 * Whether those who buy more often spend more or less each time. The model of spend, and with it every product of
 * expected purchases and expected spend, takes the two as independent; this is the check.
 *
 * @param correlation of x and mean spend over repeat buyers, −1 to 1; of no meaning if it is undefined
 * @param customers how many repeat buyers
 * @param spread whether both x and mean spend vary at all
 */
public record SpendIndependence(double correlation, long customers, boolean spread) implements Figure {

    /** The correlation. */
    public static final Definition CORRELATION = new Definition(
            "correlation of frequency and spend",
            "Pearson's correlation of x and mean spend over repeat buyers",
            "Fader, Hardie and Lee 2005, RFM and CLV: Using Iso-Value Curves for Customer Base Analysis");

    /** From this magnitude on the product of the two expectations misleads; convention of this library. */
    public static final double WORRYING = 0.3;

    /** Fewer pairs have no interval by the method of Fisher. */
    private static final int MIN_CUSTOMERS = 4;

    /**
     * Rejects what is no correlation.
     *
     * @param correlation see the record
     * @param customers see the record
     * @param spread see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public SpendIndependence {
        if (!(Math.abs(correlation) <= 1) || customers < 0) {
            throw new IllegalArgumentException(
                    "correlation " + correlation + " must be -1 to 1, customers " + customers + " at least 0");
        }
    }

    @Override
    public Definition definition() {
        return CORRELATION;
    }

    @Override
    public Optional<String> undefinedReason() {
        if (customers < 2) {
            return Optional.of("there are fewer than two repeat buyers with a positive mean spend");
        }
        return spread ? Optional.empty() : Optional.of("frequency or spend does not vary");
    }

    /**
     * Returns the correlation.
     *
     * @return −1 to 1
     * @throws UndefinedFigureException if there is none; the message says why
     */
    @Override
    public double value() {
        undefinedReason().ifPresent(reason -> {
            throw new UndefinedFigureException(CORRELATION, reason);
        });
        return correlation;
    }

    /**
     * Returns the interval on the scale of artanh (Fisher 1921).
     *
     * @param level strictly between 0 and 1
     * @return tanh(artanh r ± z/√(n − 3)); empty with fewer than four customers or a perfect correlation
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    @Override
    public Optional<Interval> interval(double level) {
        double z = Normal.twoSided(level);
        if (!isDefined() || customers < MIN_CUSTOMERS || Math.abs(correlation) == 1) {
            return Optional.empty();
        }
        double centre = 0.5 * Math.log((1 + correlation) / (1 - correlation));
        double half = z / Math.sqrt(customers - 3.0);
        return Optional.of(
                new Interval(Math.tanh(centre - half), Math.tanh(centre + half), level, IntervalMethod.WALD));
    }

    /**
     * Returns whether the two are near enough to independent.
     *
     * @return false if the correlation is {@value #WORRYING} or more in magnitude
     */
    public boolean isPlausible() {
        return !isDefined() || Math.abs(correlation) < WORRYING;
    }

    /**
     * Returns the correlation and what it means.
     *
     * @return one line
     */
    @Override
    public String toString() {
        String reading = isPlausible()
                ? "spend may be taken as independent of frequency"
                : "the model of spend does not hold: "
                        + (correlation > 0
                                ? "frequent buyers spend more each time"
                                : "frequent buyers spend less each time");
        return undefinedReason()
                .map(reason -> CORRELATION.name() + " undefined: " + reason)
                .orElseGet(() -> CORRELATION.name() + " " + NumberText.decimal(correlation)
                        + interval().map(range -> " (" + range + ")").orElse("") + ", "
                        + NumberText.count(customers) + " repeat buyers: " + reading);
    }
}
