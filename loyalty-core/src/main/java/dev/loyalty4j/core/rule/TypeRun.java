package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Allocation;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.RoundingLevel;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact points of one type for one occasion.
 *
 * <p>All exact values are kept as numerators over one common denominator: the least common multiple of the base rates,
 * times what the multipliers and percentages that act need. Nothing is rounded here.
 */
final class TypeRun {
    private final TypePlan type;
    private final Subject subject;
    private final RulePlan plan;
    private final int lines;
    private final @Nullable CompiledAward[] awards;
    private final boolean[] acts;
    private final long denominator;

    /** What multipliers and percentages need: every base value is a multiple of it. */
    private final long multiple;

    TypeRun(TypePlan type, Subject subject, RulePlan plan) {
        this.type = type;
        this.subject = subject;
        this.plan = plan;
        this.lines = subject.lines();
        this.awards = new CompiledAward[type.rules().size()];
        this.acts = new boolean[awards.length * lines];
        for (int rule = 0; rule < awards.length; rule++) {
            judge(rule, type.rules().get(rule));
        }
        long base = 1;
        long factors = 1;
        long shares = 1;
        for (int rule = 0; rule < awards.length; rule++) {
            CompiledAward award = awards[rule];
            if (award != null && actsAnywhere(rule)) {
                base = Rate.leastCommonMultiple(base, baseOf(award));
                factors = award.kind == CompiledAward.Kind.MULTIPLY ? factors(factors, award.rate) : factors;
                shares = award.kind == CompiledAward.Kind.PERCENT
                        ? Rate.leastCommonMultiple(shares, award.rate.denominator())
                        : shares;
            }
        }
        this.multiple = Rate.leastCommonMultiple(factors, shares);
        this.denominator = Math.multiplyExact(base, multiple);
    }

    private long baseOf(CompiledAward award) {
        return switch (award.kind) {
            case MONEY -> rate(award).denominator();
            case MEASURE -> measured(award).denominator();
            default -> 1;
        };
    }

    private long factors(long before, Rate factor) {
        return plan.policy().stacking() == Stacking.PRODUCT
                ? Math.multiplyExact(before, factor.denominator())
                : Rate.leastCommonMultiple(before, factor.denominator());
    }

    private void judge(int index, CompiledRule rule) {
        CompiledAward award = rule.award(subject);
        awards[index] = award;
        if (award == null || !rule.hasRate(award, subject, plan.currency())) {
            return;
        }
        boolean once = !rule.byLine();
        if (once && rule.check().on(subject, 0) != Truth.TRUE) {
            return;
        }
        for (int line = 0; line < lines; line++) {
            acts[index * lines + line] =
                    rule.covers(subject, line) && (once || rule.check().on(subject, line) == Truth.TRUE);
        }
    }

    boolean acts(int rule, int line) {
        return acts[rule * lines + line];
    }

    boolean actsAnywhere(int rule) {
        for (int line = 0; line < lines; line++) {
            if (acts(rule, line)) {
                return true;
            }
        }
        return false;
    }

    long denominator() {
        return denominator;
    }

    @Nullable
    CompiledAward award(int rule) {
        return awards[rule];
    }

    private Rate rate(CompiledAward award) {
        return award.rate.times(subject.conversion());
    }

    /** The points of a measure; 0 where it was not measured. */
    private Rate measured(CompiledAward award) {
        Rate measured = subject.measured(award.name);
        return measured == null ? new Rate(0, 1) : award.rate.times(measured);
    }

    /** The exact cells of all rules but those that are switched off. */
    Cells cells(boolean[] off) {
        Cells cells = new Cells();
        long[] base = new long[lines];
        int[] claim = claims(off);
        for (int rule = 0; rule < awards.length; rule++) {
            if (!off[rule] && type.rules().get(rule).givesBase()) {
                addBase(rule, claim, cells, base);
            }
        }
        addFactors(off, cells, base);
        for (int rule = 0; rule < awards.length; rule++) {
            CompiledAward award = awards[rule];
            if (!off[rule] && award != null && actsAnywhere(rule)) {
                if (award.kind == CompiledAward.Kind.PERCENT) {
                    addPercent(rule, award.rate, cells, base);
                } else if (award.kind == CompiledAward.Kind.FIXED) {
                    addFixed(rule, Math.multiplyExact(award.rate.numerator(), denominator), cells);
                }
            }
        }
        return cells.inOrderOfRules(awards.length);
    }

    /** The specificity that claims each line, or -1 for a line that no rule claims. */
    private int[] claims(boolean[] off) {
        int[] claim = new int[lines];
        for (int line = 0; line < lines; line++) {
            claim[line] = -1;
            for (int rule = 0; rule < awards.length; rule++) {
                CompiledRule its = type.rules().get(rule);
                if (!off[rule] && its.claims() && its.specificity() > claim[line] && acts(rule, line)) {
                    claim[line] = its.specificity();
                }
            }
        }
        return claim;
    }

    private void addBase(int rule, int[] claim, Cells cells, long[] base) {
        CompiledAward award = awards[rule];
        if (award == null) {
            return;
        }
        switch (award.kind) {
            case MONEY, UNIT -> addPerLine(rule, award, claim, cells, base);
            case STEP -> addSteps(rule, award, claim, cells, base);
            case MEASURE -> {
                Rate points = measured(award);
                if (actsAnywhere(rule)) {
                    long exact = Math.multiplyExact(points.numerator(), denominator / points.denominator());
                    spread(rule, exact, multiple, cells, base);
                }
            }
            default -> {
                if (actsAnywhere(rule)) {
                    long exact = Math.multiplyExact(award.rate.numerator(), denominator);
                    spread(rule, exact, denominator, cells, base);
                }
            }
        }
    }

    private boolean claimed(int rule, int line, int[] claim) {
        return acts(rule, line) && type.rules().get(rule).specificity() == claim[line];
    }

    private void addPerLine(int rule, CompiledAward award, int[] claim, Cells cells, long[] base) {
        boolean money = award.kind == CompiledAward.Kind.MONEY;
        Rate rate = money ? rate(award) : award.rate;
        long unit = denominator / rate.denominator();
        for (int line = 0; line < lines; line++) {
            if (claimed(rule, line, claim)) {
                long amount = money ? subject.basis(type.rules().get(rule).basis(), line) : subject.unitsOf(line);
                long exact = Math.multiplyExact(Math.multiplyExact(amount, rate.numerator()), unit);
                base[line] = Math.addExact(base[line], exact);
                cells.add(rule, line, exact);
            }
        }
    }

    /**
     * Steps count the money of all lines that the rule claims; their whole points are split by that money, else by
     * units.
     */
    private void addSteps(int rule, CompiledAward award, int[] claim, Cells cells, long[] base) {
        long[] weights = new long[lines];
        long money = 0;
        boolean any = false;
        for (int line = 0; line < lines; line++) {
            if (claimed(rule, line, claim)) {
                weights[line] = subject.basis(type.rules().get(rule).basis(), line);
                money = Math.addExact(money, weights[line]);
                any = true;
            }
        }
        boolean free = money == 0;
        Rate conversion = subject.conversion();
        money = Math.multiplyExact(money, conversion.numerator()) / conversion.denominator();
        long points = any ? award.steps(money) : 0;
        for (int line = 0; free && line < lines; line++) {
            weights[line] = claimed(rule, line, claim) ? subject.unitsOf(line) : 0;
        }
        if (points > 0) {
            add(rule, Allocation.byWeights(points, weights), denominator, cells, base);
        }
    }

    /**
     * Fixed points are shared exactly where the cells of the order are rounded together. They stay whole where lines or
     * rules are rounded apart, which must not lose any, and where a share would be finer than can be counted.
     */
    private void addFixed(int rule, long exact, Cells cells) {
        long[] weights = weights(rule);
        long sum = Arrays.stream(weights).sum();
        boolean together = plan.policy().carry() || plan.policy().level() == RoundingLevel.ORDER;
        if (!together || Math.multiplyHigh(exact, sum) != 0 || exact * sum < 0) {
            add(rule, Allocation.byWeights(exact / denominator, weights), denominator, cells, new long[lines]);
            return;
        }
        long[] parts = Allocation.byWeights(exact, weights);
        for (int line = 0; line < lines; line++) {
            cells.add(rule, line, parts[line], weights[line] * exact - parts[line] * sum, sum);
        }
    }

    /** Spreads exact points over the lines a rule acts on, in parts of a unit. */
    private void spread(int rule, long exact, long unit, Cells cells, long[] base) {
        add(rule, Allocation.byWeights(exact / unit, weights(rule)), unit, cells, base);
    }

    /** The lines a rule acts on, by net or else by units. */
    private long[] weights(int rule) {
        long[] weights = new long[lines];
        long sum = 0;
        for (int line = 0; line < lines; line++) {
            weights[line] =
                    acts(rule, line) ? subject.basis(type.rules().get(rule).basis(), line) : 0;
            sum = Math.addExact(sum, weights[line]);
        }
        for (int line = 0; sum == 0 && line < lines; line++) {
            weights[line] = acts(rule, line) ? subject.unitsOf(line) : 0;
        }
        return weights;
    }

    private static void add(int rule, long[] parts, long unit, Cells cells, long[] base) {
        for (int line = 0; line < parts.length; line++) {
            long exact = Math.multiplyExact(parts[line], unit);
            base[line] = Math.addExact(base[line], exact);
            cells.add(rule, line, exact);
        }
    }

    /** A multiplier's cell is what it adds to the multipliers declared before it. */
    private void addFactors(boolean[] off, Cells cells, long[] base) {
        long[] sum = base.clone();
        for (int rule = 0; rule < awards.length; rule++) {
            CompiledAward award = awards[rule];
            if (off[rule] || award == null || award.kind != CompiledAward.Kind.MULTIPLY) {
                continue;
            }
            for (int line = 0; line < lines; line++) {
                if (base[line] > 0 && acts(rule, line)) {
                    long after = stacked(base[line], sum[line], award.rate);
                    cells.add(rule, line, after - sum[line]);
                    sum[line] = after;
                }
            }
        }
    }

    /** Exact: the common denominator holds what the multipliers that act need. */
    private long stacked(long base, long sum, Rate factor) {
        return switch (plan.policy().stacking()) {
            case PRODUCT -> Math.multiplyExact(sum / factor.denominator(), factor.numerator());
            case BEST -> Math.max(sum, Math.multiplyExact(base / factor.denominator(), factor.numerator()));
            case SUM_OF_EXCESS ->
                Math.addExact(
                        sum,
                        Math.multiplyExact(base / factor.denominator(), factor.numerator() - factor.denominator()));
        };
    }

    private void addPercent(int rule, Rate share, Cells cells, long[] base) {
        for (int line = 0; line < lines; line++) {
            if (acts(rule, line)) {
                cells.add(rule, line, Math.multiplyExact(base[line] / share.denominator(), share.numerator()));
            }
        }
    }

    /** Switches off all rules of each exclusive group but one, and the rules that are only tried. */
    boolean[] live() {
        boolean[] off = new boolean[awards.length];
        for (int rule = 0; rule < off.length; rule++) {
            off[rule] = type.rules().get(rule).rule().dryRun();
        }
        choose(off);
        return off;
    }

    /** As {@link #live()}, with one rule that is only tried. */
    boolean[] trying(int tried) {
        boolean[] off = new boolean[awards.length];
        for (int rule = 0; rule < off.length; rule++) {
            off[rule] = rule != tried && type.rules().get(rule).rule().dryRun();
        }
        choose(off);
        return off;
    }

    private void choose(boolean[] off) {
        for (List<Integer> group : type.groups()) {
            int best = -1;
            long most = -1;
            boolean[] without = off.clone();
            group.forEach(rule -> without[rule] = true);
            for (int rule : group) {
                if (!off[rule] && actsAnywhere(rule)) {
                    long worth = worth(rule, without);
                    if (worth > most) {
                        most = worth;
                        best = rule;
                    }
                }
            }
            for (int rule : group) {
                off[rule] = rule != best;
            }
        }
    }

    private long worth(int rule, boolean[] without) {
        if (plan.policy().selection() == Selection.HIGHEST_PRIORITY) {
            return (long) type.rules().get(rule).rule().priority() - Integer.MIN_VALUE;
        }
        boolean[] alone = without.clone();
        alone[rule] = false;
        return cells(alone).total();
    }
}
