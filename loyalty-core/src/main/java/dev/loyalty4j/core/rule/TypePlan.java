package dev.loyalty4j.core.rule;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rules that give one point type for one trigger, in declaration order. */
final class TypePlan {
    private final String pointType;
    private final CompiledRule[] rules;
    private final List<CompiledRule> list;
    private final List<List<Integer>> groups;
    private final List<CompiledLimit> limits;

    /** The numbers of rules that claim lines, and nothing for a narrowness that is the only one: by narrowness. */
    private final int[][] claims;

    /** The awards of rules, where none of them is chosen by the tier of the member; nothing otherwise. */
    private final @Nullable CompiledAward[] awards;

    /** That no rule is switched off, where none ever is; nothing otherwise. */
    private final boolean[] allLive;

    private final boolean needsBase;
    private final int[] dryRuns;
    private final Judge judge;
    private final Totals totals;

    private TypePlan(
            String pointType,
            List<CompiledRule> rules,
            List<List<Integer>> groups,
            EarningPolicy policy,
            String currency) {
        this.pointType = pointType;
        this.rules = rules.toArray(new CompiledRule[0]);
        this.list = List.copyOf(rules);
        this.groups = groups;
        this.limits = CompiledLimit.of(pointType, rules, policy.limits());
        this.claims = claims(rules);
        boolean byTier = rules.stream().anyMatch(r -> r.ladder() >= 0);
        this.awards = byTier
                ? new CompiledAward[0]
                : rules.stream().map(r -> r.awards().get(0)).toArray(CompiledAward[]::new);
        boolean live =
                groups.isEmpty() && rules.stream().noneMatch(r -> r.rule().dryRun());
        this.allLive = new boolean[live ? rules.size() : 0];
        this.needsBase = rules.stream()
                .anyMatch(r -> r.kind() == CompiledAward.Kind.MULTIPLY || r.kind() == CompiledAward.Kind.PERCENT);
        this.dryRuns = numbers(rules, r -> r.rule().dryRun());
        this.judge = new Judge(rules, true, currency);
        this.totals = Totals.of(this, policy, currency);
    }

    static TypePlan of(
            String pointType,
            List<CompiledRule> rules,
            List<List<Integer>> groups,
            EarningPolicy policy,
            String currency) {
        return new TypePlan(pointType, rules, groups, policy, currency);
    }

    private static int[][] claims(List<CompiledRule> rules) {
        int[] levels = rules.stream()
                .filter(CompiledRule::claims)
                .mapToInt(CompiledRule::specificity)
                .map(i -> -i)
                .sorted()
                .distinct()
                .toArray();
        int[][] claims = new int[levels.length < 2 ? 0 : levels.length][];
        for (int i = 0; i < claims.length; i++) {
            int level = -levels[i];
            claims[i] = numbers(rules, r -> r.claims() && r.specificity() == level);
        }
        return claims;
    }

    private static int[] numbers(List<CompiledRule> rules, Predicate<CompiledRule> which) {
        return numbers(rules.size(), i -> which.test(rules.get(i)));
    }

    static int[] numbers(int count, IntPredicate which) {
        return IntStream.range(0, count).filter(which).toArray();
    }

    String pointType() {
        return pointType;
    }

    int count() {
        return rules.length;
    }

    CompiledRule rule(int number) {
        return rules[number];
    }

    List<CompiledRule> rules() {
        return list;
    }

    /** The award of each rule for a member; null where its tier is not known. */
    @Nullable
    CompiledAward[] awards(Subject subject) {
        if (awards.length > 0) {
            return awards;
        }
        @Nullable CompiledAward[] its = new CompiledAward[rules.length];
        for (int rule = 0; rule < its.length; rule++) {
            its[rule] = rules[rule].award(subject);
        }
        return its;
    }

    /** For each rule that it is not switched off, where none ever is; nothing otherwise. To be read only. */
    boolean[] allLive() {
        return allLive;
    }

    /** The exclusive groups, each as numbers of its rules. */
    List<List<Integer>> groups() {
        return groups;
    }

    /** The limits of rules, then those of the programme. */
    List<CompiledLimit> limits() {
        return limits;
    }

    /** Whether rules multiply what others give. */
    boolean needsBase() {
        return needsBase;
    }

    /** The rules that are only tried. */
    int[] dryRuns() {
        return dryRuns;
    }

    /** The same rules, for points without the shares of rules and lines. */
    Totals totals() {
        return totals;
    }

    /** Says on which lines the rules act. */
    Judge judge() {
        return judge;
    }

    /** Leaves each line to the rules with the narrowest scope, of those that are not switched off. */
    long[] claimed(long[] acts, int blocks, boolean[] off) {
        if (claims.length == 0) {
            return acts;
        }
        long[] left = acts.clone();
        for (int block = 0; block < blocks; block++) {
            long narrower = 0;
            for (int[] level : claims) {
                long here = narrower;
                for (int rule : level) {
                    here |= off[rule] ? 0 : acts[rule * blocks + block];
                    left[rule * blocks + block] &= ~narrower;
                }
                narrower = here;
            }
        }
        return left;
    }
}
