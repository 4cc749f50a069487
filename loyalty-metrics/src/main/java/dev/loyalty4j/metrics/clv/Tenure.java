package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import dev.loyalty4j.metrics.survival.RestrictedMean;
import java.util.Objects;

/**
 * How many years a customer stays, and where that comes from. The mean age of customers who are still there is no
 * tenure: they have not left yet, and those who left are missing.
 *
 * @param years at least 0 and finite
 * @param origin where the number comes from
 */
public record Tenure(double years, String origin) {

    /**
     * Rejects what is no time.
     *
     * @param years see the record
     * @param origin see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Tenure {
        Objects.requireNonNull(origin, "origin");
        if (!(years >= 0 && years < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("years " + years + " must be at least 0 and finite");
        }
    }

    /**
     * Takes a number of years as the caller's.
     *
     * @param years at least 0
     * @return the tenure
     * @throws IllegalArgumentException if it is out of range
     */
    public static Tenure years(double years) {
        return new Tenure(years, "given");
    }

    /**
     * Takes the restricted mean of a survival curve in days, such as that of the customers of a log.
     *
     * @param days the mean; where the curve was held beyond its last time, the origin says so
     * @return the tenure in years of 365.25 days, with its horizon
     * @throws UndefinedFigureException if there were no subjects
     */
    public static Tenure of(RestrictedMean days) {
        Tenure tenure = restrictedMean(days.value(), days.horizon());
        String held = days.known()
                ? ""
                : ", an upper bound: nobody was watched beyond "
                        + NumberText.decimal(days.lastTime() / Discount.DAYS_PER_YEAR) + " years";
        return new Tenure(tenure.years, tenure.origin + held);
    }

    /**
     * Takes the restricted mean of a survival curve: the mean number of days up to a horizon, with those who stay
     * longer counted as the horizon.
     *
     * @param meanDays the area under the curve, 0 to the horizon
     * @param horizonDays the horizon, above 0 and finite
     * @return the tenure in years of 365.25 days, with its horizon
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Tenure restrictedMean(double meanDays, double horizonDays) {
        if (!(horizonDays > 0 && horizonDays < Double.POSITIVE_INFINITY)
                || !(meanDays >= 0 && meanDays <= horizonDays)) {
            throw new IllegalArgumentException(
                    "mean " + meanDays + " must be 0 to the horizon " + horizonDays + ", which is above 0 and finite");
        }
        return new Tenure(
                meanDays / Discount.DAYS_PER_YEAR,
                "restricted mean of Kaplan-Meier within " + NumberText.decimal(horizonDays / Discount.DAYS_PER_YEAR)
                        + " years");
    }

    /**
     * Returns years and origin.
     *
     * @return such as {@code 3.000 years (given)}
     */
    @Override
    public String toString() {
        return NumberText.decimal(years) + " years (" + origin + ")";
    }
}
