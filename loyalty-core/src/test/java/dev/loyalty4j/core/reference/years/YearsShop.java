package dev.loyalty4j.core.reference.years;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.Standing;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.ZoneOffset;

/** A shop with one member, for short stories. */
abstract class YearsShop {
    final TestClock clock = new TestClock("2023-01-10T12:00:00Z");

    static ProgramBuilder parts() {
        return Program.builder("years", ZoneOffset.UTC, "EUR")
                .points(PointType.of("points", Expiry.NEVER))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")));
    }

    static Ladder ladder(Window window, Term term, LadderPolicy policy) {
        return Ladder.of("status", window, term)
                .tier("Silver", Metric.spend().atLeast("200.00"), Benefit.multiply("1.5"))
                .tier("Gold", Metric.spend().atLeast("400.00"), Benefit.multiply("2"))
                .with(policy);
    }

    Loyalty shop(ProgramBuilder parts) {
        Loyalty loyalty = Loyalty.builder(parts.build()).clock(clock).build();
        loyalty.submit(Enrol.of("anna", clock.instant())).orThrow();
        return loyalty;
    }

    Outcome at(Loyalty loyalty, String instant, Command command) {
        clock.set(Instant.parse(instant));
        return loyalty.submit(command);
    }

    Outcome buy(Loyalty loyalty, String order, String instant, String price) {
        Line line = Line.of("thing", 1, Money.of(price, "EUR"));
        return at(loyalty, instant, Purchase.of(order, "anna", Instant.parse(instant), line))
                .orThrow();
    }

    Standing standing(Loyalty loyalty, String instant) {
        clock.set(Instant.parse(instant));
        return loyalty.account("anna").orElseThrow().standings().get(0);
    }
}
