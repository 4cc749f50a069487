package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTableTest {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final ProgramCalendar CALENDAR = new ProgramCalendar(PRAGUE);

    @ParameterizedTest
    @CsvSource({
        // earned, local; months; dead from, local: good through D + N, dead when the day after starts
        "2025-03-03T09:00, 12, false, 2026-03-04T00:00",
        "2025-03-03T23:59:59, 12, false, 2026-03-04T00:00",
        "2024-02-29T12:00, 12, false, 2025-03-01T00:00",
        "2025-08-31T12:00, 6, false, 2026-03-01T00:00",
        "2025-03-03T09:00, 12, true, 2026-04-01T00:00",
        "2025-01-31T09:00, 1, true, 2025-03-01T00:00",
        "2025-02-28T09:00, 1, true, 2025-04-01T00:00",
    })
    void pointsAreGoodThroughTheirLastDay(LocalDateTime earned, int months, boolean endOfMonth, LocalDateTime dead) {
        Expiry.AfterMonths expiry = Expiry.months(months);

        assertThat(end(endOfMonth ? expiry.toEndOfMonth() : expiry, at(earned))).isEqualTo(at(dead));
    }

    @Test
    void daysAreCountedInTheCalendarAndNotInHours() {
        // the night of 30 March 2025 has an hour less; points of the 29th with one day still live through the 30th
        assertThat(end(Expiry.days(1), at(LocalDateTime.parse("2025-03-29T12:00"))))
                .isEqualTo(at(LocalDateTime.parse("2025-03-31T00:00")));
    }

    @Test
    void pointsThatNeverExpireDoNot() {
        assertThat(end(Expiry.NEVER, Instant.EPOCH)).isEqualTo(ProgramCalendar.NEVER);
    }

    private static Instant end(Expiry expiry, Instant earned) {
        return PointType.of("beans", expiry).endOf(LotKind.BASE, earned, Instant.EPOCH, CALENDAR);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(PRAGUE).toInstant();
    }
}
