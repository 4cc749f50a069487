package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Allocation;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.RoundingLevel;
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
    private final int blocks;
    private final @Nullable CompiledAward[] awards;

    /** For each rule the lines on which it acts, as bits. */
    private final long[] acts;

    private final long denominator;

    TypeRun(TypePlan type, Subject subject, RulePlan plan) {
        this.type = type;
        this.subject = subject;
        this.plan = plan;
        this.lines = subject.lines();
        this.blocks = subject.blocks();
        this.awards = type.awards(subject);
        this.acts = subject.worth().acts(awards.length * blocks);
        type.judge().judge(subject, acts);
        long base = 1;
        long factors = 1;
        long shares = 1;
        for (int rule = 0; rule < awards.length; rule++) {
            CompiledAward award = awards[rule];
            if (award != null && actsAnywhere(rule)) {
                base = commonMultiple(base, baseOf(award));
                factors = award.kind == CompiledAward.Kind.MULTIPLY ? factors(factors, award.rate) : factors;
                shares = award.kind == CompiledAward.Kind.PERCENT
                        ? commonMultiple(shares, award.rate.denominator())
                        : shares;
            }
        }
        // every base value is a multiple of what multipliers and percentages need
        this.denominator = Math.multiplyExact(base, commonMultiple(factors, shares));
    }

    private static long commonMultiple(long a, long b) {
        return b == 1 ? a : Rate.leastCommonMultiple(a, b);
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

    boolean acts(int rule, int line) {
        return (acts[rule * blocks + line / Long.SIZE] >>> line & 1) != 0;
    }

    boolean actsAnywhere(int rule) {
        for (int block = 0; block < blocks; block++) {
            if (acts[rule * blocks + block] != 0) {
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
        return subject.isConverted() ? award.rate.times(subject.conversion()) : award.rate;
    }

    /** The points of a measure; 0 where it was not measured. */
    private Rate measured(CompiledAward award) {
        Rate measured = subject.measured(award.name);
        return measured == null ? new Rate(0, 1) : award.rate.times(measured);
    }

    /** The exact cells of all rules but those that are switched off. */
    Cells cells(boolean[] off) {
        Cells cells = new Cells(cellsAtMost());
        long[] base = new long[lines];
        long[] counted = type.claimed(acts, blocks, off);
        for (int rule = 0; rule < awards.length; rule++) {
            CompiledAward award = awards[rule];
            if (award != null && !off[rule] && actsAnywhere(rule)) {
                addBase(rule, award, counted, cells, base);
            }
        }
        if (type.needsBase()) {
            addFactors(off, cells, base);
            for (int rule = 0; rule < awards.length; rule++) {
                CompiledAward award = awards[rule];
                if (award != null && !off[rule] && award.kind == CompiledAward.Kind.PERCENT) {
                    addPercent(rule, award.rate, cells, base);
                }
            }
            cells.putInOrderOfRules(awards.length);
        }
        return cells;
    }

    private int cellsAtMost() {
        int cells = 0;
        for (long its : acts) {
            cells += Long.bitCount(its);
        }
        return cells;
    }

    private void addBase(int rule, CompiledAward award, long[] counted, Cells cells, long[] base) {
        switch (award.kind) {
            case MONEY, UNIT -> addPerLine(rule, award, counted, cells, base);
            case STEP -> addSteps(rule, award, counted, cells, base);
            case MEASURE -> {
                Rate points = measured(award);
                long exact = Math.multiplyExact(points.numerator(), denominator / points.denominator());
                // in its own fractions, so that no rule beside it changes how it is spread
                spread(rule, exact, denominator / points.denominator(), cells, base);
            }
            case FIXED_BASE -> spread(rule, fixed(award), denominator, cells, base);
            case FIXED -> addFixed(rule, fixed(award), cells);
            case MULTIPLY, PERCENT -> {} // of the base of all others
        }
    }

    private long fixed(CompiledAward award) {
        return Math.multiplyExact(award.rate.numerator(), denominator);
    }

    private boolean counts(int rule, int line, long[] counted) {
        return (counted[rule * blocks + line / Long.SIZE] >>> line & 1) != 0;
    }

    private void addPerLine(int rule, CompiledAward award, long[] counted, Cells cells, long[] base) {
        boolean money = award.kind == CompiledAward.Kind.MONEY;
        Rate rate = money ? rate(award) : award.rate;
        long unit = denominator / rate.denominator();
        int basis = type.rule(rule).basis();
        for (int line = 0; line < lines; line++) {
            if (counts(rule, line, counted)) {
                long amount = money ? subject.basis(basis, line) : subject.unitsOf(line);
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
    private void addSteps(int rule, CompiledAward award, long[] counted, Cells cells, long[] base) {
        long[] weights = subject.worth().weights(lines);
        int basis = type.rule(rule).basis();
        long money = 0;
        boolean any = false;
        for (int line = 0; line < lines; line++) {
            boolean its = counts(rule, line, counted);
            weights[line] = its ? subject.basis(basis, line) : 0;
            money = Math.addExact(money, weights[line]);
            any |= its;
        }
        boolean free = money == 0;
        long points = any ? award.steps(subject.convert(money)) : 0;
        for (int line = 0; free && line < lines; line++) {
            weights[line] = counts(rule, line, counted) ? subject.unitsOf(line) : 0;
        }
        if (points > 0) {
            split(rule, points, weights, denominator, cells, base);
        }
    }

    /**
     * Fixed points, which nothing multiplies, are shared exactly where the cells of the order are rounded together.
     * They stay whole where lines or rules are rounded apart, which must not lose any, and where a share would be finer
     * than can be counted.
     */
    private void addFixed(int rule, long exact, Cells cells) {
        long[] weights = weights(rule);
        long sum = 0;
        for (int line = 0; line < lines; line++) {
            sum = Math.addExact(sum, weights[line]);
        }
        boolean together = plan.policy().carry() || plan.policy().level() == RoundingLevel.ORDER;
        if (!together || Math.multiplyHigh(exact, sum) != 0 || exact * sum < 0) {
            split(rule, exact / denominator, weights, denominator, cells, new long[lines]);
            return;
        }
        long[] shares = subject.worth().copied(weights, lines);
        long[] parts = subject.worth().parts(lines);
        Allocation.byWeights(exact, weights, lines, parts);
        for (int line = 0; line < lines; line++) {
            cells.add(rule, line, parts[line], shares[line] * exact - parts[line] * sum, sum);
        }
    }

    /** Spreads exact points over the lines a rule acts on, in parts of a unit. */
    private void spread(int rule, long exact, long unit, Cells cells, long[] base) {
        split(rule, exact / unit, weights(rule), unit, cells, base);
    }

    /** The lines a rule acts on, by net or else by units. */
    private long[] weights(int rule) {
        long[] weights = subject.worth().weights(lines);
        int basis = type.rule(rule).basis();
        long sum = 0;
        for (int line = 0; line < lines; line++) {
            weights[line] = acts(rule, line) ? subject.basis(basis, line) : 0;
            sum = Math.addExact(sum, weights[line]);
        }
        for (int line = 0; sum == 0 && line < lines; line++) {
            weights[line] = acts(rule, line) ? subject.unitsOf(line) : 0;
        }
        return weights;
    }

    private void split(int rule, long points, long[] weights, long unit, Cells cells, long[] base) {
        long[] parts = subject.worth().parts(lines);
        Allocation.byWeights(points, weights, lines, parts);
        boolean isBase = type.rule(rule).givesBase();
        for (int line = 0; line < lines; line++) {
            long exact = Math.multiplyExact(parts[line], unit);
            base[line] = isBase ? Math.addExact(base[line], exact) : base[line];
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
        if (type.allLive().length > 0) {
            return type.allLive();
        }
        boolean[] off = new boolean[awards.length];
        for (int rule = 0; rule < off.length; rule++) {
            off[rule] = type.rule(rule).rule().dryRun();
        }
        choose(off);
        return off;
    }

    /** As {@link #live()}, with one rule that is only tried. */
    boolean[] trying(int tried) {
        boolean[] off = new boolean[awards.length];
        for (int rule = 0; rule < off.length; rule++) {
            off[rule] = rule != tried && type.rule(rule).rule().dryRun();
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
            return (long) type.rule(rule).rule().priority() - Integer.MIN_VALUE;
        }
        boolean[] alone = without.clone();
        alone[rule] = false;
        return cells(alone).total();
    }
}
