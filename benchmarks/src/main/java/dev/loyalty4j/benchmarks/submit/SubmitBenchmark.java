package dev.loyalty4j.benchmarks.submit;

import dev.loyalty4j.benchmarks.rules.Orders;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Whole commands: the orders of P20 submitted one by one to a programme on the memory store, one operation being all of
 * them. Each is evaluated, moves a tier, grants lots, and is written with its state, journal and receipt. Beside it the
 * same decisions through the pure core, with the state kept and no journal, as a simulation does it.
 *
 * <p>Before it is measured, each order must earn what the rules written by hand give, all journals must fold to their
 * states, and both ways must end at the same balances.
 *
 * <pre>{@code
 * mvn -q -pl benchmarks -am -Prun,bench compile -Dbench.args="submit"
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SubmitBenchmark {
    private static final int CHECKED = 5_000;

    /** A programme on the memory store. */
    @State(Scope.Thread)
    public static class Memory {
        /** The orders. */
        @Param("50000")
        int orders;

        private Submitting submitting;

        /** Makes the data, and checks both sides. */
        @Setup
        public void prepare() {
            Right.check(Orders.of(CHECKED));
            submitting = new Submitting(Orders.of(orders), 1, 0);
        }

        /** Enrols the members in an empty store. */
        @Setup(Level.Invocation)
        public void empty() {
            submitting.enrolAll();
        }
    }

    /** The pure core. */
    @State(Scope.Thread)
    public static class Core {
        /** The orders. */
        @Param("50000")
        int orders;

        /** Who share them evenly; with 0 a tenth as many as there are orders, by chance. */
        @Param("0")
        int members;

        private Pure pure;

        /** Makes the data, and checks both sides. */
        @Setup
        public void prepare() {
            Right.check(Orders.of(CHECKED));
            pure = new Pure(members == 0 ? Orders.of(orders) : Orders.each(members, orders / members));
        }

        /** Forgets all orders. */
        @Setup(Level.Invocation)
        public void restart() {
            pure.restart();
        }
    }

    /**
     * Submits all orders.
     *
     * @param memory the programme at work
     * @param sink where outcomes go
     */
    @Benchmark
    public void memoryStore(Memory memory, Blackhole sink) {
        for (int i = 0; i < memory.submitting.count(); i++) {
            sink.consume(memory.submitting.submit(i).orThrow());
        }
    }

    /**
     * Decides all orders, and keeps no journal.
     *
     * @param core the states
     * @param sink where decisions go
     */
    @Benchmark
    public void noJournal(Core core, Blackhole sink) {
        for (int i = 0; i < core.pure.count(); i++) {
            sink.consume(core.pure.decide(i));
        }
    }
}
