package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SharedData;
import dev.loyalty4j.metrics.log.CustomerSummary;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Expected numbers: reference.json of the reference data, independent/cdnow_gg, where not worked here. */
class GammaGammaTest {

    private static final GammaGamma GIVEN = GammaGamma.of(6.249572075647059, 3.744224573626285, 15.443521056555582);

    private static GammaGamma cdnow() {
        return cdnow(FitSettings.STANDARD);
    }

    private static GammaGamma cdnow(FitSettings settings) {
        List<String[]> rows = SharedData.rows("cdnow_cbs.csv");
        return GammaGamma.fit(
                rows.stream().mapToInt(row -> Integer.parseInt(row[1])).toArray(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[5])).toArray(),
                settings);
    }

    private static CustomerSummary customer(int x, double mean) {
        return new CustomerSummary(
                "c", x, x, 40, x == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean), ModelUnit.WEEKS);
    }

    @Test
    void theSpendOfRealCustomersIsFitted() {
        GammaGamma model = cdnow();
        Fit fit = model.fit();
        assertThat(fit.verdict().isConverged()).isTrue();
        assertThat(fit.customers()).isEqualTo(946);
        assertThat(fit.logLikelihood()).isEqualTo(-4055.917694801871, within(1e-4));
        assertThat(fit.parameter("p")).isCloseTo(6.249572075647059, Percentage.withPercentage(0.1));
        assertThat(fit.parameter("q")).isCloseTo(3.744224573626285, Percentage.withPercentage(0.1));
        assertThat(fit.parameter("γ")).isCloseTo(15.443521056555582, Percentage.withPercentage(0.1));
        assertThat(fit.standardError("p").orElseThrow()).isCloseTo(1.190186720604338, Percentage.withPercentage(0.5));
        assertThat(fit.standardError("q").orElseThrow()).isCloseTo(0.29015438526344733, Percentage.withPercentage(0.5));
        assertThat(fit.standardError("γ").orElseThrow()).isCloseTo(4.159900835336031, Percentage.withPercentage(0.5));
        assertThat(fit.aic()).isEqualTo(8117.835389603742, within(2e-4));
        assertThat(fit.bic()).isEqualTo(8132.392117310898, within(2e-4));
        assertThat(model.oneTimers()).isEqualTo(1_411);
        assertThat(model.independence().value()).isEqualTo(0.11388791939125484, within(1e-12));
        assertThat(model.toString())
                .startsWith("Gamma-Gamma of 946 customers: p 6.250 ± 1.190, q 3.744 ± 0.2901, γ 15.44 ± 4.159; LL -4")
                .endsWith(
                        "correlation of frequency and spend 0.1139 (0.05052 .. 0.1763), 946 repeat buyers: spend may be"
                                + " taken as independent of frequency; left out 1 411 who bought once and 0 whose mean is not"
                                + " positive");
    }

    @Test
    void atGivenParametersExpectedSpendsAreThoseOfTheReference() {
        assertThat(GIVEN.expectedSpend(2, 22.345)).isCloseTo(24.653918749009765, Percentage.withPercentage(1e-7));
        assertThat(GIVEN.expectedSpend(1, 11.77)).isCloseTo(18.910018528028882, Percentage.withPercentage(1e-7));
        assertThat(GIVEN.expectedSpend(7, 73.7414285714286))
                .isCloseTo(71.46470574699117, Percentage.withPercentage(1e-7));
        assertThat(GIVEN.expectedSpend(26, 39.97)).isCloseTo(39.89028680464464, Percentage.withPercentage(1e-7));
        assertThat(GIVEN.populationMean().value()).isCloseTo(35.17037157683467, Percentage.withPercentage(1e-7));
        assertThat(GIVEN.expectedSpend(customer(0, 0)).definition()).isEqualTo(GammaGamma.POPULATION_MEAN);
        assertThat(GIVEN.fit())
                .hasToString("Gamma-Gamma: p 6.250, q 3.744, γ 15.44; parameters given: parameters given"
                        + " by the caller, not fitted");
    }

    @Test
    void aCustomerOfOurOwnFitHasAnInterval() {
        Prediction spend = cdnow().expectedSpend(customer(2, 22.345));
        assertThat(spend.value()).isCloseTo(24.653918749009765, Percentage.withPercentage(0.1));
        assertThat(spend.interval().orElseThrow().contains(24.65)).isTrue();
        assertThat(spend.scale()).isEqualTo(PredictionScale.LOG);
    }

    @Test
    void moreThreadsGiveTheSameBits() {
        assertThat(cdnow(FitSettings.STANDARD.threads(8)).fit()).isEqualTo(cdnow().fit());
    }

    @Test
    void aWarmStartFindsTheSameFit() {
        Fit cold = cdnow().fit();
        Fit warm = cdnow(FitSettings.STANDARD.from(cold)).fit();
        assertThat(warm.logLikelihood()).isEqualTo(cold.logLikelihood(), within(1e-9));
        assertThat(warm.parameter("p")).isCloseTo(cold.parameter("p"), Percentage.withPercentage(1e-5));
    }

    @Test
    void aRowMayStandForSeveralCustomers() {
        int[] x = {1, 1, 2, 5, 3, 3};
        double[] mean = {10, 10, 12, 25, 18, 18};
        Fit plain = GammaGamma.fit(x, mean, FitSettings.STANDARD).fit();
        Fit weighted = GammaGamma.fit(
                        new int[] {1, 2, 5, 3},
                        new double[] {10, 12, 25, 18},
                        new long[] {2, 1, 1, 2},
                        FitSettings.STANDARD)
                .fit();
        assertThat(weighted.logLikelihood()).isEqualTo(plain.logLikelihood(), within(1e-9));
        assertThat(weighted.customers()).isEqualTo(6);
    }

    @Test
    void withoutAMeanThereIsNoExpectedSpend() {
        // q = 0.9: pγ/(q − 1) would be negative. One purchase is enough for a mean: p + q − 1 = 1.9 > 0.
        GammaGamma heavy = GammaGamma.of(2, 0.9, 10);
        assertThat(heavy.populationMean())
                .hasToString("expected spend of a customer without repeat purchases undefined: q is at most 1: the"
                        + " spends of customers differ so much that they have no mean");
        assertThat(heavy.expectedSpend(customer(1, 20)).value()).isEqualTo(2 * 30 / 1.9, within(1e-12));
    }

    @Test
    void everyoneWhoBoughtOnceIsNoSample() {
        GammaGamma none = GammaGamma.fit(new int[] {0, 0, 0}, new double[3], FitSettings.STANDARD);
        assertThat(none.fit().verdict())
                .hasToString("not identified: there are no repeat buyers with a positive mean spend");
        assertThat(none.oneTimers()).isEqualTo(3);
        assertThatIllegalStateException()
                .isThrownBy(() -> none.populationMean().value())
                .withMessageContaining("no repeat buyers");
        assertThat(none.toString()).contains("left out 3 who bought once");
    }

    @Test
    void identicalSpendsIdentifyNothingButAreStillPredicted() {
        int[] x = {1, 2, 3, 4, 1, 2};
        double[] mean = new double[6];
        Arrays.fill(mean, 20);
        GammaGamma same = GammaGamma.fit(x, mean, FitSettings.STANDARD);
        assertThat(same.fit().verdict().kind()).isEqualTo(Verdict.Kind.NOT_IDENTIFIED);
        assertThat(same.fit().verdict().explanation()).startsWith("all mean spends are equal");
        assertThat(same.populationMean().value()).isEqualTo(20, within(0.01));
        assertThat(same.independence().isDefined()).isFalse();
    }

    @Test
    void returnsAndGiftsAreLeftOutAndCounted() {
        GammaGamma model = GammaGamma.fit(
                new int[] {2, 3, 1, 4, 2, 6}, new double[] {-5, 0, 10, 14, 30, 21}, FitSettings.STANDARD);
        assertThat(model.notPositive()).isEqualTo(2);
        assertThat(model.fit().customers()).isEqualTo(4);
        assertThat(model.fit().hasParameters()).isTrue();
    }

    @Test
    void whatIsNotANumberIsBadData() {
        GammaGamma bad = GammaGamma.fit(new int[] {2, -1}, new double[] {Double.NaN, 3}, FitSettings.STANDARD);
        assertThat(bad.fit().verdict().kind()).isEqualTo(Verdict.Kind.BAD_DATA);
        assertThat(bad.fit().verdict().badRows()).hasSize(2);
        assertThat(bad.fit().verdict().badRows().get(0))
                .hasToString("row 0: x 2 and weight 1 must be at least 0, mean spend NaN at most 1.0E30");
    }

    @Test
    void spendsOfAnySizeEndInAVerdict() {
        int[] x = {1, 2, 3, 4, 5};
        Fit beyond = GammaGamma.fit(x, new double[] {1e-300, 1e300, 1, 5, 1e10}, FitSettings.STANDARD)
                .fit();
        assertThat(beyond.verdict().kind()).isEqualTo(Verdict.Kind.BAD_DATA);
        GammaGamma wide = GammaGamma.fit(x, new double[] {1e-300, 1e-12, 1, 5, 1e15}, FitSettings.STANDARD);
        assertThat(wide.notPositive()).isEqualTo(1);
        assertThat(wide.fit().logLikelihood()).isFinite();
        assertThat(wide.toString()).doesNotContain("NaN");
    }

    @Test
    void oneHugeBuyerAndThreeCustomersEndInAVerdict() {
        Fit huge = GammaGamma.fit(
                        new int[] {1, 2, 10_000, 1, 3}, new double[] {10, 14, 250_000, 9, 11}, FitSettings.STANDARD)
                .fit();
        assertThat(huge.hasParameters()).isTrue();
        Fit three = GammaGamma.fit(new int[] {1, 1, 2}, new double[] {10, 20, 15}, FitSettings.STANDARD)
                .fit();
        assertThat(three.verdict().kind()).isNotEqualTo(Verdict.Kind.BAD_DATA);
        assertThat(Double.isFinite(three.logLikelihood())).isTrue();
    }

    @Test
    void frequentBuyersWhoSpendMoreAreReported() {
        SpendIndependence dependence = GammaGamma.fit(
                        new int[] {1, 2, 3, 4, 5}, new double[] {10, 21, 29, 42, 50}, FitSettings.STANDARD)
                .independence();
        assertThat(dependence.isPlausible()).isFalse();
        assertThat(dependence.toString()).contains("frequent buyers spend more each time");
    }

    @Test
    void theNextSpendVariesMoreThanItsExpectation() {
        // Seeded. p(γ + s)/(px + q − 1) is the mean; the percentiles of a single spend lie far around it.
        var interval = GIVEN.predictionInterval(customer(2, 22.345), new Random(5), 20_000, 0.95);
        assertThat(interval.lower()).isBetween(7.0, 11.0);
        assertThat(interval.upper()).isBetween(48.0, 62.0);
    }

    @Test
    void simulatedCustomersSpendWhatTheModelSays() {
        // 200,000 customers with 3 purchases: mean pγ/(q − 1) = 35.17; sd of a mean about 26, so the error is 0.06.
        int[] x = new int[200_000];
        Arrays.fill(x, 3);
        double[] means = GIVEN.simulate(x, new Random(7));
        assertThat(Arrays.stream(means).average().orElseThrow()).isEqualTo(35.17, within(0.4));
    }
}
