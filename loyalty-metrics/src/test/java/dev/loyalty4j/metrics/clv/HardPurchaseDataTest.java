package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.function.SplitMix64;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Data that shops have and models dislike: each ends in a verdict, and whatever has parameters predicts numbers. */
class HardPurchaseDataTest {

    private static final List<Function<PurchaseHistories, PurchaseModel>> FITS =
            List.of(Nbd::fit, BgNbd::fit, MbgNbd::fit, ParetoNbd::fit);

    private static List<Verdict.Kind> kinds(PurchaseHistories histories) {
        return FITS.stream().map(fit -> fitted(fit, histories)).toList();
    }

    private static Verdict.Kind fitted(Function<PurchaseHistories, PurchaseModel> family, PurchaseHistories histories) {
        PurchaseModel model = family.apply(histories);
        if (model.fit().hasParameters()) {
            assertThat(model.fit().logLikelihood()).isFinite();
            for (int row = 0; row < Math.min(50, histories.size()); row++) {
                double x = histories.repeatPurchases(row);
                double last = histories.ageAtLastPurchase(row);
                double age = histories.age(row);
                assertThat(model.probabilityAlive(x, last, age)).isBetween(0.0, 1.0);
                assertThat(model.expectedPurchases(x, last, age, 26))
                        .isNotNegative()
                        .isFinite();
                assertThat(model.discountedPurchases(x, last, age, 0.003, Double.POSITIVE_INFINITY))
                        .isNotNegative()
                        .isFinite();
            }
        }
        return model.fit().verdict().kind();
    }

    private static PurchaseHistories histories(int[] x, double[] last, double[] ages) {
        return PurchaseHistories.of(x, last, ages, ModelUnit.WEEKS);
    }

    private static double[] ages(int count) {
        double[] ages = new double[count];
        Arrays.setAll(ages, i -> 10 + i % 40);
        return ages;
    }

    @Test
    void everyoneBoughtOnce() {
        double[] ages = ages(500);
        assertThat(kinds(histories(new int[500], new double[500], ages))).containsOnly(Verdict.Kind.AT_BOUNDARY);
        assertThat(Nbd.fit(histories(new int[500], new double[500], ages)).toString())
                .contains("at a boundary: nobody came back");
    }

    @Test
    void nobodyLeft() {
        // Customers who buy for ever, r = 2 and α = 8: what NBD is made for.
        PurchaseHistories loyal = Nbd.of(2, 8, ModelUnit.WEEKS).simulate(ages(1_500), new SplitMix64(5)::nextLong);
        assertThat(kinds(loyal))
                .containsExactly(
                        Verdict.Kind.CONVERGED,
                        Verdict.Kind.AT_BOUNDARY,
                        Verdict.Kind.AT_BOUNDARY,
                        Verdict.Kind.AT_BOUNDARY);
        assertThat(ParetoNbd.fit(loyal).toString()).contains("attrition not distinguishable");
    }

    @Test
    void everyBoundAndTheSimplerModelAreNamedTogether() {
        // A purchase a week, like a clock: customers do not differ, and nobody leaves.
        double[] ages = ages(200);
        int[] x = new int[200];
        Arrays.setAll(x, i -> (int) ages[i]);
        String verdict = BgNbd.fit(histories(x, ages, ages)).fit().verdict().toString();
        assertThat(verdict)
                .startsWith("at a boundary: attrition not distinguishable")
                .contains("r at its upper bound 100 000: customers do not differ in how often they buy");
    }

    @Test
    void aRiseThatDiesAwayBesideABoundIsThatBound() {
        // Nobody differs more than by chance: the likelihood rises towards r = ∞, ever slower.
        double[] ages = ages(300);
        double[] last = new double[300];
        int[] x = new int[300];
        Arrays.setAll(x, i -> i % 4);
        Arrays.setAll(last, i -> x[i] == 0 ? 0 : 5.0);
        Fit nbd = Nbd.fit(histories(x, last, ages)).fit();
        assertThat(nbd.verdict().toString()).startsWith("at a boundary: r at its upper bound 100 000");
        assertThat(nbd.standardError("r")).isEmpty();
    }

    @Test
    void aHundredThousandCustomersOrAMillion() {
        int customers = Boolean.getBoolean("loyalty.deep") ? 1_000_000 : 100_000;
        double[] days = new double[customers];
        Arrays.setAll(days, i -> (7 + i % 540) / 7.0);
        BgNbd truth = BgNbd.of(0.25, 4.5, 0.8, 2.5, ModelUnit.WEEKS);
        PurchaseHistories simulated = truth.simulate(days, new SplitMix64(77)::nextLong);
        for (Function<PurchaseHistories, PurchaseModel> family : FITS) {
            assertThat(fitted(family, wholeDays(simulated))).isEqualTo(Verdict.Kind.CONVERGED);
        }
        Fit fit = BgNbd.fit(simulated).fit();
        for (Parameter parameter : truth.fit().parameters()) {
            double error = fit.standardError(parameter.symbol()).orElseThrow();
            assertThat(fit.parameter(parameter.symbol())).isCloseTo(parameter.value(), within(4 * error));
        }
    }

    /** Times as a log has them; repeats on one day are one. */
    private static PurchaseHistories wholeDays(PurchaseHistories exact) {
        int[] x = new int[exact.size()];
        double[] last = new double[exact.size()];
        double[] age = new double[exact.size()];
        for (int i = 0; i < x.length; i++) {
            age[i] = exact.age(i);
            last[i] = Math.min(age[i], Math.ceil(exact.ageAtLastPurchase(i) * 7) / 7);
            x[i] = (int) Math.min(exact.repeatPurchases(i), Math.round(last[i] * 7));
        }
        return histories(x, last, age);
    }

    @Test
    void everyoneBoughtOnTheLastDay() {
        // T = t_x for all: nobody was ever seen waiting, so nobody can be said to have left.
        double[] ages = ages(400);
        int[] x = new int[400];
        Arrays.setAll(x, i -> 1 + i % 5);
        assertThat(kinds(histories(x, ages, ages)).subList(1, 4)).containsOnly(Verdict.Kind.AT_BOUNDARY);
    }

    @Test
    void threeCustomers() {
        List<Verdict.Kind> kinds =
                kinds(histories(new int[] {0, 1, 3}, new double[] {0, 4, 20}, new double[] {30, 35, 38}));
        assertThat(kinds.subList(1, 4)).containsOnly(Verdict.Kind.AT_BOUNDARY);
    }

    @Test
    void agesOfZero() {
        // Everybody came today: there has been no time for anything.
        assertThat(kinds(histories(new int[20], new double[20], new double[20])))
                .containsOnly(Verdict.Kind.NOT_IDENTIFIED);
    }

    @Test
    void oneHugeBuyer() {
        PurchaseHistories usual =
                BgNbd.of(0.25, 4.5, 0.8, 2.5, ModelUnit.WEEKS).simulate(ages(2_000), new SplitMix64(8)::nextLong);
        int[] x = new int[2_001];
        double[] last = new double[2_001];
        double[] age = new double[2_001];
        for (int i = 0; i < 2_000; i++) {
            x[i] = usual.repeatPurchases(i);
            last[i] = usual.ageAtLastPurchase(i);
            age[i] = usual.age(i);
        }
        x[2_000] = 10_000;
        last[2_000] = 38.9;
        age[2_000] = 39;
        assertThat(kinds(histories(x, last, age))).containsOnly(Verdict.Kind.CONVERGED);
        // And alone.
        assertThat(kinds(histories(new int[] {10_000}, new double[] {38.9}, new double[] {39})))
                .doesNotContain(Verdict.Kind.CONVERGED, Verdict.Kind.BAD_DATA);
    }

    @Test
    void noCustomers() {
        assertThat(kinds(histories(new int[0], new double[0], new double[0])))
                .containsOnly(Verdict.Kind.NOT_IDENTIFIED);
    }

    @Test
    void badRowsAreNamedWithTheirRule() {
        double nan = Double.NaN;
        Verdict verdict = BgNbd.fit(histories(
                        new int[] {1, 2, 0, 1, 0, -1, 1, 0},
                        new double[] {5, 12, 3, 0, 0, 0, nan, 0},
                        new double[] {10, 10, 10, 10, -1, 10, 10, Double.POSITIVE_INFINITY}))
                .fit()
                .verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.BAD_DATA);
        assertThat(verdict.badRowCount()).isEqualTo(7);
        assertThat(verdict.badRows().stream().map(Verdict.BadRow::toString))
                .containsExactly(
                        "row 1: t_x 12.0 must be at most T 10.0",
                        "row 2: t_x 3.0 must be 0 for x = 0",
                        "row 3: t_x 0.0 must be above 0 for x = 1.0",
                        "row 4: T -1.0 must be at least 0",
                        "row 5: x -1.0 must be at least 0",
                        "row 6: x 1.0, t_x NaN and T 10.0 must be finite",
                        "row 7: x 0.0, t_x 0.0 and T Infinity must be finite");
    }

    @Test
    void doorsForNumbersNameWhatCannotBe() {
        BgNbd model = BgNbd.of(0.25, 4.5, 0.8, 2.5, ModelUnit.WEEKS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.probabilityAlive(1, 12, 10))
                .withMessage("t_x 12.0 must be at most T 10.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.expectedPurchases(0, 0, 10, Double.NaN))
                .withMessage("horizon NaN must be at least 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.discountedPurchases(0, 0, 10, 0, Double.POSITIVE_INFINITY))
                .withMessage("horizon Infinity must be at least 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BgNbd.of(0.25, 0, 0.8, 2.5, ModelUnit.WEEKS))
                .withMessageContaining("parameter α 0.0 must be above 0 and finite");
        assertThatIllegalStateException()
                .isThrownBy(() -> Nbd.fit(histories(new int[0], new double[0], new double[0]))
                        .expectedPurchases(5))
                .withMessageContaining("there are no customers");
    }
}
