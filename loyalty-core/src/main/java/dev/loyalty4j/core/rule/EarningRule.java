package dev.loyalty4j.core.rule;

import java.util.Objects;

/**
 * A rule by which purchases earn points: plain data, compiled to a {@link RulePlan} when the programme is built.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name of the rule, unique in the programme
 * @param award what it gives
 * @param condition when it applies
 * @param scope which lines it is about
 * @param pointType the name of the point type it gives; empty for the first type of the programme
 */
public record EarningRule(String name, Award award, Condition condition, Scope scope, String pointType) {

    /**
     * Checks that all parts are there.
     *
     * @param name the name of the rule, unique in the programme
     * @param award what it gives
     * @param condition when it applies
     * @param scope which lines it is about
     * @param pointType the name of the point type it gives; empty for the first type of the programme
     */
    public EarningRule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(award, "award");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(pointType, "pointType");
    }

    /**
     * Creates a rule that applies always, to all lines, and gives the first point type.
     *
     * @param name the name of the rule
     * @param award what it gives
     * @return the rule
     */
    public static EarningRule of(String name, Award award) {
        return new EarningRule(name, award, Condition.ALWAYS, Scope.ORDER, "");
    }

    /**
     * Returns this rule under a condition.
     *
     * @param condition when it applies
     * @return a copy with that condition
     */
    public EarningRule when(Condition condition) {
        return new EarningRule(name, award, condition, scope, pointType);
    }

    /**
     * Returns this rule for some lines only.
     *
     * @param scope which lines it is about
     * @return a copy with that scope
     */
    public EarningRule on(Scope scope) {
        return new EarningRule(name, award, condition, scope, pointType);
    }

    /**
     * Returns this rule for a point type.
     *
     * @param type the name of the point type
     * @return a copy that gives that type
     */
    public EarningRule giving(String type) {
        return new EarningRule(name, award, condition, scope, type);
    }

    /**
     * Returns the rule in English.
     *
     * @return a text for people
     */
    public String inWords() {
        String where = scope instanceof Scope.Category c
                ? ", " + c.name() + " only"
                : scope instanceof Scope.Sku s ? ", article " + s.sku() + " only" : "";
        String when = condition.equals(Condition.ALWAYS) ? "" : ", when " + condition.inWords();
        return name + ": " + award.inWords() + where + when;
    }
}
