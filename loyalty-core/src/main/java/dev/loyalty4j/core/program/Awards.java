package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.reward.Catalogue;
import dev.loyalty4j.core.reward.Item;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.AwardInKind;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.tier.Ladders;
import dev.loyalty4j.core.tier.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What awards name in other rooms: checked when a programme is built, looked up when counters are loaded. */
final class Awards {
    private Awards() {}

    /** What an award may come to; a draw to any of its prizes. */
    private static List<Award> parts(Award award) {
        if (award instanceof Award.ByTier byTier) {
            return byTier.awards().stream().flatMap(a -> parts(a).stream()).toList();
        }
        return award instanceof AwardInKind.Draw draw
                ? draw.prizes().stream().flatMap(p -> p.award().stream()).toList()
                : List.of(award);
    }

    static List<AwardInKind.Item> items(Award award) {
        return parts(award).stream()
                .filter(AwardInKind.Item.class::isInstance)
                .map(AwardInKind.Item.class::cast)
                .toList();
    }

    /** The stocks that awards for a trigger may take from. */
    static List<String> counters(Program program, String trigger, Instant at) {
        List<AwardInKind> awards = program.rulePlan().inKind(trigger);
        if (awards.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (AwardInKind award : awards) {
            for (AwardInKind.Item item : items(award)) {
                program.catalogue()
                        .find(item.reward())
                        .ifPresent(found -> names.addAll(program.rulePlan().gateCounters(found.gate(), at)));
            }
        }
        return names;
    }

    static void check(ProgramBuilder parts, Ladders ladders, Catalogue catalogue, List<String> problems) {
        boolean milestones = parts.cards.stream().anyMatch(c -> !c.milestones().isEmpty());
        for (EarningRule rule : parts.rules) {
            if (milestones && rule.trigger().equals(Trigger.MILESTONE_REACHED)) {
                checkOfMilestone(parts, rule, problems);
            }
            for (Award award : parts(rule.award())) {
                try {
                    check(parts, ladders, catalogue, rule, award);
                } catch (IllegalArgumentException | ArithmeticException e) {
                    problems.add("rule '" + rule.name() + "': " + e.getMessage());
                }
            }
        }
    }

    /** Stamps may come by themselves, and so may what they bring; and stamps for stamps might never end. */
    private static void checkOfMilestone(ProgramBuilder parts, EarningRule rule, List<String> problems) {
        String where = "rule '" + rule.name() + "': it is about milestones of cards, where ";
        List<Award> all = parts(rule.award());
        if (all.stream().anyMatch(AwardInKind.Stamps.class::isInstance)) {
            problems.add(where + "no stamps are allowed");
        }
        if (draws(rule.award())) {
            problems.add(where + "nothing can be drawn");
        }
        if (rule.limits().stream().anyMatch(Limit::total)
                || parts.policy.limits().stream().anyMatch(Limit::total)) {
            problems.add(where + "a budget of all members is not allowed");
        }
    }

    private static int scale(ProgramBuilder parts, AwardInKind.Credit credit) {
        if (parts.pointTypes.isEmpty() && MetricCredits.kind(credit.metric()) == Metric.Kind.POINTS) {
            throw new IllegalArgumentException("it credits points, of which the programme has none");
        }
        return parts.pointTypes.isEmpty() ? 0 : parts.pointTypes.get(0).scale();
    }

    private static boolean draws(Award award) {
        return award instanceof Award.ByTier byTier
                ? byTier.awards().stream().anyMatch(AwardInKind.Draw.class::isInstance)
                : award instanceof AwardInKind.Draw;
    }

    private static void check(
            ProgramBuilder parts, Ladders ladders, Catalogue catalogue, EarningRule rule, Award award) {
        if (award instanceof AwardInKind.Item item) {
            Optional<Item> found = catalogue.find(item.reward());
            boolean byItself = Trigger.byItself(rule.trigger())
                    || List.of(Trigger.TIER_ENTERED, Trigger.MILESTONE_REACHED).contains(rule.trigger());
            if (found.isEmpty()) {
                throw new IllegalArgumentException("there is no reward '" + item.reward() + "'");
            }
            if (byItself && found.get().shared()) {
                throw new IllegalArgumentException("it comes by itself on " + rule.trigger() + ", where reward '"
                        + item.reward() + "' with a stock is not allowed");
            }
        } else if (award instanceof AwardInKind.Stamps stamps
                && parts.cards.stream().noneMatch(c -> c.name().equals(stamps.card()))) {
            throw new IllegalArgumentException("there is no card '" + stamps.card() + "'");
        } else if (award instanceof AwardInKind.Credit credit) {
            boolean counted =
                    parts.ladders.stream().anyMatch(l -> ladders.counts(l.name(), Metric.measure(credit.metric())));
            if (MetricCredits.kind(credit.metric()) == Metric.Kind.MEASURE && !counted) {
                throw new IllegalArgumentException("metric is '" + credit.metric()
                        + "', allowed are spend, orders, visits, points and the measures that ladders count");
            }
            long unused = MetricCredits.amount(credit, parts.currency, scale(parts, credit));
        }
    }
}
