package dev.loyalty4j.benchmarks.metrics;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The suite of {@link MetricsSuiteBenchmark} in DuckDB, by plain SQL and by a query that knows the months as bits, on
 * one and two threads, over a table that is loaded already. The keys are the same numbers.
 *
 * <p>Run it with {@code mvn -q -pl benchmarks -am -Prun,heavy,bench compile -Dbench.args="duckdb"}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DuckDbBenchmark {

    /** Rows of the table. */
    @Param({"1000000", "10000000"})
    public int rows;

    /** How many threads the database may use. */
    @Param({"1", "2"})
    public int threads;

    private DuckDbSuite database;

    /**
     * Loads the table, and refuses to go on unless both queries give our figures.
     *
     * @throws SQLException if the database fails
     */
    @Setup
    public void prepare() throws SQLException {
        Orders orders = SuiteChecks.orders(rows);
        database = new DuckDbSuite().load(orders).threads(threads);
        SuiteFigures unused = OurSuite.on(SuiteChecks.agreedLog(orders))
                .requireSame("plain SQL", database.plain())
                .requireSame("bitmask", database.bitmask());
    }

    /**
     * A query for each question.
     *
     * @return the figures
     * @throws SQLException if the database fails
     */
    @Benchmark
    public SuiteFigures plain() throws SQLException {
        return database.plain();
    }

    /**
     * One pass over the table.
     *
     * @return the figures
     * @throws SQLException if the database fails
     */
    @Benchmark
    public SuiteFigures bitmask() throws SQLException {
        return database.bitmask();
    }

    /**
     * Closes the database.
     *
     * @throws SQLException if it fails
     */
    @TearDown
    public void close() throws SQLException {
        database.close();
    }
}
