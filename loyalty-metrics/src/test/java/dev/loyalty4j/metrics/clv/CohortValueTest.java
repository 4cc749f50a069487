package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.CdnowMaster;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.RollingBucket;
import dev.loyalty4j.metrics.retention.CohortTable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortValueTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static PurchaseLogBuilder shop() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(FIRST.plusDays(45))
                .add("a", FIRST, 100_00)
                .add("a", FIRST.plusDays(10), 50_00)
                .add("a", FIRST.plusDays(40), 999_00)
                .add("b", FIRST.plusDays(4), 40_00)
                .add("c", FIRST.plusDays(35), 10_00);
    }

    private static List<CohortValue> values(Discount discount) {
        return CohortValue.byCohort(shop().build(), CalendarBucket.MONTH, 30, discount, 0.5, 40_00);
    }

    @Test
    void aCohortIsWorthItsDiscountedMarginsLessItsCost() {
        // January, 30 days: half of 100 + 50 + 40 is 95.00, 47.50 each, − 40. After day 0 35.00 each, after day 10
        // 47.50.
        CohortValue january = values(Discount.NONE).get(0);
        assertThat(january.customers()).isEqualTo(2);
        assertThat(january.valueCents()).isEqualTo(95_00, within(1e-9));
        assertThat(january.perCustomer().value()).isEqualTo(7_50, within(1e-9));
        assertThat(january.paybackDay()).isEqualTo(10);
        assertThat(january.valueToCost().value()).isEqualTo(95.0 / 80);
        assertThat(january.complete()).isTrue();
        assertThat(january)
                .hasToString("2025-01: 2 customers, 7.50 EUR each within 30 days, may contain earlier customers, cost"
                        + " paid back on day 10");
        // Two customers of 75.00 and 20.00: standard error of the mean 27.50.
        assertThat(january.perCustomer().standardError()).isEqualTo(27_50, within(1e-6));
    }

    @Test
    void eachAmountIsDiscountedToTheCustomersOwnFirstDay() {
        // Only the 25.00 of day 10 is ten days old; that of b on January 5 is not.
        CohortValue january = values(Discount.effectiveAnnual(0.10)).get(0);
        assertThat(january.valueCents()).isEqualTo(50_00 + 20_00 + 25_00 * Math.pow(1.1, -10 / 365.25), within(1e-9));
        assertThat(january.cents()).isEqualTo(95_00, within(1e-9));
    }

    @Test
    void aYoungCohortSaysThatItWillGrow() {
        CohortValue february = values(Discount.NONE).get(1);
        assertThat(february.complete()).isFalse();
        assertThat(february.mayContainEarlier()).isFalse();
        assertThat(february)
                .hasToString("2025-02: 1 customers, -35.00 EUR each within 30 days, still growing, cost not paid back");
    }

    @Test
    void undiscountedTheValueIsThatOfTheCohortTable() {
        // CDNOW: the first 90 days are ages 0 to 2 of 30 days; another scan of the same log counts them.
        PurchaseLog log = CdnowMaster.log();
        List<CohortValue> values = CohortValue.byCohort(log, CalendarBucket.MONTH, 90, Discount.NONE, 1, 0);
        CohortTable table = CohortTable.rolling(log, CalendarBucket.MONTH, new RollingBucket(30));
        assertThat(values).extracting(CohortValue::customers).containsExactly(7_846L, 8_476L, 7_248L);
        for (int i = 0; i < values.size(); i++) {
            double sum = table.cohorts().get(i).at(2).orElseThrow().cumulativeCents();
            assertThat(values.get(i).valueCents()).isEqualTo(sum, within(1e-3));
        }
    }

    @Test
    void numbersHaveRangesAndAnEmptyLogHasNoCohorts() {
        PurchaseLog empty = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(FIRST)
                .build();
        assertThat(CohortValue.byCohort(empty, CalendarBucket.MONTH, 30, Discount.NONE, 1, 0))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortValue.byCohort(empty, CalendarBucket.MONTH, 0, Discount.NONE, 1, 0))
                .withMessage("horizon 0 must be 1 to 3653 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortValue.byCohort(empty, CalendarBucket.MONTH, 9, Discount.NONE, 0, 0));
    }
}
