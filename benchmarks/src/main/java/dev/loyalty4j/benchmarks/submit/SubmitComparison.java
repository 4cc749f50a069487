package dev.loyalty4j.benchmarks.submit;

import dev.loyalty4j.benchmarks.table.Comparison;
import dev.loyalty4j.benchmarks.table.Goal;
import dev.loyalty4j.benchmarks.table.Jmh;
import dev.loyalty4j.benchmarks.table.Jmh.Measured;
import dev.loyalty4j.benchmarks.table.Row;
import dev.loyalty4j.benchmarks.table.Row.Unit;
import dev.loyalty4j.benchmarks.table.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The rows of whole commands: {@link SubmitBenchmark}. */
public final class SubmitComparison implements Comparison {
    private static final String BENCHMARK = "dev.loyalty4j.benchmarks.submit.SubmitBenchmark";
    private static final int WARM_UPS = 12;
    private static final int FEW = 1_000;
    private static final int EACH = 4;
    private static final double MICROS_IN_A_SECOND = 1e6;

    /** Needs nothing. */
    public SubmitComparison() {}

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        int orders = settings.size(50_000, 1_000_000);
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
                Row.alone("replay, allocated", Unit.BYTES_PER_OP, pure.bytes() / orders, Goal.NONE),
                growth(settings));
    }

    /** The same decisions for few members and for many, whose states no cache holds. */
    private static Row growth(Settings settings) throws RunnerException {
        int many = settings.size(100_000, 1_000_000);
        return Row.of(
                String.format(Locale.ROOT, "replay, %,d members of 4 orders", many),
                Unit.OPS,
                replayed(settings, many),
                String.format(Locale.ROOT, "ours, %,d members", FEW),
                replayed(settings, FEW),
                Goal.ratio(1.0 / 3));
    }

    private static double replayed(Settings settings, int members) throws RunnerException {
        int orders = EACH * members;
        Map<String, Measured> measured = Jmh.run(
                settings,
                options -> options.param("orders", String.valueOf(orders))
                        .param("members", String.valueOf(members))
                        .warmupIterations(members == FEW ? WARM_UPS : 2)
                        .jvmArgsAppend("-Xmx16g"),
                BENCHMARK + ".noJournal");
        return perSecond(Jmh.of(measured, "noJournal"), orders);
    }

    private static double perSecond(Measured all, int orders) {
        return orders * MICROS_IN_A_SECOND / all.score();
    }
}
