package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.BrokenTwin;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import dev.loyalty4j.metrics.survival.KaplanMeier;
import dev.loyalty4j.metrics.survival.SurvivalTimes;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaValueTest extends FirstPaymentContractTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final StepRate TEN = StepRate.of(0.10);

    /** 1,000 customers: m = 4·50.00·0.3 − 10.00 = 50.00; 50·1.1/0.3 − 20 = 163.3333 each. */
    private static final CustomerEconomics SHOP =
            new CustomerEconomics("2025", 1_000, 0.8, 4, 50_00, 0.3, 10_00, 20_00, TEN, EUR);

    @Override
    double lifetime(ContractModel model, StepRate rate) {
        return model.discountedExpectedLifetime(rate).value();
    }

    @Override
    double marginNow(double margin, double retention, StepRate rate) {
        return FormulaValue.marginNow((long) (margin * 100), retention, rate, EUR)
                .value();
    }

    @Override
    double afterRenewal(double margin, double retention, StepRate rate) {
        return FormulaValue.afterRenewal((long) (margin * 100), retention, rate, EUR)
                .value();
    }

    @Test
    void theSuiteNoticesAPaymentThatComesAPeriodLate() {
        FirstPaymentContractTest late = new Twin() {
            @Override
            double lifetime(ContractModel model, StepRate rate) {
                return super.lifetime(model, rate) * rate.factor(1);
            }
        };
        assertThat(BrokenTwin.redTests(FirstPaymentContractTest.class, late))
                .containsExactlyInAnyOrder("aNewContractPaysNow", "aContractThatIsNeverRenewedIsOnePayment");
    }

    @Test
    void theSuiteNoticesTheTwoFormulasMistakenForEachOther() {
        FirstPaymentContractTest same = new Twin() {
            @Override
            double marginNow(double margin, double retention, StepRate rate) {
                return afterRenewal(margin, retention, rate);
            }
        };
        assertThat(BrokenTwin.redTests(FirstPaymentContractTest.class, same))
                .containsExactlyInAnyOrder("aMarginNowIsOneMarginMore", "nobodyStayingLeavesOneMarginOrNone");
    }

    /** The production code, to be changed in one place. */
    private static class Twin extends FirstPaymentContractTest {
        @Override
        double lifetime(ContractModel model, StepRate rate) {
            return new FormulaValueTest().lifetime(model, rate);
        }

        @Override
        double marginNow(double margin, double retention, StepRate rate) {
            return new FormulaValueTest().marginNow(margin, retention, rate);
        }

        @Override
        double afterRenewal(double margin, double retention, StepRate rate) {
            return new FormulaValueTest().afterRenewal(margin, retention, rate);
        }
    }

    @Test
    void theSimpleFormulaTakesYearsOrARestrictedMean() {
        // 120.00 · 3 − 50.00 = 310.00; 120.00 · 1.5 − 50.00 = 130.00.
        assertThat(FormulaValue.simple(120_00, Tenure.years(3), 50_00, EUR))
                .hasToString("simple lifetime value 310.00 EUR");
        Tenure seen = Tenure.restrictedMean(1.5 * 365.25, 2 * 365.25);
        assertThat(seen).hasToString("1.500 years (restricted mean of Kaplan-Meier within 2.000 years)");
        assertThat(FormulaValue.simple(120_00, seen, 50_00, EUR).cents()).isEqualTo(130_00);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tenure.restrictedMean(11, 10))
                .withMessage("mean 11.0 must be 0 to the horizon 10.0, which is above 0 and finite");
    }

    @Test
    void theRestrictedMeanOfACurveIsATenure() {
        // Lost after 100 and 300 of 365 days, the third still there: (100 + 300 + 365)/3 = 255 days, 0.6982 years.
        KaplanMeier curve =
                KaplanMeier.of(SurvivalTimes.of(new double[] {100, 300, 400}, new boolean[] {true, true, false}));
        Tenure seen = Tenure.of(curve.restrictedMean(365));
        assertThat(seen.years()).isCloseTo(255 / 365.25, within(1e-12));
        assertThat(seen).hasToString("0.6982 years (restricted mean of Kaplan-Meier within 0.9993 years)");
        assertThat(FormulaValue.simple(120_00, seen, 50_00, EUR).cents()).isEqualTo(33_78);
        // Nobody was watched for two years: what the curve does from day 400 on is not known.
        assertThat(Tenure.of(curve.restrictedMean(730)).origin())
                .isEqualTo("restricted mean of Kaplan-Meier within 1.999 years,"
                        + " an upper bound: nobody was watched beyond 1.095 years");
        KaplanMeier nobody = KaplanMeier.of(SurvivalTimes.of(new double[0], new boolean[0]));
        assertThatExceptionOfType(UndefinedFigureException.class)
                .isThrownBy(() -> Tenure.of(nobody.restrictedMean(365)))
                .withMessageContaining("there are no subjects");
    }

    @Test
    void whatHasNoEndIsUndefined() {
        MoneyValue endless = FormulaValue.marginNow(100_00, 1, StepRate.of(0), EUR);
        assertThat(endless).hasToString("value with a margin now undefined: retention 1 without a discount has no end");
        assertThatIllegalStateException().isThrownBy(endless::value).withMessageContaining("has no end");
        // With a discount it ends: 100·1.1/0.1 = 1,100.
        assertThat(FormulaValue.marginNow(100_00, 1, TEN, EUR).cents()).isEqualTo(1_100_00);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormulaValue.afterRenewal(1, 1.1, TEN, EUR))
                .withMessage("retention 1.1 must be 0 to 1");
    }

    @Test
    void cashFlowsAreDiscountedFromTheirFirstAmount() {
        // 100/1.1 + 100/1.21 = 173.5537; 100 + 100/1.1 = 190.9091.
        assertThat(FormulaValue.cashFlow(TEN, EUR, 100_00, 100_00).value()).isEqualTo(173.553719008, within(1e-9));
        assertThat(FormulaValue.cashFlowFromNow(TEN, EUR, 100_00, 100_00).value())
                .isEqualTo(190.909090909, within(1e-9));
        assertThat(FormulaValue.cashFlow(TEN, EUR).value()).isZero();
    }

    @Test
    void moneyIsRoundedOnceHalfToEven() {
        assertThat(FormulaValue.simple(5, Tenure.years(0.5), 0, EUR).cents()).isEqualTo(2);
        assertThat(FormulaValue.simple(7, Tenure.years(0.5), 0, EUR).cents()).isEqualTo(4);
        assertThat(FormulaValue.simple(7, Tenure.years(0.5), 0, EUR).value()).isEqualTo(0.035);
    }

    @Test
    void theCostOfWinningACustomerIsPaidBackAfterSomeSteps() {
        // 20 + 20 + 20 reach 50; at 10 % 18.18 + 16.53 + 15.03 = 49.74 do not.
        assertThat(Payback.of(50_00, StepRate.of(0), 20_00, 20_00, 20_00, 20_00).value())
                .isEqualTo(3);
        assertThat(Payback.of(50_00, TEN, 20_00, 20_00, 20_00, 20_00))
                .hasToString("payback of acquisition cost after 4 steps");
        assertThat(Payback.of(50_00, TEN, 20_00, 20_00, 20_00))
                .hasToString("payback of acquisition cost undefined: not paid back within 3 steps");
        assertThat(Payback.of(0, TEN, 20_00).value()).isZero();
    }

    @Test
    void valueToCostIsUndefinedWithoutACost() {
        assertThat(FormulaValue.valueToCost(360_00, 120_00).value()).isEqualTo(3);
        assertThat(FormulaValue.valueToCost(360_00, 0).isDefined()).isFalse();
    }

    @Test
    void aWhatIfTellsTheLeversApart() {
        // r 0.85: 50·1.1/0.25 − 20 = 200, + 36,666.67. Orders + 10 %: m = 56, 205.33 − 20, + 22,000.
        // Both: 56·1.1/0.25 − 20 = 226.4, + 63,066.67, of which 4,400 only together.
        assertThat(SHOP.profit()).hasToString("lifetime profit 163 333.33 EUR");
        WhatIf both = WhatIf.of(SHOP, shop -> shop.withRetention(0.85).withOrdersPerStep(4.4));
        assertThat(both.effect().cents()).isEqualTo(63_066_67);
        assertThat(both.parts())
                .extracting(part -> part.effect().cents())
                .containsExactly(36_666_67L, 22_000_00L, 0L, 0L, 0L, 4_400_00L);
        assertThat(both)
                .hasToString("profit effect 63 066.67 EUR: retention 36 666.67 EUR, frequency 22 000.00 EUR,"
                        + " together 4 400.00 EUR");
    }

    @Test
    void aWhatIfRunsByCohort() {
        CustomerEconomics young = new CustomerEconomics("2026", 500, 0.6, 3, 40_00, 0.3, 5_00, 20_00, TEN, EUR);
        // 2025: cost 12 instead of 10, m = 48, 48·1.1/0.3 = 176, − 7,333.33. 2026: m = 31 → 29, − 2·1.1/0.5 = − 4.4
        // each.
        WhatIf dearer = WhatIf.byCohort(List.of(SHOP, young), shop -> shop.withCostCents(shop.costCents() + 2_00));
        assertThat(dearer.effect(0).cents()).isEqualTo(-7_333_33);
        assertThat(dearer.effect(1).cents()).isEqualTo(-2_200_00);
        assertThat(dearer.effect().cents()).isEqualTo(-9_533_33);
        // m = 4·60·0.3 − 10 = 62; 62·1.1/0.3 − 25 = 202.3333, + 39 each.
        assertThat(WhatIf.of(SHOP, shop -> shop.withOrderCents(60_00).withAcquisitionCents(25_00))
                        .effect()
                        .cents())
                .isEqualTo(39_000_00);
    }

    @Test
    void economicsHaveRanges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.withRetention(1.2))
                .withMessage("retention 1.2 must be 0 to 1, and below 1 without a discount");
        assertThatIllegalArgumentException().isThrownBy(() -> SHOP.withOrdersPerStep(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new WhatIf(List.of(), List.of()));
    }
}
