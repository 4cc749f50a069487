package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.InvalidProgramException;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.program.Programs;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A programme that changes: what happened before is judged as it was then. */
class VersionsTest {
    private static final Instant MAY = Instant.parse("2026-05-03T22:00:00Z"); // the 4th in Prague
    private static final Program ONE = version(1, 1, Expiry.days(60)).build();
    private static final Program TWO = version(2, 3, Expiry.days(10))
            .earn(EarningRule.of("month", Award.fixed(1000)).onTrigger(Trigger.MONTH_END))
            .build();

    private final TestClock clock = new TestClock("2026-04-20T10:00:00Z");
    private final MemoryStore store = new MemoryStore();
    private Loyalty loyalty = both();

    private static ProgramBuilder version(int number, long rate, Expiry expiry) {
        return Program.builder("club", ZoneId.of("Europe/Prague"), "EUR")
                .version(number)
                .points(PointType.of("beans", expiry))
                .earn(EarningRule.of("base", Award.pointsPerMoney(rate, "1.00")))
                .reward(Reward.product("cup", "SKU").costing(10 * number))
                .returnWindow(400);
    }

    private Loyalty both() {
        return Loyalty.builder(ONE).then(TWO, MAY).clock(clock).store(store).build();
    }

    private Loyalty oneAlone() {
        return Loyalty.builder(ONE).clock(clock).store(store).build();
    }

    @AfterEach
    void everyJournalMakesItsState() {
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    @Test
    void aLateOrderIsJudgedByTheVersionOfItsDay() {
        enrol();
        clock.set(MAY.plusSeconds(60));

        assertThat(buy("late", MAY.minusSeconds(1), "10.00").earned()).isEqualTo(10);
        assertThat(buy("new", MAY, "10.00").earned()).isEqualTo(30);
        assertThat(lots()).extracting(lot -> lot.origin().programVersion()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void lotsKeepTheExpiryOfTheVersionThatMadeThem() {
        enrol();
        buy("old", clock.instant(), "10.00"); // through 19 June
        clock.set(MAY);
        buy("new", MAY, "10.00"); // through 14 May

        clock.set(Instant.parse("2026-05-15T00:00:00Z"));
        assertThat(balance()).isEqualTo(10);
        assertThat(lots())
                .singleElement()
                .satisfies(lot -> assertThat(lot.expiresAt()).isEqualTo("2026-06-19T22:00:00Z"));
    }

    @Test
    void aReturnTakesWhatTheVersionOfTheOrderGave() {
        enrol();
        buy("old", clock.instant(), "10.00");
        clock.set(MAY.plusSeconds(60));
        buy("new", clock.instant(), "10.00");

        loyalty.submit(Return.of("x", "old", clock.instant())).orThrow();

        assertThat(balance()).isEqualTo(30);
    }

    @Test
    void spendingIsJudgedByTheVersionOfTheDayItIsRecorded() {
        enrol();
        buy("old", clock.instant(), "25.00");
        clock.set(MAY.plusSeconds(60));

        loyalty.submit(Redeem.of("r", "anna", "cup", MAY.minusSeconds(60))).orThrow();

        assertThat(balance()).isEqualTo(5); // 20, not 10
    }

    @Test
    void whatFallsDueIsJudgedByTheVersionOfItsInstant() {
        enrol();
        clock.set(Instant.parse("2026-07-01T10:00:00Z"));

        // the end of April was still that of the first version, which has no such rule
        assertThat(monthsEnded()).containsExactly("2026-05-31T22:00:00Z", "2026-06-30T22:00:00Z");
    }

    @Test
    void aVersionStartsBeforeAnythingElseThatIsDueAtItsInstant() {
        Instant end = Instant.parse("2026-04-30T22:00:00Z");
        loyalty = Loyalty.builder(ONE).then(TWO, end).clock(clock).store(store).build();
        enrol();
        clock.set(end);

        assertThat(monthsEnded()).containsExactly(end.toString());
    }

    private List<String> monthsEnded() {
        Purchase nothing = Purchase.of("o", "anna", clock.instant(), List.of());
        return loyalty.submit(nothing).orThrow().events().stream()
                .filter(e -> e instanceof AccountEvent.LotGranted)
                .map(e -> e.at().toString())
                .toList();
    }

    @Test
    void everyAccountIsDueWhenAVersionStarts() {
        enrol();
        assertThat(store.accounts(Listing.due(MAY.minusMillis(1)), 10)).isEmpty();
        assertThat(store.accounts(Listing.due(MAY), 10)).hasSize(1);

        clock.set(MAY);
        assertThat(loyalty.settle()).isEqualTo(1);
        assertThat(loyalty.settle()).isZero();
    }

    @Test
    void settlingVisitsAccountsThatWereWrittenBeforeTheVersionWasPublished() {
        loyalty = oneAlone();
        enrol();
        assertThat(store.accounts(Listing.due(Instant.parse("2099-01-01T00:00:00Z")), 10))
                .isEmpty(); // nobody knows of a version
        loyalty = both();
        clock.set(MAY.minusSeconds(1));
        assertThat(loyalty.settle()).isZero();

        clock.set(Instant.parse("2026-05-31T22:00:00Z"));
        assertThat(loyalty.settle()).isEqualTo(1);

        assertThat(balance()).isEqualTo(1000);
        assertThat(loyalty.settle()).isZero();
    }

    @Test
    void aVersionThatIsPublishedAfterItsStartIsInForceFromThenOn() {
        loyalty = oneAlone();
        enrol();
        clock.set(MAY.plus(Duration.ofDays(3)));
        buy("o-1", clock.instant(), "10.00"); // settled past the start
        loyalty = both();

        assertThat(loyalty.settle()).isEqualTo(1);
        assertThat(buy("o-2", clock.instant(), "10.00").earned()).isEqualTo(30);
        clock.set(Instant.parse("2026-05-31T22:00:00Z"));
        assertThat(loyalty.settle()).isEqualTo(1);
        assertThat(balance()).isEqualTo(1010);
    }

    @Test
    void whoJoinsUnderAVersionIsNotDueAtItsStart() {
        clock.set(MAY.plusSeconds(60));
        loyalty.submit(Enrol.of("new", clock.instant())).orThrow();
        loyalty.submit(Enrol.of("told late", MAY.minusSeconds(60))).orThrow();

        assertThat(loyalty.settle()).isZero();
        assertThat(store.accounts(Listing.due(Instant.parse("2026-05-31T22:00:00Z")), 10))
                .hasSize(2); // both wait for the month's end
    }

    @Test
    void theLastPublishedOfThoseThatHaveStartedIsInForce() {
        Program three = version(3, 5, Expiry.NEVER).build();
        Programs programs = Programs.of(ONE).then(TWO, MAY).then(three, MAY.minus(Duration.ofDays(1)));

        assertThat(programs.at(MAY.minus(Duration.ofDays(2)))).isSameAs(ONE);
        assertThat(programs.at(MAY.minus(Duration.ofDays(1)))).isSameAs(three);
        assertThat(programs.at(MAY.plus(Duration.ofDays(1)))).isSameAs(three); // the second never comes
        assertThat(programs.version(2)).contains(TWO);
        assertThat(programs.version(4)).isEmpty();
        assertThat(programs.startedAt(MAY)).isEqualTo(MAY.minus(Duration.ofDays(1)));
        assertThat(programs.startedAt(Instant.EPOCH)).isEqualTo(Instant.MIN);
    }

    @Test
    void aRepeatedCommandGetsTheFirstAnswerUnderAnotherVersion() {
        List<Command> commands = List.of(
                Enrol.of("anna", clock.instant()),
                order("o", clock.instant(), "25.00"),
                Redeem.of("r", "anna", "cup", clock.instant()),
                Return.of("x", "o", clock.instant()));
        List<Outcome> first =
                commands.stream().map(c -> loyalty.submit(c).orThrow()).toList();
        clock.set(MAY.plus(Duration.ofDays(40)));
        loyalty.settle();
        loyalty = both();

        for (int i = 0; i < commands.size(); i++) {
            Outcome again = loyalty.submit(commands.get(i));
            assertThat(again.repeated()).isTrue();
            assertThat(again).isEqualTo(first.get(i));
            assertThat(again.account().toString())
                    .isEqualTo(first.get(i).account().toString());
            assertThat(again.events().toString())
                    .isEqualTo(first.get(i).events().toString());
            assertThat(again.earned()).isEqualTo(first.get(i).earned());
        }
    }

    @Test
    void ofACommandWhoseVersionIsNotKnownAnyMoreOnlyTheEventsAreKept() {
        enrol();
        Outcome first = buy("o", clock.instant(), "10.00");
        loyalty = Loyalty.builder(TWO).clock(clock).store(store).build();

        Outcome again = loyalty.submit(order("o", clock.instant(), "10.00"));

        assertThat(again.accepted()).isTrue();
        assertThat(again.repeated()).isTrue();
        assertThat(again.hasAccount()).isFalse();
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.earned("beans")).isEqualTo(10);
        assertThat(again.toString()).contains("only the events are kept: version 1");
        assertThatThrownBy(again::account)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("only the events are kept: version 1 of the programme is not known any more");
        assertThatThrownBy(again::earned).isInstanceOf(NoSuchElementException.class);
        assertThat(first.hasAccount()).isTrue();
    }

    @Test
    void ofACommandThatAnotherProgramCarriedOutOnlyTheEventsAreTold() {
        List<Command> commands = List.of(
                Enrol.of("anna", clock.instant()),
                order("o", clock.instant(), "10.00"),
                Return.of("x", "o", clock.instant()));
        List<Outcome> first =
                commands.stream().map(c -> loyalty.submit(c).orThrow()).toList();
        Program other = Program.builder("other", ZoneId.of("Europe/Prague"), "EUR")
                .version(1) // the same number: only the programme's id tells them apart
                .points(PointType.of("beans", Expiry.NEVER).withScale(2))
                .build();
        loyalty = Loyalty.builder(other).clock(clock).store(store).build();

        for (int i = 0; i < commands.size(); i++) {
            Outcome again = loyalty.submit(commands.get(i));

            assertThat(again.accepted()).isTrue();
            assertThat(again.repeated()).isTrue();
            assertThat(again.hasAccount()).isFalse();
            assertThat(again.events()).isEqualTo(first.get(i).events());
            assertThat(again.toString()).contains("program.other");
            assertThatThrownBy(again::account)
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("only the events are told: the programme was 'club', this is 'other'");
        }
        loyalty = both();
        for (int i = 0; i < commands.size(); i++) {
            assertThat(loyalty.submit(commands.get(i))).isEqualTo(first.get(i));
        }
    }

    @Test
    void aProfileThatChangesKeepsTheProgramThatEnrolled() {
        Enrol anna = Enrol.of("anna", clock.instant());
        Outcome first = loyalty.submit(anna).orThrow();
        loyalty.submit(UpdateProfile.of("u", "anna", clock.instant(), Profile.EMPTY.with("city", "Brno")))
                .orThrow();

        assertThat(loyalty.submit(anna)).isEqualTo(first);
    }

    @Test
    void limitsGoOnCountingUnderTheNextVersion() {
        Limit limit = Limit.points(40, Window.CALENDAR_YEAR);
        Program one = limited(1, limit);
        Program two = limited(2, limit);
        loyalty = Loyalty.builder(one).then(two, MAY).clock(clock).store(store).build();
        enrol();

        assertThat(buy("a", clock.instant(), "30.00").earned()).isEqualTo(30);
        clock.set(MAY);
        assertThat(buy("b", clock.instant(), "30.00").earned()).isEqualTo(10);
    }

    private static Program limited(int number, Limit limit) {
        return Program.builder("club", ZoneId.of("Europe/Prague"), "EUR")
                .version(number)
                .points(PointType.of("beans", Expiry.NEVER))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")).atMost(limit))
                .build();
    }

    @Test
    void aVersionThatCannotFollowIsRefusedWithEveryReason() {
        Program before = version(1, 1, Expiry.NEVER)
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Silver", Metric.spend().atLeast("100.00")))
                .build();
        Program other = Program.builder("other", ZoneId.of("Europe/Prague"), "CZK")
                .points(PointType.of("beans", Expiry.NEVER).withScale(2))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Bronze", Metric.spend().atLeast("50.00"))
                        .tier("Silver", Metric.spend().atLeast("100.00")))
                .build();

        assertThatThrownBy(() -> Programs.of(before).then(other, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        InvalidProgramException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "version 1 starts at 1970-01-01T00:00:00Z, allowed is after 1970-01-01T00:00:00Z"
                                                + " and before 9999-01-01T00:00:00Z",
                                        "version 1 after 1: the number is taken, allowed is one of its own",
                                        "version 1 after 1: the programme is 'other', allowed is 'club'",
                                        "version 1 after 1: the currency is CZK, allowed is EUR",
                                        "version 1 after 1: there is no point type 'beans' of scale 0, members may still have"
                                                + " such points"));
    }

    private void enrol() {
        loyalty.submit(Enrol.of("anna", clock.instant())).orThrow();
    }

    private Outcome buy(String id, Instant at, String price) {
        return loyalty.submit(order(id, at, price)).orThrow();
    }

    private static Purchase order(String id, Instant at, String price) {
        return Purchase.of(id, "anna", at, Line.of("cup", 1, Money.of(price, "EUR")));
    }

    private long balance() {
        return loyalty.account("anna").orElseThrow().balance();
    }

    private List<Lot> lots() {
        return loyalty.account("anna").orElseThrow().balances().get(0).lots();
    }
}
