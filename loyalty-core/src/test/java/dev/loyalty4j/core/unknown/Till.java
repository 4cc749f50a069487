package dev.loyalty4j.core.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.VoucherCode;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.tier.Goal;
import dev.loyalty4j.core.tier.Standing;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

/** A programme at work for one test, with a clock that is told in the zone of the programme. */
final class Till {
    private final Program program;
    private final TestClock clock = new TestClock("2020-01-01T00:00:00Z");
    private final Loyalty loyalty;

    Till(Program program) {
        this.program = program;
        this.loyalty = Loyalty.builder(program).clock(clock).build();
    }

    /** An instant by the clock on the wall of the shop. */
    Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(program.calendar().zone()).toInstant();
    }

    /** Lets time pass without settling anything. */
    Till on(String local) {
        clock.set(instant(local));
        return this;
    }

    /** The last instant before a day begins. */
    Till justBefore(String date) {
        clock.set(instant(date + "T00:00:00").minusNanos(1));
        return this;
    }

    /** The instant at which a day begins. */
    Till startOf(String date) {
        clock.set(instant(date + "T00:00:00"));
        return this;
    }

    Outcome joins(String member, Profile profile) {
        return loyalty.submit(Enrol.of(member, clock.instant()).with(profile)).orThrow();
    }

    /** Submits what must be accepted, now; what the preview said must be what then happens. */
    Outcome does(Function<Instant, Command> command) {
        Command what = command.apply(clock.instant());
        Outcome foretold = loyalty.preview(what);
        Outcome outcome = loyalty.submit(what).orThrow();
        assertThat(foretold).isEqualTo(outcome);
        return outcome;
    }

    /** Submits what must be refused, now. */
    RefusalCode refused(Function<Instant, Command> command) {
        return loyalty.submit(command.apply(clock.instant()))
                .refusal()
                .orElseThrow()
                .code();
    }

    AccountView account(String member) {
        return loyalty.account(member).orElseThrow();
    }

    long balance(String member) {
        return account(member).balance();
    }

    Standing standing(String member) {
        return account(member).standings().get(0);
    }

    /** The tier on the first ladder, or a dash. */
    String tier(String member) {
        return standing(member).tier().orElse("-");
    }

    /** When the tier on the first ladder ends. */
    Instant until(String member) {
        return standing(member).until().orElseThrow();
    }

    String next(String member) {
        return standing(member).next().map(Goal::text).orElse("-");
    }

    String retain(String member) {
        return standing(member).retain().map(Goal::text).orElse("-");
    }

    /** The rewards of the vouchers that can be used now. */
    List<String> vouchers(String member) {
        return loyalty.vouchers(member).stream()
                .map(VoucherCode::voucher)
                .map(Voucher::worth)
                .map(worth -> worth.reward())
                .toList();
    }

    String code(String member, int which) {
        return loyalty.vouchers(member).get(which).code();
    }

    Loyalty loyalty() {
        return loyalty;
    }

    /** Settles, folds every journal again, and returns what the member may read. */
    List<String> closes(String member) {
        long unused = loyalty.settle();
        assertThat(loyalty.verify().problems()).isEmpty();
        return loyalty.statement(member).orElseThrow().lines();
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
