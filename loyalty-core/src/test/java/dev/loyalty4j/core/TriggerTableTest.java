package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.account.Adjust;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Owner;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a rule can wait for makes it fire once; what comes by itself needs no command. */
class TriggerTableTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Profile BORN = Profile.EMPTY.born(LocalDate.of(1990, 11, 25));

    static List<Arguments> rows() {
        return List.of(
                // what the rule waits for, until when the clock runs, what happens
                row(Trigger.PURCHASE, NOW, Purchase.of("o", "anna", NOW, List.of())),
                row(Trigger.VISIT, NOW, Visit.of("v", "anna", NOW)),
                row(Trigger.ENROLMENT, NOW),
                row(Trigger.PROFILE_COMPLETED, NOW, UpdateProfile.of("u", "anna", NOW, BORN.with("city", "Brno"))),
                row(Trigger.BIRTHDAY, Instant.parse("2026-11-25T10:00:00Z")),
                row(Trigger.BIRTHDAY_MONTH, Instant.parse("2027-11-01T10:00:00Z")),
                row(
                        Trigger.silence(10),
                        Instant.parse("2026-11-30T10:00:00Z"),
                        Purchase.of("o", "anna", NOW, List.of())),
                row(Trigger.ANNIVERSARY, Instant.parse("2027-11-20T10:00:00Z")),
                row(Trigger.REDEMPTION, NOW, give(10), Redeem.of("r", "anna", "cup", NOW)),
                row(
                        Trigger.TIER_ENTERED,
                        NOW,
                        Purchase.of("o", "anna", NOW, Line.of("cup", 1, Money.of("100.00", "EUR")))),
                row(Trigger.SEGMENT_ENTERED, NOW, UpdateProfile.of("u", "anna", NOW, BORN.in("vip"))),
                row(Trigger.MONTH_END, Instant.parse("2026-11-30T23:00:00Z")),
                row(Trigger.QUARTER_END, Instant.parse("2026-12-31T23:00:00Z")),
                row(Trigger.YEAR_END, Instant.parse("2026-12-31T23:00:00Z")),
                action(Trigger.REFERRAL_QUALIFIED),
                action(Trigger.SURVEY_ANSWERED),
                action(Trigger.REVIEW),
                action(Trigger.SUBSCRIPTION_RENEWED),
                action(Trigger.MILESTONE_REACHED),
                action(Trigger.MEMBERSHIP_STARTED),
                action(Trigger.MEMBERSHIP_RENEWED),
                action(Trigger.COMPLAINT_OPENED),
                action(Trigger.COMPLAINT_RESOLVED),
                action("any other name"));
    }

    private static Arguments row(String trigger, Instant until, Command... commands) {
        return Arguments.of(trigger, until, List.of(commands));
    }

    private static Arguments action(String name) {
        return row(name, NOW, Action.of("a", "anna", NOW, name));
    }

    private static Command give(long points) {
        return Adjust.of("g", "anna", points, "sorry", NOW);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aRuleFiresOnWhatItWaitsFor(String trigger, Instant until, List<Command> commands) {
        TestClock clock = new TestClock(NOW.toString());
        Loyalty loyalty = Loyalty.builder(program(trigger)).clock(clock).build();
        loyalty.submit(Enrol.of("anna", NOW).with(BORN)).orThrow();
        for (Command command : commands) {
            loyalty.submit(command).orThrow();
        }
        clock.set(until);

        assertThat(loyalty.account("anna").orElseThrow().balance()).isEqualTo(7);
        loyalty.settle();
        assertThat(loyalty.account("anna").orElseThrow().balance()).isEqualTo(7);
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    private static Program program(String trigger) {
        return Program.builder("club", ZoneId.of("Europe/Prague"), "EUR")
                .points(PointType.of("beans", Expiry.NEVER))
                .completeProfile("city")
                .earn(EarningRule.of("r", Award.fixed(7)).onTrigger(trigger))
                .reward(Reward.product("cup", "SKU").costing(10))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier("Silver", Metric.spend().atLeast("100.00")))
                .build();
    }

    /** Born on 25 November; a rule for students, judged on the day without the person. */
    @ParameterizedTest(name = "{0} then {1}: {2}")
    @CsvSource({
        "student, student, 7",
        "student, '', 0",
        "'', student, 7",
        "'', '', 0",
        "student, worker, 0",
        "worker, student, 7"
    })
    void whatIsKnownOfAPersonIsKeptForWhatComesByItself(String first, String then, long points) {
        for (Condition condition : List.of(
                Condition.segment("student"),
                Condition.attribute(Owner.MEMBER, "job", "student"),
                Condition.not(Condition.not(Condition.segment("student"))))) {
            TestClock clock = new TestClock(NOW.toString());
            Loyalty loyalty = Loyalty.builder(birthday(condition)).clock(clock).build();
            loyalty.submit(Enrol.of("anna", NOW).with(person(first))).orThrow();
            clock.set(NOW.plus(Duration.ofDays(1)));
            loyalty.submit(UpdateProfile.of("u", "anna", clock.instant(), person(then)))
                    .orThrow();
            clock.set(Instant.parse("2026-11-25T10:00:00Z"));

            assertThat(loyalty.account("anna").orElseThrow().balance())
                    .as("%s", condition)
                    .isEqualTo(points);
            loyalty.settle();
            assertThat(loyalty.verify().problems()).isEmpty();
        }
    }

    @Test
    void whatIsNotKnownOfAPersonIsNeitherTrueNorFalse() {
        Condition worksNot = Condition.not(Condition.attribute(Owner.MEMBER, "job", "worker"));
        TestClock clock = new TestClock(NOW.toString());
        Loyalty loyalty = Loyalty.builder(birthday(worksNot)).clock(clock).build();
        loyalty.submit(Enrol.of("anna", NOW).with(BORN)).orThrow();
        loyalty.submit(Enrol.of("bert", NOW).with(person("student"))).orThrow();
        clock.set(Instant.parse("2026-11-25T10:00:00Z"));

        assertThat(loyalty.account("anna").orElseThrow().balance()).isZero(); // no job is known
        assertThat(loyalty.account("bert").orElseThrow().balance()).isEqualTo(7);
    }

    /** Judged while November ends in Prague; in Auckland it is 1 December then. */
    @ParameterizedTest(name = "born {0}, living in {1}, {2} days before to {3} after: {4}, in the month: {5}")
    @CsvSource({
        "2000-11-25, Europe/Prague, 0, 5, 7, 7",
        "2000-11-25, Europe/Prague, 0, 4, 0, 7",
        "2000-11-25, Pacific/Auckland, 0, 5, 0, 0",
        "2000-12-04, Europe/Prague, 4, 0, 7, 0",
        "2000-12-04, Europe/Prague, 3, 0, 0, 0",
        "2000-12-04, Pacific/Auckland, 3, 0, 7, 7",
        "0000-01-01, Europe/Prague, 180, 180, 0, 0" // not known: neither true nor false
    })
    void aBirthdayIsKeptForWhatComesByItself(
            LocalDate born, ZoneId zone, int before, int after, long near, long month) {
        Profile person =
                born.getYear() == 0 ? Profile.EMPTY : Profile.EMPTY.born(born).living(zone);
        Condition nearBirthday = Condition.nearBirthday(before, after);

        assertThat(atMonthEnd(nearBirthday, person)).isEqualTo(near);
        assertThat(atMonthEnd(Condition.birthdayMonth(), person)).isEqualTo(month);
        boolean known = born.getYear() > 0;
        assertThat(atMonthEnd(Condition.not(nearBirthday), person)).isEqualTo(known ? 7 - near : 0);
        assertThat(atMonthEnd(Condition.not(Condition.birthdayMonth()), person)).isEqualTo(known ? 7 - month : 0);
    }

    /** A predicate is asked, and is told no person. */
    @Test
    void aPredicateIsAskedForWhatComesByItself() {
        assertThat(atMonthEnd(Condition.named("known"), BORN)).isZero();
        assertThat(atMonthEnd(Condition.not(Condition.named("known")), BORN)).isEqualTo(7);
    }

    /** What a rule of the end of a month gives to one who told of the person after the enrolment. */
    private static long atMonthEnd(Condition condition, Profile person) {
        TestClock clock = new TestClock(NOW.toString());
        Program program = Program.builder("club", ZoneId.of("Europe/Prague"), "EUR")
                .points(PointType.of("beans", Expiry.NEVER))
                .predicate("known", (occasion, facts) -> facts.profile().isPresent())
                .earn(EarningRule.of("r", Award.fixed(7))
                        .onTrigger(Trigger.MONTH_END)
                        .when(condition))
                .build();
        Loyalty loyalty = Loyalty.builder(program).clock(clock).build();
        loyalty.submit(Enrol.of("anna", NOW).with(BORN)).orThrow();
        clock.set(NOW.plus(Duration.ofDays(1)));
        loyalty.submit(UpdateProfile.of("u", "anna", clock.instant(), person)).orThrow();
        clock.set(Instant.parse("2026-11-30T23:00:00Z"));
        loyalty.settle();
        assertThat(loyalty.verify().problems()).isEmpty();
        return loyalty.account("anna").orElseThrow().balance();
    }

    private static Profile person(String job) {
        return job.isEmpty() ? BORN : BORN.in(job).with("job", job);
    }

    private static Program birthday(Condition condition) {
        return Program.builder("club", ZoneId.of("Europe/Prague"), "EUR")
                .points(PointType.of("beans", Expiry.NEVER))
                .earn(EarningRule.of("r", Award.fixed(7))
                        .onTrigger(Trigger.BIRTHDAY)
                        .when(condition))
                .build();
    }

    @Test
    void everyNamedTriggerHasARow() throws IllegalAccessException {
        List<String> named = new ArrayList<>();
        for (var field : Trigger.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                named.add((String) field.get(null));
            }
        }
        Stream<String> shown = rows().stream().map(row -> (String) row.get()[0]);

        assertThat(shown).containsAll(named);
    }

    @Test
    void whatTheEngineNoticesItselfCannotBeReportedAsAnAction() {
        for (String name : List.of(Trigger.PURCHASE, Trigger.BIRTHDAY, Trigger.TIER_ENTERED, Trigger.MONTH_END)) {
            assertThatThrownBy(() -> Action.of("a", "anna", NOW, name))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("name is '" + name + "', allowed is any but");
        }
    }
}
