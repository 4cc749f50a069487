package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import dev.loyalty4j.metrics.survival.CoxVerdict.Kind;
import org.junit.jupiter.api.Test;

class CoxRegressionTest {

    @Test
    void fourSubjectsByHand() {
        // Events at 1 (x = 1), 2 (x = 0), 3 (x = 1), 4 (x = 0). With w = e^β the likelihood is
        // w/(2w + 2) · 1/(w + 2) · w/(w + 1) · 1; its slope is 0 where 2 = 2w/(w + 1) + w/(w + 2), w² − w − 4 = 0,
        // w = (1 + √17)/2.
        CoxFit fit = CoxRegression.on("x")
                .add(1, true, 1)
                .add(2, true, 0)
                .add(3, true, 1)
                .add(4, true, 0)
                .fit();
        double w = (1 + Math.sqrt(17)) / 2;
        assertThat(fit.coefficient("x").hazardRatio()).isCloseTo(w, within(1e-12));
        assertThat(fit.logLikelihood()).isCloseTo(Math.log(w * w / ((2 * w + 2) * (w + 2) * (w + 1))), within(1e-12));
        assertThat(fit.logLikelihoodNull()).isCloseTo(-Math.log(24), within(1e-14));
        // Information: 2·w/(w + 1)² + 2w/(w + 2)².
        double information = 2 * w / ((w + 1) * (w + 1)) + 2 * w / ((w + 2) * (w + 2));
        assertThat(fit.coefficient("x").standardError()).isCloseTo(1 / Math.sqrt(information), within(1e-12));
        // Of six pairs 1–2, 1–4 and 3–4 are in order, 2–3 is not, 1–3 and 2–4 are alike: (3 + 1)/6.
        assertThat(fit.concordance()).isEqualTo(new Concordance(3, 1, 2));
        assertThat(fit.concordance()).hasToString("concordance 0.6667 of 6 pairs");
        // Of a subject with x = 0: 1/(2w + 2) by 1, then 1/(w + 2) more.
        assertThat(fit.expectedAtMeans().at(0.5)).isZero();
        assertThat(fit.expectedAtMeans().at(1)).isCloseTo(1 / (2 * w + 2), within(1e-12));
        assertThat(fit.expected(1).at(2)).isCloseTo(w / (2 * w + 2) + w / (w + 2), within(1e-12));
        assertThat(fit.expected(1).survivalAt(1)).isCloseTo(Math.exp(-w / (2 * w + 2)), within(1e-12));
        assertThat(fit.coefficient("x").interval().orElseThrow().lower())
                .isCloseTo(
                        Math.log(fit.coefficient("x")
                                .hazardRatioInterval(0.95)
                                .orElseThrow()
                                .lower()),
                        within(1e-9));
    }

    @Test
    void aCovariateThatForetellsEverythingIsASeparation() {
        CoxRegression regression = CoxRegression.on("doomed", "age");
        for (int i = 0; i < 20; i++) {
            regression.add(i < 8 ? i + 1 : 50 + i, i < 8, i < 8 ? 1 : 0, 30 + i * 7 % 11);
        }
        for (TieMethod ties : TieMethod.values()) {
            CoxFit fit = regression.fit(ties);
            assertThat(fit.verdict().kind()).isEqualTo(Kind.SEPARATION);
            assertThat(fit.verdict().reason()).contains("doomed").doesNotContain("age");
            assertThat(fit.coefficients()).isEmpty();
            assertThat(fit.likelihoodRatioTest().pValue()).isLessThan(0.01);
            assertThat(fit.scoreTest().isDefined()).isTrue();
            assertThat(fit.waldTest().undefinedReason().orElseThrow()).startsWith("separation: ");
            assertThatExceptionOfType(UndefinedFigureException.class)
                    .isThrownBy(() -> fit.coefficient("doomed"))
                    .withMessageStartingWith("Cox coefficient is undefined: separation: ");
            assertThatExceptionOfType(UndefinedFigureException.class).isThrownBy(fit::expectedAtMeans);
            assertThatExceptionOfType(UndefinedFigureException.class).isThrownBy(fit::concordance);
        }
    }

    @Test
    void whoIsAloneAtRiskWithHisKindTellsNothing() {
        // The others are cut off before the first event: from then on everybody has x = 1, after two of five had 0.
        CoxFit fit = CoxRegression.on("x")
                .add(1, false, 0)
                .add(2, false, 0)
                .add(3, true, 1)
                .add(4, true, 1)
                .add(5, true, 1)
                .fit();
        assertThat(fit.verdict().kind()).isEqualTo(Kind.SINGULAR);
        assertThat(fit.scoreTest().isDefined()).isFalse();
    }

    @Test
    void aConstantAndACombinationAreSingularAndNamed() {
        CoxRegression zero = CoxRegression.on("age", "zero");
        CoxRegression twice = CoxRegression.on("age", "months");
        for (int i = 0; i < 12; i++) {
            double age = 20 + i * 5 % 12;
            zero.add(i + 1, i % 3 > 0, age, 0.1);
            twice.add(i + 1, i % 3 > 0, age, 12 * age + 3);
        }
        assertThat(zero.fit().verdict().kind()).isEqualTo(Kind.SINGULAR);
        assertThat(zero.fit().verdict().reason()).contains("zero is constant");
        assertThat(twice.fit().verdict().kind()).isEqualTo(Kind.SINGULAR);
        assertThat(twice.fit().verdict().reason()).contains("months is constant or a combination");
        assertThat(twice.fit().likelihoodRatioTest().isDefined()).isFalse();
        // The same without it is a fit.
        CoxRegression alone = CoxRegression.on("age");
        for (int i = 0; i < 12; i++) {
            alone.add(i + 1, i % 3 > 0, 20 + i * 5 % 12);
        }
        assertThat(alone.fit().verdict().isConverged()).isTrue();
        assertThat(alone.fit().logLikelihoodNull()).isEqualTo(zero.fit().logLikelihoodNull());
    }

    @Test
    void withoutEventsRowsOrPairsThereIsNothingToFit() {
        assertThat(CoxRegression.on("x").fit().verdict())
                .hasToString("nothing to fit: there are no events among 0 rows");
        CoxFit cut = CoxRegression.on("x").add(1, false, 1).add(2, false, 0).fit();
        assertThat(cut.verdict().kind()).isEqualTo(Kind.NOTHING_TO_FIT);
        assertThat(cut.logLikelihoodNull()).isZero();
        assertThat(cut.scoreTest().isDefined()).isFalse();
        assertThat(CoxRegression.on("x").add(1, true, 1).fit().verdict().kind()).isEqualTo(Kind.SINGULAR);
        // All at one time, all with the event: by Breslow the order of nobody is known better.
        CoxFit once = CoxRegression.on("x")
                .add(1, true, 1)
                .add(1, true, 0)
                .add(1, true, 3)
                .fit(TieMethod.BRESLOW);
        assertThat(once.verdict().isConverged()).isTrue();
        assertThat(once.concordance().isDefined()).isFalse();
        assertThat(once.concordance())
                .hasToString("concordance undefined: there are no pairs of whom it is known who was first");
    }

    @Test
    void largeUnitsAndLargeEffectsDoNotOverflow() {
        CoxRegression regression = CoxRegression.on("cents");
        for (int i = 0; i < 200; i++) {
            regression.add(1 + (i * 37 % 200) / 10.0 + i / 50.0, true, 1e12 + 1e10 * i);
        }
        CoxFit fit = regression.fit();
        assertThat(fit.verdict().isConverged()).isTrue();
        assertThat(fit.coefficients().get(0).standardError()).isPositive();
        assertThat(fit.expected(1e300).survivalAt(5)).isBetween(0.0, 1.0);
    }

    @Test
    void rowsWithAMissingValueAreLeftOutAndCounted() {
        CoxFit fit = CoxRegression.on("x")
                .add(1, true, Double.NaN)
                .add(1, true, 1)
                .add(2, true, 0)
                .add(3, true, 1)
                .add(4, true, 0)
                .fit();
        assertThat(fit.dropped()).isEqualTo(1);
        assertThat(fit.subjects()).isEqualTo(4);
        assertThat(fit.coefficient("x").hazardRatio()).isCloseTo((1 + Math.sqrt(17)) / 2, within(1e-12));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoxRegression.on())
                .withMessage("covariates [] must be 1 to 100, each given once");
        assertThatIllegalArgumentException().isThrownBy(() -> CoxRegression.on("a", "a"));
        CoxRegression regression = CoxRegression.on("a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regression.add(1, true, 1))
                .withMessage("1 values must be 2, one for each of [a, b]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regression.add(1, true, 1, Double.POSITIVE_INFINITY))
                .withMessage("b Infinity must be finite, or NaN if missing");
        CoxFit fit = CoxRegression.on("x")
                .add(1, true, 1)
                .add(2, true, 0)
                .add(3, true, 1)
                .add(4, true, 0)
                .fit();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.coefficient("y"))
                .withMessage("covariate y must be one of [x]");
        assertThatIllegalArgumentException().isThrownBy(() -> fit.expected(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> fit.expected(Double.NaN));
    }
}
