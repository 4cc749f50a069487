package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.function.SplitMix64;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.log.CustomerSummary;
import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.optimize.Objective;
import dev.loyalty4j.metrics.segment.AliveProbability;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What the models owe each other and themselves. */
class PurchaseModelConsistencyTest {

    private static final double[][] HISTORIES = {{0, 0, 10}, {0, 0, 39}, {1, 2, 39}, {4, 35, 39}, {30, 20, 39}};

    private static final List<PurchaseModel> MODELS = List.of(
            Nbd.of(0.4, 12, ModelUnit.WEEKS),
            BgNbd.of(0.25, 4.5, 0.8, 2.5, ModelUnit.WEEKS),
            MbgNbd.of(0.5, 6, 0.9, 1.6, ModelUnit.WEEKS),
            ParetoNbd.of(0.55, 10.6, 0.6, 11.7, ModelUnit.WEEKS));

    private static CustomerSummary customer(double[] history) {
        return new CustomerSummary(
                "anna", (int) history[0], history[1], history[2], OptionalDouble.empty(), ModelUnit.WEEKS);
    }

    private static void alike(PurchaseModel limit, PurchaseModel target, double tolerance) {
        for (double[] h : HISTORIES) {
            assertThat(limit.logLikelihood(h[0], h[1], h[2]))
                    .isCloseTo(target.logLikelihood(h[0], h[1], h[2]), within(tolerance));
            assertThat(limit.expectedPurchases(h[0], h[1], h[2], 26))
                    .isCloseTo(target.expectedPurchases(h[0], h[1], h[2], 26), within(30 * tolerance));
        }
        assertThat(limit.expectedPurchases(52)).isCloseTo(target.expectedPurchases(52), within(30 * tolerance));
    }

    @Test
    void withoutAttritionEveryModelIsNbd() {
        PurchaseModel nbd = Nbd.of(0.6, 9, ModelUnit.WEEKS);
        // Few leave: a → 0; or β → ∞, or s → 0.
        alike(BgNbd.of(0.6, 9, 1e-14, 1, ModelUnit.WEEKS), nbd, 1e-7);
        alike(MbgNbd.of(0.6, 9, 1e-14, 1, ModelUnit.WEEKS), nbd, 1e-7);
        alike(ParetoNbd.of(0.6, 9, 1e-14, 10, ModelUnit.WEEKS), nbd, 1e-7);
        alike(ParetoNbd.of(0.6, 9, 1, 1e14, ModelUnit.WEEKS), nbd, 1e-7);
    }

    @Test
    void mbgIsBgWithOneMoreChanceToLeave() {
        // Given that a customer did not leave after the first purchase, b has grown by one.
        PurchaseModel mbg = MbgNbd.of(0.5, 6, 0.9, 1.6, ModelUnit.WEEKS);
        PurchaseModel bg = BgNbd.of(0.5, 6, 0.9, 2.6, ModelUnit.WEEKS);
        for (double[] h : HISTORIES) {
            if (h[0] > 0) {
                assertThat(mbg.probabilityAlive(h[0], h[1], h[2]))
                        .isCloseTo(bg.probabilityAlive(h[0], h[1], h[2]), within(1e-14));
            }
        }
        assertThat(mbg.expectedPurchases(52)).isCloseTo(1.6 / 2.5 * bg.expectedPurchases(52), within(1e-12));
    }

    @Test
    void residualPurchasesWithoutDiscountAreExpectedPurchases() {
        for (PurchaseModel model : MODELS) {
            for (double[] h : HISTORIES) {
                double expected = model.expectedPurchases(h[0], h[1], h[2], 200);
                assertThat(model.discountedPurchases(h[0], h[1], h[2], 0, 200))
                        .isCloseTo(expected, within(1e-10 * expected + 1e-300));
            }
        }
    }

    @Test
    void gradientsAreTheSlopesOfTheLikelihood() {
        PurchaseHistories histories = MODELS.get(1).simulate(ages(400), random(1));
        CollapsedHistories data = new CollapsedHistories(histories);
        slopes(new NbdLikelihood(data, 1), 0.4, 12);
        slopes(new DropoutLikelihood(data, 0, 1), 0.3, 5, 0.7, 2.2);
        slopes(new DropoutLikelihood(data, 1, 1), 0.5, 6, 0.9, 1.6);
        slopes(new ParetoLikelihood(data, 1), 0.5, 9, 0.7, 14);
        slopes(new ParetoLikelihood(data, 1), 0.5, 30, 0.7, 0.1);
    }

    private static void slopes(Likelihood likelihood, double... theta) {
        Objective objective = likelihood.overLogs();
        double[] point = Arrays.stream(theta).map(Math::log).toArray();
        double[] gradient = new double[point.length];
        double[] ignored = new double[point.length];
        objective.valueAt(point, gradient);
        for (int i = 0; i < point.length; i++) {
            double[] above = point.clone();
            double[] below = point.clone();
            above[i] += 1e-4;
            below[i] -= 1e-4;
            double slope = (objective.valueAt(above, ignored) - objective.valueAt(below, ignored)) / 2e-4;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-5 * Math.max(1, Math.abs(slope))));
        }
    }

    private static double[] ages(int count) {
        double[] ages = new double[count];
        Arrays.setAll(ages, i -> 20 + i % 30);
        return ages;
    }

    private static RandomGenerator random(long seed) {
        return new SplitMix64(seed)::nextLong;
    }

    @Test
    void simulatedCustomersBuyAsOftenAsExpected() {
        double[] ages = new double[20_000];
        Arrays.fill(ages, 52);
        for (PurchaseModel model : MODELS) {
            PurchaseHistories simulated = model.simulate(ages, random(7));
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < ages.length; i++) {
                double x = simulated.repeatPurchases(i);
                sum += x;
                squares += x * x;
            }
            double mean = sum / ages.length;
            double error = Math.sqrt((squares / ages.length - mean * mean) / ages.length);
            assertThat(mean).isCloseTo(model.expectedPurchases(52), within(4 * error));
        }
    }

    @Test
    void whatCustomersWillDoSpreadsAroundWhatIsExpected() {
        for (PurchaseModel model : MODELS) {
            for (double[] h : HISTORIES) {
                double sum = 0;
                double squares = 0;
                RandomGenerator random = random(11);
                for (int i = 0; i < 20_000; i++) {
                    double count = model.future(random, h[0], h[1], h[2], 26, Visits.NOBODY);
                    sum += count;
                    squares += count * count;
                }
                double mean = sum / 20_000;
                double error = Math.sqrt((squares / 20_000 - mean * mean) / 20_000);
                assertThat(mean).isCloseTo(model.expectedPurchases(h[0], h[1], h[2], 26), within(4 * error + 1e-3));
            }
        }
    }

    @Test
    void thePredictionIntervalHoldsTheCountOfACustomer() {
        Interval range =
                MODELS.get(1).predictionInterval(customer(HISTORIES[3]), Horizon.weeks(26), random(3), 4_000, 0.95);
        // About 2.6 purchases expected if alive at a rate of 0.1 a week: anything from 0 to a few.
        assertThat(range.lower()).isZero();
        assertThat(range.upper()).isBetween(4.0, 9.0);
        assertThat(MODELS.get(1).predictionInterval(customer(HISTORIES[3]), Horizon.weeks(26), random(3), 4_000, 0.95))
                .isEqualTo(range);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODELS.get(1)
                        .predictionInterval(customer(HISTORIES[3]), Horizon.weeks(26), random(3), 10, 0.95))
                .withMessage("draws 10 must be at least 100 and level 0.95 strictly between 0 and 1");
    }

    @Test
    void aModelTellsSegmentsWhoIsAlive() {
        PurchaseModel model = MODELS.get(3);
        AliveProbability alive = model::aliveProbability;
        assertThat(alive.of(customer(HISTORIES[2]))).isEqualTo(model.probabilityAlive(1, 2, 39));
        CustomerSummary inDays = new CustomerSummary("x", 0, 0, 9, OptionalDouble.empty(), ModelUnit.DAYS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alive.of(inDays))
                .withMessage("unit DAYS must be that of the model, WEEKS");
    }

    @Test
    void daysAndWeeksAreOneModel() {
        PurchaseModel weeks = MODELS.get(3);
        PurchaseModel days = ParetoNbd.of(0.55, 10.6 * 7, 0.6, 11.7 * 7, ModelUnit.DAYS);
        assertThat(days.expectedPurchases(4, 35 * 7.0, 39 * 7.0, 26 * 7.0))
                .isCloseTo(weeks.expectedPurchases(4, 35, 39, 26), within(1e-12));
        // A density per day is that per week divided by 7 for each purchase.
        assertThat(days.logLikelihood(4, 35 * 7.0, 39 * 7.0))
                .isCloseTo(weeks.logLikelihood(4, 35, 39) - 4 * Math.log(7), within(1e-11));
    }

    @Test
    void horizonsCarryTheirUnit() {
        assertThat(Horizon.weeks(26).in(ModelUnit.DAYS)).isEqualTo(182);
        assertThat(Horizon.days(182)).hasToString("182.0 days");
        assertThat(Horizon.FOREVER.in(ModelUnit.WEEKS)).isInfinite();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Horizon.days(-1))
                .withMessage("length -1.0 of a horizon must be at least 0");
    }
}
