package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** When the first money comes. Run by {@link FormulaValueTest} and by its broken twins. */
abstract class FirstPaymentContractTest {

    private static final StepRate TEN = StepRate.of(0.10);

    abstract double lifetime(ContractModel model, StepRate rate);

    abstract double marginNow(double margin, double retention, StepRate rate);

    abstract double afterRenewal(double margin, double retention, StepRate rate);

    @Test
    void aNewContractPaysNow() {
        // DEL of Fader and Hardie's high end, reference.json independent/sbg: Σ from t = 0 of S(t)/1.1ᵗ.
        assertThat(lifetime(ShiftedBetaGeometric.of(0.6680882847980427, 3.8060945828679387), TEN))
                .isCloseTo(5.922253598760764, Percentage.withPercentage(1e-7));
    }

    @Test
    void aContractThatIsNeverRenewedIsOnePayment() {
        assertThat(lifetime(ShiftedBetaGeometric.of(1e5, 1e-5), TEN)).isEqualTo(1, within(1e-6));
    }

    @Test
    void aMarginNowIsOneMarginMore() {
        // 100·1.1/0.3 = 366.67; 100·0.8/0.3 = 266.67.
        assertThat(marginNow(100, 0.8, TEN)).isEqualTo(1_100 / 3.0, within(1e-9));
        assertThat(afterRenewal(100, 0.8, TEN)).isEqualTo(800 / 3.0, within(1e-9));
        assertThat(marginNow(100, 0.8, TEN) - afterRenewal(100, 0.8, TEN)).isEqualTo(100, within(1e-9));
    }

    @Test
    void nobodyStayingLeavesOneMarginOrNone() {
        assertThat(marginNow(100, 0, TEN)).isEqualTo(100, within(1e-12));
        assertThat(afterRenewal(100, 0, TEN)).isZero();
    }
}
