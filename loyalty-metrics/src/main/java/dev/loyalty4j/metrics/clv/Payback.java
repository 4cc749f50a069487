package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Optional;

/**
 * After how many steps the margins of a customer have paid back what it cost to win the customer.
 *
 * @param steps the first step at whose end the sum of discounted margins is at least the cost; 0 if the cost is not
 *     above 0, −1 if it is not paid back within the horizon
 * @param horizon how many steps were looked at
 */
public record Payback(int steps, int horizon) implements Figure {

    /** Steps until the cost is back. */
    public static final Definition STEPS = new Definition(
            "payback of acquisition cost",
            "the first k with Σ margin(i)/(1 + d)ⁱ over i = 1 to k at least the acquisition cost",
            "trade usage");

    /**
     * Rejects a step outside the horizon.
     *
     * @param steps see the record
     * @param horizon see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Payback {
        if (steps < -1 || steps > horizon) {
            throw new IllegalArgumentException("steps " + steps + " must be -1 to the horizon " + horizon);
        }
    }

    /**
     * Returns when a cost is paid back.
     *
     * @param acquisitionCents the cost
     * @param rate the discount per step; 0 for none
     * @param marginCents the margin of each step, the first at its end
     * @return the payback
     */
    public static Payback of(long acquisitionCents, StepRate rate, long... marginCents) {
        double sum = 0;
        if (acquisitionCents <= 0) {
            return new Payback(0, marginCents.length);
        }
        for (int k = 1; k <= marginCents.length; k++) {
            sum += marginCents[k - 1] * rate.factor(k);
            if (sum >= acquisitionCents) {
                return new Payback(k, marginCents.length);
            }
        }
        return new Payback(-1, marginCents.length);
    }

    @Override
    public Definition definition() {
        return STEPS;
    }

    @Override
    public Optional<String> undefinedReason() {
        return steps >= 0 ? Optional.empty() : Optional.of("not paid back within " + horizon + " steps");
    }

    /**
     * Returns the number of steps.
     *
     * @return a whole number
     * @throws UndefinedFigureException if the cost is not paid back within the horizon
     */
    @Override
    public double value() {
        undefinedReason().ifPresent(reason -> {
            throw new UndefinedFigureException(STEPS, reason);
        });
        return steps;
    }

    @Override
    public Optional<Interval> interval(double level) {
        return Optional.empty();
    }

    /**
     * Returns the steps or that they do not suffice.
     *
     * @return such as {@code payback of acquisition cost after 4 steps}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> STEPS.name() + " undefined: " + reason)
                .orElseGet(() -> STEPS.name() + " after " + steps + " steps");
    }
}
