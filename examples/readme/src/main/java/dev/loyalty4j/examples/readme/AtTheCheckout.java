package dev.loyalty4j.examples.readme;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.account.Capture;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The second block of the README. */
public final class AtTheCheckout {
    private AtTheCheckout() {}

    /**
     * Runs the block.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Program program = Program.builder("bean-club", ZoneId.of("Europe/Prague"), "EUR")
                .points(PointType.of("beans", Expiry.NEVER))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .reward(Reward.product("free-espresso", "SKU-17").costing(100))
                .build();
        Clock clock = Clock.fixed(Instant.parse("2026-03-04T10:00:00Z"), ZoneOffset.UTC);
        Loyalty loyalty = Loyalty.builder(program).clock(clock).build();
        Instant now = clock.instant();
        loyalty.submit(Enrol.of("anna", now)).orThrow();
        Purchase purchase = Purchase.of("o-18", "anna", now, Line.of("beans", 2, Money.of("81.00", "EUR")));
        // readme:start
        System.out.println(loyalty.preview(purchase).earned()); // stores nothing; submit will say the same
        System.out.println(loyalty.submit(purchase).account().balance());
        System.out.println(loyalty.submit(purchase).repeated()); // the same again: the same answer, no second effect

        Hold hold = Hold.of("hold-19", "anna", 100, now).forOrder("o-19").lasting(Duration.ofMinutes(15));
        System.out.println(loyalty.submit(hold).account()); // never overdraws, from however many threads
        System.out.println(
                loyalty.submit(Capture.of("pay-19", "hold-19", now)).account().balance());
        Outcome refused = loyalty.submit(Redeem.of("r-1", "anna", "free-espresso", now));
        refused.refusal().ifPresent(System.out::println); // a value with a code, not an exception

        Return half = Return.of("x-1", "o-18", now).units("beans", 1); // any number, any order, exact
        System.out.println(loyalty.submit(half).account()); // what was spent before is owed
        System.out.println(
                loyalty.submit(CancelReturn.of("c-1", "x-1", now)).account().balance());
        System.out.println(loyalty.verify()); // folds every journal again and compares
        // readme:end
    }
}
