package dev.loyalty4j.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.CdnowMaster;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import dev.loyalty4j.metrics.log.RollingBucket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortTableTest {

    private static PurchaseLogBuilder builder() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR").observedThrough(LocalDate.of(2026, 3, 20));
    }

    /** a: January 10.00, January 5.00, March 20.00. b: January 10.00. c: February 7.00, March 3.00. */
    private static PurchaseLogBuilder shop() {
        return builder()
                .add("a", LocalDate.of(2026, 1, 5), 1_000)
                .add("a", LocalDate.of(2026, 1, 25), 500)
                .add("a", LocalDate.of(2026, 3, 5), 2_000)
                .add("b", LocalDate.of(2026, 1, 31), 1_000)
                .add("c", LocalDate.of(2026, 2, 1), 700)
                .add("c", LocalDate.of(2026, 3, 1), 300);
    }

    @Test
    void cdnowHasTheCohortsThatAreKnown() {
        // shared/data/README.md, ages 0 to 5.
        List<List<Long>> retained = CohortTable.monthly(CdnowMaster.log()).retained();
        assertThat(retained).hasSize(3);
        assertThat(retained.get(0).subList(0, 6)).containsExactly(7_846L, 1_157L, 964L, 810L, 679L, 736L);
        assertThat(retained.get(1).subList(0, 6)).containsExactly(8_476L, 1_312L, 980L, 783L, 847L, 786L);
        assertThat(retained.get(2).subList(0, 6)).containsExactly(7_248L, 1_032L, 752L, 756L, 674L, 564L);
        assertThat(retained.get(0)).hasSize(18);
        assertThat(retained.get(2)).hasSize(16);
    }

    @Test
    void squaresOfLargeAmountsAreExact() {
        // 94,906,267² = 9,007,199,515,875,289 is above 2⁵³ and odd: a double would round it, and what was rounded
        // would stay when the money is given back.
        CohortTable table = CohortTable.monthly(builder()
                .returns(ReturnTreatment.KEEP)
                .add("a", LocalDate.of(2026, 1, 5), 3)
                .add("a", LocalDate.of(2026, 1, 6), 94_906_264)
                .add("a", LocalDate.of(2026, 1, 7), -94_906_264)
                .build());
        assertThat(table.cohorts().get(0).at(0).orElseThrow().cumulativeSquares())
                .isEqualTo(9);
    }

    @Test
    void everyAgeHasCustomersOrdersAndMoney() {
        CohortTable table = CohortTable.monthly(shop().build());
        Cohort january = table.cohorts().get(0);
        assertThat(january.size()).isEqualTo(2);
        assertThat(january.at(0).orElseThrow().orders()).isEqualTo(3);
        assertThat(january.at(0).orElseThrow().cents()).isEqualTo(2_500);
        assertThat(january.at(1).orElseThrow().retained()).isZero();
        assertThat(january.at(1).orElseThrow().retainedOnOrAfter()).isEqualTo(1);
        assertThat(january.at(1).orElseThrow().complete()).isTrue();
        assertThat(january.at(2).orElseThrow().retained()).isEqualTo(1);
        assertThat(january.at(2).orElseThrow().complete()).isFalse();
        assertThat(january.at(3)).isEmpty();
        assertThat(table.customers()).isEqualTo(3);
        assertThat(table)
                .hasToString("2026-01: 2 customers (may contain earlier customers), retained 2 0 1+\n"
                        + "2026-02: 1 customers, retained 1 1+");
    }

    @Test
    void moneyPerCustomerSoFarHasCustomersAsItsUnit() {
        // At age 2 a has spent 3500 and b 1000: mean 2250, SE = √(2·(1250² + 1250²))/2 = 1250.
        CohortCell cell =
                CohortTable.monthly(shop().build()).cohorts().get(0).at(2).orElseThrow();
        assertThat(cell.cumulativeCents()).isEqualTo(4_500);
        assertThat(cell.cumulativeRevenuePerCustomer().value()).isEqualTo(2_250);
        assertThat(cell.cumulativeRevenuePerCustomer().standardError().orElseThrow())
                .isCloseTo(1_250, within(1e-9));
        assertThat(cell.retention().value()).isEqualTo(0.5);
        assertThat(cell.retentionOnOrAfter().value()).isEqualTo(0.5);
    }

    @Test
    void theAverageOfAnAgeLeavesOutWhatIsNotComplete() {
        CohortTable table = CohortTable.monthly(shop().build());
        // Age 1: January 0 of 2 is complete, February 1 of 1 is not.
        assertThat(table.averageAt(1).denominator()).isEqualTo(2);
        assertThat(table.averageAt(1).numerator()).isZero();
        assertThat(table.averageAt(2).isDefined()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.averageAt(-1))
                .withMessage("age -1 must be at least 0");
    }

    @Test
    void rollingAgesCountFromEachCustomersOwnDay() {
        // 30 days each. a: day 0, day 20 (age 0), day 59 (age 1). b: day 0, observed 48 days. First day 5 January:
        // age 2 from day 60 can exist for a alone.
        Cohort january = CohortTable.rolling(shop().build(), CalendarBucket.MONTH, new RollingBucket(30))
                .cohorts()
                .get(0);
        assertThat(january.cells()).extracting(CohortCell::retained).containsExactly(2L, 1L, 0L);
        assertThat(january.cells()).extracting(CohortCell::complete).containsExactly(true, false, false);
    }

    @Test
    void aDeclaredFirstPurchaseMovesTheCustomerAndCellsBeforeTheRowsAreAbsent() {
        Cohort december = CohortTable.monthly(
                        shop().firstPurchase("b", LocalDate.of(2025, 12, 24)).build())
                .cohorts()
                .get(0);
        assertThat(december.size()).isEqualTo(1);
        assertThat(december.mayContainEarlier()).isFalse();
        assertThat(december.at(0)).isEmpty();
        assertThat(december.at(1).orElseThrow().retained()).isEqualTo(1);
    }

    @Test
    void fromTheDeclaredStartOfTheHistoryOnCohortsAreWhole() {
        CohortTable table =
                CohortTable.monthly(shop().historyFrom(LocalDate.of(2026, 1, 1)).build());
        assertThat(table.cohorts()).extracting(Cohort::mayContainEarlier).containsExactly(false, false);
        assertThat(CohortTable.monthly(
                                shop().historyFrom(LocalDate.of(2026, 2, 2)).build())
                        .cohorts())
                .extracting(Cohort::mayContainEarlier)
                .containsExactly(true, true);
    }

    @Test
    void anOrderLateOnTheLastDayStartsInThatMonth() {
        PurchaseLog log = PurchaseLog.builder(ZoneId.of("Europe/Prague"), "CZK")
                .observedThrough(LocalDate.of(2026, 4, 30))
                .add("late", Instant.parse("2026-03-31T21:30:00Z"), 1)
                .add("after", Instant.parse("2026-03-31T22:30:00Z"), 1)
                .build();
        assertThat(CohortTable.monthly(log).cohorts()).extracting(Cohort::size).containsExactly(1L, 1L);
    }

    @Test
    void keptReturnsLowerTheirOwnAgeAndCustomersWithReturnsAloneHaveNoCohort() {
        CohortTable table = CohortTable.monthly(shop().returns(ReturnTreatment.KEEP)
                .add("b", LocalDate.of(2026, 2, 3), -400)
                .add("z", LocalDate.of(2026, 2, 3), -400)
                .build());
        assertThat(table.cohorts().get(0).at(1).orElseThrow().cents()).isEqualTo(-400);
        assertThat(table.cohorts().get(0).at(1).orElseThrow().retained()).isZero();
        assertThat(table.customers()).isEqualTo(3);
    }

    @Test
    void aLogWithoutRowsHasNoCohorts() {
        assertThat(CohortTable.monthly(builder().build()).cohorts()).isEmpty();
        assertThat(CohortTable.monthly(builder().build()).averageAt(0).isDefined())
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new CohortCell(0, true, 1, 2, 2, 2, 0, 0, 0));
    }
}
