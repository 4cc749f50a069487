package dev.loyalty4j.examples.readme;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
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
        Purchase purchase = Purchase.of("o-18", "anna", now, Line.of("grinder", 1, Money.of("162.00", "EUR")));
        // readme:start
        System.out.println(loyalty.preview(purchase).earned()); // stores nothing; submit will say the same
        System.out.println(loyalty.submit(purchase).account().balance());
        System.out.println(loyalty.submit(purchase).repeated()); // the same again: the same answer, no second effect

        Redeem redeem = Redeem.of("r-1", "anna", "free-espresso", now);
        System.out.println(loyalty.submit(redeem).account().balance());
        Outcome refused = loyalty.submit(Redeem.of("r-2", "anna", "free-espresso", now));
        refused.refusal().ifPresent(System.out::println); // a value with a code, not an exception

        System.out.println(loyalty.submit(Return.of("x-1", "o-18", now)).account()); // what was spent is owed
        System.out.println(loyalty.verify()); // folds every journal again and compares
        // readme:end
    }
}
