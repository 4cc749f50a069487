package dev.loyalty4j.benchmarks.metrics;

import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.List;
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
 * The suite of {@link MetricsSuiteBenchmark} by streams over a list of objects, and ours beside it on the same orders.
 *
 * <p>Run it with {@code mvn -q -pl benchmarks -am -Prun,heavy,bench compile -Dbench.args="metrics"}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StreamSuiteBenchmark {

    /** Rows of the log. */
    @Param({"1000000", "10000000"})
    public int rows;

    private List<StreamSuite.Order> objects;
    private PurchaseLog log;

    /** Makes the objects and the log, and refuses to go on unless both sides give the same figures. */
    @Setup
    public void prepare() {
        Orders orders = SuiteChecks.orders(rows);
        log = OurSuite.log(orders);
        objects = StreamSuite.rows(orders);
        SuiteFigures unused = OurSuite.on(log).requireSame("streams", StreamSuite.on(objects));
    }

    /**
     * By streams.
     *
     * @return the figures
     */
    @Benchmark
    public SuiteFigures streams() {
        return StreamSuite.on(objects);
    }

    /**
     * Ours.
     *
     * @return the figures
     */
    @Benchmark
    public SuiteFigures oursBesideStreams() {
        return OurSuite.on(log);
    }
}
