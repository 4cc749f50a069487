package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.log.CustomerSummary;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Fits to the CDNOW sample against reference.json, independent, cdnow, at the tolerances that it states for own fits.
 */
class PurchaseFitTest {

    /** Customer 1 of the sample. */
    private static final CustomerSummary FIRST =
            new CustomerSummary("1", 2, 213 / 7.0, 272 / 7.0, OptionalDouble.of(22.345), ModelUnit.WEEKS);

    private static void parameters(PurchaseModel model, double... expected) {
        double[] values = model.fit().values();
        for (int i = 0; i < expected.length; i++) {
            assertThat(values[i]).isCloseTo(expected[i], within(1e-3 * expected[i]));
        }
        assertThat(model.fit().verdict().kind()).isEqualTo(Verdict.Kind.CONVERGED);
        assertThat(model.fit().steepness()).isLessThan(1e-6);
    }

    private static void errors(PurchaseModel model, double... expected) {
        List<Parameter> parameters = model.fit().parameters();
        for (int i = 0; i < expected.length; i++) {
            double error = model.fit().standardError(parameters.get(i).symbol()).orElseThrow();
            assertThat(error).isCloseTo(expected[i], within(5e-3 * expected[i]));
        }
    }

    private static void sums(PurchaseModel model, PurchaseHistories histories, double alive, double purchases) {
        double[] scores = new double[histories.size()];
        model.probabilitiesAlive(histories, scores);
        assertThat(Arrays.stream(scores).sum()).isCloseTo(alive, within(1e-3 * alive));
        model.expectedPurchases(histories, Horizon.weeks(39), scores);
        assertThat(Arrays.stream(scores).sum()).isCloseTo(purchases, within(1e-3 * purchases));
    }

    @Test
    void nbdIsThatOfTheReference() {
        PurchaseHistories cdnow = ModelRows.cdnow();
        Nbd nbd = Nbd.fit(cdnow);
        parameters(nbd, 0.38476613314624397, 12.072022753467332);
        errors(nbd, 0.02098538919486433, 0.808723867556349);
        assertThat(nbd.fit().logLikelihood()).isCloseTo(-9763.657614672617, within(1e-4));
        assertThat(nbd.fit().aic()).isCloseTo(19531.315229345233, within(2e-4));
        assertThat(nbd.fit().bic()).isCloseTo(19542.845519151106, within(2e-4));
        // metrics.md §5: NBD expects 2,929.8 purchases in 39 weeks; nobody leaves.
        sums(nbd, cdnow, 2_357, 2_929.8);
    }

    @Test
    void bgNbdIsThatOfTheReference() {
        PurchaseHistories cdnow = ModelRows.cdnow();
        BgNbd bg = BgNbd.fit(cdnow);
        parameters(bg, 0.24259452115581992, 4.413601986199431, 0.7929220105437896, 2.425906752308778);
        errors(bg, 0.012557384065236614, 0.37822429775576905, 0.1857338956690107, 0.7054146154275306);
        assertThat(bg.fit().logLikelihood()).isCloseTo(-9582.429206673929, within(1e-4));
        sums(bg, cdnow, 1917.2776709103423, 1653.4086987917929);
        assertThat(bg.probabilityAlive(FIRST).value()).isCloseTo(0.7266203118878303, within(1e-4));
        assertThat(bg.expectedPurchases(FIRST, Horizon.weeks(39)).value()).isCloseTo(1.2259944564938283, within(1e-3));
        assertThat(bg.toString())
                .startsWith("BG/NBD of 2 357 customers: r 0.2426 ± 0.01256, α 4.414 ± 0.3782, a 0.7929 ± 0.1857, "
                        + "b 2.426 ± 0.7054; LL -9 582.43, AIC 19 172.86, BIC 19 195.92; converged");
    }

    @Test
    void mbgNbdIsThatOfTheReference() {
        PurchaseHistories cdnow = ModelRows.cdnow();
        MbgNbd mbg = MbgNbd.fit(cdnow);
        parameters(mbg, 0.5248431513728616, 6.183085222405634, 0.8913594928138637, 1.6140022702384524);
        errors(mbg, 0.08326796754547271, 0.6956188878079879, 0.15478929651063159, 0.5374925765278732);
        assertThat(mbg.fit().logLikelihood()).isCloseTo(-9582.13571555375, within(1e-4));
        sums(mbg, cdnow, 1057.6363810177545, 1576.7283046324972);
    }

    @Test
    void paretoNbdIsThatOfTheReference() {
        PurchaseHistories cdnow = ModelRows.cdnow();
        ParetoNbd pareto = ParetoNbd.fit(cdnow);
        // β is flat: the reference judges it by likelihood and predictions. Here it agrees all the same.
        parameters(pareto, 0.5532770444465944, 10.577683396298651, 0.6062399490913425, 11.66873412106981);
        errors(pareto, 0.047628421274393144, 0.8427253259489821, 0.18728947859633732, 6.211391280438924);
        assertThat(pareto.fit().logLikelihood()).isCloseTo(-9594.976178939545, within(1e-4));
        sums(pareto, cdnow, 1051.8752553318834, 1665.513133051917);
    }

    @Test
    void threadsAndTheOrderOfCustomersChangeNoBit() {
        PurchaseHistories cdnow = ModelRows.cdnow();
        int[] backwards =
                IntStream.range(0, cdnow.size()).map(i -> cdnow.size() - 1 - i).toArray();
        Fit one = ParetoNbd.fit(cdnow).fit();
        assertThat(ParetoNbd.fit(cdnow, FitSettings.STANDARD.threads(8)).fit()).isEqualTo(one);
        assertThat(ParetoNbd.fit(cdnow.rows(backwards)).fit()).isEqualTo(one);
    }

    @Test
    void aWarmStartEndsWhereAColdOneDoes() {
        PurchaseHistories cdnow = ModelRows.cdnow();
        Fit cold = MbgNbd.fit(cdnow).fit();
        Fit warm = MbgNbd.fit(cdnow, FitSettings.STANDARD.from(cold)).fit();
        assertThat(warm.logLikelihood()).isCloseTo(cold.logLikelihood(), within(1e-8));
        assertThat(warm.parameter("b")).isCloseTo(cold.parameter("b"), within(1e-6));
    }

    @Test
    void predictionsBringTheErrorOfTheParameters() {
        BgNbd bg = BgNbd.fit(ModelRows.cdnow());
        assertThat(bg.expectedPurchases(FIRST, Horizon.weeks(39)).interval().orElseThrow())
                .satisfies(range -> assertThat(range.contains(1.226)).isTrue())
                .satisfies(range -> assertThat(range.upper() - range.lower()).isBetween(0.05, 0.5));
        // Nobody without a repeat purchase can have left in BG/NBD: exactly 1, and no interval.
        CustomerSummary once = new CustomerSummary("3", 0, 0, 38.9, OptionalDouble.empty(), ModelUnit.WEEKS);
        assertThat(bg.probabilityAlive(once).value()).isEqualTo(1);
        assertThat(bg.probabilityAlive(once).interval()).isEmpty();
        assertThat(bg.aliveProbability(once)).isEqualTo(1);
        // The same 182 days, asked in either unit.
        assertThat(bg.expectedPurchases(FIRST, Horizon.days(182)))
                .isEqualTo(bg.expectedPurchases(FIRST, Horizon.weeks(26)));
        assertThat(bg.discountedPurchases(FIRST, Discount.continuous(0.15 / 52, ModelUnit.WEEKS), Horizon.weeks(260))
                        .value())
                .isCloseTo(3.721887264116975, within(1e-4));
        assertThat(bg.discountedPurchases(FIRST, Discount.NONE, Horizon.weeks(39))
                        .value())
                .isCloseTo(bg.expectedPurchases(FIRST, Horizon.weeks(39)).value(), within(1e-9));
    }
}
