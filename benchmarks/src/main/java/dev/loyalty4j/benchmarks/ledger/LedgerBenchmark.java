package dev.loyalty4j.benchmarks.ledger;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The ledger in memory: {@link Work} on a book that is empty at first, one operation being all of it. Ours is the pure
 * core, which decides an event and applies it; beside it plain objects, the style with BigDecimal and text, and lots in
 * arrays without any history.
 *
 * <p>Before it is measured, every book must give the same answer to each of 100,000 operations.
 *
 * <pre>{@code
 * mvn -q -pl benchmarks -am -Prun,bench compile -Dbench.args="ledger"
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx12g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class LedgerBenchmark {
    /** The members. */
    @Param("1000000")
    int members;

    /** The operations. */
    @Param("4000000")
    int operations;

    private Work work = new Work(1, 0);

    /** Checks all books. */
    @Setup
    public void prepare() {
        SameAnswers.check();
        work = new Work(members, operations);
    }

    /**
     * The pure core.
     *
     * @return a number that depends on all answers
     */
    @Benchmark
    public long ours() {
        return work.run(new OurBook(members));
    }

    /**
     * Plain objects.
     *
     * @return a number that depends on all answers
     */
    @Benchmark
    public long plain() {
        return work.run(new PlainBook());
    }

    /**
     * BigDecimal and text.
     *
     * @return a number that depends on all answers
     */
    @Benchmark
    public long decimals() {
        return work.run(new DecimalBook());
    }

    /**
     * Arrays.
     *
     * @return a number that depends on all answers
     */
    @Benchmark
    public long arrays() {
        return work.run(new ArrayBook(members));
    }
}
