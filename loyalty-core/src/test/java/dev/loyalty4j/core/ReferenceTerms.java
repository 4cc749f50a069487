package dev.loyalty4j.core;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.GiveBack;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.Pending;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.ReturnPolicy;
import dev.loyalty4j.core.account.SpendOrder;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.reference.Terms;
import dev.loyalty4j.core.reward.Price;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Scope;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;

/** Settings drawn by a seed, once as the reference knows them and once as a programme. */
final class ReferenceTerms {
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Prague"), ZoneId.of("America/New_York"), ZoneId.of("Australia/Lord_Howe"));

    /** Nobody reaches the last one, so there is always a next tier whose distance shows the metric. */
    private static final List<Terms.Step> STEPS = List.of(
            new Terms.Step("Silver", 20_000, "1.25"),
            new Terms.Step("Gold", 50_000, "1.5"),
            new Terms.Step("Unreachable", 900_000_000, "2"));

    private ReferenceTerms() {}

    static Terms of(long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5eed);
        return new Terms(
                ZONES.get(random.nextInt(ZONES.size())),
                1 + random.nextInt(3),
                random.nextBoolean() ? "2" : "1.35",
                1 + random.nextInt(4),
                1 + random.nextInt(4),
                random.nextBoolean(),
                random.nextInt(4) == 0,
                one(random, Terms.Pending.values()),
                1 + random.nextInt(30),
                random.nextInt(3) == 0 ? one(random, Terms.Order.values()) : Terms.Order.EARLIEST_END,
                random.nextInt(3) == 0 ? one(random, Terms.Policy.values()) : Terms.Policy.DEBT,
                random.nextInt(3) == 0 ? random.nextInt(100) : 1_000_000,
                random.nextInt(3) == 0 ? 1 + random.nextInt(20) : 0,
                one(random, Terms.ComeBack.values()),
                STEPS);
    }

    private static <T> T one(SplittableRandom random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    static ProgramBuilder program(Terms terms) {
        Ladder ladder = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT);
        for (Terms.Step step : terms.steps()) {
            String amount = BigDecimal.valueOf(step.cents(), 2).toPlainString();
            ladder = ladder.tier(step.name(), Metric.spend().atLeast(amount), Benefit.multiply(step.factor()));
        }
        return Program.builder("reference", terms.zone(), "EUR")
                .points(points(terms))
                .earn(EarningRule.of("base", Award.pointsPerMoney(terms.pointsPerEuro(), "1.00")))
                .earn(EarningRule.of("coffee", Award.multiply(terms.coffeeFactor()))
                        .on(Scope.category("coffee")))
                .ladder(ladder)
                .reward(Reward.product(Terms.ESPRESSO, "SKU-17").costing(Terms.PRICE))
                .reward(Reward.moneyOff(
                        Terms.MONEY_OFF,
                        Price.amount("0.01").between(Terms.LEAST, Terms.MOST).inStepsOf(Terms.STEP)))
                .lateHorizon(Terms.LATE_HORIZON)
                .returnWindow(Terms.RETURN_DAYS);
    }

    private static PointType points(Terms terms) {
        PointType type = PointType.of("beans", expiry(terms, terms.months()))
                .expiring(LotKind.BONUS, expiry(terms, terms.bonusMonths()))
                .pending(pending(terms))
                .spending(spending(terms))
                .returning(ReturnPolicy.valueOf(terms.policy().name()))
                .debtLimit(terms.debtLimit())
                .grace(terms.graceDays())
                .givingBack(givingBack(terms));
        return terms.fromAvailability() ? type.expiringFromAvailability() : type;
    }

    private static Expiry expiry(Terms terms, int months) {
        return terms.toEndOfMonth() ? Expiry.months(months).toEndOfMonth() : Expiry.months(months);
    }

    private static Pending pending(Terms terms) {
        return switch (terms.pending()) {
            case NONE -> Pending.NONE;
            case UNTIL_DELIVERED -> Pending.until(Fulfil.DELIVERED);
            case DAYS -> Pending.days(terms.pendingDays());
        };
    }

    private static SpendOrder spending(Terms terms) {
        return switch (terms.spending()) {
            case EARLIEST_END -> SpendOrder.EARLIEST_EXPIRY;
            case FIRST_IN -> SpendOrder.FIRST_IN;
            case LAST_IN -> SpendOrder.LAST_IN;
        };
    }

    private static GiveBack givingBack(Terms terms) {
        return switch (terms.comeBack()) {
            case WHEN_ALL_IS_BACK -> GiveBack.WHEN_ALL_RETURNED;
            case IN_PROPORTION -> GiveBack.IN_PROPORTION;
            case NEVER -> GiveBack.NEVER;
        };
    }
}
