package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.Objects;

/**
 * What time does to money: a constant force per day, named by how it was quoted. "10 % per year" alone means effective:
 * after a year of 365.25 days, 1.10 is worth 1. Immutable.
 *
 * @param forcePerDay the continuous rate per day, finite, at least 0
 * @param quoted how the rate was given
 */
public record Discount(double forcePerDay, String quoted) {

    /** The days of a year, leap years averaged. */
    public static final double DAYS_PER_YEAR = 365.25;

    /** Money later is worth as much as money now. */
    public static final Discount NONE = new Discount(0, "no discount");

    /**
     * Rejects a rate that is none.
     *
     * @param forcePerDay see the record
     * @param quoted see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Discount {
        Objects.requireNonNull(quoted, "quoted");
        if (!(forcePerDay >= 0 && forcePerDay < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("force per day " + forcePerDay + " must be at least 0 and finite");
        }
    }

    /**
     * Quotes what a year costs.
     *
     * @param rate such as 0.10 for 10 %, at least 0 and finite
     * @return ln(1 + rate)/365.25 per day
     * @throws IllegalArgumentException if the rate is out of range
     */
    public static Discount effectiveAnnual(double rate) {
        require(rate);
        return new Discount(Math.log1p(rate) / DAYS_PER_YEAR, NumberText.decimal(rate * 100) + " % a year, effective");
    }

    /**
     * Quotes a rate that is added several times a year, as banks do; 12 times 0.10/12 is 10.47 % effective.
     *
     * @param rate such as 0.10, at least 0 and finite
     * @param timesPerYear how often it is compounded, at least 1
     * @return timesPerYear·ln(1 + rate/timesPerYear)/365.25 per day
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Discount nominalAnnual(double rate, int timesPerYear) {
        require(rate);
        if (timesPerYear < 1) {
            throw new IllegalArgumentException("times per year " + timesPerYear + " must be at least 1");
        }
        return new Discount(
                timesPerYear * Math.log1p(rate / timesPerYear) / DAYS_PER_YEAR,
                NumberText.decimal(rate * 100) + " % a year, nominal, " + timesPerYear + " times");
    }

    /**
     * Quotes a continuous rate in the unit of a model, such as 0.15/52 per week.
     *
     * @param force the continuous rate, at least 0 and finite
     * @param unit per what
     * @return the force per day
     * @throws IllegalArgumentException if the force is out of range
     */
    public static Discount continuous(double force, ModelUnit unit) {
        require(force);
        String per = unit == ModelUnit.DAYS ? " per day" : " per week";
        return new Discount(force / unit.days(), NumberText.decimal(force) + per + ", continuous");
    }

    private static void require(double rate) {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("rate " + rate + " must be at least 0 and finite");
        }
    }

    /**
     * Returns the continuous rate in the unit of a model.
     *
     * @param unit days or weeks
     * @return the force per unit
     */
    public double force(ModelUnit unit) {
        return forcePerDay * unit.days();
    }

    /**
     * Returns what 1 after a time is worth now.
     *
     * @param days at least 0
     * @return e^(−force·days)
     * @throws IllegalArgumentException if the days are out of range
     */
    public double factor(double days) {
        if (!(days >= 0)) {
            throw new IllegalArgumentException("days " + days + " must be at least 0");
        }
        return Math.exp(-forcePerDay * days);
    }

    /**
     * Returns the rate of a step of some days.
     *
     * @param days above 0 and finite
     * @return e^(force·days) − 1 per step
     * @throws IllegalArgumentException if the days are out of range
     */
    public StepRate perStep(double days) {
        if (!(days > 0 && days < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("days of a step " + days + " must be above 0 and finite");
        }
        return new StepRate(Math.expm1(forcePerDay * days));
    }

    /**
     * Returns how the rate was quoted.
     *
     * @return such as {@code 10.00 % a year, effective}
     */
    @Override
    public String toString() {
        return quoted;
    }
}
