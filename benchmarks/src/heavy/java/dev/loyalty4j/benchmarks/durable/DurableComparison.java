package dev.loyalty4j.benchmarks.durable;

import dev.loyalty4j.benchmarks.table.Comparison;
import dev.loyalty4j.benchmarks.table.Goal;
import dev.loyalty4j.benchmarks.table.Row;
import dev.loyalty4j.benchmarks.table.Row.Unit;
import dev.loyalty4j.benchmarks.table.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands that are on disk when they are answered: {@code submit} and {@code submitAll} of a hundred orders of P20 on
 * a database, beside JDBC that asks the same questions and writes the same rows with statements prepared once and
 * values known before. Both take turns in one run, each on a database of its own, and must end with the same rows in
 * every table.
 *
 * <p>SQLite runs with WAL and synchronous FULL, PostgreSQL with fsync and synchronous_commit on; the databases are
 * asked whether that is so. H2 is left out: it has to be asked after each commit to wait for the disk.
 *
 * <pre>{@code
 * mvn -q -pl benchmarks -am -Prun,heavy,bench compile -Dbench.args="durable"
 * }</pre>
 */
public final class DurableComparison implements Comparison {
    private static final Goal SINGLE = Goal.ratio(0.7);
    private static final Goal BATCH = Goal.ratio(0.5);

    /** Needs nothing. */
    public DurableComparison() {}

    @Override
    public String name() {
        return "durable";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        int rounds = settings.times(20, 100);
        List<Row> rows = new ArrayList<>();
        for (Server opened : List.of(Server.sqlite(), Server.postgres())) {
            try (Server server = opened) {
                Race.Result result = Race.run(server, rounds);
                rows.add(Row.of(
                        "submit on " + server.name,
                        Unit.OPS,
                        result.single(),
                        "hand-written JDBC",
                        result.singleByHand(),
                        SINGLE));
                rows.add(Row.of(
                        "submitAll(" + Race.BATCH + ") on " + server.name,
                        Unit.OPS,
                        result.batch(),
                        "hand-written batches",
                        result.batchByHand(),
                        BATCH));
            }
        }
        return rows;
    }
}
