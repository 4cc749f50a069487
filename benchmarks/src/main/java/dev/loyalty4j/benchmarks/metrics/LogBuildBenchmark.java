package dev.loyalty4j.benchmarks.metrics;

import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
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
 * Building a log: from objects with a text, an instant and cents, on one and two threads, and from numbers. Instants
 * are turned into days of a zone with summer time. The time is that of the whole log, from the first row to the built
 * one.
 *
 * <p>Run it with {@code mvn -q -pl benchmarks -am -Prun,heavy,bench compile -Dbench.args="metrics"}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LogBuildBenchmark {

    /** Rows of the log. */
    @Param({"2000000", "10000000"})
    public int rows;

    private Orders orders;
    private List<TextRow> objects;

    /** Makes the rows, and refuses to go on unless all ways lead to the same log. */
    @Setup
    public void prepare() {
        orders = SuiteChecks.orders(rows);
        objects = TextRow.of(orders);
        requireSame(texts(), textsOnTwo());
        requireSame(texts(), numbers());
    }

    private static PurchaseLogBuilder builder() {
        return PurchaseLog.builder(TextRow.ZONE, "EUR").observedThrough(Orders.LAST);
    }

    private static void requireSame(PurchaseLog one, PurchaseLog other) {
        boolean same = one.rows() == other.rows() && one.customers() == other.customers();
        for (int row = 0; same && row < one.rows(); row++) {
            same = one.day(row) == other.day(row) && one.cents(row) == other.cents(row);
        }
        for (int customer = 0; same && customer < one.customers(); customer++) {
            same = one.endRow(customer) == other.endRow(customer);
        }
        if (!same) {
            throw new IllegalStateException("not the same log: " + one + " and " + other);
        }
    }

    /**
     * From objects.
     *
     * @return the log
     */
    @Benchmark
    public PurchaseLog texts() {
        return builder().addAll(objects, TextRow.COLUMNS).build();
    }

    /**
     * From objects, on two threads.
     *
     * @return the log
     */
    @Benchmark
    public PurchaseLog textsOnTwo() {
        return builder().addAll(objects, TextRow.COLUMNS, 2).build();
    }

    /**
     * From numbers.
     *
     * @return the log
     */
    @Benchmark
    public PurchaseLog numbers() {
        PurchaseLogBuilder builder = builder();
        for (int row = 0; row < orders.rows(); row++) {
            builder.addAtSecond(orders.customer()[row], TextRow.second(orders, row), orders.cents()[row]);
        }
        return builder.build();
    }
}
