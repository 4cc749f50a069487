package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Which local day an instant is. Run by {@link ZoneDaysTest} and by its broken twin. */
abstract class LocalDayContractTest {

    abstract LocalDate dayOf(String instant, ZoneId zone);

    @Test
    void anOrderLateOnTheLastDayOfAMonthBelongsToThatMonth() {
        // 23:30 on 31 March in Prague is 21:30 UTC in summer time, and in Auckland it is 10:30 UTC of the same day.
        assertThat(YearMonth.from(dayOf("2024-03-31T21:30:00Z", ZoneId.of("Europe/Prague"))))
                .isEqualTo(YearMonth.of(2024, 3));
        assertThat(YearMonth.from(dayOf("2024-01-01T04:30:00Z", ZoneId.of("America/New_York"))))
                .isEqualTo(YearMonth.of(2023, 12));
    }

    @Test
    void anOrderEarlyOnTheFirstDayOfAMonthBelongsToThatMonth() {
        // 00:30 on 1 April in Prague is 22:30 UTC of the day before.
        assertThat(dayOf("2024-03-31T22:30:00Z", ZoneId.of("Europe/Prague"))).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(dayOf("2024-03-31T10:59:59Z", ZoneId.of("Pacific/Auckland"))).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(dayOf("2024-03-31T11:00:00Z", ZoneId.of("Pacific/Auckland"))).isEqualTo(LocalDate.of(2024, 4, 1));
    }

    @Test
    void aDayOfTwentyThreeHoursIsOneDay() {
        // Prague goes from +1 to +2 at 01:00 UTC on 31 March 2024: the day lasts from 23:00 UTC to 22:00 UTC.
        ZoneId prague = ZoneId.of("Europe/Prague");
        assertThat(dayOf("2024-03-30T22:59:59Z", prague)).isEqualTo(LocalDate.of(2024, 3, 30));
        assertThat(dayOf("2024-03-30T23:00:00Z", prague)).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(dayOf("2024-03-31T21:59:59Z", prague)).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(dayOf("2024-03-31T22:00:00Z", prague)).isEqualTo(LocalDate.of(2024, 4, 1));
    }

    @Test
    void aDayThatAZoneLeftOutIsNobodys() {
        // Samoa went from 29 December 2011, UTC−10, straight to 31 December, UTC+14, at 10:00 UTC.
        ZoneId apia = ZoneId.of("Pacific/Apia");
        assertThat(dayOf("2011-12-30T09:59:59Z", apia)).isEqualTo(LocalDate.of(2011, 12, 29));
        assertThat(dayOf("2011-12-30T10:00:00Z", apia)).isEqualTo(LocalDate.of(2011, 12, 31));
    }

    static LocalDate ofDay(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    static Instant parse(String instant) {
        return Instant.parse(instant);
    }
}
