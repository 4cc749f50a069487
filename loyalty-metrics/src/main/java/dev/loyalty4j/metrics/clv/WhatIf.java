package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a change would do to the profit from customers, group by group: retention, frequency, order value, cost. An
 * arithmetic of assumptions, not a forecast; whether an action brings the change about is for an experiment to show.
 *
 * @param before the groups as they are, at least one, all in one currency
 * @param after the groups after the change, in the same order
 */
public record WhatIf(List<CustomerEconomics> before, List<CustomerEconomics> after) {

    /** Over the lifetime. */
    public static final Definition PROFIT = new Definition(
            "lifetime profit",
            "customers × (m·(1 + d)/(1 + d − r) − acquisition cost), m = orders × value × margin share − cost",
            "Gupta and Lehmann 2003, Customers as Assets; the first margin now");

    /** After less before. */
    public static final Definition EFFECT = new Definition(
            "profit effect", "lifetime profit after the change − before it", "convention of this library");

    /**
     * One lever moved and the others left.
     *
     * @param lever its name
     * @param effect what it does alone
     */
    public record Part(String lever, MoneyValue effect) {}

    /**
     * Rejects groups that do not match.
     *
     * @param before see the record
     * @param after see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public WhatIf {
        before = List.copyOf(before);
        after = List.copyOf(after);
        boolean match = !before.isEmpty() && before.size() == after.size();
        for (int i = 0; match && i < before.size(); i++) {
            match = before.get(i).name().equals(after.get(i).name())
                    && before.get(i).currency().equals(before.get(0).currency())
                    && after.get(i).currency().equals(before.get(0).currency());
        }
        if (!match) {
            throw new IllegalArgumentException(
                    "groups before and after must be the same, at least one, in one currency");
        }
    }

    /**
     * Changes one group.
     *
     * @param group the group as it is
     * @param change what would be different
     * @return the comparison
     */
    public static WhatIf of(CustomerEconomics group, UnaryOperator<CustomerEconomics> change) {
        return byCohort(List.of(group), change);
    }

    /**
     * Changes every group in the same way.
     *
     * @param groups the groups as they are, at least one, in one currency
     * @param change what would be different
     * @return the comparison
     * @throws IllegalArgumentException if there is no group or the currencies differ
     */
    public static WhatIf byCohort(List<CustomerEconomics> groups, UnaryOperator<CustomerEconomics> change) {
        Objects.requireNonNull(change, "change");
        return new WhatIf(groups, groups.stream().map(change).toList());
    }

    /**
     * Returns the effect on all groups together.
     *
     * @return after − before
     */
    public MoneyValue effect() {
        double sum = 0;
        for (int i = 0; i < before.size(); i++) {
            sum += difference(before.get(i), after.get(i));
        }
        return MoneyValue.of(EFFECT, sum, before.get(0).currency());
    }

    /**
     * Returns the effect on one group.
     *
     * @param group its position
     * @return after − before
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public MoneyValue effect(int group) {
        return MoneyValue.of(
                EFFECT,
                difference(before.get(group), after.get(group)),
                before.get(0).currency());
    }

    private static double difference(CustomerEconomics one, CustomerEconomics other) {
        return other.profitCents() - one.profitCents();
    }

    /**
     * Returns what each lever does alone, and what they do only together.
     *
     * @return retention, frequency, order value, cost, acquisition, and the rest; their sum is {@link #effect()}
     */
    public List<Part> parts() {
        double[] alone = new double[5];
        double rest = 0;
        for (int i = 0; i < before.size(); i++) {
            CustomerEconomics old = before.get(i);
            CustomerEconomics now = after.get(i);
            double[] own = {
                difference(old, old.withRetention(now.retention())),
                difference(old, old.withOrdersPerStep(now.ordersPerStep())),
                difference(old, old.withOrderCents(now.orderCents())),
                difference(old, old.withCostCents(now.costCents())),
                difference(old, old.withAcquisitionCents(now.acquisitionCents()))
            };
            rest += difference(old, now);
            for (int lever = 0; lever < own.length; lever++) {
                alone[lever] += own[lever];
                rest -= own[lever];
            }
        }
        return List.of(
                part("retention", alone[0]),
                part("frequency", alone[1]),
                part("order value", alone[2]),
                part("cost", alone[3]),
                part("acquisition", alone[4]),
                part("together", rest));
    }

    private Part part(String lever, double cents) {
        return new Part(lever, MoneyValue.of(EFFECT, cents, before.get(0).currency()));
    }

    /**
     * Returns the effect and what each lever that was moved does alone.
     *
     * @return one line
     */
    @Override
    public String toString() {
        String levers = parts().stream()
                .filter(part -> part.effect().cents() != 0)
                .map(part -> part.lever() + " "
                        + NumberText.money(part.effect().cents(), part.effect().currency()))
                .collect(Collectors.joining(", "));
        return effect() + (levers.isEmpty() ? "" : ": " + levers);
    }
}
