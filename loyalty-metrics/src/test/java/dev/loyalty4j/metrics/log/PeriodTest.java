package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    /** Worked on a calendar: 2024 is a leap year, 2024-12-30 is a Monday, 2021-01-03 a Sunday. */
    @ParameterizedTest
    @CsvSource({
        "DAY,     2024-02-29, 2024-02-29, 2024-03-01, 2024-02-29",
        "WEEK,    2024-12-31, 2024-12-30, 2025-01-06, 2025-W01",
        "WEEK,    2021-01-03, 2020-12-28, 2021-01-04, 2020-W53",
        "MONTH,   2024-02-29, 2024-02-01, 2024-03-01, 2024-02",
        "QUARTER, 2024-05-31, 2024-04-01, 2024-07-01, 2024-Q2",
        "QUARTER, 2024-12-31, 2024-10-01, 2025-01-01, 2024-Q4",
        "YEAR,    2024-12-31, 2024-01-01, 2025-01-01, 2024"
    })
    void aDayBelongsToOneCalendarPeriod(
            CalendarBucket bucket, LocalDate day, LocalDate from, LocalDate to, String label) {
        Period period = bucket.containing(day);
        assertThat(period).isEqualTo(new Period(from, to, bucket)).hasToString(label);
        assertThat(period.contains(day)).isTrue();
        assertThat(period.contains(to)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH,   2024-03-15, 2024-02-01",
        "MONTH,   2024-01-31, 2023-12-01",
        "QUARTER, 2024-01-01, 2023-10-01",
        "WEEK,    2024-01-01, 2023-12-25",
        "YEAR,    2024-06-01, 2023-01-01",
        "DAY,     2024-03-01, 2024-02-29"
    })
    void thePeriodBeforeEndsWhereThisOneBegins(CalendarBucket bucket, LocalDate day, LocalDate before) {
        Period period = bucket.containing(day);
        assertThat(period.previous().from()).isEqualTo(before);
        assertThat(period.previous().to()).isEqualTo(period.from());
        assertThat(period.previous().next()).isEqualTo(period);
    }

    @Test
    void rollingPeriodsEndWithTheirDayAndAreEquallyLong() {
        Period period = new RollingBucket(30).containing(LocalDate.of(2024, 3, 15));
        assertThat(period).isEqualTo(Period.of(LocalDate.of(2024, 2, 15), LocalDate.of(2024, 3, 16)));
        assertThat(period).hasToString("2024-02-15 to 2024-03-15");
        assertThat(period.lastDay()).isEqualTo(LocalDate.of(2024, 3, 15));
        assertThat(period.previous()).isEqualTo(Period.of(LocalDate.of(2024, 1, 16), LocalDate.of(2024, 2, 15)));
    }

    @Test
    void theCommonOnesHaveNames() {
        assertThat(Period.month(YearMonth.of(1997, 3)))
                .isEqualTo(CalendarBucket.MONTH.containing(LocalDate.of(1997, 3, 9)));
        assertThat(Period.quarter(1997, 3).from()).isEqualTo(LocalDate.of(1997, 7, 1));
        assertThat(Period.year(1997).lastDay()).isEqualTo(LocalDate.of(1997, 12, 31));
    }

    @Test
    void whatIsNoPeriodIsRefused() {
        LocalDate day = LocalDate.of(2024, 3, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.of(day, day))
                .withMessage("[2024-03-01, 2024-03-01) is empty: to must be after from");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(day, day.plusDays(30), CalendarBucket.MONTH))
                .withMessage("[2024-03-01, 2024-03-31) is not one period of MONTH");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.quarter(2024, 5))
                .withMessage("quarter 5 must be 1 to 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RollingBucket(0))
                .withMessage("rolling bucket of 0 days must be 1 to 36525");
    }
}
