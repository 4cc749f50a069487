package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day that is kept says of every minute what the calendar says of it. */
class DayTest {

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-03-03T00:00:00Z",
        "Asia/Kathmandu, 2026-03-03T00:00:00Z", // five hours and three quarters ahead
        "Europe/Prague, 2026-03-28T12:00:00Z", // 23 hours
        "Europe/Prague, 2026-10-24T12:00:00Z", // 25 hours
        "America/St_Johns, 2010-11-06T12:00:00Z", // from 00:01 back to 23:01 of the day before
        "America/Havana, 2025-11-01T12:00:00Z", // from 01:00 back to midnight
        "America/Santiago, 2025-09-06T12:00:00Z", // no midnight
        "Pacific/Apia, 2011-12-29T12:00:00Z" // without 30 December
    })
    void aKeptDayHoldsNoMomentOfAnother(String zone, Instant start) {
        ProgramCalendar calendar = new ProgramCalendar(ZoneId.of(zone));
        RulePlan plan = RulePlan.compile(
                "club", List.of(), EarningCheck.NAMES, calendar, EarningPolicy.DEFAULT, new ArrayList<>());
        Day day = Day.of(plan, start);
        int days = 1;
        for (int minute = 0; minute < 2 * 24 * 60; minute++) {
            Instant at = start.plusSeconds(60L * minute);
            if (!day.holds(at.getEpochSecond())) {
                day = Day.of(plan, at);
                days++;
            }
            assertThat(day.holds(at.getEpochSecond())).isTrue();
            assertThat(day.date()).isEqualTo(calendar.dateOf(at));
            assertThat(day.number()).isEqualTo(day.date().toEpochDay());
            assertThat(day.month()).isEqualTo(day.date().getMonthValue());
            assertThat(day.weekday()).isEqualTo(1 << day.date().getDayOfWeek().getValue());
        }
        assertThat(days).isLessThan(7);
    }
}
