package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;

/**
 * A discount rate for one step of whatever length the caller counts in: a contract period, a donation opportunity, a
 * step of a forecast. Money after k steps is worth 1/(1 + rate)ᵏ.
 *
 * @param rate at least 0 and finite
 */
public record StepRate(double rate) {

    /**
     * Rejects a rate that is none.
     *
     * @param rate see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public StepRate {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("rate per step " + rate + " must be at least 0 and finite");
        }
    }

    /**
     * Returns a rate per step.
     *
     * @param rate such as 0.10 for 10 % a step
     * @return the rate
     * @throws IllegalArgumentException if it is out of range
     */
    public static StepRate of(double rate) {
        return new StepRate(rate);
    }

    /**
     * Returns what 1 after some steps is worth now.
     *
     * @param steps at least 0
     * @return (1 + rate)^−steps
     * @throws IllegalArgumentException if the steps are out of range
     */
    public double factor(double steps) {
        if (!(steps >= 0)) {
            throw new IllegalArgumentException("steps " + steps + " must be at least 0");
        }
        return Math.exp(-steps * Math.log1p(rate));
    }

    /** The rate, which an endless sum needs to be above 0. */
    double requirePositive() {
        if (rate == 0) {
            throw new IllegalArgumentException("rate per step 0.0 must be above 0 for a sum without end");
        }
        return rate;
    }

    /**
     * Returns the rate in per cent.
     *
     * @return such as {@code 10.00 % a step}
     */
    @Override
    public String toString() {
        return NumberText.decimal(rate * 100) + " % a step";
    }
}
