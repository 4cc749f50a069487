package dev.loyalty4j.benchmarks.rules;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * P20 by other engines: the same orders, rules and bookkeeping as in {@link RulesBenchmark}. R20 is a line of Java for
 * all of them, and the sums of an order are worked out before they ask for them.
 *
 * <p>Before it is measured, each engine must give the points, balances and tiers of the code written by hand.
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
public class RivalsBenchmark {
    /** The rules; more than twenty are measured for ours and for hand-written code alone. */
    @Param("20")
    int rules;

    /** The orders. */
    @Param("20000")
    int orders;

    private Judging judging;

    /** Makes the data, and checks the engine that is measured: starting the others would only take time. */
    @Setup
    public void prepare(BenchmarkParams benchmark) {
        String name = benchmark.getBenchmark();
        Supplier<Engine> engine = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "mvel" -> Mvel::new;
            case "droolsReused" -> Drools::reused;
            case "droolsStateless" -> Drools::stateless;
            case "easyRules" -> Easy::new;
            case "evrete" -> Evrete::new;
            default -> throw new IllegalStateException("benchmark of an unlisted engine: " + name);
        };
        judging = Judging.checked(Orders.of(orders), Judging.sets(rules), engine.get());
    }

    /** MVEL. */
    @Benchmark
    public long mvel() {
        return judging.all();
    }

    /** Drools, one session for all orders. */
    @Benchmark
    public long droolsReused() {
        return judging.all();
    }

    /** Drools, a session for each order. */
    @Benchmark
    public long droolsStateless() {
        return judging.all();
    }

    /** Easy Rules. */
    @Benchmark
    public long easyRules() {
        return judging.all();
    }

    /** Evrete, one session for all orders. */
    @Benchmark
    public long evrete() {
        return judging.all();
    }
}
