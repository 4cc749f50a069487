package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.function.SplitMix64;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Customers of two channels: how they differ is found, and where they do not differ nothing changes. */
class CovariateModelTest {

    private static final int EACH = 3_000;

    private static double[] ages() {
        double[] ages = new double[EACH];
        Arrays.setAll(ages, i -> 60 + i % 40);
        return ages;
    }

    /** The customers of one model, then those of the other. */
    private static PurchaseHistories both(PurchaseModel store, PurchaseModel web) {
        PurchaseHistories first = store.simulate(ages(), new SplitMix64(3)::nextLong);
        PurchaseHistories second = web.simulate(ages(), new SplitMix64(4)::nextLong);
        int[] x = new int[2 * EACH];
        double[] last = new double[2 * EACH];
        double[] age = new double[2 * EACH];
        for (int i = 0; i < EACH; i++) {
            x[i] = first.repeatPurchases(i);
            last[i] = first.ageAtLastPurchase(i);
            age[i] = first.age(i);
            x[EACH + i] = second.repeatPurchases(i);
            last[EACH + i] = second.ageAtLastPurchase(i);
            age[EACH + i] = second.age(i);
        }
        return PurchaseHistories.of(x, last, age, ModelUnit.WEEKS);
    }

    private static Covariates channels() {
        List<String> channels = new ArrayList<>();
        for (int i = 0; i < 2 * EACH; i++) {
            channels.add(i < EACH ? "store" : "web");
        }
        return Covariates.contrasts(channels, "store");
    }

    private static void covers(Fit fit, String factor, double truth) {
        assertThat(fit.estimate(factor).interval(0.999).orElseThrow().contains(truth))
                .as("%s of %s", factor, fit)
                .isTrue();
    }

    @Test
    void bgNbdFindsHowChannelsDiffer() {
        // Web customers buy twice as often and leave with a larger a.
        PurchaseHistories customers =
                both(BgNbd.of(0.6, 8, 0.8, 2.5, ModelUnit.WEEKS), BgNbd.of(0.6, 4, 1.6, 2.5, ModelUnit.WEEKS));
        CovariateModel model = CovariateModel.bgNbd(customers, channels(), FitSettings.STANDARD);
        assertThat(model.fit().verdict().kind()).isEqualTo(Verdict.Kind.CONVERGED);
        covers(model.fit(), "buying(web)", 2);
        covers(model.fit(), "a(web)", 2);
        covers(model.fit(), "b(web)", 1);
        assertThat(model.fit().logLikelihood())
                .isGreaterThan(BgNbd.fit(customers).fit().logLikelihood() + 20);
        // The model of a channel is the base moved by the factors.
        assertThat(model.with(1).fit().parameter("α"))
                .isCloseTo(model.fit().parameter("α") / model.fit().parameter("buying(web)"), within(1e-9));
        assertThat(model.with().fit().parameter("α")).isCloseTo(model.fit().parameter("α"), within(1e-9));
    }

    @Test
    void paretoNbdFindsHowChannelsDiffer() {
        PurchaseHistories customers =
                both(ParetoNbd.of(0.8, 8, 0.8, 30, ModelUnit.WEEKS), ParetoNbd.of(0.8, 8, 0.8, 10, ModelUnit.WEEKS));
        CovariateModel model = CovariateModel.paretoNbd(customers, channels(), FitSettings.STANDARD);
        covers(model.fit(), "buying(web)", 1);
        covers(model.fit(), "leaving(web)", 3);
        assertThat(model.toString()).startsWith("Pareto/NBD with covariates of 6 000 customers: r ");
    }

    @Test
    void aCovariateOfZeroIsTheModelWithout() {
        PurchaseHistories customers =
                both(BgNbd.of(0.6, 8, 0.8, 2.5, ModelUnit.WEEKS), BgNbd.of(0.6, 8, 0.8, 2.5, ModelUnit.WEEKS));
        Covariates zero = Covariates.of(List.of("nothing"), new double[2 * EACH]);
        CovariateModel bg = CovariateModel.bgNbd(customers, zero, FitSettings.STANDARD);
        BgNbd plain = BgNbd.fit(customers);
        assertThat(bg.fit().logLikelihood()).isCloseTo(plain.fit().logLikelihood(), within(1e-6));
        assertThat(bg.with(0).expectedPurchases(2, 30, 60, 26))
                .isCloseTo(plain.expectedPurchases(2, 30, 60, 26), within(1e-6));
        // What no customer has cannot be estimated.
        assertThat(bg.fit().verdict().kind()).isEqualTo(Verdict.Kind.NOT_IDENTIFIED);
        CovariateModel pareto = CovariateModel.paretoNbd(customers, zero, FitSettings.STANDARD);
        ParetoNbd plainPareto = ParetoNbd.fit(customers);
        assertThat(pareto.fit().logLikelihood()).isCloseTo(plainPareto.fit().logLikelihood(), within(1e-6));
        assertThat(pareto.with(0).probabilityAlive(2, 30, 60))
                .isCloseTo(plainPareto.probabilityAlive(2, 30, 60), within(1e-5));
    }

    @Test
    void whatCannotBeIsNamed() {
        PurchaseHistories none = PurchaseHistories.of(new int[1], new double[1], new double[] {5}, ModelUnit.WEEKS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CovariateModel.bgNbd(none, channels(), FitSettings.STANDARD))
                .withMessage("covariates of 6000 customers must be of as many as the histories, 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Covariates.contrasts(List.of("web"), "store"))
                .withMessage("reference store must be one of the groups [web]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Covariates.of(List.of("score"), new double[] {1, Double.NaN}))
                .withMessage("row 1: score NaN must be finite");
    }
}
