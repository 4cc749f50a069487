package dev.loyalty4j.core.reference.years;

import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.Requirement;
import dev.loyalty4j.core.tier.Tier;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A ladder in the words of the library. */
final class BuiltLadder {
    private BuiltLadder() {}

    static Ladder of(Plan.Rungs rungs) {
        Ladder ladder = Ladder.of(rungs.name(), window(rungs.window()), term(rungs.term()))
                .with(policy(rungs.manner()));
        for (int i = 0; i < rungs.steps().size(); i++) {
            Plan.Step step = rungs.steps().get(i);
            List<Benefit> benefits = new ArrayList<>(List.of(Benefit.entitled(Outlook.perk(rungs, i))));
            if (step.factor() > 100) {
                benefits.add(
                        Benefit.multiply(BigDecimal.valueOf(step.factor(), 2).toPlainString()));
            }
            Tier tier = Tier.of(step.name(), need(step.enter()), benefits.toArray(Benefit[]::new))
                    .retainedWith(need(step.retain()))
                    .reenteredWith(need(step.reenter()));
            ladder = ladder.tier(
                    step.lifetime().op() == Plan.Need.Op.NEVER ? tier : tier.foreverWith(need(step.lifetime())));
        }
        return ladder;
    }

    static Window window(Plan.Days days) {
        return switch (days.unit()) {
            case YEAR -> Window.CALENDAR_YEAR;
            case QUARTER -> Window.CALENDAR_QUARTER;
            case APRIL_YEAR -> new Window.Periodic(12, Built.aprilFirst());
            case MEMBERSHIP -> Window.MEMBERSHIP_YEAR;
            case LAST_DAYS -> Window.days(days.n());
            case LAST_MONTHS -> Window.lastMonths(days.n());
            case TERM -> Window.CURRENT_TERM;
            case LIFETIME -> Window.LIFETIME;
        };
    }

    private static Term term(Plan.Span span) {
        return switch (span.unit()) {
            case NEVER -> Term.FOREVER;
            case DAYS -> Term.days(span.n());
            case MONTHS -> Term.months(span.n());
            case YEAR_END -> Term.endOf(Window.CALENDAR_YEAR, span.n());
            case REST -> Term.restAnd(span.n());
            case REST_SHIFTED -> Term.shifted(Term.restAnd(span.n()), span.more(), 31);
            default -> throw new IllegalArgumentException("no term: " + span);
        };
    }

    private static Requirement need(Plan.Need need) {
        Requirement[] parts = need.parts().stream().map(BuiltLadder::need).toArray(Requirement[]::new);
        return switch (need.op()) {
            case NONE -> Requirement.NONE;
            case NEVER -> Requirement.NEVER;
            case ALL -> Requirement.all(parts);
            case ANY -> Requirement.any(parts);
            case LEAF -> {
                Metric metric = metric(need.what());
                yield (need.lifelong() ? metric.over(Window.LIFETIME) : metric).atLeast(String.valueOf(need.amount()));
            }
        };
    }

    static Metric metric(Plan.Counted what) {
        return switch (what) {
            case SPEND -> Metric.spend();
            case ORDERS -> Metric.orders();
            case VISITS -> Metric.visits();
            case POINTS -> Metric.pointsEarned();
            case BASE -> Metric.basePoints();
            case REDEEMED -> Metric.pointsRedeemed();
            case NIGHTS -> Metric.measure("nights");
        };
    }

    private static LadderPolicy policy(Plan.Manner manner) {
        LadderPolicy policy = LadderPolicy.DEFAULT
                .upgrading(manner.atPeriodEnd() ? LadderPolicy.Upgrade.AT_PERIOD_END : LadderPolicy.Upgrade.AT_ONCE)
                .judging(
                        manner.judgedByReached() ? LadderPolicy.Judging.TIER_REACHED : LadderPolicy.Judging.TIER_BEFORE)
                .renewing(LadderPolicy.Renewal.valueOf(manner.renewal()))
                .falling(manner.oneStep() ? LadderPolicy.Fall.ONE_STEP : LadderPolicy.Fall.TO_METRIC)
                .grace(manner.grace())
                .onReturn(manner.revoke() ? LadderPolicy.Returned.REVOKE : LadderPolicy.Returned.KEEP);
        if (!manner.rolloverFrom().isEmpty()) {
            policy = policy.rollingOver(manner.rolloverFrom());
        }
        return manner.headStart() > 0
                ? policy.headStart(metric(manner.headStartOf()), String.valueOf(manner.headStart()))
                : policy;
    }
}
