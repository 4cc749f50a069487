package dev.loyalty4j.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The first day that counts, one line for each window. */
class PeriodsTableTest {

    static List<Arguments> windows() {
        LocalDate joined = LocalDate.of(2024, 2, 29);
        return List.of(
                // window, day of the reading, first day that counts
                Arguments.of(Window.DAY, "2026-03-29", "2026-03-29"),
                Arguments.of(Window.ISO_WEEK, "2027-01-03", "2026-12-28"), // week 53 ends on a Sunday in January
                Arguments.of(Window.ISO_WEEK, "2027-01-04", "2027-01-04"),
                Arguments.of(Window.weekFrom(DayOfWeek.SUNDAY), "2026-03-07", "2026-03-01"),
                Arguments.of(Window.weekFrom(DayOfWeek.SUNDAY), "2026-03-08", "2026-03-08"),
                Arguments.of(new Window.Periodic(3, LocalDate.of(2000, 3, 1)), "2026-02-28", "2025-12-01"),
                Arguments.of(new Window.Periodic(12, LocalDate.of(2000, 4, 1)), "2026-03-31", "2025-04-01"),
                Arguments.of(Window.lastMonths(3), "2026-05-31", "2026-03-01"),
                Arguments.of(Window.lastMonths(1), "2026-03-30", "2026-03-01"), // 28 February counts until 28 March
                Arguments.of(Window.lastMonths(1), "2026-03-27", "2026-02-28"),
                Arguments.of(Window.lastMonths(6), "2024-03-30", "2023-10-01"), // 30 September: until 30 March
                Arguments.of(Window.lastMonths(6), "2024-02-29", "2023-09-01"), // 29 to 31 August: until 29 February
                Arguments.of(Window.lastMonths(12), "2025-02-28", "2024-03-01"), // 29 February: until 28 February
                Arguments.of(Window.lastMonths(24), "2026-05-31", "2024-06-01"),
                Arguments.of(Window.campaign(joined, joined), "2026-05-31", "2024-02-29"),
                Arguments.of(Window.since(Window.MEMBERSHIP_YEAR, joined), "2026-02-27", "2025-02-28"),
                Arguments.of(Window.since(Window.MEMBERSHIP_YEAR, joined), "2026-02-28", "2026-02-28"),
                Arguments.of(Window.since(Window.MEMBERSHIP_YEAR, joined), "2028-02-28", "2027-02-28"),
                Arguments.of(Window.since(Window.MEMBERSHIP_YEAR, joined), "2028-02-29", "2028-02-29"));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void aWindowStartsOn(Window window, String day, String first) {
        assertThat(window.startOn(LocalDate.parse(day))).isEqualTo(LocalDate.parse(first));
        assertThat(window.bucketOf(LocalDate.parse(day))).isBeforeOrEqualTo(LocalDate.parse(day));
    }

    static List<Arguments> ends() {
        LocalDate joined = LocalDate.of(2024, 2, 29);
        String never = "9999-01-01";
        return List.of(
                // window, day, bucket of the day, first day after its span, and after the second one further
                Arguments.of(Window.DAY, "2026-03-29", "2026-03-29", "2026-03-30", "2026-04-01"),
                Arguments.of(Window.ISO_WEEK, "2027-01-03", "2026-12-28", "2027-01-04", "2027-01-18"),
                Arguments.of(new Window.Days(10, joined), "2024-03-09", "2024-02-29", "2024-03-10", "2024-03-30"),
                Arguments.of(new Window.Days(10, joined), "2024-02-28", "2024-02-19", "2024-02-29", "2024-03-20"),
                Arguments.of(Window.CALENDAR_QUARTER, "2026-05-31", "2026-04-01", "2026-07-01", "2027-01-01"),
                Arguments.of(Window.days(30), "2026-05-31", "2026-05-31", never, never),
                // up to 13 months by days, longer ones by months
                Arguments.of(Window.lastMonths(13), "2026-05-31", "2026-05-31", never, never),
                Arguments.of(Window.lastMonths(14), "2026-05-31", "2026-05-01", never, never),
                Arguments.of(Window.campaign(joined, joined), "2024-02-29", "2024-02-29", never, never),
                Arguments.of(Window.LIFETIME, "2026-05-31", "0001-01-01", never, never));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aSpanEndsOnTheDayBefore(Window window, String day, String bucket, String end, String further) {
        LocalDate on = LocalDate.parse(day);

        assertThat(window.bucketOf(on)).isEqualTo(LocalDate.parse(bucket));
        assertThat(window.endOn(on, 0)).isEqualTo(LocalDate.parse(end));
        assertThat(window.endOn(on, 2)).isEqualTo(LocalDate.parse(further));
        assertThat(window.tiles()).isEqualTo(!end.startsWith("9999"));
    }

    @Test
    void whatNeedsAMemberOrALadderSaysSo() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> Window.MEMBERSHIP_YEAR.bucketOf(day)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Window.MEMBERSHIP_YEAR.endOn(day, 0)).isInstanceOf(IllegalStateException.class);
        assertThat(Window.MEMBERSHIP_YEAR.tiles()).isTrue();
        assertThatThrownBy(() -> Window.CURRENT_TERM.startOn(day)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Window.CURRENT_TERM.bucketOf(day)).isInstanceOf(IllegalStateException.class);
        assertThat(Window.CURRENT_TERM.endOn(day, 0)).isEqualTo(ProgramCalendar.NEVER_DATE);
        assertThat(Window.CURRENT_TERM.tiles()).isFalse();
        assertThatThrownBy(() -> Term.endOf(Window.days(30), 0)).hasMessageContaining("allowed are windows that tile");
    }

    static List<Arguments> terms() {
        LocalDate joined = LocalDate.of(2024, 5, 20);
        Term membership = Term.endOf(Window.MEMBERSHIP_YEAR, 1);
        return List.of(
                // term, its end if it begins on 5 March 2026 on a ladder of calendar years
                Arguments.of(Term.restAnd(2), "2029-01-01"),
                Arguments.of(Term.endOf(Window.CALENDAR_QUARTER, 1), "2026-07-01"),
                Arguments.of(Term.days(30), "2026-04-04"),
                Arguments.of(Term.FOREVER, "9999-01-01"),
                Arguments.of(Term.since(membership, joined), "2027-05-20"),
                Arguments.of(Term.since(Term.shifted(membership, 1, 31), joined), "2027-07-01"),
                Arguments.of(Term.since(Term.days(30), joined), "2026-04-04"));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTermEndsOn(Term term, String end) {
        assertThat(term.endFrom(LocalDate.of(2026, 3, 5), Window.CALENDAR_YEAR)).isEqualTo(LocalDate.parse(end));
    }

    @ParameterizedTest
    @CsvSource({
        // policy, day of the year, earliest, comes round
        "FEB_28, --02-29, 2026-01-01, 2026-02-28",
        "FEB_28, --02-29, 2026-03-01, 2027-02-28",
        "FEB_28, --02-29, 2028-01-01, 2028-02-29",
        "MAR_1, --02-29, 2026-01-01, 2026-03-01",
        "MAR_1, --02-29, 2028-01-01, 2028-02-29",
        "LEAP_YEARS_ONLY, --02-29, 2026-01-01, 2028-02-29",
        "LEAP_YEARS_ONLY, --02-29, 2097-01-01, 2104-02-29",
        "FEB_28, --05-01, 2026-05-01, 2026-05-01",
        "FEB_28, --05-01, 2026-05-02, 2027-05-01",
        "MAR_1, --05-29, 2026-01-01, 2026-05-29", // the 29th of another month
        "MAR_1, --02-28, 2026-01-01, 2026-02-28",
        "MAR_1, --02-29, 2026-03-01, 2026-03-01",
        "MAR_1, --02-29, 2026-03-02, 2027-03-01",
        "LEAP_YEARS_ONLY, --02-28, 2026-01-01, 2026-02-28",
    })
    void aDayOfTheYearComesRound(LeapDayPolicy policy, String day, String earliest, String date) {
        assertThat(policy.next(MonthDay.parse(day), LocalDate.parse(earliest))).isEqualTo(LocalDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource({
        // months later, day, end of a term that ends with 2026
        "2, 31, 2027-03-01", // last day of February
        "14, 31, 2028-03-01", // of the February after next: 29 February is the last
        "0, 10, 2026-12-11",
    })
    void anEndMayBeShifted(int months, int day, String end) {
        Term term = Term.shifted(Term.REST_OF_PERIOD, months, day);

        assertThat(term.endFrom(LocalDate.of(2026, 5, 5), Window.CALENDAR_YEAR)).isEqualTo(LocalDate.parse(end));
        assertThat(Term.shifted(Term.FOREVER, months, day).endFrom(LocalDate.EPOCH, Window.LIFETIME))
                .isEqualTo(ProgramCalendar.NEVER_DATE);
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertThatThrownBy(() -> Window.lastMonths(0)).hasMessage("months is 0, allowed is 1 to 120");
        assertThatThrownBy(() -> new Window.Days(401, LocalDate.EPOCH)).hasMessage("days is 401, allowed is 1 to 400");
        assertThatThrownBy(() -> Window.campaign(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1)))
                .hasMessage("last is 2026-02-01, allowed is 2026-02-02 or later");
        assertThatThrownBy(() -> Window.MEMBERSHIP_YEAR.startOn(LocalDate.EPOCH))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Term.shifted(Term.FOREVER, 0, 32)).hasMessage("day is 32, allowed is 1 to 31");
    }
}
