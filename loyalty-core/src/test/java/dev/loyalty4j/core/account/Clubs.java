package dev.loyalty4j.core.account;

import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.reward.Price;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.ZoneId;

/** Programmes of a point for a euro that differ in one setting of the point type. */
public final class Clubs {
    private Clubs() {}

    /** A programme with these points. */
    public static ProgramBuilder of(PointType type) {
        ProgramBuilder parts = Program.builder("club", ZoneId.of("Europe/Prague"), "EUR")
                .points(type)
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")).giving(type.name()))
                .lateHorizon(Duration.ofDays(2000))
                .returnWindow(2000)
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Gold", Metric.spend().atLeast("500.00")))
                .reward(Reward.product("cup", "SKU-1").costing(100).paidIn(type.name()))
                .reward(Reward.moneyOff("off", Price.amount("0.01")).paidIn(type.name()))
                .reward(Reward.moneyOff(
                                "steps", Price.amount("0.01").between(100, 1000).inStepsOf(50))
                        .paidIn(type.name()))
                .reward(Reward.moneyOff("half", Price.amount("0.01").share(10, 50))
                        .paidIn(type.name()))
                .reward(Reward.moneyOff("cover", Price.amount("0.01").share(100, 100))
                        .paidIn(type.name()))
                .reward(Reward.moneyOff("table", Price.row(1000, "50.00").row(2000, "125.00"))
                        .paidIn(type.name()));
        return type.worth().isEmpty()
                ? parts
                : parts.reward(Reward.moneyOff("own", Price.amountAtOwnWorth()).paidIn(type.name()));
    }

    /** Points that never expire. */
    public static PointType lasting() {
        return PointType.of("points", Expiry.NEVER);
    }
}
