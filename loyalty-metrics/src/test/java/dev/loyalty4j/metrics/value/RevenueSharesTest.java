package dev.loyalty4j.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.RatioDifference;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevenueSharesTest {

    private static final Period FEBRUARY = Period.month(YearMonth.of(2026, 2));
    private static final Period MARCH = FEBRUARY.next();

    /** March: a (gold, since February) 100 + 200, b (silver) 60 once, c (no tier) 40. February: a 100, d 80. */
    private static PurchaseLog log() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(LocalDate.of(2026, 3, 31))
                .dimensions(Dimension.TIER)
                .add("a", LocalDate.of(2026, 2, 5), 100, null, "silver")
                .add("d", LocalDate.of(2026, 2, 5), 80, null, "silver")
                .add("a", LocalDate.of(2026, 3, 5), 100, null, "gold")
                .add("a", LocalDate.of(2026, 3, 6), 200, null, "gold")
                .add("b", LocalDate.of(2026, 3, 1), 60, null, "silver")
                .add("c", LocalDate.of(2026, 3, 31), 40, null)
                .build();
    }

    @Test
    void revenuePerCustomerDividesByThoseWhoBought() {
        // 400 over 3 customers.
        MoneyRatio march = RevenuePerCustomer.of(log(), MARCH);
        assertThat(march.cents()).isEqualTo(400);
        assertThat(march.denominator()).isEqualTo(3);
        assertThat(RevenuePerCustomer.of(log()).cents()).isEqualTo(580);
        assertThat(RevenuePerCustomer.of(1_000, 4, Currency.getInstance("EUR")))
                .hasToString("revenue per customer 2.50 EUR, 10.00 EUR over 4 customers");
    }

    @Test
    void aChangeComparesTheCustomersOneByOne() {
        // February 180/2 = 90, March 400/3 = 133.33; over a, b, c, d. Contributions d_i: a (300 − 133.33)/3 − (100 −
        // 90)/2 = 50.56; b −24.44; c −31.11; d −(80 − 90)/2 = 5. Squares 2555.86 + 597.53 + 967.90 + 25 = 4146.30;
        // SE = √(4/3·4146.30) = 74.354.
        Estimate change = RevenuePerCustomer.change(log(), FEBRUARY, MARCH);
        assertThat(change.value()).isCloseTo(400.0 / 3 - 90, within(1e-12));
        assertThat(change.standardError()).isCloseTo(74.354, within(1e-2));
        assertThat(change.units()).isEqualTo(4);
    }

    @Test
    void existingCustomersAreThoseWhoBoughtBeforeTheWindow() {
        // Existing: a 300; new: b 60, c 40.
        RatioDifference difference = RevenuePerCustomer.existingAgainstNew(log(), MARCH);
        assertThat(difference.second().value()).isEqualTo(300);
        assertThat(difference.first().value()).isEqualTo(50);
        assertThat(difference.value()).isEqualTo(250);
    }

    @Test
    void repeatAndLoyalCustomersHaveTheirShare() {
        assertThat(RevenueSplit.ofRepeatCustomers(log(), MARCH).value()).isEqualTo(0.75);
        PurchaseLog log = log();
        MoneyShare loyal = RevenueSplit.ofLoyalCustomers(
                log, MARCH, customer -> log.customerId(customer).equals("b"));
        assertThat(loyal.toString())
                .startsWith("revenue share of loyal customers 0.1500 (")
                .endsWith("0.60 EUR over 4.00 EUR of revenue in 2026-03");
    }

    @Test
    void theSharesOfTheTiersAreTheWhole() {
        Map<String, MoneyShare> tiers = RevenueSplit.by(log(), MARCH, Dimension.TIER);
        assertThat(tiers.keySet()).containsExactly(RevenueSplit.WITHOUT, "gold", "silver");
        assertThat(tiers.get("gold").value()).isEqualTo(0.75);
        assertThat(tiers.get("").numerator()).isEqualTo(40);
        assertThat(tiers.values().stream().mapToLong(MoneyShare::numerator).sum())
                .isEqualTo(400);
        // R = 0.15: residuals a −45, b 60 − 9 = 51, c −6; squares 2025 + 2601 + 36 = 4662; SE = √(1.5·4662)/400.
        assertThat(tiers.get("silver").ratio().standardError().orElseThrow())
                .isCloseTo(Math.sqrt(1.5 * 4_662) / 400, within(1e-12));
    }

    @Test
    void whereReturnsExceedSalesThereIsNoShare() {
        PurchaseLog log = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(LocalDate.of(2026, 3, 31))
                .returns(ReturnTreatment.KEEP)
                .add("a", LocalDate.of(2026, 3, 5), 100)
                .add("b", LocalDate.of(2026, 3, 5), -150)
                .build();
        assertThat(RevenueSplit.ofRepeatCustomers(log, MARCH))
                .hasToString("revenue share of repeat customers undefined: there is no revenue in 2026-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevenueSplit.by(log, MARCH, Dimension.TIER))
                .withMessage("the log has no dimension tier, it has []");
    }
}
