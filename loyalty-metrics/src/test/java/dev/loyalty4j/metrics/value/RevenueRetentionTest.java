package dev.loyalty4j.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.CdnowMaster;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class RevenueRetentionTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Period MARCH = Period.month(YearMonth.of(2026, 3));

    /**
     * February → March: a 100 → 150, b 100 → 60, c 100 → nothing, d 50 → −20 (a return), e none → 30 although known
     * since January, f first bought in March for 40.
     */
    private static PurchaseLog log() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(LocalDate.of(2026, 3, 31))
                .returns(ReturnTreatment.KEEP)
                .add("a", LocalDate.of(2026, 2, 5), 100)
                .add("a", LocalDate.of(2026, 3, 5), 150)
                .add("b", LocalDate.of(2026, 2, 28), 100)
                .add("b", LocalDate.of(2026, 3, 1), 60)
                .add("c", LocalDate.of(2026, 2, 1), 100)
                .add("d", LocalDate.of(2026, 2, 1), 50)
                .add("d", LocalDate.of(2026, 3, 31), -20)
                .add("e", LocalDate.of(2026, 1, 31), 10)
                .add("e", LocalDate.of(2026, 3, 31), 30)
                .add("f", LocalDate.of(2026, 3, 31), 40)
                .build();
    }

    @Test
    void everyCustomersMoneyGoesIntoOneFlow() {
        RevenueRetention march = RevenueRetention.of(log(), MARCH);
        assertThat(march.flows()).isEqualTo(new RevenueFlows(EUR, 350, 150, 40, 50, 20, 30, 40));
        // GRR = (100 + 60 + 0 + 0)/350, NRR = (150 + 60 + 0 − 20)/350, quick = (40 + 30 + 50)/(150 + 40).
        assertThat(march.gross().value()).isEqualTo(160.0 / 350);
        assertThat(march.net().value()).isEqualTo(190.0 / 350);
        assertThat(march.quick().value()).isEqualTo(120.0 / 190);
        assertThat(march.flows().kept()).isEqualTo(160);
        assertThat(march.flows().now()).isEqualTo(190);
    }

    @Test
    void customersAreTheUnitOfTheIntervals() {
        // GRR R = 16/35: residuals a 100 − R·100 = 54.2857, b 60 − 45.7143 = 14.2857, c −45.7143, d −22.8571;
        // squares 2946.94 + 204.08 + 2089.80 + 522.45 = 5763.27; SE = √(4/3·5763.27)/350 = 0.250456.
        double half = RevenueRetention.of(log(), MARCH)
                        .gross()
                        .interval()
                        .orElseThrow()
                        .upper()
                - 160.0 / 350;
        assertThat(half).isCloseTo(1.959964 * 0.250456, within(2e-5));
    }

    @Test
    void theWorkedExampleOfTotalsHolds() {
        // Start 100,000, churn 8,000, contraction 5,000, expansion 15,000, new 20,000: 0.87, 1.02, 35/13.
        RevenueRetention totals =
                RevenueRetention.ofTotals(RevenueFlows.of(EUR, 100_000_00, 8_000_00, 5_000_00, 15_000_00, 20_000_00));
        assertThat(totals.gross().value()).isEqualTo(0.87);
        assertThat(totals.net().value()).isEqualTo(1.02);
        assertThat(totals.quick().value()).isEqualTo(35.0 / 13);
        assertThat(totals.net())
                .hasToString("net revenue retention 1.020, 102 000.00 EUR over 100 000.00 EUR of revenue at the start");
        assertThat(totals.toString()).contains("gross revenue retention 0.8700", "quick ratio 2.692");
        assertThat(totals.flows().toString()).contains("lost 8 000.00 EUR", "new 20 000.00 EUR");
    }

    @Test
    void aYearLaterTheFirstQuarterOfCdnowKeptAQuarterOfItsRevenue() {
        // shared/data/README.md: GRR 0.146001, NRR 0.245216; 3,817 of 23,570 bought again.
        RevenueRetention year =
                RevenueRetention.of(CdnowMaster.log(), Period.quarter(1997, 1), Period.quarter(1998, 1));
        assertThat(year.gross().value()).isCloseTo(0.146001, within(5e-7));
        assertThat(year.net().value()).isCloseTo(0.245216, within(5e-7));
        assertThat(year.flows().joined()).isZero();
        assertThat(year.net().interval().orElseThrow().contains(0.245216)).isTrue();
    }

    @Test
    void withoutRevenueBeforeItIsUndefined() {
        RevenueRetention first = RevenueRetention.of(log(), Period.month(YearMonth.of(2026, 1)));
        assertThat(first.gross()).hasToString("gross revenue retention undefined: there is no revenue in 2025-12");
        assertThat(first.quick().isDefined()).isFalse();
        assertThat(first.flows().joined()).isEqualTo(10);
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueRetention.of(log(), MARCH, MARCH))
                .withMessage("period 2026-03 must begin after period 2026-03 ends");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueFlows.of(EUR, 10, 8, 5, 0, 0))
                .withMessage("lost 8 and contraction 5 must be at most start 10");
        assertThatIllegalArgumentException().isThrownBy(() -> RevenueFlows.of(EUR, 10, -1, 5, 0, 0));
    }
}
