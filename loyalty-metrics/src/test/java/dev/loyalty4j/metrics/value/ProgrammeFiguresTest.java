package dev.loyalty4j.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.log.CalendarBucket;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeFiguresTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void pointsAreFollowedByWhenTheyWereIssued() {
        List<PointsCohort> cohorts = PointsCohorts.by(CalendarBucket.MONTH)
                .add("b", LocalDate.of(2026, 2, 1), 50, 0, 0)
                .add("a", LocalDate.of(2026, 1, 5), 100, 60, 10)
                .add("a", LocalDate.of(2026, 1, 31), 100, 40, 0)
                .add("b", LocalDate.of(2026, 1, 9), 200, 0, 100)
                .result();
        assertThat(cohorts).hasSize(2);
        PointsCohort january = cohorts.get(0);
        assertThat(january.issuedIn()).hasToString("2026-01");
        assertThat(january.redemption().value()).isEqualTo(0.25);
        assertThat(january.breakage().value()).isEqualTo(0.275);
        assertThat(january.outstanding()).isEqualTo(400 - 100 - 110);
        // Two members: residuals 100 − 0.25·200 = 50 and −50; SE = √(2·5000)/400 = 0.25.
        assertThat(january.redemption().standardError().orElseThrow()).isCloseTo(0.25, within(1e-12));
        assertThat(cohorts.get(1).toString())
                .contains("2026-02: redemption rate 0")
                .endsWith("50 still there");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PointsCohorts.by(CalendarBucket.MONTH).add("a", LocalDate.EPOCH, 10, 6, 5))
                .withMessageContaining("together at most 10");
        assertThat(PointsCohort.activeRate(30, 120).value()).isEqualTo(0.25);
    }

    @Test
    void costsOfWinningAndKeepingHaveARatio() {
        MoneyRatio won = CustomerCost.acquisition(50_000, 10, EUR);
        MoneyRatio kept = CustomerCost.retention(20_000, 20, EUR);
        assertThat(won).hasToString("acquisition cost 50.00 EUR, 500.00 EUR over 10 new customers");
        assertThat(kept.value()).isEqualTo(10);
        assertThat(CustomerCost.ratio(won, kept).value()).isEqualTo(5);
        assertThat(CustomerCost.ratio(won, CustomerCost.retention(0, 20, EUR)).isDefined())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerCost.ratio(won, CustomerCost.retention(1, 1, Currency.getInstance("USD"))))
                .withMessage("currency USD of the retention cost must be EUR");
        assertThatIllegalArgumentException().isThrownBy(() -> CustomerCost.acquisition(-1, 1, EUR));
    }
}
