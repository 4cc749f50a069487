package dev.loyalty4j.examples.readme;

// readme:start
import static java.time.DayOfWeek.TUESDAY;

import dev.loyalty4j.core.*;
import dev.loyalty4j.core.account.*;
import dev.loyalty4j.core.activity.*;
import dev.loyalty4j.core.amount.*;
import dev.loyalty4j.core.program.*;
import dev.loyalty4j.core.reward.*;
import dev.loyalty4j.core.rule.*;
import dev.loyalty4j.core.tier.*;
import dev.loyalty4j.core.time.*;
import java.time.*;

// readme:end

/** The first block of the README. */
public final class PointsOnAPurchase {
    private PointsOnAPurchase() {}

    /**
     * Runs the block.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-03T10:00:00Z"), ZoneOffset.UTC);
        // readme:start
        Program program = Program.builder("bean-club", ZoneId.of("Europe/Prague"), "EUR")
                .points(PointType.of("beans", Expiry.months(12).toEndOfMonth()))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("double tuesday", Award.multiply("2"))
                        .when(Condition.all(Condition.dayOfWeek(TUESDAY), Condition.category("coffee"))))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Silver", Metric.spend().atLeast("200.00"), Benefit.multiply("1.25"))
                        .tier("Gold", Metric.spend().atLeast("500.00"), Benefit.entitled("free-shipping")))
                .reward(Reward.product("free-espresso", "SKU-17").costing(100))
                .build(); // reports every mistake at once, not the first
        Loyalty loyalty = Loyalty.builder(program).clock(clock).build(); // Loyalty.of(program) takes the system's clock

        Instant now = clock.instant(); // a Tuesday
        loyalty.submit(Enrol.of("anna", now)).orThrow();
        Line espresso = Line.of("espresso", 2, Money.of("6.40", "EUR")).in("coffee"); // price per unit
        Outcome outcome =
                loyalty.submit(Purchase.of("o-17", "anna", now, espresso)).orThrow();

        System.out.println(outcome.earned());
        System.out.println(outcome.account());
        System.out.println(outcome.explanation());
        // readme:end
    }
}
