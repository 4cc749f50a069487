package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against the package survival of R on lung and waltons, relative 1e-6, p values too. The numbers are survival_R of
 * shared/data/reference.json and shared/data/README.md.
 */
class SurvivalReferenceTest {

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-6 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "survfit-r.csv", useHeadersInDisplayName = true, nullValues = "NA")
    void curvesAreThoseOfSurvfit(
            String data,
            String scale,
            String group,
            double time,
            long atRisk,
            long eventsSincePrevious,
            double survival,
            Double standardError,
            Double lower,
            Double upper) {
        KaplanMeier curve = KaplanMeier.of(SurvivalData.of(data, group))
                .on(scale.equals("log") ? CurveScale.LOG : CurveScale.LOG_LOG);
        SurvivalPoint point = curve.at(time);
        assertThat(point.survival()).isCloseTo(survival, within(1e-6 * survival));
        assertThat(point.atRisk()).isEqualTo(atRisk);
        assertThat(point.events()).isGreaterThanOrEqualTo(eventsSincePrevious);
        assertThat(point.known()).isEqualTo(time <= curve.lastTime() || survival == 0);
        if (standardError == null) {
            assertThat(point.interval()).isEmpty();
        } else {
            close(point.standardError(), standardError);
            Interval interval = curve.scale()
                    .interval(point.survival(), point.logVariance(), 0.95)
                    .orElseThrow();
            close(interval.lower(), lower);
            close(interval.upper(), upper);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // data, group, scale, quartiles and median, ends of the median
        "lung, all, LOG, 170, 310, 550, 285, 363",
        "lung, all, LOG_LOG, 170, 310, 550, 284, 361",
        "lung, all, PLAIN, 170, 310, 550, 284, 361",
        "lung, sex=1, LOG, 144, 270, 457, 212, 310",
        "lung, sex=2, LOG, 226, 426, 687, 348, 550",
        "waltons, all, LOG, 41, 56, 62, 53, 58",
        "waltons, all, LOG_LOG, 41, 56, 62, 53, 58",
        "waltons, group=control, LOG, 51, 58, 63, 56, 60",
        "waltons, group=miR-137, LOG, 15, 26, 29, 22, 29"
    })
    void quantilesAreThoseOfSurvfit(
            String data,
            String group,
            CurveScale scale,
            double q1,
            double median,
            double q3,
            double lower,
            double upper) {
        KaplanMeier curve = KaplanMeier.of(SurvivalData.of(data, group)).on(scale);
        assertThat(curve.quantile(0.25).value()).isEqualTo(q1);
        assertThat(curve.median().value()).isEqualTo(median);
        assertThat(curve.quantile(0.75).value()).isEqualTo(q3);
        assertThat(curve.median().lower(0.95)).hasValue(lower);
        assertThat(curve.median().upper(0.95)).hasValue(upper);
    }

    @ParameterizedTest
    @CsvSource({
        // The horizon is the last time of any group.
        "lung, all, 1022, 376.27474614785, 19.7077914213399",
        "lung, sex=1, 1022, 326.084109668875, 22.9115634684895",
        "lung, sex=2, 1022, 460.647310791935, 34.6898460264944",
        "waltons, all, 75, 50.1339693231856, 1.33054221035575",
        "waltons, group=control, 75, 56.6280582301921, 0.954138763069044",
        "waltons, group=miR-137, 75, 25.7058823529412, 2.25706480696623"
    })
    void restrictedMeansAreThoseOfSurvfit(String data, String group, double horizon, double mean, double error) {
        RestrictedMean restricted = KaplanMeier.of(SurvivalData.of(data, group)).restrictedMean(horizon);
        close(restricted.value(), mean);
        close(restricted.standardError(), error);
    }

    @Test
    void thePlainIntervalIsThatOfSurvfit() {
        KaplanMeier curve = KaplanMeier.of(SurvivalData.of("lung", "all")).on(CurveScale.PLAIN);
        close(curve.at(100).interval().orElseThrow().lower(), 0.819457733914);
        close(curve.at(100).interval().orElseThrow().upper(), 0.908480201380);
        close(curve.at(365).interval().orElseThrow().lower(), 0.339028583848);
        close(curve.at(365).interval().orElseThrow().upper(), 0.479454664770);
    }

    @ParameterizedTest
    @CsvSource({
        "lung, 0, 0",
        "lung, 100, 0.145654228634",
        "lung, 200, 0.383669525113844",
        "lung, 300, 0.630842885564706",
        "lung, 365, 0.888324574368183",
        "lung, 500, 1.21799954725654",
        "lung, 700, 1.9244475602019",
        "lung, 1022, 2.8892674625218",
        "waltons, 6, 0.00613496932515337",
        "waltons, 19, 0.0895995991104115",
        "waltons, 30, 0.187320071381243",
        "waltons, 40, 0.248348764310467",
        "waltons, 50, 0.472604482050684",
        "waltons, 60, 1.09393288611886",
        "waltons, 75, 3.92349190270795"
    })
    void hazardsAreThoseOfNelsonAndAalen(String data, double time, double hazard) {
        close(NelsonAalen.of(SurvivalData.of(data, "all")).at(time).value(), hazard);
    }

    @ParameterizedTest
    @CsvSource({
        "lung, false, 10.3267419548856, 0.00131116452035549, 112, 53, 91.5817390295728, 73.4182609704272",
        "lung, true, 12.7141514011575, 0.000362898927598911, 70.3775422947522, 28.7286532721899, 55.5710854717843,"
                + " 43.5351100951578",
        "waltons, false, 122.249125573006, 2.0359832222855e-28, 122, 34, 148.924489728689, 7.07551027131085",
        "waltons, true, 139.843934199433, 2.8796642719125e-32, 55.3711879841719, 29.1218385837634, 78.9090129674506,"
                + " 5.58401360048468"
    })
    void testsAreThoseOfSurvdiff(
            String data, boolean peto, double chiSquare, double p, double o1, double o2, double e1, double e2) {
        LogRank test = peto ? LogRank.peto(SurvivalData.groups(data)) : LogRank.of(SurvivalData.groups(data));
        close(test.test().chiSquare(), chiSquare);
        assertThat(test.test().degrees()).isEqualTo(1);
        close(test.test().pValue(), p);
        close(test.groups().get(0).observed(), o1);
        close(test.groups().get(1).observed(), o2);
        close(test.groups().get(0).expected(), e1);
        close(test.groups().get(1).expected(), e2);
    }

    @Test
    void figuresAreLinesAPersonCanRead() {
        SurvivalTimes lung = SurvivalData.of("lung", "all");
        KaplanMeier curve = KaplanMeier.of(lung);
        assertThat(curve).hasToString("228 subjects, 165 events; time of 50.00 % 310.0 (285.0 .. 363.0)");
        assertThat(curve.at(365))
                .hasToString("survival to 365.0 0.4092 (0.3447 .. 0.4858), 121 events, 65 of 228 at risk");
        assertThat(curve.lossAt(365))
                .hasToString("loss by Kaplan-Meier to 365.0 0.5908 (0.5142 .. 0.6553), 121 events among 228");
        assertThat(curve.restrictedMean(1_022))
                .hasToString("restricted mean time to 1 022 376.3 (337.6 .. 414.9), 228 subjects");
        assertThat(NelsonAalen.of(lung).at(365))
                // √Σ d/n² = 0.0869654: 0.888325·exp(∓1.959964·0.0869654/0.888325).
                .hasToString("cumulative hazard to 365.0 0.8883 (0.7332 .. 1.076), 65 of 228 at risk");
        assertThat(LogRank.of(SurvivalData.groups("lung")))
                .hasToString("log-rank test: chi-square 10.33 on 1 degree, p = 0.001311; sex=1 112.0 of 138, 91.58"
                        + " expected; sex=2 53.00 of 90, 73.42 expected");
    }
}
