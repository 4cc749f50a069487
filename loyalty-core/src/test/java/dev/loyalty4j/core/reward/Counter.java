package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.BeanClub;
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
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A counter of a shop where one point is earned for one euro, with anna and bert as members and a clock to move. */
public final class Counter {
    public static final String START = "2026-03-04T10:00:00Z";

    public final TestClock clock = new TestClock(START);
    public final MemoryStore store = new MemoryStore();
    public final Loyalty loyalty;
    private final AtomicLong draws = new AtomicLong(7);

    public Counter(ProgramBuilder parts) {
        loyalty = Loyalty.builder(parts.build())
                .clock(clock)
                .store(store)
                .random(() -> new SplittableRandom(draws.getAndIncrement()).nextLong())
                .build();
        does(Enrol.of("anna", now()));
        does(Enrol.of("bert", now()));
    }

    public static ProgramBuilder parts() {
        return Program.builder("counter", BeanClub.PRAGUE, "EUR")
                .points(PointType.of("points", Expiry.months(12)))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")));
    }

    public Instant now() {
        return clock.instant();
    }

    public void later(Duration span) {
        clock.set(now().plus(span));
    }

    /** Submits a command that must be carried out, whose preview must be equal. */
    public Outcome does(Command command) {
        long before = draws.get();
        Outcome preview = loyalty.preview(command);
        draws.set(before); // a preview equals what follows if the same is drawn
        Outcome outcome = loyalty.submit(command).orThrow();
        if (!preview.equals(outcome)) {
            throw new AssertionError("preview " + preview.events() + " but " + outcome.events());
        }
        return outcome;
    }

    public String refusal(Command command) {
        return loyalty.submit(command).refusal().orElseThrow().code().name();
    }

    public Outcome buys(String order, String member, String price) {
        return does(purchase(order, member, price));
    }

    public Purchase purchase(String order, String member, String price) {
        return Purchase.of(order, member, now(), Line.of("cup", 1, Money.of(price, "EUR")));
    }

    public AccountView account(String member) {
        return loyalty.account(member).orElseThrow();
    }

    public static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    /** Throws where journals and states disagree. */
    public void verify() {
        if (!loyalty.verify().problems().isEmpty()) {
            throw new AssertionError(loyalty.verify().problems());
        }
    }
}
