package dev.loyalty4j.core.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule with its names resolved. */
final class CompiledRule {
    private static final int MORE_THAN_ANY_CATEGORY = 1_000;

    private final EarningRule rule;
    private final Check scope;
    private final Check check;
    private final Check ofDay;
    private final CompiledAward[] awards;
    private final int ladder;
    private final int specificity;
    private final int basis;

    private CompiledRule(EarningRule rule, RuleNames.Type type, RuleNames names, Checks checks, int basis) {
        this.rule = rule;
        this.check = checks.compile(rule.condition());
        this.ofDay = checks.compile(Checks.ofDay(rule.condition()));
        this.scope = checks.scope(rule.scope());
        this.awards = awards(rule.award(), type.scale(), names).toArray(new CompiledAward[0]);
        this.ladder = rule.award() instanceof Award.ByTier byTier ? names.ladder(byTier.ladder()) : -1;
        this.specificity = specificity(rule.scope(), names);
        this.basis = basis;
    }

    static CompiledRule of(EarningRule rule, RuleNames.Type type, RuleNames names, Checks checks, int basis) {
        return new CompiledRule(rule, type, names, checks, basis);
    }

    private static int specificity(Scope scope, RuleNames names) {
        if (scope instanceof Scope.Category category) {
            return names.categories().depth(category.name());
        }
        return scope instanceof Scope.Sku ? MORE_THAN_ANY_CATEGORY : 0;
    }

    EarningRule rule() {
        return rule;
    }

    /** What its condition asks of the day before all else; true for most. */
    Check ofDay() {
        return ofDay;
    }

    /** The ladder by which the award is chosen; -1 for none. */
    int ladder() {
        return ladder;
    }

    /** How narrow its scope is; a line is claimed by the largest. */
    int specificity() {
        return specificity;
    }

    /** The position of its basis in the plan. */
    int basis() {
        return basis;
    }

    /** The lines of the block on which it acts; none where the tier that its award follows is not known. */
    long acts(Subject subject) {
        if (awards.length > 0) {
            CompiledAward award = award(subject);
            if (award == null || !hasRate(award, subject)) {
                return 0;
            }
        }
        long lines = scope.on(subject, subject.mask());
        return lines == 0 ? 0 : check.on(subject, lines);
    }

    /**
     * The leaves that decide where all money is in the currency of the programme; nothing for a rule whose condition is
     * not just some leaves, or whose award is chosen or paid otherwise.
     */
    int[] plain(int most, boolean kept, String currency) {
        boolean one = ladder < 0 && awards.length > 0 && (!awards[0].countsMoney() || awards[0].name.equals(currency));
        return one ? Check.all(List.of(scope, check)).plain(most, kept) : new int[0];
    }

    private static List<CompiledAward> awards(Award award, int scale, RuleNames names) {
        if (isInKind(award)) {
            check(award, names);
            return List.of();
        }
        if (!(award instanceof Award.ByTier byTier)) {
            return List.of(CompiledAward.of(award, scale, names.currency()));
        }
        int ranks = names.ladders().get(names.ladder(byTier.ladder())).tiers().size() + 1;
        List<CompiledAward> all = new ArrayList<>();
        for (Award one : byTier.awards()) {
            all.add(CompiledAward.of(one, scale, names.currency()));
        }
        if (all.size() != ranks || all.stream().anyMatch(a -> a.kind != all.get(0).kind)) {
            throw new IllegalArgumentException("awards by tier are " + all.size() + ", allowed are " + ranks
                    + " of one kind: without a tier, then one for each tier");
        }
        return List.copyOf(all);
    }

    /** Whether an award is not points, for whatever tier. */
    static boolean isInKind(Award award) {
        return award instanceof Award.ByTier byTier
                ? !byTier.awards().isEmpty() && byTier.awards().stream().allMatch(AwardInKind.class::isInstance)
                : award instanceof AwardInKind;
    }

    /** What an award that is not points may come to. */
    static List<AwardInKind> kinds(Award award) {
        return award instanceof Award.ByTier byTier
                ? byTier.awards().stream().map(AwardInKind.class::cast).toList()
                : List.of((AwardInKind) award);
    }

    private static void check(Award award, RuleNames names) {
        if (award instanceof Award.ByTier byTier) {
            int ranks =
                    names.ladders().get(names.ladder(byTier.ladder())).tiers().size() + 1;
            if (byTier.awards().size() != ranks) {
                throw new IllegalArgumentException(
                        "awards by tier are " + byTier.awards().size() + ", allowed are " + ranks
                                + ": without a tier, then one for each tier");
            }
        }
    }

    /** What is given to the member that is not points; nothing where its tier is not known. */
    AwardInKind inKind(Subject subject) {
        if (ladder < 0) {
            return (AwardInKind) rule.award();
        }
        int rank = subject.facts().tierRank(ladder);
        return rank == Facts.UNKNOWN
                ? new AwardInKind.Nothing()
                : kinds(rule.award()).get(rank);
    }

    String name() {
        return rule.name();
    }

    CompiledAward.Kind kind() {
        return awards[0].kind;
    }

    boolean claims() {
        return awards[0].claims();
    }

    boolean givesBase() {
        return awards[0].givesBase();
    }

    /** The award for the member; null where its tier is not known. */
    @Nullable
    CompiledAward award(Subject subject) {
        int rank = ladder < 0 ? 0 : subject.facts().tierRank(ladder);
        return rank == Facts.UNKNOWN ? null : awards[rank];
    }

    List<CompiledAward> awards() {
        return List.of(awards);
    }

    /** Whether a line is in its scope. */
    boolean covers(Subject subject, int line) {
        subject.turnTo(line / Long.SIZE);
        return scope.on(subject, 1L << line) != 0;
    }

    /** Whether the money of the occasion is in a currency that the award has a rate for. */
    static boolean hasRate(CompiledAward award, Subject subject) {
        return !award.countsMoney() || subject.hasRate(award.name);
    }
}
