package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules that give one point type.
 *
 * <p>All exact values of one evaluation are kept as numerators over one common denominator: the least common multiple
 * of the base rates times the denominators of the multipliers that act. Rounding happens once, on their sum; the
 * rounded total is then split back over the cells.
 */
record TypePlan(String pointType, List<CompiledRule> bases, List<CompiledRule> multipliers, Rounding rounding) {

    boolean isEmpty() {
        return bases.isEmpty() && multipliers.isEmpty();
    }

    Optional<Evaluation.Earned> evaluate(Subject subject, Trace trace) {
        Cells cells = new Cells();
        long denominator = denominator(subject);
        long[] base = addBases(subject, cells, denominator);
        addMultipliers(subject, cells, base);
        long points = rounding.divide(cells.total(), denominator);
        if (trace.on()) {
            explain(subject, trace, cells.total(), denominator, points);
        }
        return points == 0 ? Optional.empty() : Optional.of(cells.rounded(pointType, points, denominator));
    }

    private long denominator(Subject subject) {
        long common = 1;
        for (CompiledRule rule : bases) {
            common = Rate.leastCommonMultiple(common, rule.rate().denominator());
        }
        for (CompiledRule rule : multipliers) {
            if (actsAnywhere(rule, subject)) {
                common = Math.multiplyExact(common, rule.rate().denominator());
            }
        }
        return common;
    }

    private static boolean actsAnywhere(CompiledRule rule, Subject subject) {
        for (int line = 0; line < subject.lines(); line++) {
            if (rule.actsOn(subject, line)) {
                return true;
            }
        }
        return false;
    }

    /** Adds a cell for every rule that claims a line; returns the base points of each line as numerators. */
    private long[] addBases(Subject subject, Cells cells, long denominator) {
        long[] base = new long[subject.lines()];
        int[] claim = claims(subject);
        for (CompiledRule rule : bases) {
            Rate rate = rule.rate();
            for (int line = 0; line < base.length; line++) {
                if (rule.rule().scope().specificity() == claim[line] && rule.actsOn(subject, line)) {
                    long exact = Math.multiplyExact(
                            Math.multiplyExact(subject.basis(line), rate.numerator()),
                            denominator / rate.denominator());
                    base[line] = Math.addExact(base[line], exact);
                    cells.add(rule, line, exact);
                }
            }
        }
        return base;
    }

    /** The specificity that claims each line, or -1 for a line that no base rule takes. */
    private int[] claims(Subject subject) {
        int[] claim = new int[subject.lines()];
        for (int line = 0; line < claim.length; line++) {
            claim[line] = -1;
            for (CompiledRule rule : bases) {
                if (rule.rule().scope().specificity() > claim[line] && rule.actsOn(subject, line)) {
                    claim[line] = rule.rule().scope().specificity();
                }
            }
        }
        return claim;
    }

    /** A multiplier's cell is what it adds to the product of the multipliers declared before it. */
    private void addMultipliers(Subject subject, Cells cells, long[] base) {
        long[] product = base.clone();
        for (CompiledRule rule : multipliers) {
            Rate factor = rule.rate();
            for (int line = 0; line < base.length; line++) {
                if (base[line] > 0 && rule.actsOn(subject, line)) {
                    long before = product[line];
                    // Exact: the common denominator holds the denominator of every multiplier that acts.
                    product[line] = Math.multiplyExact(before / factor.denominator(), factor.numerator());
                    cells.add(rule, line, product[line] - before);
                }
            }
        }
    }

    private void explain(Subject subject, Trace trace, long total, long denominator, long points) {
        for (CompiledRule rule : bases) {
            explain(rule, subject, trace);
        }
        for (CompiledRule rule : multipliers) {
            explain(rule, subject, trace);
        }
        trace.note(
                "points.rounded",
                pointType,
                Parameter.of("exact", new Rate(total, denominator)),
                Parameter.of("rounding", rounding),
                Parameter.of("points", points));
    }

    private void explain(CompiledRule rule, Subject subject, Trace trace) {
        List<Integer> fired = new ArrayList<>();
        long basis = 0;
        int[] claim = claims(subject);
        for (int line = 0; line < subject.lines(); line++) {
            boolean claimed = !rule.givesBase() || rule.rule().scope().specificity() == claim[line];
            if (claimed && rule.actsOn(subject, line)) {
                fired.add(line + 1);
                basis += subject.basis(line);
            }
        }
        String name = rule.rule().name();
        if (!fired.isEmpty()) {
            trace.note(
                    "rule.fired",
                    name,
                    Parameter.of("award", rule.rule().award().inWords()),
                    Parameter.of("lines", fired),
                    Parameter.of("basis", basis));
        } else {
            trace.note("rule.skipped", name, Parameter.of("because", whyNot(rule, subject)));
        }
    }

    private static String whyNot(CompiledRule rule, Subject subject) {
        boolean inScope = false;
        for (int line = 0; line < subject.lines(); line++) {
            inScope |= rule.rule().scope().covers(subject.line(line));
            if (rule.actsOn(subject, line)) {
                return "a narrower rule claims its lines";
            }
        }
        return inScope ? "not true: " + rule.rule().condition().inWords() : "no line is in its scope";
    }
}
