package dev.loyalty4j.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.retention.CohortCell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who counts as kept, and which buckets are over. Run by {@link RatesTest} and by its broken twins. */
abstract class RatesContractTest {

    private static final Period MARCH = Period.month(YearMonth.of(2026, 3));

    abstract RevenueRetention revenue(PurchaseLog log, Period period);

    /** The cells of the first cohort by month. */
    abstract List<CohortCell> cells(PurchaseLog log);

    /** February → March: a 1.00 → 1.50; e bought in January, not in February, and for 0.30 in March. */
    private static PurchaseLog log(LocalDate observedThrough) {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(observedThrough)
                .add("e", LocalDate.of(2026, 1, 31), 10)
                .add("e", LocalDate.of(2026, 3, 5), 30)
                .add("a", LocalDate.of(2026, 2, 5), 100)
                .add("a", LocalDate.of(2026, 3, 5), 150)
                .build();
    }

    @Test
    void whoComesBackIsNoExpansion() {
        RevenueRetention march = revenue(log(MARCH.lastDay()), MARCH);
        assertThat(march.flows().expansion()).isEqualTo(50);
        assertThat(march.flows().reactivated()).isEqualTo(30);
        assertThat(march.net().value()).isEqualTo(1.5);
        // Both came: (0 new + 30 back + 50 more) over nothing that went.
        assertThat(march.quick().numerator()).isEqualTo(80);
    }

    @Test
    void whatIsKeptIsAtMostWhatWasThere() {
        assertThat(revenue(log(MARCH.lastDay()), MARCH).gross().value()).isEqualTo(1.0);
    }

    @Test
    void aMonthThatIsNotOverIsIncomplete() {
        assertThat(cells(log(LocalDate.of(2026, 3, 30))))
                .extracting(CohortCell::complete)
                .containsExactly(true, true, false);
    }

    @Test
    void aMonthObservedToItsLastDayIsComplete() {
        assertThat(cells(log(MARCH.lastDay()))).extracting(CohortCell::complete).containsExactly(true, true, true);
        assertThat(cells(log(MARCH.lastDay()))).extracting(CohortCell::retained).containsExactly(1L, 0L, 1L);
    }
}
