package dev.loyalty4j.core.reference.years;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.GiveBack;
import dev.loyalty4j.core.account.Pending;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.ReturnPolicy;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.reward.Conversion;
import dev.loyalty4j.core.reward.Price;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.Scope;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.time.MonthDay;

/** A plan in the words of the library. */
final class Built {
    static final String POINTS = "points";
    static final String COFFEE = "coffee";
    static final String STAY = "stay";

    private Built() {}

    static Program of(Plan plan) {
        ProgramBuilder parts = Program.builder(plan.name(), plan.zone(), "EUR").points(points(plan.points()));
        parts.earn(EarningRule.of("base", Award.pointsPerMoney(plan.points().perEuro(), "1.00")));
        if (plan.points().perOrder() > 0) {
            parts.earn(EarningRule.of("thanks", Award.fixed(plan.points().perOrder())));
        }
        if (plan.points().perVisit() > 0) {
            parts.earn(EarningRule.of("hello", Award.fixed(plan.points().perVisit()))
                    .onTrigger(Trigger.VISIT));
        }
        plan.ladders().forEach(ladder -> parts.ladder(BuiltLadder.of(ladder)));
        plan.gifts().forEach(gift -> parts.reward(reward(gift)));
        plan.cards().forEach(card -> card(parts, card));
        plan.turnings().forEach(turning -> turning(parts, turning));
        return parts.build();
    }

    private static PointType points(Plan.Points points) {
        PointType type = PointType.of(POINTS, expiry(points.expiry()))
                .returning(ReturnPolicy.valueOf(points.returned()))
                .givingBack(GiveBack.valueOf(points.back()));
        return points.pendingDays() == 0 ? type : type.pending(Pending.days(points.pendingDays()));
    }

    private static Expiry expiry(Plan.Span span) {
        return switch (span.unit()) {
            case NEVER -> Expiry.NEVER;
            case DAYS -> Expiry.days(span.n());
            case MONTHS -> Expiry.months(span.n());
            case MONTHS_TO_END -> Expiry.months(span.n()).toEndOfMonth();
            case AFTER_CALENDAR_MONTH -> Expiry.monthsAfterCalendarMonth(span.n());
            case YEAR_END -> Expiry.endOf(Window.CALENDAR_YEAR, span.n());
            case EACH_YEAR -> Expiry.eachYear(MonthDay.of(9, 30), span.n());
            case ANNIVERSARY -> Expiry.anniversary(span.n());
            default -> throw new IllegalArgumentException("no expiry: " + span);
        };
    }

    private static Validity validity(Plan.Span span) {
        return switch (span.unit()) {
            case NEVER -> Validity.FOREVER;
            case DAYS -> Validity.days(span.n());
            case MONTHS -> Validity.months(span.n());
            case MONTHS_TO_END -> Validity.months(span.n()).toEndOfMonth();
            default -> throw new IllegalArgumentException("no validity: " + span);
        };
    }

    private static Reward reward(Plan.Gift gift) {
        Reward reward = switch (gift.price()) {
            case "fixed" -> Reward.product(gift.id(), "sku-" + gift.id()).costing(gift.cost());
            case "table" -> {
                Price.Table table =
                        Price.row(gift.rows().get(0)[0], cents(gift.rows().get(0)[1]));
                for (long[] row : gift.rows().subList(1, gift.rows().size())) {
                    table = table.row(row[0], cents(row[1]));
                }
                yield Reward.moneyOff(gift.id(), table);
            }
            default ->
                Reward.moneyOff(
                        gift.id(),
                        Price.amount("0.01")
                                .between(gift.cost(), gift.most())
                                .inStepsOf(gift.step())
                                .share(gift.leastShare(), gift.mostShare()));
        };
        if (gift.stock() > 0) {
            reward = reward.stock(gift.stock());
        }
        if (gift.limit() > 0) {
            reward = reward.atMost(Limit.triggers(gift.limit(), BuiltLadder.window(gift.limitWindow())));
        }
        if (gift.asVoucher()) {
            reward = reward.asVoucher(validity(gift.voucher()));
        }
        return gift.ladder().isEmpty() ? reward : reward.when(Condition.tierAtLeast(gift.ladder(), gift.tier()));
    }

    private static String cents(long cents) {
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }

    private static void card(ProgramBuilder parts, Plan.Card card) {
        StampCard built = StampCard.of(card.name(), card.size());
        for (int place : card.milestones()) {
            String reward = "card-" + card.name() + "-" + place;
            built = built.milestone(place, reward);
            parts.reward(Reward.product(reward, "cup").onlyAwarded().asVoucher(validity(card.voucher())));
        }
        if (card.good().unit() != Plan.Span.Unit.NEVER) {
            built = card.fromLast()
                    ? built.expiringAfterLast(validity(card.good()))
                    : built.expiring(validity(card.good()));
        }
        parts.card(built);
        parts.earn(
                card.byUnit()
                        ? EarningRule.of("stamps " + card.name(), Award.stampsPerUnit(card.name(), 1))
                                .on(Scope.category(COFFEE))
                        : EarningRule.of("stamps " + card.name(), Award.stamps(card.name(), 1))
                                .when(Condition.amountAtLeast(cents(card.leastOrder()))));
    }

    private static void turning(ProgramBuilder parts, Plan.Turning turning) {
        String reward = "turned-" + turning.name();
        parts.reward(Reward.moneyOff(
                        reward,
                        Price.amount("0.01")
                                .between(turning.least(), turning.most())
                                .inStepsOf(turning.step()))
                .asVoucher(validity(turning.voucher())));
        parts.convert(
                turning.monthly()
                        ? Conversion.atEndOf(turning.name(), reward, Window.CALENDAR_MONTH)
                        : Conversion.onReaching(turning.name(), reward));
    }

    static LocalDate aprilFirst() {
        return LocalDate.of(2000, 4, 1);
    }
}
