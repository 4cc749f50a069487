package dev.loyalty4j.benchmarks.fits;

import dev.loyalty4j.metrics.clv.BgNbd;
import dev.loyalty4j.metrics.clv.Horizon;
import dev.loyalty4j.metrics.clv.MbgNbd;
import dev.loyalty4j.metrics.clv.ParetoNbd;
import dev.loyalty4j.metrics.clv.PurchaseHistories;
import dev.loyalty4j.metrics.clv.PurchaseModel;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Scoring of many customers into an array on one thread, rows in a second: the probability that each is alive, and the
 * purchases to expect in 39 weeks. The edge is the slowest of the histories that were tried: ten thousand purchases in
 * the first week of many, with scales four orders apart.
 *
 * <p>Run it with {@code mvn -q -pl benchmarks -am -Prun,heavy,bench compile -Dbench.args="fits"}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ScoringBenchmark {

    private static final int ROWS = 100_000;
    private static final int EDGE_ROWS = 2_000;
    private static final Horizon HORIZON = Horizon.weeks(39);
    private static final PurchaseModel BG = BgNbd.of(0.2426, 4.4136, 0.7929, 2.4259, ModelUnit.WEEKS);
    private static final PurchaseModel MBG = MbgNbd.of(0.5249, 6.1829, 0.8912, 1.6149, ModelUnit.WEEKS);
    private static final PurchaseModel PARETO = ParetoNbd.of(0.5533, 10.5776, 0.6061, 11.6562, ModelUnit.WEEKS);
    private static final PurchaseModel EDGE = ParetoNbd.of(0.5, 1_000, 0.5, 0.1, ModelUnit.WEEKS);

    private final double[] scores = new double[ROWS];
    private final double[] edgeScores = new double[EDGE_ROWS];
    private PurchaseHistories customers;
    private PurchaseHistories edge;

    /** Makes the customers, and refuses to go on unless a column of scores is what the rows give one by one. */
    @Setup
    public void prepare() {
        customers = Customers.generate(ROWS, 189, 273);
        int[] many = new int[EDGE_ROWS];
        double[] lasts = new double[EDGE_ROWS];
        double[] ages = new double[EDGE_ROWS];
        Arrays.fill(many, 10_000);
        Arrays.setAll(lasts, i -> 0.78 + 1e-6 * i);
        Arrays.fill(ages, 78);
        edge = PurchaseHistories.of(many, lasts, ages, ModelUnit.WEEKS);
        for (PurchaseModel model : List.of(BG, MBG, PARETO)) {
            model.probabilitiesAlive(customers, scores);
            for (int row = 0; row < ROWS; row++) {
                double alone = model.probabilityAlive(
                        customers.repeatPurchases(row), customers.ageAtLastPurchase(row), customers.age(row));
                if (scores[row] != alone) {
                    throw new IllegalStateException("row " + row + ": " + scores[row] + " is not " + alone);
                }
            }
        }
    }

    /**
     * BG/NBD, alive.
     *
     * @return the scores
     */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] bgAlive() {
        BG.probabilitiesAlive(customers, scores);
        return scores;
    }

    /**
     * MBG/NBD, alive.
     *
     * @return the scores
     */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] mbgAlive() {
        MBG.probabilitiesAlive(customers, scores);
        return scores;
    }

    /**
     * BG/NBD, purchases.
     *
     * @return the scores
     */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] bgPurchases() {
        BG.expectedPurchases(customers, HORIZON, scores);
        return scores;
    }

    /**
     * MBG/NBD, purchases.
     *
     * @return the scores
     */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] mbgPurchases() {
        MBG.expectedPurchases(customers, HORIZON, scores);
        return scores;
    }

    /**
     * Pareto/NBD, alive.
     *
     * @return the scores
     */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] paretoAlive() {
        PARETO.probabilitiesAlive(customers, scores);
        return scores;
    }

    /**
     * Pareto/NBD, purchases.
     *
     * @return the scores
     */
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] paretoPurchases() {
        PARETO.expectedPurchases(customers, HORIZON, scores);
        return scores;
    }

    /**
     * Pareto/NBD, alive, the slowest row.
     *
     * @return the scores
     */
    @Benchmark
    @OperationsPerInvocation(EDGE_ROWS)
    public double[] paretoEdge() {
        EDGE.probabilitiesAlive(edge, edgeScores);
        return edgeScores;
    }
}
