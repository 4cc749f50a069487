package dev.loyalty4j.benchmarks.ledger;

import dev.loyalty4j.benchmarks.table.Comparison;
import dev.loyalty4j.benchmarks.table.Goal;
import dev.loyalty4j.benchmarks.table.Jmh;
import dev.loyalty4j.benchmarks.table.Jmh.Measured;
import dev.loyalty4j.benchmarks.table.Row;
import dev.loyalty4j.benchmarks.table.Row.Unit;
import dev.loyalty4j.benchmarks.table.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The rows of the ledger: {@link LedgerBenchmark}, its slope over the number of members, and bytes of live state. */
public final class LedgerComparison implements Comparison {
    private static final String BENCHMARK = "dev.loyalty4j.benchmarks.ledger.LedgerBenchmark";
    private static final double MICROS_IN_A_SECOND = 1e6;
    private static final int FEW = 1_000;
    private static final int MILLION = 1_000_000;

    /** Operations for each member, so that accounts are equally full however many there are. */
    private static final int EACH = 4;

    /** Needs nothing. */
    public LedgerComparison() {}

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        int members = settings.size(200_000, MILLION);
        int many = settings.size(MILLION, 10 * MILLION);
        Map<String, Measured> all = measured(settings, members, BENCHMARK);
        double ours = perSecond(Jmh.of(all, "ours"), members);
        String what = String.format(Locale.ROOT, "ledger, %,d members", members);
        List<Row> rows = new ArrayList<>();
        rows.add(Row.alone(what, Unit.OPS, ours, Goal.atLeast(1_000_000)));
        rows.add(row(what, ours, "arrays, no history", Jmh.of(all, "arrays"), members));
        rows.add(row(what, ours, "plain objects", Jmh.of(all, "plain"), members));
        rows.add(row(what, ours, "BigDecimal and text", Jmh.of(all, "decimals"), members));
        for (String side : List.of("ours", "arrays")) {
            rows.add(growth(settings, many, side));
        }
        double bytes = Footprint.ofMember(settings.size(20_000, 200_000));
        rows.add(Row.alone("state of a member, four lots, one ladder", Unit.BYTES_PER_MEMBER, bytes, Goal.atMost(400)));
        return rows;
    }

    /** What it costs that a cache does not hold all members; the arrays show how much of it is the machine's. */
    private static Row growth(Settings settings, int many, String side) throws RunnerException {
        boolean ours = side.equals("ours");
        String benchmark = BENCHMARK + "." + side;
        return Row.of(
                String.format(Locale.ROOT, ours ? "ledger, %,d members" : "arrays, %,d members", many),
                Unit.OPS,
                perSecond(Jmh.of(measured(settings, many, benchmark), side), many),
                String.format(Locale.ROOT, "%s, %,d members", side, FEW),
                perSecond(Jmh.of(measured(settings, FEW, benchmark), side), FEW),
                ours ? Goal.ratio(1.0 / 3) : Goal.NONE);
    }

    private static Row row(String what, double ours, String name, Measured theirs, int members) {
        return Row.of(what, Unit.OPS, ours, name, perSecond(theirs, members), Goal.NONE);
    }

    private static double perSecond(Measured all, int members) {
        return (double) EACH * members * MICROS_IN_A_SECOND / all.score();
    }

    private static Map<String, Measured> measured(Settings settings, int members, String benchmark)
            throws RunnerException {
        return Jmh.run(
                settings,
                options -> options.param("members", String.valueOf(members))
                        .param("operations", String.valueOf(EACH * members))
                        .jvmArgsAppend(members > MILLION ? "-Xmx18g" : "-Xmx12g"),
                benchmark);
    }
}
