package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against {@code coxph} of R: survival_R of shared/data/reference.json and shared/data/README.md, relative 1e-6. */
class CoxReferenceTest {

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-6 * Math.abs(expected)));
    }

    private static CoxFit lung(TieMethod ties) {
        CoxRegression regression = CoxRegression.on("age", "sex", "ph.ecog");
        SurvivalData.lung()
                .forEach(row -> regression.add(
                        Double.parseDouble(row[1]),
                        row[2].equals("2"),
                        Double.parseDouble(row[3]),
                        Double.parseDouble(row[4]),
                        row[5].isEmpty() || row[5].equals("NA") ? Double.NaN : Double.parseDouble(row[5])));
        return regression.fit(ties);
    }

    private static CoxFit waltons(TieMethod ties) {
        CoxRegression regression = CoxRegression.on("miR-137");
        SurvivalData.waltons()
                .forEach(row -> regression.add(
                        Double.parseDouble(row[0]), row[1].equals("1"), row[2].equals("miR-137") ? 1 : 0));
        return regression.fit(ties);
    }

    private static void coefficient(CoxFit fit, String name, double estimate, double error, double z, double p) {
        close(fit.coefficient(name).value(), estimate);
        close(fit.coefficient(name).standardError(), error);
        close(fit.coefficient(name).z(), z);
        close(fit.coefficient(name).pValue(), p);
    }

    private static void test(TestResult result, double chiSquare, int degrees, double p) {
        close(result.chiSquare(), chiSquare);
        assertThat(result.degrees()).isEqualTo(degrees);
        close(result.pValue(), p);
    }

    @Test
    void lungWithTheTiesOfEfron() {
        CoxFit fit = lung(TieMethod.EFRON);
        assertThat(fit.verdict().isConverged()).isTrue();
        assertThat(fit.subjects()).isEqualTo(227);
        assertThat(fit.dropped()).isEqualTo(1);
        assertThat(fit.events()).isEqualTo(164);
        coefficient(fit, "age", 0.0110667645600735, 0.00926741101370053, 1.19415924724962, 0.232415680999612);
        coefficient(fit, "sex", -0.552612395703631, 0.167739053787264, -3.29447664826157, 0.000986051372138453);
        coefficient(fit, "ph.ecog", 0.463728475370428, 0.113577266161997, 4.08293394480024, 4.44706665185681e-05);
        close(fit.logLikelihoodNull(), -744.48045576144);
        close(fit.logLikelihood(), -729.230121374862);
        test(fit.likelihoodRatioTest(), 30.5006687731566, 3, 1.0828176991987e-06);
        test(fit.scoreTest(), 30.4999227049491, 3, 1.08320924769373e-06);
        test(fit.waldTest(), 29.9292512092, 3, 1.4281652023047e-06);
        close(fit.concordance().value(), 0.637135493000455);
        close(fit.expectedAtMeans().at(1_022), 2.98017990475353);
        assertThat(fit.coefficient("sex")).hasToString("sex: hazard ratio 0.5754 (0.4142 .. 0.7994), p = 0.0009861");
        assertThat(fit.toString())
                .startsWith("Cox regression, 227 subjects, 164 events, 1 left out for a missing covariate; converged:")
                .endsWith("score test: chi-square 30.50 on 3 degrees, p = 0.000001083");
    }

    @Test
    void lungWithTheTiesOfBreslow() {
        CoxFit fit = lung(TieMethod.BRESLOW);
        coefficient(fit, "age", 0.0110411363494885, 0.00926677011355535, 1.19147623327369, 0.233466681401134);
        coefficient(fit, "sex", -0.551889569787597, 0.167742448021018, -3.29010084387492, 0.00100151482786563);
        coefficient(fit, "ph.ecog", 0.462947040590164, 0.113574052061301, 4.07616909133691, 4.57837314670287e-05);
        close(fit.logLikelihoodNull(), -744.692819266161);
        close(fit.logLikelihood(), -729.488705176774);
        test(fit.likelihoodRatioTest(), 30.4082281787737, 3, 1.13242376444993e-06);
        test(fit.scoreTest(), 30.4064069153299, 3, 1.13342354986067e-06);
        // The statistic is rounded to 29.84 in the file, its p is not.
        close(fit.waldTest().pValue(), 1.49197070868812e-06);
        close(fit.concordance().value(), 0.637135493000455);
        close(fit.expectedAtMeans().at(1_022), 2.97757456338146);
    }

    @Test
    void waltonsWithTheTiesOfEfron() {
        CoxFit fit = waltons(TieMethod.EFRON);
        coefficient(fit, "miR-137", 2.05253515448516, 0.216974003734899, 9.45982061976864, 3.08471930180683e-21);
        close(fit.logLikelihoodNull(), -646.309193877365);
        close(fit.logLikelihood(), -613.181882018507);
        test(fit.likelihoodRatioTest(), 66.2546237177173, 1, 3.96277091372725e-16);
        test(fit.scoreTest(), 117.148178880325, 1, 2.66401834977031e-27);
        test(fit.waldTest(), 89.4882061582, 1, 3.08471930180683e-21);
        close(fit.concordance().value(), 0.656052782558807);
        // A covariate of 0 and 1 is at 0: the control group.
        close(fit.expectedAtMeans().at(75), 4.71344039991111);
    }

    @Test
    void waltonsWithTheTiesOfBreslow() {
        CoxFit fit = waltons(TieMethod.BRESLOW);
        coefficient(fit, "miR-137", 2.05966656905674, 0.21888569703468, 9.40978143825635, 4.9716963796418e-21);
        close(fit.logLikelihoodNull(), -662.241112178473);
        close(fit.logLikelihood(), -629.232959756786);
        test(fit.likelihoodRatioTest(), 66.0163048433737, 1, 4.47208132825777e-16);
        test(fit.scoreTest(), 115.411231736795, 1, 6.39588562188698e-27);
        close(fit.waldTest().pValue(), 4.97169637964177e-21);
        close(fit.concordance().value(), 0.656052782558807);
        close(fit.expectedAtMeans().at(75), 3.63408285146394);
    }
}
