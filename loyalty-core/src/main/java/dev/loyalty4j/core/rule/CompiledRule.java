package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its names resolved.
 *
 * @param rule the rule as written
 * @param check its condition
 * @param campaign what its condition asks of the day before all else; true for most
 * @param byLine whether the condition may differ from line to line
 * @param awards its award; if it is by tier, one for each rank from none
 * @param ladder the ladder by which the award is chosen; -1 for none
 * @param specificity how narrow its scope is; a line is claimed by the largest
 * @param within the categories of its scope, sorted; empty for another scope
 * @param basis the position of its basis in the plan
 */
record CompiledRule(
        EarningRule rule,
        Check check,
        Check campaign,
        boolean byLine,
        List<CompiledAward> awards,
        int ladder,
        int specificity,
        List<String> within,
        int basis) {

    private static final int MORE_THAN_ANY_CATEGORY = 1_000;

    static CompiledRule of(EarningRule rule, RuleNames.Type type, RuleNames names, Checks checks, int basis) {
        Scope scope = rule.scope();
        List<String> within = List.of();
        int specificity = 0;
        if (scope instanceof Scope.Category category) {
            within = names.categories().within(category.name());
            specificity = names.categories().depth(category.name());
        } else if (scope instanceof Scope.Sku) {
            specificity = MORE_THAN_ANY_CATEGORY;
        }
        Check check = checks.compile(rule.condition());
        Check campaign = checks.compile(Checks.campaign(rule.condition()));
        List<CompiledAward> awards = awards(rule.award(), type.scale(), names);
        int ladder = rule.award() instanceof Award.ByTier byTier ? names.ladder(byTier.ladder()) : -1;
        boolean byLine = Checks.byLine(rule.condition());
        return new CompiledRule(rule, check, campaign, byLine, awards, ladder, specificity, within, basis);
    }

    private static List<CompiledAward> awards(Award award, int scale, RuleNames names) {
        if (award instanceof AwardInKind) {
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

    String name() {
        return rule.name();
    }

    CompiledAward.Kind kind() {
        return awards.get(0).kind;
    }

    boolean claims() {
        return awards.get(0).claims();
    }

    boolean givesBase() {
        return awards.get(0).givesBase();
    }

    /** The award for the member; null where its tier is not known. */
    @Nullable
    CompiledAward award(Subject subject) {
        int rank = ladder < 0 ? 0 : subject.facts().tierRank(ladder);
        return rank == Facts.UNKNOWN ? null : awards.get(rank);
    }

    boolean covers(Subject subject, int line) {
        if (specificity == 0) {
            return true;
        }
        Line its = subject.line(line);
        if (its == null) {
            return false;
        }
        return rule.scope() instanceof Scope.Sku sku ? sku.sku().equals(its.sku()) : Categories.anyOf(its, within);
    }

    /** Whether the money of the occasion is in a currency that the award has a rate for. */
    boolean hasRate(CompiledAward award, Subject subject, String programCurrency) {
        if (!award.countsMoney() || subject.occasion().lines().isEmpty()) {
            return true;
        }
        boolean converts = subject.occasion().payment().conversion().numerator() > 0;
        return award.name.equals(converts ? programCurrency : subject.occasion().currency());
    }
}
