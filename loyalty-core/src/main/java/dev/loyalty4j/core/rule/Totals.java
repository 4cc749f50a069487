package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.RoundingLevel;
import java.util.Arrays;

/**
 * The points of one type for one occasion, without the shares of rules and lines: what a total needs where no
 * multiplier asks for the base of each line. It is the sum that {@link TypeRun} comes to, and allocates nothing.
 */
final class Totals {
    /** Lines are bits of a long. */
    private static final int MAX_LINES = Long.SIZE;

    private final TypePlan type;
    private final CompiledRule[] rules;
    private final CompiledAward.Kind[] kinds;
    private final int[] ofMoney;
    private final CompiledLimit[][] own;
    private final CompiledLimit[] ofProgram;
    private final RoundingLevel level;
    private final boolean apart;
    private final boolean limited;
    private final boolean[] none;
    private final Judge judge;

    /** The rules that give one amount to everybody, and their points: they are added up without a branch. */
    private final int[] fixed;

    private final long[] fixedPoints;
    private final int[] others;

    private Totals(TypePlan type, boolean apart, EarningPolicy policy, String currency) {
        this.type = type;
        this.rules = type.rules().toArray(new CompiledRule[0]);
        this.kinds = type.rules().stream().map(CompiledRule::kind).toArray(CompiledAward.Kind[]::new);
        this.ofMoney = TypePlan.numbers(rules.length, rule -> kinds[rule] == CompiledAward.Kind.MONEY);
        this.own = new CompiledLimit[rules.length][];
        for (int rule = 0; rule < rules.length; rule++) {
            own[rule] = limits(type, rule);
        }
        this.ofProgram = limits(type, -1);
        this.level = policy.level();
        this.apart = apart;
        this.limited = Arrays.stream(own).anyMatch(its -> its.length > 0);
        this.none = new boolean[rules.length];
        this.judge = new Judge(type.rules(), false, currency);
        this.fixed = TypePlan.numbers(rules.length, this::isFixed);
        this.fixedPoints = Arrays.stream(fixed)
                .mapToLong(rule -> rules[rule].awards().get(0).rate.numerator())
                .toArray();
        this.others = TypePlan.numbers(rules.length, rule -> !isFixed(rule));
    }

    /** So few points that the sum of all such rules fits. */
    private boolean isFixed(int rule) {
        return rules[rule].ladder() < 0
                && !kinds[rule].perAmount()
                && rules[rule].awards().get(0).rate.numerator() < Long.MAX_VALUE / rules.length;
    }

    static Totals of(TypePlan type, EarningPolicy policy, String currency) {
        boolean apart = type.groups().isEmpty()
                && !policy.carry()
                && policy.level() != RoundingLevel.LINE
                && type.rules().stream().noneMatch(rule -> rule.rule().dryRun() || needsLines(rule.kind()));
        return new Totals(type, apart, policy, currency);
    }

    private static CompiledLimit[] limits(TypePlan type, int rule) {
        return type.limits().stream().filter(l -> l.rule() == rule).toArray(CompiledLimit[]::new);
    }

    private static boolean needsLines(CompiledAward.Kind kind) {
        return kind == CompiledAward.Kind.MULTIPLY
                || kind == CompiledAward.Kind.PERCENT
                || kind == CompiledAward.Kind.MEASURE;
    }

    /** Whether the total can be had without the shares. */
    boolean apart(Subject subject) {
        return apart && subject.lines() <= MAX_LINES;
    }

    /** The points after rounding and limits; negative if rules with limits have to be rounded together first. */
    long points(RulePlan plan, Subject subject) {
        long[] acts = subject.worth().acts(rules.length);
        judge.judge(subject, acts);
        long denominator = denominator(acts, subject);
        boolean together = level == RoundingLevel.ORDER && denominator > 1;
        if (limited && (together || (level == RoundingLevel.ORDER && severalFixed(acts)))) {
            return -1;
        }
        acts = type.claimed(acts, 1, none);
        long total = 0;
        if (denominator == 1 && !limited) {
            total = whole(acts, subject);
        } else {
            total = rounded(acts, denominator, together, plan, subject);
        }
        return limited(ofProgram, total, plan, subject);
    }

    /** Hardly any branch in it follows from the order, so that the processor need not guess what rules do. */
    private long whole(long[] acts, Subject subject) {
        long total = 0;
        for (int i = 0; i < fixed.length; i++) {
            total += fixedPoints[i] & -oneIfAny(acts[fixed[i]]);
        }
        int[] acting = subject.worth().acting(others.length);
        int count = 0;
        for (int rule : others) {
            acting[count] = rule;
            count += (int) oneIfAny(acts[rule]);
        }
        for (int i = 0; i < count; i++) {
            total = Math.addExact(total, exact(acting[i], acts[acting[i]], 1, subject));
        }
        return total;
    }

    private static long oneIfAny(long lines) {
        return (lines | -lines) >>> (Long.SIZE - 1);
    }

    /** The shares of several fixed awards are rounded together as well. */
    private boolean severalFixed(long[] acts) {
        int fixed = 0;
        for (int i = 0; i < rules.length; i++) {
            fixed += acts[i] != 0 && kinds[i] == CompiledAward.Kind.FIXED ? 1 : 0;
        }
        return fixed > 1;
    }

    private long denominator(long[] acts, Subject subject) {
        long denominator = 1;
        for (int i : ofMoney) {
            if (acts[i] != 0) {
                denominator =
                        Rate.leastCommonMultiple(denominator, rate(i, subject).denominator());
            }
        }
        return denominator;
    }

    private long rounded(long[] acts, long denominator, boolean together, RulePlan plan, Subject subject) {
        long[] exact = subject.worth().exact(rules.length);
        for (int i = 0; i < rules.length; i++) {
            exact[i] = acts[i] == 0 ? 0 : exact(i, acts[i], denominator, subject);
        }
        if (together) {
            return plan.choices().rounded(plan.policy().rounding(), exact, denominator);
        }
        long total = 0;
        for (int i = 0; i < rules.length; i++) {
            long points = denominator == 1 ? exact[i] : plan.policy().rounding().divide(exact[i], denominator);
            total = Math.addExact(total, limited(own[i], points, plan, subject));
        }
        return total;
    }

    private CompiledAward award(int rule, Subject subject) {
        CompiledAward award = rules[rule].award(subject);
        if (award == null) {
            throw new IllegalStateException("rule " + rules[rule].name() + " acts without an award");
        }
        return award;
    }

    private Rate rate(int rule, Subject subject) {
        Rate rate = award(rule, subject).rate;
        return subject.isConverted() ? rate.times(subject.conversion()) : rate;
    }

    private long exact(int rule, long acts, long denominator, Subject subject) {
        CompiledAward award = award(rule, subject);
        return switch (kinds[rule]) {
            case MONEY -> {
                Rate rate = rate(rule, subject);
                long exact = Math.multiplyExact(money(rule, acts, subject), rate.numerator());
                yield Math.multiplyExact(exact, denominator / rate.denominator());
            }
            case STEP -> Math.multiplyExact(award.steps(subject.convert(money(rule, acts, subject))), denominator);
            case UNIT -> {
                long units = 0;
                for (long left = acts; left != 0; left &= left - 1) {
                    units += subject.unitsOf(Long.numberOfTrailingZeros(left));
                }
                yield Math.multiplyExact(Math.multiplyExact(units, award.rate.numerator()), denominator);
            }
            default -> Math.multiplyExact(award.rate.numerator(), denominator);
        };
    }

    private long money(int rule, long acts, Subject subject) {
        int basis = rules[rule].basis();
        if (acts == subject.mask()) {
            return subject.total(basis);
        }
        long money = 0;
        for (long left = acts; left != 0; left &= left - 1) {
            money = Math.addExact(money, subject.basis(basis, Long.numberOfTrailingZeros(left)));
        }
        return money;
    }

    private static long limited(CompiledLimit[] limits, long points, RulePlan plan, Subject subject) {
        long left = points;
        for (int i = 0; i < limits.length && left > 0; i++) {
            Limit limit = limits[i].limit();
            long used = Limits.usedBefore(plan, subject, limit, limits[i].pointType(), limits[i].key());
            long headroom = plan.choices().headroom(limit, used);
            boolean inPoints = limit.unit() == Limit.Unit.POINTS;
            if ((inPoints ? left : 1) > headroom) {
                left = limit.allOrNothing() || !inPoints ? 0 : headroom;
            }
        }
        return left;
    }
}
