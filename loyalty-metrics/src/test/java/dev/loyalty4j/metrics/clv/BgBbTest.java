package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SharedData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * Expected numbers: reference.json of the reference data, independent/donations_bgbb for the fit and, at the parameters
 * of that run, anchors/btyd_donations_bgbb (R package BTYD, functions bgbb.PAlive,
 * bgbb.ConditionalExpectedTransactions, bgbb.DERT, bgbb.Expectation, bgbb.pmf) for the rest.
 */
class BgBbTest {

    private static final BgBb BTYD = BgBb.of(1.20350708052731, 0.749766677759683, 0.656756817145443, 2.78388732532571);

    private static List<OpportunityCell> donations() {
        return SharedData.rows("donations_rf_matrix.csv").stream()
                .map(row -> Arrays.stream(row).mapToInt(Integer::parseInt).toArray())
                .map(row -> OpportunityCell.of(row[0], row[1], row[2], row[3]))
                .toList();
    }

    @Test
    void theDonorsOfThePaperAreFitted() {
        Fit fit = BgBb.fit(donations()).fit();
        assertThat(fit.verdict().isConverged()).isTrue();
        assertThat(fit.customers()).isEqualTo(11_104);
        assertThat(fit.logLikelihood()).isEqualTo(-33225.581274347016, within(1e-4));
        assertThat(fit.aic()).isEqualTo(66459.16254869403, within(2e-4));
        assertThat(fit.bic()).isEqualTo(66488.42279142502, within(2e-4));
        double[] values = {1.203522357284323, 0.7497163589940109, 0.6567181920395, 2.7834421378209133};
        double[] errors = {0.06939121799346867, 0.029447674835988705, 0.05100979527857831, 0.3208185008962537};
        String[] symbols = {"α", "β", "γ", "δ"};
        for (int i = 0; i < symbols.length; i++) {
            assertThat(fit.parameter(symbols[i])).isCloseTo(values[i], Percentage.withPercentage(0.1));
            assertThat(fit.standardError(symbols[i]).orElseThrow())
                    .isCloseTo(errors[i], Percentage.withPercentage(0.5));
        }
        // Fader, Hardie and Shang 2010, table: 1.204, 0.750, 0.657, 2.783, LL −33225.6.
        assertThat(fit.toString())
                .startsWith("BG/BB of 11 104 customers: α 1.204 ± 0.06939, β 0.7497 ± 0.02945, γ 0.6567");
    }

    @Test
    void atGivenParametersTheLikelihoodIsThatOfTheReference() {
        assertThat(BTYD.logLikelihood(donations())).isEqualTo(-33225.5812852484, within(1e-6));
    }

    @Test
    void atGivenParametersPredictionsAreThoseOfTheReference() {
        // x, t_x, n; P(alive), expected of the next 5, discounted at 10 % per opportunity.
        double[][] cells = {
            {6, 6, 6, 0.930433050199313, 3.75251073451968, 5.90980527458074},
            {1, 6, 6, 0.930433050199312, 1.14786920882204, 1.807771911862},
            {4, 5, 6, 0.696803586187069, 2.03001550114651, 3.19705849360933},
            {4, 4, 6, 0.200192315945719, 0.583225334421752, 0.918517867498112},
            {3, 3, 6, 0.0950151923278895, 0.223613316189345, 0.352167188577394},
            {2, 2, 6, 0.0664223205284244, 0.119133131981552, 0.187622011387003},
            {1, 1, 6, 0.0694709663436787, 0.0857058798114909, 0.134977644677508},
            {0, 0, 6, 0.108149168747092, 0.0728726667354413, 0.114766699075413}
        };
        for (double[] cell : cells) {
            int x = (int) cell[0];
            int last = (int) cell[1];
            int n = (int) cell[2];
            assertThat(BTYD.probabilityAlive(x, last, n).value()).isEqualTo(cell[3], within(1e-9));
            assertThat(BTYD.expectedPurchases(x, last, n, 5).value())
                    .isCloseTo(cell[4], Percentage.withPercentage(1e-7));
            assertThat(BTYD.discountedResidualPurchases(x, last, n, StepRate.of(0.10))
                            .value())
                    .isCloseTo(cell[5], Percentage.withPercentage(1e-7));
        }
        assertThat(BTYD.expectedPurchases(6).value()).isCloseTo(2.22016656070376, Percentage.withPercentage(1e-7));
        double[] counts = BTYD.probabilitiesOfCounts(6);
        assertThat(counts[0]).isEqualTo(0.31113143078219, within(1e-12));
        assertThat(counts[6]).isEqualTo(0.112846237134015, within(1e-12));
        assertThat(Arrays.stream(counts).sum()).isEqualTo(1, within(1e-12));
    }

    @Test
    void discountedPurchasesAreTheSumOfTheExpectedOnes() {
        // Σ (E(k) − E(k − 1))/1.1ᵏ; after 400 steps less than 1e-16 is left.
        double sum = 0;
        double before = 0;
        for (int k = 1; k <= 400; k++) {
            double upTo = BTYD.expectedPurchases(3, 5, 6, k).value();
            sum += (upTo - before) / Math.pow(1.1, k);
            before = upTo;
        }
        assertThat(BTYD.discountedResidualPurchases(3, 5, 6, StepRate.of(0.10)).value())
                .isCloseTo(sum, Percentage.withPercentage(1e-9));
    }

    @Test
    void theSumWithoutEndNeedsADiscount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BTYD.discountedResidualPurchases(1, 1, 6, StepRate.of(0)))
                .withMessage("rate per step 0.0 must be above 0 for a sum without end");
    }

    @Test
    void ownPredictionsHaveIntervalsOnTheirScales() {
        BgBb model = BgBb.fit(donations());
        Prediction alive = model.probabilityAlive(4, 4, 6);
        assertThat(alive.scale()).isEqualTo(PredictionScale.LOGIT);
        assertThat(alive.interval().orElseThrow().contains(0.2002)).isTrue();
        Prediction next = model.expectedPurchases(6, 6, 6, 5);
        assertThat(next.scale()).isEqualTo(PredictionScale.LOG);
        assertThat(next.value()).isEqualTo(3.7525, within(1e-3));
        assertThat(next.interval().orElseThrow().upper()).isLessThan(3.85);
        assertThat(next.toString()).startsWith("expected purchases 3.75");
    }

    @Test
    void aWarmStartFindsTheSameFit() {
        Fit cold = BgBb.fit(donations()).fit();
        Fit warm = BgBb.fit(donations(), FitSettings.STANDARD.from(cold)).fit();
        assertThat(warm.logLikelihood()).isEqualTo(cold.logLikelihood(), within(1e-7));
    }

    @Test
    void wherePeopleNeverLeaveAttritionIsNotDistinguishable() {
        // Beta-Bernoulli customers, α = 1, β = 2, six opportunities, seeded.
        Random random = new Random(4);
        List<OpportunityCell> cells = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            double share = Draws.beta(random, 1, 2);
            int taken = 0;
            int last = 0;
            for (int step = 1; step <= 6; step++) {
                if (random.nextDouble() < share) {
                    taken++;
                    last = step;
                }
            }
            cells.add(OpportunityCell.of(taken, last, 6, 1));
        }
        BgBb model = BgBb.fit(cells);
        assertThat(model.fit().verdict().kind()).isEqualTo(Verdict.Kind.AT_BOUNDARY);
        assertThat(model.fit().verdict().explanation()).contains("attrition not distinguishable");
        assertThat(model.probabilityAlive(0, 0, 6).value()).isGreaterThan(0.9);
    }

    @Test
    void nobodyComingBackAndTooFewCustomersEndInAVerdict() {
        Fit never = BgBb.fit(List.of(OpportunityCell.of(0, 0, 6, 100))).fit();
        assertThat(never.verdict().kind()).isEqualTo(Verdict.Kind.AT_BOUNDARY);
        assertThat(never.covariance().isPresent()).isFalse();
        BgBb three = BgBb.fit(List.of(
                OpportunityCell.of(1, 3, 6, 1), OpportunityCell.of(6, 6, 6, 1), OpportunityCell.of(0, 0, 6, 1)));
        assertThat(three.fit().verdict().isConverged()).isFalse();
        assertThat(three.expectedPurchases(1, 3, 6, 5).value()).isBetween(0.0, 5.0);
        Fit everything = BgBb.fit(List.of(OpportunityCell.of(6, 6, 6, 50))).fit();
        assertThat(everything.verdict().kind()).isEqualTo(Verdict.Kind.AT_BOUNDARY);
        Fit none = BgBb.fit(List.of()).fit();
        assertThat(none.verdict()).hasToString("not identified: there are no customers with an opportunity");
        assertThat(BgBb.fit(List.of(OpportunityCell.of(0, 0, 0, 9)))
                        .fit()
                        .verdict()
                        .kind())
                .isEqualTo(Verdict.Kind.NOT_IDENTIFIED);
        assertThat(BgBb.fit(List.of()).probabilityAlive(0, 0, 6).isDefined()).isFalse();
    }

    @Test
    void rowsThatCannotBeAreNamed() {
        Fit bad = BgBb.fit(List.of(
                        OpportunityCell.of(1, 1, 6, 5),
                        OpportunityCell.of(3, 2, 6, 5),
                        OpportunityCell.of(0, 2, 6, 5),
                        OpportunityCell.of(1, 7, 6, 5)))
                .fit();
        assertThat(bad.verdict().kind()).isEqualTo(Verdict.Kind.BAD_DATA);
        assertThat(bad.verdict().badRows()).extracting(Verdict.BadRow::row).containsExactly(1L, 2L, 3L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BTYD.probabilityAlive(3, 2, 6))
                .withMessageStartingWith("x 3, t_x 2, n 6 must be");
    }

    @Test
    void simulatedCustomersBuyWhatTheModelSays() {
        // 100,000 new donors over 6 years: 2.2202 each, sd about 2.2, so the error is 0.007.
        long taken = 0;
        for (OpportunityCell cell : BTYD.simulate(100_000, 6, new Random(9))) {
            taken += cell.taken() * cell.customers();
        }
        assertThat(taken / 100_000.0).isEqualTo(2.2202, within(0.03));
    }
}
