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
                Arguments.of(
                        Window.lastMonths(1), "2026-03-30", "2026-02-28"), // from the day after 30 February, clamped
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
