package dev.loyalty4j.benchmarks.submit;

import dev.loyalty4j.benchmarks.table.Comparison;
import dev.loyalty4j.benchmarks.table.Goal;
import dev.loyalty4j.benchmarks.table.Jmh;
import dev.loyalty4j.benchmarks.table.Jmh.Measured;
import dev.loyalty4j.benchmarks.table.Row;
import dev.loyalty4j.benchmarks.table.Row.Unit;
import dev.loyalty4j.benchmarks.table.Settings;
import java.util.List;
import java.util.Map;

/** The rows of whole commands: {@link SubmitBenchmark}. */
public final class SubmitComparison implements Comparison {
    private static final String BENCHMARK = "dev.loyalty4j.benchmarks.submit.SubmitBenchmark";
    private static final int WARM_UPS = 12;
    private static final double MICROS_IN_A_SECOND = 1e6;

    /** Needs nothing. */
    public SubmitComparison() {}

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        int orders = settings.choose(50_000, 1_000_000);
        // One operation is all orders and takes about an iteration: until the compiler is done it takes a dozen.
        Map<String, Measured> measured = Jmh.run(
                settings,
                options -> options.param("orders", String.valueOf(orders)).warmupIterations(WARM_UPS),
                BENCHMARK);
        Measured memory = Jmh.of(measured, "memoryStore");
        Measured pure = Jmh.of(measured, "noJournal");
        return List.of(
                Row.alone("submit, memory store, 1 core", Unit.OPS, perSecond(memory, orders), Goal.atLeast(300_000)),
                Row.alone("submit, memory store, allocated", Unit.BYTES_PER_OP, memory.bytes() / orders, Goal.NONE),
                Row.alone("replay without a journal", Unit.OPS, perSecond(pure, orders), Goal.atLeast(1_000_000)),
                Row.alone("replay, allocated", Unit.BYTES_PER_OP, pure.bytes() / orders, Goal.NONE));
    }

    private static double perSecond(Measured all, int orders) {
        return orders * MICROS_IN_A_SECOND / all.score();
    }
}
