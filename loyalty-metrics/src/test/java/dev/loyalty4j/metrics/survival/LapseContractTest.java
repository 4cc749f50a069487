package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** When a customer lapses. Run by {@link CustomerSurvivalTest} and by its broken twins. */
abstract class LapseContractTest {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final LocalDate OBSERVED = FIRST.plusDays(100);
    static final int DAYS = 30;

    /** The times of the customers who bought by asOf. */
    abstract SurvivalTimes times(PurchaseLog log, LocalDate asOf, int days);

    /** One customer with purchases on these days after the first of all. */
    static PurchaseLog log(int... days) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR").observedThrough(OBSERVED);
        for (int day : days) {
            builder.add("anna", FIRST.plusDays(day), 100);
        }
        return builder.build();
    }

    private void ends(PurchaseLog log, int asOf, double time, boolean lapsed) {
        SurvivalTimes times = times(log, FIRST.plusDays(asOf), DAYS);
        assertThat(times.subjects()).isEqualTo(1);
        assertThat(times.time(0)).isEqualTo(time);
        assertThat(times.isEvent(0)).isEqualTo(lapsed);
    }

    @Test
    void aLapseIsThirtyDaysAfterTheLastPurchaseBeforeIt() {
        ends(log(0, 10, 25), 100, 55, true);
    }

    @Test
    void aGapOfExactlyThirtyDaysIsNone() {
        ends(log(0, 30, 60, 90), 100, 100, false);
    }

    @Test
    void aGapOfOneDayMoreIsOne() {
        ends(log(0, 31, 60, 90), 100, 30, true);
    }

    @Test
    void whoComesBackHasLapsedAllTheSame() {
        ends(log(0, 5, 80, 95), 100, 35, true);
    }

    @Test
    void theFirstLapseCountsAndNotTheSecond() {
        ends(log(0, 40, 45), 100, 30, true);
    }

    @Test
    void aLapseIsKnownOnceItsLastDayIsOver() {
        ends(log(0, 10), 40, 40, true);
        ends(log(0, 10), 39, 39, false);
    }

    @Test
    void whatComesAfterAsOfIsNotKnown() {
        ends(log(0, 20, 60), 30, 30, false);
        ends(log(0, 20, 60), 50, 50, true);
    }
}
