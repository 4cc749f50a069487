package dev.loyalty4j.benchmarks.metrics;

import dev.loyalty4j.benchmarks.table.Comparison;
import dev.loyalty4j.benchmarks.table.Goal;
import dev.loyalty4j.benchmarks.table.Jmh;
import dev.loyalty4j.benchmarks.table.Jmh.Measured;
import dev.loyalty4j.benchmarks.table.Row;
import dev.loyalty4j.benchmarks.table.Row.Unit;
import dev.loyalty4j.benchmarks.table.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.runner.RunnerException;

/** The suite, its memory, and the loading of rows whose customers are texts, beside DuckDB. */
public final class DuckDbComparison implements Comparison {

    private static final int MILLION = 1_000_000;
    private static final int ROWS = 10 * MILLION;
    private static final double KILOBYTES_PER_MEGABYTE = 1_000 / 1.024;
    private static final Path STATUS = Path.of("/proc/self/status");

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public List<Row> run(Settings settings) throws RunnerException, SQLException, IOException {
        List<Row> rows = new ArrayList<>();
        Map<String, Measured> ours = Jmh.run(
                settings,
                options -> options.param("rows", Integer.toString(ROWS))
                        .exclude(".*(arrays|memory).*")
                        .jvmArgsAppend("-Xmx4g"),
                MetricsSuiteBenchmark.class.getName());
        rows.addAll(beside(settings, 1, Jmh.of(ours, "ours").score()));
        rows.addAll(beside(settings, 2, Jmh.of(ours, "oursOnTwo").score()));
        if (Files.isReadable(STATUS)) {
            rows.add(memory());
        }
        rows.addAll(loading(settings.size(2, 10) * MILLION));
        return rows;
    }

    private static List<Row> beside(Settings settings, int threads, double ours) throws RunnerException {
        Map<String, Measured> theirs = Jmh.run(
                settings,
                options -> options.param("rows", Integer.toString(ROWS))
                        .param("threads", Integer.toString(threads))
                        .warmupIterations(1)
                        .jvmArgsAppend("-Xmx4g"),
                DuckDbBenchmark.class.getName());
        String what = "metrics suite, 10 M rows, " + threads + (threads == 1 ? " thread" : " threads");
        double plain = Jmh.of(theirs, "plain").score();
        double bitmask = Jmh.of(theirs, "bitmask").score();
        Goal faster = threads == 1 ? Goal.NONE : Goal.ratio(2);
        return List.of(
                Row.of(what, Unit.MILLIS, ours, "DuckDB, plain SQL", plain, Goal.ratio(5)),
                Row.of(what, Unit.MILLIS, ours, "DuckDB, the better query", Math.min(plain, bitmask), faster));
    }

    /** What the process takes more at most than before the database was opened: the heap of the JVM stays as it is. */
    private static Row memory() throws SQLException, IOException {
        double ours = SuiteMemory.ofOurs(ROWS);
        Orders orders = SuiteChecks.orders(ROWS);
        double before = megabytes("VmRSS");
        try (DuckDbSuite database = new DuckDbSuite().load(orders)) {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
            SuiteFigures unused = database.plain();
        }
        return Row.of(
                "metrics suite, 10 M rows, peak",
                Unit.MEGABYTES,
                ours,
                "DuckDB, plain SQL",
                megabytes("VmHWM") - before,
                Goal.ratio(2));
    }

    private static double megabytes(String field) throws IOException {
        try (var lines = Files.lines(STATUS)) {
            String line = lines.filter(text -> text.startsWith(field + ":"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(STATUS + " has no " + field));
            return Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE;
        }
    }

    /** Once for each kind of keys: the appender of the driver, and the turning of instants into days. */
    private static List<Row> loading(int size) throws SQLException {
        Orders orders = SuiteChecks.orders(size);
        List<TextRow> objects = TextRow.of(orders);
        double theirNumbers;
        double theirTexts;
        try (DuckDbSuite database = new DuckDbSuite().threads(2)) {
            theirNumbers = rate(size, () -> database.load(orders));
            long checksum = database.checksum();
            theirTexts = rate(size, () -> database.load(objects));
            if (database.checksum() != checksum) {
                throw new IllegalStateException("texts and instants did not lead to the same days");
            }
        }
        double ourNumbers = 0;
        double ourTexts = 0;
        for (int i = 0; i < 3; i++) {
            ourNumbers = rate(size, () -> OurSuite.log(orders));
            ourTexts = rate(size, () -> OurSuite.log(objects));
        }
        String what = "loading " + size / MILLION + " M rows, 1 thread, ";
        String beside = "DuckDB's appender";
        return List.of(
                Row.of(what + "text ids, instants", Unit.ROWS, ourTexts, beside, theirTexts, Goal.NONE),
                Row.of(what + "number ids, days", Unit.ROWS, ourNumbers, beside, theirNumbers, Goal.NONE));
    }

    private interface Load {
        Object run() throws SQLException;
    }

    private static double rate(int rows, Load load) throws SQLException {
        long start = System.nanoTime();
        Object loaded = load.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        Objects.requireNonNull(loaded, "loaded");
        return rows / seconds;
    }
}
