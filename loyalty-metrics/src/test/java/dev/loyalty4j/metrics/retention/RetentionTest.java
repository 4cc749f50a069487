package dev.loyalty4j.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    /**
     * Who bought when in 2026: a in January, February and March; b in February; c in January and March; d, twice, in
     * March. For March S = {a, b}, E = {a, c, d}, N = {d}, S ∩ E = {a}.
     */
    private static PurchaseLogBuilder builder() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(LocalDate.of(2026, 3, 31))
                .add("a", LocalDate.of(2026, 1, 5), 100)
                .add("a", LocalDate.of(2026, 2, 5), 100)
                .add("a", LocalDate.of(2026, 3, 31), 100)
                .add("b", LocalDate.of(2026, 2, 28), 100)
                .add("c", LocalDate.of(2026, 1, 31), 100)
                .add("c", LocalDate.of(2026, 3, 1), 100)
                .add("d", LocalDate.of(2026, 3, 2), 100)
                .add("d", LocalDate.of(2026, 3, 9), 100);
    }

    @Test
    void theTwoReadingsDifferByThoseWhoCameBack() {
        PurchaseLog log = builder().build();
        RetentionCounts counts = Retention.counts(log, Period.month(MARCH));
        assertThat(counts).isEqualTo(new RetentionCounts(Period.month(MARCH), 2, 3, 1, 1));
        assertThat(counts.lost()).isEqualTo(1);
        assertThat(counts.returned()).isEqualTo(1);
        assertThat(Retention.overlap(log, MARCH).value()).isEqualTo(0.5);
        assertThat(Retention.netOfNew(log, MARCH).value()).isEqualTo(1);
        assertThat(Churn.of(log, MARCH).value()).isEqualTo(0.5);
    }

    @Test
    void theIntervalOfNetOfNewHasCustomersAsItsUnit() {
        // R = 1. Customers (above, below): a (1, 1), b (0, 1), c (1, 0). Residuals 0, −1, 1, squares 2, three
        // customers.
        // SE = √(3/2 · 2)/2 = 0.866025; 1 ± 1.697379.
        Interval interval =
                Retention.netOfNew(builder().build(), MARCH).interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(1 - 1.697379, within(1e-6));
        assertThat(interval.upper()).isCloseTo(1 + 1.697379, within(1e-6));
    }

    @Test
    void aReturnIsNoPurchaseAndRetainsNobody() {
        PurchaseLog log = builder()
                .returns(ReturnTreatment.KEEP)
                .add("b", LocalDate.of(2026, 3, 15), -100)
                .build();
        assertThat(Retention.overlap(log, MARCH).numerator()).isEqualTo(1);
    }

    @Test
    void anOrderLateOnTheLastDayRetainsInThatMonth() {
        // 23:30 on 31 March in Prague is 21:30 UTC: still March; half past midnight is April.
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneId.of("Europe/Prague"), "CZK")
                .observedThrough(LocalDate.of(2026, 4, 30))
                .add("late", Instant.parse("2026-02-10T12:00:00Z"), 1)
                .add("late", Instant.parse("2026-03-31T21:30:00Z"), 1)
                .add("after", Instant.parse("2026-02-10T12:00:00Z"), 1)
                .add("after", Instant.parse("2026-03-31T22:30:00Z"), 1);
        assertThat(Retention.overlap(builder.build(), MARCH))
                .hasToString("retention by overlap 0.5000 (0.09453 .. 0.9055), 1 of 2 customers who bought in 2026-02");
    }

    @Test
    void withoutCustomersBeforeItIsUndefinedAndSaysWhy() {
        PurchaseLog log = builder().build();
        YearMonth first = YearMonth.of(2026, 1);
        assertThat(Retention.overlap(log, first))
                .hasToString("retention by overlap undefined: there are no customers who bought in 2025-12");
        assertThat(Retention.netOfNew(log, first).interval()).isEmpty();
        assertThatExceptionOfType(UndefinedFigureException.class)
                .isThrownBy(() -> Churn.of(log, first).value())
                .withMessage("churn is undefined: there are no customers who bought in 2025-12");
    }

    @Test
    void aPeriodThatIsNotOverIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.overlap(builder().build(), YearMonth.of(2026, 4)))
                .withMessage("last day of 2026-04 2026-04-30 must not be after observedThrough 2026-03-31");
    }

    @Test
    void quartersAndSpansOfDaysHaveTheirOwnPredecessors() {
        PurchaseLog log = builder().build();
        assertThat(Retention.counts(log, Period.quarter(2026, 1)).end()).isEqualTo(4);
        Period week = Period.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 15));
        // 1 to 7 March: c and d; 8 to 14 March: d.
        assertThat(Retention.counts(log, week)).isEqualTo(new RetentionCounts(week, 2, 1, 0, 1));
    }

    @Test
    void theSeriesStartsWithTheSecondMonthAndEndsWithTheLastComplete() {
        PurchaseLog log = builder().observedThrough(LocalDate.of(2026, 3, 30)).build();
        assertThat(Retention.series(log, CalendarBucket.MONTH))
                .extracting(counts -> counts.period().toString())
                .containsExactly("2026-02");
        assertThat(Retention.series(log, CalendarBucket.YEAR)).isEmpty();
    }

    @Test
    void contractsPassTheirOwnCounts() {
        assertThat(Retention.overlap(190, 200).value()).isEqualTo(0.95);
        assertThat(Churn.of(10, 200).value()).isEqualTo(0.05);
        assertThat(Retention.netOfNew(200, 220, 30))
                .hasToString("retention net of new 0.9500, 190 over 200 customers at the start");
        assertThat(Retention.netOfNew(0, 5, 5).isDefined()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.overlap(3, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.netOfNew(2, 1, 2))
                .withMessage("joined 2 must be 0 to end, 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionCounts(Period.month(MARCH), 2, 1, 1, 1))
                .withMessageContaining("joined + stayed at most end");
    }

    @Test
    void ratesOfDifferentSpansAreCompounded() {
        // Python 3.11.7, mpmath 1.3.0: 1 - mpf('0.95')**12 and 1 - mpf('0.6')**(mpf(1)/12).
        assertThat(Churn.yearlyFromMonthly(0.05)).isCloseTo(0.459639912337363, within(1e-15));
        assertThat(Churn.monthlyFromYearly(0.40)).isCloseTo(0.041675471372852038, within(1e-16));
        assertThat(Churn.yearlyFromMonthly(0)).isZero();
        assertThat(Churn.yearlyFromMonthly(1)).isEqualTo(1);
        assertThat(Churn.monthlyFromYearly(Churn.yearlyFromMonthly(1e-12))).isCloseTo(1e-12, within(1e-26));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Churn.yearlyFromMonthly(5))
                .withMessage("churn 5.0 must be 0 to 1");
    }
}
