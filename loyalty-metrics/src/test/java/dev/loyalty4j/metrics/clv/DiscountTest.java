package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.log.ModelUnit;
import org.junit.jupiter.api.Test;

class DiscountTest {

    @Test
    void tenPerCentAYearIsEffective() {
        // ln(1.10)/365.25 per day; after a year 1.10 is worth 1.
        Discount ten = Discount.effectiveAnnual(0.10);
        assertThat(ten.forcePerDay()).isEqualTo(Math.log(1.10) / 365.25, within(1e-18));
        assertThat(ten.factor(365.25)).isEqualTo(1 / 1.10, within(1e-15));
        assertThat(ten.force(ModelUnit.WEEKS)).isEqualTo(7 * Math.log(1.10) / 365.25, within(1e-17));
        assertThat(ten.perStep(365.25).rate()).isEqualTo(0.10, within(1e-15));
        assertThat(ten).hasToString("10.00 % a year, effective");
    }

    @Test
    void aNominalRateHasItsOwnConstructor() {
        // (1 + 0.10/12)¹² = 1.104713067441.
        Discount monthly = Discount.nominalAnnual(0.10, 12);
        assertThat(monthly.perStep(365.25).rate()).isEqualTo(0.104713067441, within(1e-12));
        assertThat(monthly).hasToString("10.00 % a year, nominal, 12 times");
        assertThat(Discount.nominalAnnual(0.10, 1).forcePerDay())
                .isEqualTo(Discount.effectiveAnnual(0.10).forcePerDay());
    }

    @Test
    void aContinuousRateIsInTheUnitOfItsModel() {
        // The residual values of the reference: 0.15/52 per week.
        Discount continuous = Discount.continuous(0.15 / 52, ModelUnit.WEEKS);
        assertThat(continuous.force(ModelUnit.WEEKS)).isEqualTo(0.0028846153846153843, within(1e-18));
        assertThat(continuous.factor(364)).isEqualTo(Math.exp(-0.15), within(1e-15));
        assertThat(continuous).hasToString("0.002885 per week, continuous");
    }

    @Test
    void withoutADiscountMoneyKeepsItsWorth() {
        assertThat(Discount.NONE.factor(10_000)).isEqualTo(1);
        assertThat(StepRate.of(0).factor(12)).isEqualTo(1);
        assertThat(StepRate.of(0.01).factor(2)).isEqualTo(1 / 1.0201, within(1e-15));
        assertThat(StepRate.of(0.01)).hasToString("1.000 % a step");
    }

    @Test
    void ratesHaveRanges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discount.effectiveAnnual(-0.1))
                .withMessage("rate -0.1 must be at least 0 and finite");
        assertThatIllegalArgumentException().isThrownBy(() -> Discount.effectiveAnnual(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Discount.nominalAnnual(0.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> StepRate.of(-0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> StepRate.of(0.1).factor(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Discount.NONE.factor(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Discount.NONE.perStep(0));
    }
}
