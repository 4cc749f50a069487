package dev.loyalty4j.benchmarks.metrics;

import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * RFM quintiles, the monthly matrix of acquisition cohorts, monthly retention and churn, the repeat rate and the
 * concentration of revenue, all of it over one log: through the public doors of the library, and by loops over arrays
 * written by hand for these figures alone; each on one and two threads. Also the sum of the three arrays, which is what
 * memory alone takes.
 *
 * <p>Run it with {@code mvn -q -pl benchmarks -am -Prun,heavy,bench compile -Dbench.args="metrics"}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MetricsSuiteBenchmark {

    /** Rows of the log; a customer has 20 on average. */
    @Param({"1000000", "10000000"})
    public int rows;

    private Orders orders;
    private PurchaseLog log;

    /** Generates the orders, builds the log, and refuses to go on unless all sides give the same figures. */
    @Setup
    public void prepare() {
        orders = SuiteChecks.orders(rows);
        log = SuiteChecks.agreedLog(orders);
    }

    /**
     * Ours.
     *
     * @return the figures
     */
    @Benchmark
    public SuiteFigures ours() {
        return OurSuite.on(log);
    }

    /**
     * Ours, shared by two threads.
     *
     * @return the figures
     */
    @Benchmark
    public SuiteFigures oursOnTwo() {
        return OurSuite.onTwoThreads(log);
    }

    /**
     * By hand.
     *
     * @return the figures
     */
    @Benchmark
    public SuiteFigures arrays() {
        return ArraySuite.on(orders);
    }

    /**
     * By hand, shared by two threads.
     *
     * @return the figures
     */
    @Benchmark
    public SuiteFigures arraysOnTwo() {
        return ArraySuite.onTwoThreads(orders);
    }

    /**
     * The three arrays once.
     *
     * @return their sum
     */
    @Benchmark
    public long memory() {
        return ArraySuite.sum(orders);
    }
}
