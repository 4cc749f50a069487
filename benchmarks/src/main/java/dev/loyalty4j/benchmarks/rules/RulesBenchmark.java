package dev.loyalty4j.benchmarks.rules;

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
 * P20: the earning rules R01 to R20 over all orders of a shop, one operation being all of them. Measured is judging an
 * order, and the same bookkeeping of balance, day and year for all sides: by hand, by lambdas in an array, and by our
 * plan of rules as data.
 *
 * <p>With 191 rules there are nine campaigns more, each of which repeats the nineteen rules on thirty days.
 *
 * <p>Before it is measured, each side must give the points, balances and tiers of the code written by hand.
 *
 * <pre>{@code
 * mvn -q -pl benchmarks -am -Prun,heavy,bench compile -Dbench.args="rules"
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Thread)
public class RulesBenchmark {
    /** The rules: 20 or 191. */
    @Param({"20", "191"})
    int rules;

    /** The orders. */
    @Param("200000")
    int orders;

    private Judging hand;
    private Judging lambdas;
    private Judging ours;
    private Judging reading;

    /** Makes the data, and checks all sides. */
    @Setup
    public void prepare() {
        Orders data = Orders.of(orders);
        int sets = Judging.sets(rules);
        hand = Judging.checked(data, sets, new HandWritten(sets));
        lambdas = Judging.checked(data, sets, new Lambdas(sets));
        ours = Judging.checked(data, sets, Ours.of(data, sets));
        reading = Judging.checked(data, sets, Ours.reading(data, sets));
    }

    /**
     * Straight-line code.
     *
     * @return the sum of the points
     */
    @Benchmark
    public long handWritten() {
        return hand.all();
    }

    /**
     * Nineteen lambdas in an array.
     *
     * @return the sum of the points
     */
    @Benchmark
    public long lambdas() {
        return lambdas.all();
    }

    /**
     * Rules as data, judging orders that their plan read before.
     *
     * @return the sum of the points
     */
    @Benchmark
    public long ours() {
        return ours.all();
    }

    /**
     * Rules as data, reading each order when it is judged: the names of its lines, its channel and tenders.
     *
     * @return the sum of the points
     */
    @Benchmark
    public long oursReading() {
        return reading.all();
    }
}
