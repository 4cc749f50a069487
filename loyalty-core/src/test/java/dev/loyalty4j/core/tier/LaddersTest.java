package dev.loyalty4j.core.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.rule.RuleNames;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaddersTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final RuleNames NAMES = new RuleNames("EUR", List.of(new RuleNames.Type("beans", 0)), List.of());

    private final Ladders yearly = compile(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
            .tier("Silver", Metric.spend().atLeast("200.00"))
            .tier("Gold", Metric.spend().atLeast("500.00")));
    private List<LadderState> states = List.of();

    @Test
    void reachedInNovemberItIsHeldThroughTheNextYear() {
        spend("2018-11-20", 20_000);

        assertThat(current()).isEqualTo(new TierTerm(1, day("2018-11-20"), day("2020-01-01")));
    }

    @Test
    void oneCentLessIsNotEnough() {
        spend("2018-11-20", 19_999);

        assertThat(states.get(0).current()).isEmpty();
        assertThat(yearly.standings(states, day("2018-11-21")))
                .singleElement()
                .satisfies(s -> assertThat(s.missing()).isEqualTo("0.01 EUR of spend"));
    }

    @Test
    void spendOfAnotherYearDoesNotCount() {
        spend("2018-12-31", 15_000);
        spend("2019-01-01", 15_000);

        assertThat(states.get(0).current()).isEmpty();
    }

    @Test
    void oneOrderMayPassSeveralTiers() {
        spend("2018-05-01", 60_000);

        assertThat(current().rank()).isEqualTo(2);
    }

    @Test
    void meetingTheRequirementInAFreshYearRenewsAtOnce() {
        spend("2018-11-20", 20_000);
        spend("2019-06-01", 20_000);

        assertThat(current()).isEqualTo(new TierTerm(1, day("2018-11-20"), day("2021-01-01")));
    }

    @Test
    void meetingItAgainInTheSameYearChangesNothing() {
        spend("2018-11-20", 20_000);
        int events = spend("2018-12-20", 10_000).size();

        assertThat(events).isEqualTo(1); // only the count
    }

    @Test
    void notRetainedItGoesDownOneStepAndIsJudgedAgainOnlyAtTheEnd() {
        spend("2018-05-01", 60_000);

        TierEvent first = endTerm();
        assertThat(first)
                .isEqualTo(new TierEvent.TierLowered(day("2020-01-01"), "status", 1, "Silver", day("2022-01-01")));

        TierEvent second = endTerm();
        assertThat(second)
                .isEqualTo(new TierEvent.TierLowered(day("2022-01-01"), "status", 0, "", ProgramCalendar.NEVER));
        assertThat(yearly.nextTermEnd(states)).isEmpty();
    }

    @Test
    void aTermOfMonthsWithARollingWindowIsLookedAtWhenItEnds() {
        Ladders rolling = compile(Ladder.of("status", Window.days(365), Term.months(12))
                .tier("Silver", Metric.orders().atLeast("2")));
        List<LadderState> member = List.of();
        for (String day : List.of("2024-01-10", "2024-04-15", "2024-12-01", "2025-02-01")) {
            for (TierEvent e : rolling.count(Metric.ORDERS, 1, day(day))) {
                member = Ladders.apply(member, e);
            }
            for (TierEvent e : rolling.moveUp(member, day(day), day(day))) {
                member = Ladders.apply(member, e);
            }
        }
        assertThat(member.get(0).current()).contains(new TierTerm(1, day("2024-04-15"), day("2025-04-15")));

        TierEvent end = rolling.endTerm(member);

        // on 2025-04-14 the last 365 days hold the orders of 2024-04-15, 2024-12-01 and 2025-02-01
        assertThat(end)
                .isEqualTo(new TierEvent.TierRenewed(day("2025-04-15"), "status", 1, "Silver", day("2026-04-15")));
    }

    @Test
    void aReturnLowersTheYearInWhichTheOrderCountedButNotTheTierHeld() {
        spend("2018-11-20", 20_000);
        apply(yearly.count(Metric.SPEND, -20_000, day("2018-11-20")));

        assertThat(states.get(0).counts()).isEmpty();
        assertThat(current().rank()).isEqualTo(1);
    }

    @Test
    void aLateOrderIsJudgedByTheTierOfItsDay() {
        spend("2018-11-20", 20_000);

        assertThat(states.get(0).rankAt(day("2018-11-19"))).isZero();
        assertThat(states.get(0).rankAt(day("2018-11-20"))).isEqualTo(1);
        assertThat(states.get(0).rankAt(day("2020-01-01"))).isZero();
    }

    @Test
    void aLateOrderMovesUpFromWhenItIsRecorded() {
        Instant recorded = day("2019-02-01");
        apply(yearly.count(Metric.SPEND, 20_000, day("2018-12-30")));
        apply(yearly.moveUp(states, day("2018-12-30"), recorded));

        assertThat(current()).isEqualTo(new TierTerm(1, recorded, day("2020-01-01")));
    }

    @Test
    void bucketsThatCannotMatterAnyMoreAreDropped() {
        for (int year = 2000; year < 2030; year++) {
            spend(year + "-06-01", 100);
        }

        assertThat(states.get(0).counts()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void mistakesInLaddersAreReported() {
        List<String> problems = new ArrayList<>();

        Ladders.compile(
                List.of(
                        Ladder.of("a", Window.days(30), Term.REST_AND_NEXT)
                                .tier("x", Metric.spend().atLeast("5"))
                                .tier("x", Metric.spend().atLeast("4")),
                        Ladder.of("a", Window.LIFETIME, Term.FOREVER)
                                .tier("y", Metric.orders().atLeast("1.5"))
                                .tier("z", Metric.spend().atLeast("0"))),
                NAMES,
                new ProgramCalendar(UTC),
                Duration.ofDays(90),
                problems);

        assertThat(problems)
                .containsExactly(
                        "ladder 'a': a term of periods needs a window of periods, but it is Rolling[length=30]",
                        "ladder 'a', tier 'x' is declared twice",
                        "ladder 'a', tier 'x': requirement is 4, allowed is more than the tier below",
                        "ladder 'a' is declared twice",
                        "ladder 'a', tier 'y': requirement is '1.5', allowed is a decimal with at most 0 decimals",
                        "ladder 'a', tier 'z': requirement is 0, allowed is more than 0");
    }

    private TierTerm current() {
        return states.get(0).current().orElseThrow();
    }

    private List<TierEvent> spend(String day, long cents) {
        List<TierEvent> events = new ArrayList<>(yearly.count(Metric.SPEND, cents, day(day)));
        apply(events);
        List<TierEvent> moved = yearly.moveUp(states, day(day), day(day));
        apply(moved);
        events.addAll(moved);
        return events;
    }

    private TierEvent endTerm() {
        TierEvent event = yearly.endTerm(states);
        apply(List.of(event));
        return event;
    }

    private void apply(List<TierEvent> events) {
        for (TierEvent event : events) {
            states = Ladders.apply(states, event);
        }
    }

    private static Ladders compile(Ladder ladder) {
        List<String> problems = new ArrayList<>();
        Ladders ladders =
                Ladders.compile(List.of(ladder), NAMES, new ProgramCalendar(UTC), Duration.ofDays(90), problems);
        assertThat(problems).isEmpty();
        return ladders;
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atStartOfDay(UTC).toInstant();
    }
}
