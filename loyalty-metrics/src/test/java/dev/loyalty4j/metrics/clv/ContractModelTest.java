package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * The two segments of Fader and Hardie 2007, How to Project Customer Retention, 1,000 customers each. Expected numbers:
 * reference.json of the reference data, independent/sbg, and for the beta-discrete-Weibull its README.
 */
class ContractModelTest {

    private static final ContractCohort HIGH_END = ContractCohort.of(1_000, 131, 126, 90, 60, 42, 34, 26);
    private static final ContractCohort REGULAR = ContractCohort.of(1_000, 369, 163, 86, 56, 37, 27, 21);
    private static final StepRate TEN = StepRate.of(0.10);

    @Test
    void theShiftedBetaGeometricFitsBothSegments() {
        ShiftedBetaGeometric high = ShiftedBetaGeometric.fit(List.of(HIGH_END));
        assertThat(high.fit().verdict().isConverged()).isTrue();
        assertThat(high.fit().logLikelihood()).isEqualTo(-1611.1581473911547, within(1e-4));
        assertThat(high.fit().parameter("α")).isCloseTo(0.6680882847980427, Percentage.withPercentage(0.1));
        assertThat(high.fit().parameter("β")).isCloseTo(3.8060945828679387, Percentage.withPercentage(0.1));
        assertThat(high.fit().standardError("α").orElseThrow())
                .isCloseTo(0.10373462220773226, Percentage.withPercentage(0.5));
        assertThat(high.fit().standardError("β").orElseThrow())
                .isCloseTo(0.785529369428948, Percentage.withPercentage(0.5));
        assertThat(high.survival(12).value()).isEqualTo(0.3779990862034262, within(1e-4));
        ShiftedBetaGeometric regular = ShiftedBetaGeometric.fit(List.of(REGULAR));
        assertThat(regular.fit().logLikelihood()).isEqualTo(-1680.2651884632862, within(1e-4));
        assertThat(regular.fit().parameter("α")).isCloseTo(0.7040772964500969, Percentage.withPercentage(0.1));
        assertThat(regular.fit().parameter("β")).isCloseTo(1.1820429722834827, Percentage.withPercentage(0.1));
        assertThat(regular.fit().toString())
                .startsWith("shifted beta-geometric of 1 000 customers: α 0.7041 ± 0.06560, β 1.182 ± 0.1525; LL");
    }

    @Test
    void otherLengthsOfTheSameTableFitToo() {
        // fit12 and fit4 of the reference.
        Fit high12 = ShiftedBetaGeometric.fit(
                        List.of(ContractCohort.of(1_000, 131, 126, 90, 60, 42, 34, 26, 23, 23, 18, 18, 15)))
                .fit();
        assertThat(high12.logLikelihood()).isEqualTo(-2010.8584195650853, within(1e-4));
        assertThat(high12.parameter("α")).isCloseTo(0.5961111391110114, Percentage.withPercentage(0.1));
        Fit regular4 = ShiftedBetaGeometric.fit(List.of(ContractCohort.of(1_000, 369, 163, 86, 56)))
                .fit();
        assertThat(regular4.logLikelihood()).isEqualTo(-1401.5594235774445, within(1e-4));
        assertThat(regular4.parameter("β")).isCloseTo(1.2958303545317016, Percentage.withPercentage(0.1));
        assertThat(regular4.standardError("β").orElseThrow())
                .isCloseTo(0.21062565717014511, Percentage.withPercentage(0.5));
    }

    @Test
    void atGivenParametersCurvesAndLifetimesAreThoseOfTheReference() {
        ContractModel high = ShiftedBetaGeometric.of(0.6680882847980427, 3.8060945828679387);
        assertThat(high.logLikelihood(List.of(HIGH_END))).isEqualTo(-1611.1581473911547, within(1e-6));
        assertThat(high.survival(0).value()).isEqualTo(1);
        assertThat(high.survival(1).value()).isEqualTo(0.8506792626590697, within(1e-12));
        assertThat(high.survival(12).value()).isEqualTo(0.3779990862034262, within(1e-12));
        assertThat(high.retention(12).value()).isEqualTo(0.9568256178364001, within(1e-12));
        assertThat(high.survivalCurve(12)).hasSize(13);
        assertThat(high.discountedExpectedLifetime(TEN).value())
                .isCloseTo(5.922253598760764, Percentage.withPercentage(1e-7));
        double[] residual = {
            5.414478958636841, 5.901377741222202, 6.2938917361216635, 6.619920165630075, 6.896706865196348
        };
        for (int n = 1; n <= residual.length; n++) {
            assertThat(high.discountedExpectedResidualLifetime(n, TEN).value())
                    .isCloseTo(residual[n - 1], Percentage.withPercentage(1e-7));
        }
        ContractModel regular = ShiftedBetaGeometric.of(0.7040772964500969, 1.1820429722834827);
        assertThat(regular.discountedExpectedLifetime(TEN).value())
                .isCloseTo(3.6949083640263076, Percentage.withPercentage(1e-7));
        assertThat(regular.discountedExpectedResidualLifetime(5, TEN).value())
                .isCloseTo(5.894095348493017, Percentage.withPercentage(1e-7));
    }

    @Test
    void theRenewalsAheadLieWhereTheSurvivalCurvePutsThem() {
        for (ContractModel model :
                List.of(ShiftedBetaGeometric.of(0.668, 3.806), BetaDiscreteWeibull.of(0.214, 1.427, 1.724))) {
            for (int n : new int[] {1, 4}) {
                Interval ahead = model.predictionInterval(n, 12, new Random(n), 40_000, 0.6);
                assertThat(ahead.lower()).isEqualTo(renewals(model, n, 0.2));
                assertThat(ahead.upper()).isEqualTo(renewals(model, n, 0.8));
                assertThat(ahead.method()).isEqualTo(IntervalMethod.SIMULATION);
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShiftedBetaGeometric.of(1, 1).predictionInterval(0, 12, new Random(1), 1_000, 0.9))
                .withMessage("period 0 must be 1 to 10000");
    }

    /** The smallest count k of 12 with P(at most k) = 1 - S(n + k)/S(n - 1) of at least p. */
    private static double renewals(ContractModel model, int n, double p) {
        int k = 0;
        double paid = model.survival(n - 1).value();
        while (k < 12 && 1 - model.survival(n + k).value() / paid < p) {
            k++;
        }
        return k;
    }

    @Test
    void theBetaDiscreteWeibullFitsBothSegments() {
        BetaDiscreteWeibull high = BetaDiscreteWeibull.fit(List.of(HIGH_END));
        assertThat(high.fit().verdict().isConverged()).isTrue();
        assertThat(high.fit().logLikelihood()).isEqualTo(-1605.3142, within(1e-4));
        assertThat(high.fit().parameter("α")).isCloseTo(0.214253, Percentage.withPercentage(0.1));
        assertThat(high.fit().parameter("β")).isCloseTo(1.426575, Percentage.withPercentage(0.1));
        assertThat(high.fit().parameter("c")).isCloseTo(1.723565, Percentage.withPercentage(0.1));
        assertThat(high.survival(12).value()).isEqualTo(0.403930, within(1e-4));
        // −1679.6028 against −1680.2652 with c = 1: a gain of 0.66 is less than 1.353.
        BetaDiscreteWeibull regular = BetaDiscreteWeibull.fit(List.of(REGULAR));
        assertThat(regular.fit().logLikelihood()).isEqualTo(-1679.6028, within(1e-4));
        assertThat(regular.fit().parameter("α")).isCloseTo(0.455614, Percentage.withPercentage(0.1));
        assertThat(regular.fit().parameter("c")).isCloseTo(1.283451, Percentage.withPercentage(0.1));
        assertThat(regular.survival(12).value()).isEqualTo(0.177331, within(1e-4));
        assertThat(regular.fit().verdict().kind()).isEqualTo(Verdict.Kind.AT_BOUNDARY);
        assertThat(regular.fit().verdict().explanation()).startsWith("c is not distinguishable from 1");
        assertThat(regular.fit().standardError("c")).isPresent();
    }

    @Test
    void withAnExponentOfOneTheTwoModelsAreOne() {
        ContractModel simple = ShiftedBetaGeometric.of(0.668, 3.806);
        BetaDiscreteWeibull one = BetaDiscreteWeibull.of(0.668, 3.806, 1);
        assertThat(one.logLikelihood(List.of(HIGH_END, REGULAR)))
                .isEqualTo(simple.logLikelihood(List.of(HIGH_END, REGULAR)), within(1e-9));
        for (int t = 1; t < 20; t++) {
            assertThat(one.survival(t).value()).isEqualTo(simple.survival(t).value(), within(1e-14));
        }
        // The sum by terms against the closed form, and just beside c = 1.
        assertThat(one.directSum(new double[] {0.668, 3.806, 1}, 3, 0.1))
                .isCloseTo(
                        simple.discountedExpectedResidualLifetime(3, TEN).value()
                                / simple.retention(3).value(),
                        Percentage.withPercentage(1e-8));
        assertThat(BetaDiscreteWeibull.of(0.668, 3.806, 1 + 1e-9)
                        .discountedExpectedLifetime(TEN)
                        .value())
                .isCloseTo(simple.discountedExpectedLifetime(TEN).value(), Percentage.withPercentage(1e-5));
    }

    @Test
    void aContractIsWorthItsMarginTimesItsPayments() {
        // 5.922253598760764 · 20.00 = 118.45; 5.414478958636841 · 20.00 = 108.29.
        Currency euro = Currency.getInstance("EUR");
        ContractModel high = ShiftedBetaGeometric.of(0.6680882847980427, 3.8060945828679387);
        assertThat(high.lifetimeValue(20_00, TEN, euro)).hasToString("contract lifetime value 118.45 EUR");
        assertThat(high.residualValue(1, 20_00, TEN, euro).cents()).isEqualTo(108_29);
        MoneyValue fitted = ShiftedBetaGeometric.fit(List.of(HIGH_END)).lifetimeValue(20_00, TEN, euro);
        assertThat(fitted.interval().orElseThrow().contains(118.45)).isTrue();
        assertThat(ShiftedBetaGeometric.fit(List.of())
                        .lifetimeValue(20_00, TEN, euro)
                        .isDefined())
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> high.lifetimeValue(0, TEN, euro));
    }

    @Test
    void severalCohortsAddUp() {
        // The same contracts as one cohort, or as two that were watched for different times.
        ContractCohort whole = ContractCohort.of(500, 50, 30, 20);
        ContractCohort young = ContractCohort.of(300, 33, 17);
        Fit both = ShiftedBetaGeometric.fit(List.of(whole, young)).fit();
        Fit split = ShiftedBetaGeometric.fit(
                        List.of(ContractCohort.of(200, 20, 12, 8), ContractCohort.of(300, 30, 18, 12), young))
                .fit();
        assertThat(both.logLikelihood()).isEqualTo(split.logLikelihood(), within(1e-9));
        assertThat(both.customers()).isEqualTo(800);
        // 800 began, 83 were lost at the first date: S(1) is near 0.896.
        assertThat(ShiftedBetaGeometric.fit(List.of(whole, young)).survival(1).value())
                .isEqualTo(0.896, within(0.005));
    }

    @Test
    void intervalsStayBetweenZeroAndOne() {
        // A tenth of the high end.
        Prediction late = ShiftedBetaGeometric.fit(List.of(ContractCohort.of(100, 13, 13, 9, 6, 4, 3, 3)))
                .survival(30);
        assertThat(late.scale()).isEqualTo(PredictionScale.LOGIT);
        var range = late.interval(0.999).orElseThrow();
        assertThat(range.lower()).isBetween(0.0, late.value());
        assertThat(range.upper()).isBetween(late.value(), 1.0);
        assertThat(ShiftedBetaGeometric.fit(List.of(HIGH_END)).survival(0).interval())
                .isEmpty();
    }

    @Test
    void hardTablesEndInAVerdict() {
        Verdict nobodyLeft = verdict(ContractCohort.of(100, 0, 0, 0));
        assertThat(nobodyLeft.kind()).isEqualTo(Verdict.Kind.AT_BOUNDARY);
        assertThat(nobodyLeft.explanation()).contains("nobody leaves");
        assertThat(verdict(ContractCohort.of(100, 100)).kind()).isEqualTo(Verdict.Kind.AT_BOUNDARY);
        // One number cannot tell two parameters.
        assertThat(verdict(ContractCohort.of(100, 30)).kind()).isNotEqualTo(Verdict.Kind.CONVERGED);
        // A constant chance of 1/2: all alike.
        assertThat(verdict(ContractCohort.of(1_024, 512, 256, 128, 64, 32)).kind())
                .isEqualTo(Verdict.Kind.AT_BOUNDARY);
        assertThat(verdict(ContractCohort.of(3, 1, 1)).kind()).isNotEqualTo(Verdict.Kind.BAD_DATA);
        assertThat(ShiftedBetaGeometric.fit(List.of()).fit().verdict())
                .hasToString("not identified: no contract was watched to a renewal");
        assertThat(verdict(ContractCohort.of(10)).kind()).isEqualTo(Verdict.Kind.NOT_IDENTIFIED);
    }

    @Test
    void predictionsOfHardTablesAreNumbers() {
        for (ContractCohort cohort : List.of(
                ContractCohort.of(100, 0, 0, 0),
                ContractCohort.of(100, 100),
                ContractCohort.of(100, 0, 0, 100),
                ContractCohort.of(1, 0),
                ContractCohort.of(3, 1, 1),
                ContractCohort.of(1_000_000, 10_000, 0, 500_000))) {
            for (ContractModel model :
                    List.of(ShiftedBetaGeometric.fit(List.of(cohort)), BetaDiscreteWeibull.fit(List.of(cohort)))) {
                assertThat(model.survival(5).value()).isBetween(0.0, 1.0);
                assertThat(model.discountedExpectedLifetime(TEN).value()).isBetween(1.0, 11.0 + 1e-9);
                assertThat(Double.isFinite(model.fit().logLikelihood())).isTrue();
                assertThat(model.toString()).isNotBlank();
            }
        }
    }

    @Test
    void impossibleCohortsAreNamed() {
        Verdict verdict = verdict(ContractCohort.of(10, 5, 6));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.BAD_DATA);
        assertThat(verdict.toString()).contains("row 0: 10 contracts, lost 5 6, -1 left");
        assertThat(verdict(ContractCohort.of(10, -1)).kind()).isEqualTo(Verdict.Kind.BAD_DATA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShiftedBetaGeometric.of(1, 1).survival(-1))
                .withMessage("period -1 must be 0 to 10000");
    }

    @Test
    void simulatedContractsSurviveAsTheModelSays() {
        // S(7) of 200,000: 0.488906 ± 0.0011.
        ContractCohort drawn =
                ShiftedBetaGeometric.of(0.6680882847980427, 3.8060945828679387).simulate(200_000, 7, new Random(3));
        assertThat(drawn.survivors() / 200_000.0).isEqualTo(0.488906, within(0.005));
        BetaDiscreteWeibull weibull = BetaDiscreteWeibull.of(0.214253, 1.426575, 1.723565);
        assertThat(weibull.simulate(200_000, 12, new Random(3)).survivors() / 200_000.0)
                .isEqualTo(0.403930, within(0.005));
    }

    private static Verdict verdict(ContractCohort cohort) {
        return ShiftedBetaGeometric.fit(List.of(cohort)).fit().verdict();
    }
}
