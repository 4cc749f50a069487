package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.BrokenTwin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ZoneDaysTest extends LocalDayContractTest {

    @Override
    LocalDate dayOf(String instant, ZoneId zone) {
        return ofDay(new ZoneDays(zone).dayOf(parse(instant)));
    }

    @Test
    void outsideOfThreeCenturiesThereIsNoDay() {
        ZoneDays utc = new ZoneDays(ZoneOffset.UTC);
        assertThat(utc.dayOf(Instant.parse("1899-12-31T23:59:59Z"))).isEqualTo(ZoneDays.OUT_OF_RANGE);
        assertThat(utc.dayOf(Instant.parse("1900-01-01T00:00:00Z"))).isEqualTo(ZoneDays.FIRST_DAY);
        assertThat(utc.dayOf(Instant.parse("2199-12-31T23:59:59Z"))).isEqualTo(ZoneDays.LAST_DAY);
        assertThat(utc.dayOf(Instant.parse("2200-01-01T00:00:00Z"))).isEqualTo(ZoneDays.OUT_OF_RANGE);
        assertThat(utc.dayOf(Instant.MAX)).isEqualTo(ZoneDays.OUT_OF_RANGE);
        assertThat(utc.dayOf(Instant.MIN)).isEqualTo(ZoneDays.OUT_OF_RANGE);
        assertThat(utc.dayOf((Instant) null)).isEqualTo(ZoneDays.OUT_OF_RANGE);
    }

    @Test
    void theSuiteNoticesDaysTakenInTheWrongZone() {
        assertThat(BrokenTwin.redTests(LocalDayContractTest.class, new InUtc()))
                .contains(
                        "anOrderLateOnTheLastDayOfAMonthBelongsToThatMonth",
                        "anOrderEarlyOnTheFirstDayOfAMonthBelongsToThatMonth");
    }

    @Test
    void theSuiteNoticesAnOffsetThatNeverChanges() {
        assertThat(BrokenTwin.redTests(LocalDayContractTest.class, new WithOneOffset()))
                .contains("aDayOfTwentyThreeHoursIsOneDay");
    }

    /** The zone replaced. */
    private static final class InUtc extends LocalDayContractTest {
        @Override
        LocalDate dayOf(String instant, ZoneId zone) {
            return ofDay(new ZoneDays(ZoneOffset.UTC).dayOf(parse(instant)));
        }
    }

    /** The changes of the offset left out. */
    private static final class WithOneOffset extends LocalDayContractTest {
        @Override
        LocalDate dayOf(String instant, ZoneId zone) {
            ZoneOffset winter = zone.getRules().getStandardOffset(parse(instant));
            return ofDay(new ZoneDays(winter).dayOf(parse(instant)));
        }
    }
}
