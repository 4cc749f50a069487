package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.Pending;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** When things are written down changes nothing of what happens, also while versions of the programme follow. */
class SettlingPropertyTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    private static ProgramBuilder version(int number, Expiry expiry) {
        return Program.builder("club", ZoneId.of("Europe/Prague"), "EUR")
                .version(number)
                .lateHorizon(Duration.ofDays(60))
                .points(PointType.of("points", expiry).pending(Pending.days(number * 3)))
                .earn(EarningRule.of("base", Award.pointsPerMoney(number, "1.00")))
                .ladder(Ladder.of("status", Window.CALENDAR_QUARTER, Term.REST_OF_PERIOD)
                        .tier("Silver", Metric.spend().atLeast(100 * number + ".00")));
    }

    private static final Program ONE = version(1, Expiry.days(20))
            .earn(EarningRule.of("month", Award.fixed(5)).onTrigger(Trigger.MONTH_END))
            .build();
    private static final Program TWO = version(2, Expiry.days(35))
            .earn(EarningRule.of("month", Award.fixed(7)).onTrigger(Trigger.MONTH_END))
            .earn(EarningRule.of("birthday", Award.fixed(11)).onTrigger(Trigger.BIRTHDAY))
            .earn(EarningRule.of("silver", Award.fixed(13)).onTrigger(Trigger.TIER_ENTERED))
            .build();
    private static final Program THREE = version(3, Expiry.months(1).toEndOfMonth())
            .earn(EarningRule.of("quarter", Award.fixed(17)).onTrigger(Trigger.QUARTER_END))
            .build();

    private static final class Shop {
        private final TestClock clock = new TestClock(START.toString());
        private final MemoryStore store = new MemoryStore();
        private final Loyalty loyalty;

        Shop(Instant second, Instant third) {
            loyalty = Loyalty.builder(ONE)
                    .then(TWO, second)
                    .then(THREE, third)
                    .clock(clock)
                    .store(store)
                    .random(() -> 5)
                    .build();
        }

        List<Event> events() {
            assertThat(loyalty.verify().problems()).isEmpty();
            return store.journal(store.accounts(Listing.after(0), 1).get(0), 0, 1_000).stream()
                    .flatMap(entry -> entry.events().stream())
                    .toList();
        }

        MemberState state() {
            long account = store.accounts(Listing.after(0), 1).get(0);
            MemberState state =
                    store.load(Needs.ofAccount(account)).account(account).orElseThrow();
            return new MemberState(
                    account,
                    0,
                    state.enrolledAt(),
                    state.settledTo(),
                    state.points(),
                    state.ladders(),
                    state.rules(),
                    state.rewards(),
                    state.waiting());
        }
    }

    @Property(tries = 150)
    void settlingOftenEqualsSettlingAtTheEndInStateAndInEvents(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant second = START.plus(Duration.ofHours(random.nextInt(24 * 60)));
        // one in three starts at the very end of a month, together with what else is due then
        second = random.nextInt(3) == 0 ? Instant.parse("2026-01-31T23:00:00Z") : second;
        Instant third = second.plus(Duration.ofHours(1 + random.nextInt(24 * 60)));
        Shop often = new Shop(second, third);
        Shop once = new Shop(second, third);
        submit(often, once, Enrol.of("anna", START).with(Profile.EMPTY.born(LocalDate.of(1990, 2, 20))));
        for (int i = 0; i < 14; i++) {
            for (int part = random.nextInt(3); part > 0; part--) {
                often.clock.advance(Duration.ofHours(random.nextInt(24 * 8)));
                often.loyalty.settle();
            }
            often.clock.advance(Duration.ofHours(random.nextInt(24 * 8)));
            once.clock.set(often.clock.instant());
            submit(often, once, command(random, i, once.clock.instant()));
        }
        often.clock.advance(Duration.ofDays(random.nextInt(90)));
        often.loyalty.settle();
        often.clock.advance(Duration.ofDays(random.nextInt(90)));
        often.loyalty.settle();
        once.clock.set(often.clock.instant());
        once.loyalty.settle();

        assertThat(often.events()).isEqualTo(once.events());
        assertThat(often.state().points()).isEqualTo(once.state().points());
        assertThat(often.state().ladders()).isEqualTo(once.state().ladders());
        assertThat(often.state().rules()).isEqualTo(once.state().rules());
    }

    private static Command command(SplittableRandom random, int number, Instant now) {
        Instant at = random.nextInt(3) == 0 ? now.minus(Duration.ofDays(random.nextInt(30))) : now;
        at = at.isBefore(START) ? START : at;
        return switch (random.nextInt(4)) {
            case 0 -> Return.of("x" + number, "o" + random.nextInt(number + 1), now);
            case 1 -> Hold.of("h" + number, "anna", 1 + random.nextInt(20), now).lasting(Duration.ofDays(4));
            default ->
                Purchase.of(
                        "o" + number,
                        "anna",
                        at,
                        Line.of("cup", 1 + random.nextInt(3), Money.ofMinor(random.nextInt(9_000), "EUR")));
        };
    }

    private static void submit(Shop often, Shop once, Command command) {
        Outcome first = often.loyalty.submit(command);
        Outcome second = once.loyalty.submit(command);
        assertThat(first.refusal()).isEqualTo(second.refusal());
        if (first.accepted()) {
            assertThat(first.account()).isEqualTo(second.account());
        }
    }
}
