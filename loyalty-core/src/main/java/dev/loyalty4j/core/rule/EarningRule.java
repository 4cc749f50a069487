package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A rule by which members earn: plain data, compiled to a {@link RulePlan} when the programme is built.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name of the rule, unique in the programme
 * @param trigger what it waits for: one of the names in {@link Trigger}, or the name of an action
 * @param award what it gives
 * @param condition when it applies
 * @param scope which lines it is about
 * @param pointType the name of the point type it gives; empty for the first type of the programme
 * @param basis which money counts for it; empty for the basis of the programme, otherwise one
 * @param group the exclusive group of which only one rule counts; empty for none
 * @param priority its priority in the group
 * @param limits what it gives at most
 * @param dryRun whether it is only tried: it gives nothing, and what it would have added is reported
 */
public record EarningRule(
        String name,
        String trigger,
        Award award,
        Condition condition,
        Scope scope,
        String pointType,
        List<Basis> basis,
        String group,
        int priority,
        List<Limit> limits,
        boolean dryRun) {

    /**
     * Checks that all parts are there.
     *
     * @param name the name of the rule, unique in the programme
     * @param trigger what it waits for: one of the names in {@link Trigger}, or the name of an action
     * @param award what it gives
     * @param condition when it applies
     * @param scope which lines it is about
     * @param pointType the name of the point type it gives; empty for the first type of the programme
     * @param basis which money counts for it; empty for the basis of the programme, otherwise one
     * @param group the exclusive group of which only one rule counts; empty for none
     * @param priority its priority in the group
     * @param limits what it gives at most
     * @param dryRun whether it is only tried: it gives nothing, and what it would have added is reported
     * @throws IllegalArgumentException if there is more than one basis
     */
    public EarningRule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(award, "award");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(pointType, "pointType");
        Objects.requireNonNull(group, "group");
        basis = List.copyOf(Objects.requireNonNull(basis, "basis"));
        limits = List.copyOf(Objects.requireNonNull(limits, "limits"));
        if (basis.size() > 1) {
            throw new IllegalArgumentException("basis has " + basis.size() + " entries, allowed is 0 or 1");
        }
    }

    /**
     * Creates a rule that applies to every purchase, to all lines, and gives the first point type.
     *
     * @param name the name of the rule
     * @param award what it gives
     * @return the rule
     */
    public static EarningRule of(String name, Award award) {
        return new EarningRule(
                name, Trigger.PURCHASE, award, Condition.ALWAYS, Scope.ORDER, "", List.of(), "", 0, List.of(), false);
    }

    /**
     * Returns this rule for another trigger than a purchase.
     *
     * @param what one of the names in {@link Trigger}, or the name of an action
     * @return a copy that waits for it
     */
    public EarningRule onTrigger(String what) {
        return new EarningRule(name, what, award, condition, scope, pointType, basis, group, priority, limits, dryRun);
    }

    /**
     * Returns this rule under a condition.
     *
     * @param when when it applies
     * @return a copy with that condition
     */
    public EarningRule when(Condition when) {
        return new EarningRule(name, trigger, award, when, scope, pointType, basis, group, priority, limits, dryRun);
    }

    /**
     * Returns this rule for some lines only.
     *
     * @param lines which lines it is about
     * @return a copy with that scope
     */
    public EarningRule on(Scope lines) {
        return new EarningRule(
                name, trigger, award, condition, lines, pointType, basis, group, priority, limits, dryRun);
    }

    /**
     * Returns this rule for a point type.
     *
     * @param type the name of the point type
     * @return a copy that gives that type
     */
    public EarningRule giving(String type) {
        return new EarningRule(name, trigger, award, condition, scope, type, basis, group, priority, limits, dryRun);
    }

    /**
     * Returns this rule with a basis of its own.
     *
     * @param which which money counts
     * @return a copy with that basis
     */
    public EarningRule from(Basis which) {
        return new EarningRule(
                name, trigger, award, condition, scope, pointType, List.of(which), group, priority, limits, dryRun);
    }

    /**
     * Returns this rule in an exclusive group.
     *
     * @param exclusive the name of the group
     * @param rank its priority in it; the highest is served first
     * @return a copy in that group
     */
    public EarningRule inGroup(String exclusive, int rank) {
        return new EarningRule(
                name, trigger, award, condition, scope, pointType, basis, exclusive, rank, limits, dryRun);
    }

    /**
     * Returns this rule with one more limit.
     *
     * @param limit what it gives at most
     * @return a copy with that limit
     */
    public EarningRule atMost(Limit limit) {
        List<Limit> more = new ArrayList<>(limits);
        more.add(Objects.requireNonNull(limit, "limit"));
        return new EarningRule(name, trigger, award, condition, scope, pointType, basis, group, priority, more, dryRun);
    }

    /**
     * Returns this rule as one that is only tried.
     *
     * @return a copy that gives nothing
     */
    public EarningRule dry() {
        return new EarningRule(name, trigger, award, condition, scope, pointType, basis, group, priority, limits, true);
    }

    private String occasion() {
        return trigger.equals(Trigger.BIRTHDAY_MONTH)
                ? " when the month of the birthday begins"
                : (Trigger.daysOfSilence(trigger) > 0 ? " after " : " on ") + trigger;
    }

    /**
     * Returns the rule in English.
     *
     * @return a text for people
     */
    public String inWords() {
        String what = trigger.equals(Trigger.PURCHASE) ? "" : occasion();
        String where = scope instanceof Scope.Category c
                ? ", " + c.name() + " only"
                : scope instanceof Scope.Sku s ? ", article " + s.sku() + " only" : "";
        String money = basis.stream()
                .filter(b -> !b.onlyTenders().isEmpty())
                .map(b -> ", money paid with " + String.join(" or ", b.onlyTenders()) + " only")
                .collect(Collectors.joining());
        String type = pointType.isEmpty() ? "" : " of " + pointType;
        String when = condition.equals(Condition.ALWAYS) ? "" : ", when " + condition.inWords();
        StringBuilder most = new StringBuilder();
        limits.forEach(l -> most.append(", ").append(l.inWords()));
        String one = group.isEmpty() ? "" : ", one of " + group + (priority == 0 ? "" : " with priority " + priority);
        return name + ": " + award.inWords() + type + what + where + money + when + one + most
                + (dryRun ? ", tried only" : "");
    }
}
