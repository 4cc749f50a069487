package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningPolicy;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.time.LeapDayPolicy;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes by itself when a member stays away, and in the month of the birthday. */
class SilenceTest {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    /** A member and a clock; lines such as {@code 2026-01-01 buy a}, at noon in Prague. */
    private static final class Club {
        private final TestClock clock = new TestClock("2025-12-31T11:00:00Z");
        private final Loyalty loyalty;
        private final boolean eager;

        Club(boolean eager, LeapDayPolicy leapDay, EarningRule... rules) {
            var parts = Program.builder("club", PRAGUE, "EUR")
                    .points(PointType.of("points", Expiry.NEVER))
                    .earning(EarningPolicy.DEFAULT.leapDay(leapDay));
            List.of(rules).forEach(parts::earn);
            this.eager = eager;
            this.loyalty = Loyalty.builder(parts.build()).clock(clock).build();
            loyalty.submit(Enrol.of("anna", clock.instant())).orThrow();
        }

        Club run(String lines) {
            for (String line : lines.split(";")) {
                String[] words = line.trim().split(" ");
                Instant at = noon(words[0]);
                if (eager) { // settles as time goes by, which must make no difference
                    while (clock.instant().isBefore(at)) {
                        Instant next = clock.instant().plusSeconds(86_400);
                        clock.set(next.isAfter(at) ? at : next);
                        loyalty.settle();
                    }
                }
                clock.set(at);
                if (words.length > 1) {
                    loyalty.submit(command(words, at)).orThrow();
                }
            }
            return this;
        }

        private static Command command(String[] words, Instant at) {
            return switch (words[1]) {
                case "buy" -> Purchase.of(words[2], "anna", at, List.of());
                case "late" -> Purchase.of(words[2], "anna", noon(words[3]), List.of());
                case "back" -> Return.of("x-" + words[2], words[2], at);
                case "visit" -> Action.of("a-" + at, "anna", at, "look");
                default -> UpdateProfile.of("u-" + at, "anna", at, Profile.EMPTY.born(LocalDate.parse(words[2])));
            };
        }

        private static Instant noon(String day) {
            return LocalDate.parse(day).atTime(12, 0).atZone(PRAGUE).toInstant();
        }

        long points() {
            assertThat(loyalty.verify().problems()).isEmpty();
            return loyalty.account("anna").orElseThrow().balance();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // what happens, points: 7 after 30 days without an order, 100 after 60
                "2026-01-01 buy a; 2026-01-30 | 0",
                "2026-01-01 buy a; 2026-01-31 | 7", // 1 January and 30 days
                "2026-01-01 buy a; 2026-02-10 | 7", // once
                "2026-01-01 buy a; 2026-03-02 | 107",
                "2026-01-01 buy a; 2027-06-01 | 107",
                "2026-01-01 buy a; 2026-01-31 buy b; 2026-03-02 | 14", // once for each silence
                "2026-01-01 buy a; 2026-01-30 buy b; 2026-02-28 | 0",
                "2026-01-01 buy a; 2026-01-30 visit; 2026-01-31 | 7", // a visit is no order
                "2027-01-01 | 0", // who never ordered is not silent
                // the second order comes back before, and after, the silence since the first is long enough
                "2026-01-01 buy a; 2026-01-10 buy b; 2026-01-11 back b; 2026-01-31 | 7",
                "2026-01-01 buy a; 2026-01-10 buy b; 2026-02-02 back b; 2026-02-20 | 0",
                "2026-01-01 buy a; 2026-02-02 buy b; 2026-02-03 back b; 2026-02-20 | 7",
                // an order that is told late ends the silence from then on, and is not made up for
                "2026-01-01 buy a; 2026-01-30 late b 2026-01-20; 2026-02-18 | 0",
                "2026-01-01 buy a; 2026-01-30 late b 2026-01-20; 2026-02-19 | 7",
                "2026-02-20 late a 2026-01-01; 2026-02-28 | 0",
                "2026-02-20 late a 2026-01-01; 2026-03-02 | 100",
            })
    void aSilenceIsNoticedOnce(String lines, long points) {
        for (boolean eager : new boolean[] {false, true}) {
            Club club = new Club(
                    eager,
                    LeapDayPolicy.FEB_28,
                    EarningRule.of("soon", Award.fixed(7)).onTrigger(Trigger.silence(30)),
                    EarningRule.of("later", Award.fixed(100)).onTrigger(Trigger.silence(60)));
            assertThat(club.run(lines).points()).isEqualTo(points);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FEB_28 | 2026-01-05 born 1990-07-20; 2026-06-30 | 0",
                "FEB_28 | 2026-01-05 born 1990-07-20; 2026-07-01 | 7",
                "FEB_28 | 2026-01-05 born 1990-07-20; 2027-06-30 | 7",
                "FEB_28 | 2026-01-05 born 1990-07-20; 2028-07-31 | 21",
                "FEB_28 | 2026-07-05 born 1990-07-20; 2026-12-31 | 0", // the month had begun
                // another birthday in the same year, and one that comes round in the next
                "FEB_28 | 2026-01-05 born 1990-03-20; 2026-04-05 born 1990-10-20; 2026-12-31 | 7",
                "FEB_28 | 2026-01-05 born 1990-03-20; 2026-04-05 born 1990-10-20; 2027-12-31 | 14",
                "FEB_28 | 2026-01-05 born 1990-10-20; 2026-11-05 born 1990-02-20; 2027-02-01 | 14",
                // 29 February: in 2027 it is in February, in March, or not at all; 2028 has one
                "FEB_28 | 2026-12-05 born 1992-02-29; 2027-02-01 | 7",
                "MAR_1 | 2026-12-05 born 1992-02-29; 2027-02-28 | 0",
                "MAR_1 | 2026-12-05 born 1992-02-29; 2027-03-01 | 7",
                "MAR_1 | 2026-12-05 born 1992-02-29; 2028-02-01 | 14",
                "LEAP_YEARS_ONLY | 2026-12-05 born 1992-02-29; 2028-01-31 | 0",
                "LEAP_YEARS_ONLY | 2026-12-05 born 1992-02-29; 2028-02-01 | 7",
            })
    void theMonthOfTheBirthdayComesOnceAYear(LeapDayPolicy leapDay, String lines, long points) {
        for (boolean eager : new boolean[] {false, true}) {
            Club club = new Club(
                    eager, leapDay, EarningRule.of("gift", Award.fixed(7)).onTrigger(Trigger.BIRTHDAY_MONTH));
            assertThat(club.run(lines).points()).isEqualTo(points);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 1 January to the end of 31 January are 30 days, not 31
                "2026-01-01 buy a; 2026-02-01 | 7",
                "2026-01-02 buy a; 2026-02-01 | 0",
                "2026-01-02 buy a; 2026-03-01 | 7",
            })
    void theEndOfAMonthIsJudgedInTheMonthThatEnds(String lines, long points) {
        Club club = new Club(
                false,
                LeapDayPolicy.FEB_28,
                EarningRule.of("missed", Award.fixed(7))
                        .onTrigger(Trigger.MONTH_END)
                        .when(Condition.daysSinceLastOrder(30))
                        .atMost(Limit.triggers(1, Window.CALENDAR_YEAR)));
        assertThat(club.run(lines).points()).isEqualTo(points);
    }

    @Test
    void aSilenceIsNamedByItsDaysAndNoActionIsCalledSo() {
        assertThat(Trigger.silence(60)).isEqualTo("60 days without an order");
        assertThat(Trigger.daysOfSilence("60 days without an order")).isEqualTo(60);
        for (String other : List.of(
                "0 days without an order",
                "x days without an order",
                "9999 days without an order",
                " days without an order",
                "month end")) {
            assertThat(Trigger.daysOfSilence(other)).isZero();
        }
        assertThatThrownBy(() -> Trigger.silence(0)).hasMessage("days is 0, allowed is 1 to 3650");
        assertThatThrownBy(() -> Action.of("a", "anna", Instant.EPOCH, Trigger.silence(5)))
                .hasMessageContaining("allowed is any that is not about silence");
    }
}
