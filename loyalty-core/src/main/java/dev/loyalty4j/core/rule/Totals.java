package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.RoundingLevel;
import java.util.Arrays;
import java.util.List;

/**
 * The points of one type for one occasion, without the shares of rules and lines: what a total needs where no
 * multiplier asks for the base of each line. It is the sum that {@link TypeRun} comes to, and allocates nothing.
 */
final class Totals {
    /** Lines are bits of a long. */
    private static final int MAX_LINES = Long.SIZE;

    private final String pointType;
    private final CompiledRule[] rules;
    private final CompiledAward.Kind[] kinds;
    private final String[][] keys;

    /** Where the next campaign begins: rules of one that does not run need not be asked. */
    private final int[] next;

    private final List<Limit> limits;
    private final String[] programKeys;
    private final RoundingLevel level;
    private final boolean apart;
    private final boolean oneScope;
    private final boolean limited;

    private Totals(String pointType, List<CompiledRule> rules, boolean apart, EarningPolicy policy) {
        this.pointType = pointType;
        this.rules = rules.toArray(new CompiledRule[0]);
        this.kinds = rules.stream().map(CompiledRule::kind).toArray(CompiledAward.Kind[]::new);
        this.keys = rules.stream()
                .map(rule -> keys(rule.name(), pointType, rule.rule().limits()))
                .toArray(String[][]::new);
        this.next = next(rules);
        this.limits = policy.limits();
        this.programKeys = keys("", pointType, limits);
        this.level = policy.level();
        this.apart = apart;
        this.oneScope = rules.stream()
                        .filter(CompiledRule::claims)
                        .map(CompiledRule::specificity)
                        .distinct()
                        .count()
                <= 1;
        this.limited = rules.stream().anyMatch(rule -> !rule.rule().limits().isEmpty());
    }

    static Totals of(String pointType, List<CompiledRule> rules, List<List<Integer>> groups, EarningPolicy policy) {
        boolean apart = groups.isEmpty()
                && !policy.carry()
                && policy.level() != RoundingLevel.LINE
                && rules.stream().noneMatch(rule -> rule.rule().dryRun() || needsLines(rule.kind()));
        return new Totals(pointType, rules, apart, policy);
    }

    private static boolean needsLines(CompiledAward.Kind kind) {
        return kind == CompiledAward.Kind.MULTIPLY
                || kind == CompiledAward.Kind.PERCENT
                || kind == CompiledAward.Kind.MEASURE;
    }

    private static int[] next(List<CompiledRule> rules) {
        int[] next = new int[rules.size()];
        for (int i = next.length - 1; i >= 0; i--) {
            boolean last = i == next.length - 1
                    || !Checks.campaign(rules.get(i).rule().condition())
                            .equals(Checks.campaign(rules.get(i + 1).rule().condition()));
            next[i] = last ? i + 1 : next[i + 1];
        }
        return next;
    }

    private static String[] keys(String rule, String pointType, List<Limit> limits) {
        String[] keys = new String[limits.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Limits.key(rule, pointType, i);
        }
        return keys;
    }

    /** Whether the total can be had without the shares. */
    boolean apart(Subject subject) {
        return apart && subject.lines() <= MAX_LINES;
    }

    /** The points after rounding and limits; negative if rules with limits have to be rounded together first. */
    long points(RulePlan plan, Subject subject) {
        long[] acts = subject.worth().acts(rules.length);
        Arrays.fill(acts, 0);
        long denominator = 1;
        int fixed = 0;
        for (int i = 0; i < rules.length; i++) {
            if (rules[i].campaign().on(subject, 0) != Truth.TRUE) {
                i = next[i] - 1;
                continue;
            }
            acts[i] = acts(rules[i], kinds[i], subject, plan);
            fixed += acts[i] != 0 && kinds[i] == CompiledAward.Kind.FIXED ? 1 : 0;
            if (acts[i] != 0 && kinds[i] == CompiledAward.Kind.MONEY) {
                denominator =
                        Rate.leastCommonMultiple(denominator, rate(i, subject).denominator());
            }
        }
        boolean together = level == RoundingLevel.ORDER && denominator > 1;
        if (limited && (together || (level == RoundingLevel.ORDER && fixed > 1))) {
            return -1;
        }
        if (!oneScope) {
            claim(acts, subject);
        }
        long[] exact = subject.worth().exact(rules.length);
        for (int i = 0; i < rules.length; i++) {
            exact[i] = acts[i] == 0 ? 0 : exact(i, acts[i], denominator, subject);
        }
        if (together) {
            return limited(
                    limits,
                    programKeys,
                    plan.choices().rounded(plan.policy().rounding(), exact, denominator),
                    plan,
                    subject);
        }
        long total = 0;
        for (int i = 0; i < rules.length; i++) {
            long points = denominator == 1 ? exact[i] : plan.policy().rounding().divide(exact[i], denominator);
            List<Limit> own = rules[i].rule().limits();
            total = Math.addExact(total, own.isEmpty() ? points : limited(own, keys[i], points, plan, subject));
        }
        return limited(limits, programKeys, total, plan, subject);
    }

    private static long acts(CompiledRule rule, CompiledAward.Kind kind, Subject subject, RulePlan plan) {
        boolean once = !rule.byLine();
        if (once && rule.check().on(subject, 0) != Truth.TRUE) {
            return 0;
        }
        CompiledAward award = rule.award(subject);
        boolean money = kind == CompiledAward.Kind.MONEY || kind == CompiledAward.Kind.STEP;
        if (award == null || (money && !rule.hasRate(award, subject, plan.currency()))) {
            return 0;
        }
        if (once && rule.specificity() == 0) {
            return -1L >>> (MAX_LINES - subject.lines());
        }
        long acts = 0;
        for (int line = 0; line < subject.lines(); line++) {
            if (rule.covers(subject, line) && (once || rule.check().on(subject, line) == Truth.TRUE)) {
                acts |= 1L << line;
            }
        }
        return acts;
    }

    /** Leaves each line to the rules with the narrowest scope. */
    private void claim(long[] acts, Subject subject) {
        for (int line = 0; line < subject.lines(); line++) {
            int narrowest = -1;
            for (int i = 0; i < rules.length; i++) {
                if (rules[i].claims() && ((acts[i] >>> line) & 1) != 0) {
                    narrowest = Math.max(narrowest, rules[i].specificity());
                }
            }
            for (int i = 0; i < rules.length; i++) {
                if (rules[i].claims() && rules[i].specificity() < narrowest) {
                    acts[i] &= ~(1L << line);
                }
            }
        }
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
        return subject.conversion().equals(Rate.ONE) ? rate : rate.times(subject.conversion());
    }

    private long exact(int rule, long acts, long denominator, Subject subject) {
        CompiledAward award = award(rule, subject);
        return switch (kinds[rule]) {
            case MONEY -> {
                Rate rate = rate(rule, subject);
                long exact = Math.multiplyExact(money(rule, acts, subject), rate.numerator());
                yield Math.multiplyExact(exact, denominator / rate.denominator());
            }
            case STEP -> {
                Rate conversion = subject.conversion();
                long money = money(rule, acts, subject);
                if (!conversion.equals(Rate.ONE)) {
                    money = Math.multiplyExact(money, conversion.numerator()) / conversion.denominator();
                }
                yield Math.multiplyExact(award.steps(money), denominator);
            }
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
        long money = 0;
        for (long left = acts; left != 0; left &= left - 1) {
            money = Math.addExact(money, subject.basis(basis, Long.numberOfTrailingZeros(left)));
        }
        return money;
    }

    private long limited(List<Limit> its, String[] itsKeys, long points, RulePlan plan, Subject subject) {
        long left = points;
        for (int i = 0; i < its.size() && left > 0; i++) {
            Limit limit = its.get(i);
            long headroom =
                    plan.choices().headroom(limit, Limits.usedBefore(plan, subject, limit, pointType, itsKeys[i]));
            boolean inPoints = limit.unit() == Limit.Unit.POINTS;
            if ((inPoints ? left : 1) > headroom) {
                left = limit.allOrNothing() || !inPoints ? 0 : headroom;
            }
        }
        return left;
    }
}
