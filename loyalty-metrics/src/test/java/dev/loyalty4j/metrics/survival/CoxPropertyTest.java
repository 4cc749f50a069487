package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.survival.SlowSurvival.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Cox regression against its likelihood written out, on rows with ties. */
class CoxPropertyTest {

    @Provide
    Arbitrary<List<Subject>> subjects() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(0.0, 1.0),
                        Arbitraries.integers().between(-30, 30))
                .as((time, event, dummy, number) -> new Subject(time, event, new double[] {dummy, number / 10.0}))
                .list()
                .ofMinSize(2)
                .ofMaxSize(40);
    }

    private static CoxRegression regression(List<Subject> subjects) {
        CoxRegression regression = CoxRegression.on("dummy", "number");
        subjects.forEach(one -> regression.add(one.time(), one.event(), one.x()));
        return regression;
    }

    private static double[] estimates(CoxFit fit) {
        return fit.coefficients().stream().mapToDouble(CoxCoefficient::estimate).toArray();
    }

    @Property(tries = 300)
    void everyFitEndsInAVerdictWithoutNaN(@ForAll("subjects") List<Subject> subjects, @ForAll TieMethod ties) {
        CoxFit fit = regression(subjects).fit(ties);
        assertThat(fit.logLikelihoodNull()).isFinite();
        assertThat(fit.logLikelihood()).isFinite().isGreaterThanOrEqualTo(fit.logLikelihoodNull() - 1e-9);
        assertThat(fit.coefficients().isEmpty()).isNotEqualTo(fit.verdict().isConverged());
        assertThat(fit.verdict().kind()).isNotEqualTo(CoxVerdict.Kind.NOT_CONVERGED);
        assertThat(fit.toString()).doesNotContain("NaN");
    }

    @Property(tries = 300)
    void theMaximumIsThatOfTheLikelihoodWrittenOut(@ForAll("subjects") List<Subject> subjects, @ForAll TieMethod ties) {
        CoxFit fit = regression(subjects).fit(ties);
        double[] none = {0, 0};
        assertThat(fit.logLikelihoodNull()).isCloseTo(SlowSurvival.coxLikelihood(subjects, none, ties), within(1e-10));
        Assume.that(fit.verdict().isConverged());
        double[] beta = estimates(fit);
        double top = SlowSurvival.coxLikelihood(subjects, beta, ties);
        assertThat(fit.logLikelihood()).isCloseTo(top, within(1e-9));
        // The information by second differences over small steps, inverted by hand.
        double[] step = fit.coefficients().stream()
                .mapToDouble(own -> Math.min(0.01, 0.002 * own.standardError()))
                .toArray();
        double[][] information = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                information[i][j] = -(moved(subjects, beta, step, i, j, 1, 1, ties)
                                - moved(subjects, beta, step, i, j, 1, -1, ties)
                                - moved(subjects, beta, step, i, j, -1, 1, ties)
                                + moved(subjects, beta, step, i, j, -1, -1, ties))
                        / (4 * step[i] * step[j]);
            }
            double slope =
                    moved(subjects, beta, step, i, i, 1, 0, ties) - moved(subjects, beta, step, i, i, -1, 0, ties);
            assertThat(slope / step[i]).isCloseTo(0, within(1e-4));
        }
        double determinant = information[0][0] * information[1][1] - information[0][1] * information[1][0];
        double first = Math.sqrt(information[1][1] / determinant);
        assertThat(fit.coefficients().get(0).standardError()).isCloseTo(first, within(0.02 * first));
    }

    private static double moved(
            List<Subject> all, double[] beta, double[] step, int i, int j, double a, double b, TieMethod ties) {
        double[] other = beta.clone();
        other[i] += a * step[i];
        other[j] += b * step[j];
        return SlowSurvival.coxLikelihood(all, other, ties);
    }

    @Property(tries = 300)
    void concordanceIsThatOfAllPairs(@ForAll("subjects") List<Subject> subjects) {
        // One covariate alone, so that equal hazards are equal in both ways of adding up.
        double[] counts = SlowSurvival.concordance(subjects, new double[] {0, 1});
        CoxRegression one = CoxRegression.on("number");
        subjects.forEach(own -> one.add(own.time(), own.event(), own.x()[1]));
        CoxFit single = one.fit();
        Assume.that(single.verdict().isConverged());
        double estimate = single.coefficients().get(0).estimate();
        // A coefficient of nothing orders nobody, or by its last bit.
        Assume.that(Math.abs(estimate) > 1e-9);
        boolean up = estimate > 0;
        assertThat(single.concordance())
                .isEqualTo(new Concordance((long) counts[up ? 0 : 1], (long) counts[up ? 1 : 0], (long) counts[2]));
    }

    @Property(tries = 200)
    void neitherOrderNorUnitsMatter(@ForAll("subjects") List<Subject> subjects, @ForAll long seed) {
        CoxFit fit = regression(subjects).fit();
        Assume.that(fit.verdict().isConverged());
        List<Subject> shuffled = new ArrayList<>(subjects);
        Collections.shuffle(shuffled, new Random(seed));
        CoxRegression other = CoxRegression.on("dummy", "number");
        shuffled.forEach(one -> other.add(7 * one.time(), one.event(), 5 - one.x()[0], 1e6 + 1_000 * one.x()[1]));
        CoxFit changed = other.fit();
        assertThat(changed.verdict().kind()).isEqualTo(CoxVerdict.Kind.CONVERGED);
        assertThat(changed.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-8));
        double[] before = estimates(fit);
        double[] after = estimates(changed);
        assertThat(-after[0]).isCloseTo(before[0], within(1e-5 * (1 + Math.abs(before[0]))));
        assertThat(1_000 * after[1]).isCloseTo(before[1], within(1e-5 * (1 + Math.abs(before[1]))));
    }

    @Property(tries = 300)
    void aCovariateThatTellsNothingHasNoCoefficientAndLeavesTheHazardOfNelsonAndAalen(
            @ForAll("subjects") List<Subject> subjects) {
        // Everybody twice, once with 0 and once with 1: the coefficient is 0 whatever the times.
        CoxRegression regression = CoxRegression.on("coin");
        List<SurvivalTimes.Observation> all = new ArrayList<>();
        for (Subject one : subjects) {
            for (double coin = 0; coin <= 1; coin++) {
                regression.add(one.time(), one.event(), coin);
                all.add(new SurvivalTimes.Observation(one.time(), one.event()));
            }
        }
        CoxFit fit = regression.fit(TieMethod.BRESLOW);
        Assume.that(fit.events() > 0);
        assertThat(fit.coefficient("coin").value()).isCloseTo(0, within(1e-12));
        assertThat(fit.logLikelihood()).isCloseTo(fit.logLikelihoodNull(), within(1e-12));
        NelsonAalen hazard = NelsonAalen.of(SurvivalTimes.of(all));
        for (Subject one : subjects) {
            assertThat(fit.expectedAtMeans().at(one.time()))
                    .isCloseTo(hazard.at(one.time()).value(), within(1e-10));
        }
    }

    @Property(tries = 300)
    void withoutTiesTheScoreTestOfTwoGroupsIsTheLogRankTest(@ForAll("subjects") List<Subject> subjects) {
        CoxRegression regression = CoxRegression.on("dummy");
        Map<String, List<SurvivalTimes.Observation>> groups = new LinkedHashMap<>();
        groups.put("0", new ArrayList<>());
        groups.put("1", new ArrayList<>());
        for (int i = 0; i < subjects.size(); i++) {
            Subject one = subjects.get(i);
            // A thousandth for each place takes the ties apart.
            double time = one.time() + i / 1_000.0;
            regression.add(time, one.event(), one.x()[0]);
            groups.get(one.x()[0] == 0 ? "0" : "1").add(new SurvivalTimes.Observation(time, one.event()));
        }
        TestResult score = regression.fit().scoreTest();
        Map<String, SurvivalTimes> times = new LinkedHashMap<>();
        groups.forEach((name, own) -> times.put(name, SurvivalTimes.of(own)));
        TestResult logRank = LogRank.of(times).test();
        assertThat(score.isDefined()).isEqualTo(logRank.isDefined());
        if (score.isDefined()) {
            assertThat(score.chiSquare()).isCloseTo(logRank.chiSquare(), within(1e-9 * (1 + logRank.chiSquare())));
        }
    }
}
