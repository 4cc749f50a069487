package dev.loyalty4j.metrics.log;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One customer as the models of customer lifetime value see them. All times are in {@code unit} and count whole local
 * days from the first purchase.
 *
 * @param customerId the id
 * @param repeatPurchases x, purchases after the first, at least 0
 * @param ageAtLastPurchase t_x, from the first purchase to the last; 0 if there is only one
 * @param age T, from the first purchase to {@code asOf}
 * @param meanRepeatValue value of the purchases after the first, divided by x, in major units of the currency; empty if
 *     x = 0
 * @param unit the unit of the two times
 */
public record CustomerSummary(
        String customerId,
        int repeatPurchases,
        double ageAtLastPurchase,
        double age,
        OptionalDouble meanRepeatValue,
        ModelUnit unit) {

    /**
     * Rejects what no log can give.
     *
     * @param customerId see the record
     * @param repeatPurchases see the record
     * @param ageAtLastPurchase see the record
     * @param age see the record
     * @param meanRepeatValue see the record
     * @param unit see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public CustomerSummary {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(meanRepeatValue, "meanRepeatValue");
        Objects.requireNonNull(unit, "unit");
        if (repeatPurchases < 0 || !(ageAtLastPurchase >= 0) || !(age >= ageAtLastPurchase)) {
            throw new IllegalArgumentException("customer " + customerId + ": repeat purchases " + repeatPurchases
                    + " must be at least 0 and 0 <= age at last purchase " + ageAtLastPurchase + " <= age " + age);
        }
    }

    /**
     * Returns the numbers with their symbols.
     *
     * @return such as {@code customer 4: x = 2, t_x = 30.43, T = 38.86 weeks, mean repeat value 22.35}
     */
    @Override
    public String toString() {
        String value = meanRepeatValue.isPresent()
                ? ", mean repeat value " + NumberText.decimal(meanRepeatValue.getAsDouble())
                : "";
        String time = unit == ModelUnit.WEEKS ? " weeks" : " days";
        return "customer " + customerId + ": x = " + NumberText.count(repeatPurchases) + ", t_x = "
                + NumberText.decimal(ageAtLastPurchase) + ", T = " + NumberText.decimal(age) + time + value;
    }
}
