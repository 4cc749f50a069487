package dev.loyalty4j.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTermTableTest {

    @ParameterizedTest
    @CsvSource({
        // months, anchor, day, start of the span, start of the next span
        "12, 2000-01-01, 2018-11-20, 2018-01-01, 2019-01-01",
        "12, 2000-04-01, 2019-03-31, 2018-04-01, 2019-04-01",
        "12, 2000-04-01, 2019-04-01, 2019-04-01, 2020-04-01",
        "3, 2000-03-01, 2024-02-29, 2023-12-01, 2024-03-01", // quarters that end in February
        "1, 2000-01-31, 2023-02-27, 2023-01-31, 2023-02-28", // clamped, and not drifting
        "1, 2000-01-31, 2023-03-30, 2023-02-28, 2023-03-31",
        "12, 2030-01-01, 1999-12-31, 1999-01-01, 2000-01-01", // an anchor in the future is as good
    })
    void aPeriodicWindowTilesTheCalendar(int months, LocalDate anchor, LocalDate day, LocalDate start, LocalDate next) {
        Window.Periodic window = new Window.Periodic(months, anchor);

        assertThat(window.startOn(day)).isEqualTo(start);
        assertThat(window.bucketOf(day)).isEqualTo(start);
        assertThat(window.endOn(day, 0)).isEqualTo(next);
    }

    @Test
    void aRollingWindowCountsTodayAsItsLastDay() {
        assertThat(Window.days(365).startOn(LocalDate.of(2025, 12, 31))).isEqualTo("2025-01-01");
        assertThat(Window.days(1).startOn(LocalDate.of(2025, 3, 1))).isEqualTo("2025-03-01");
    }

    @Test
    void reachedInNovemberWithRestAndNextItLastsThroughTheNextYear() {
        LocalDate end = Term.REST_AND_NEXT.endFrom(LocalDate.of(2018, 11, 5), Window.CALENDAR_YEAR);

        assertThat(end.minusDays(1)).isEqualTo("2019-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-03, 12, 2020-03-03",
        "2024-10-25, 12, 2025-10-25",
        "2024-02-29, 12, 2025-02-28",
        "2025-01-31, 1, 2025-02-28",
    })
    void aTermOfMonthsTiles(LocalDate from, int months, LocalDate end) {
        assertThat(Term.months(months).endFrom(from, Window.days(30))).isEqualTo(end);
    }

    @Test
    void aTermOfPeriodsNeedsPeriods() {
        assertThatThrownBy(() -> Term.REST_AND_NEXT.endFrom(LocalDate.of(2025, 1, 1), Window.days(30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("window of periods");
    }

    @ParameterizedTest
    @CsvSource({
        // a day starts at the first instant that exists: in Beirut the spring change skips midnight
        "Asia/Beirut, 2024-03-31, 2024-03-30T22:00:00Z",
        // in Havana midnight happens twice in autumn; the day starts at the first
        "America/Havana, 2024-11-03, 2024-11-03T04:00:00Z",
        "Europe/Prague, 2025-03-30, 2025-03-29T23:00:00Z",
    })
    void aLocalDateStartsWhereTheZoneSays(ZoneId zone, LocalDate date, Instant start) {
        ProgramCalendar calendar = new ProgramCalendar(zone);

        assertThat(calendar.startOf(date)).isEqualTo(start);
        assertThat(calendar.dateOf(start)).isEqualTo(date);
        assertThat(calendar.dateOf(start.minusMillis(1))).isEqualTo(date.minusDays(1));
    }

    @Test
    void whatNeverEndsStaysAtOneInstant() {
        ProgramCalendar calendar = new ProgramCalendar(ZoneId.of("Pacific/Kiritimati"));

        assertThat(calendar.startOf(ProgramCalendar.NEVER_DATE)).isEqualTo(ProgramCalendar.NEVER);
        assertThat(calendar.endOf(LocalDate.MAX)).isEqualTo(ProgramCalendar.NEVER);
    }
}
