package dev.loyalty4j.benchmarks.metrics;

import dev.loyalty4j.benchmarks.table.Comparison;
import dev.loyalty4j.benchmarks.table.Goal;
import dev.loyalty4j.benchmarks.table.Jmh;
import dev.loyalty4j.benchmarks.table.Jmh.Measured;
import dev.loyalty4j.benchmarks.table.Row;
import dev.loyalty4j.benchmarks.table.Row.Unit;
import dev.loyalty4j.benchmarks.table.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The suite beside arrays and streams, the slope of its time by rows, and the building of a log. */
public final class MetricsComparison implements Comparison {

    private static final int MILLION = 1_000_000;
    private static final String HEAP = "-Xmx4g";

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public List<Row> run(Settings settings) throws RunnerException {
        List<Row> rows = new ArrayList<>();
        Map<String, Measured> ten = suite(settings, 10 * MILLION, HEAP, "");
        rows.addAll(besideArrays(ten));
        rows.addAll(SuiteMemory.rows(10 * MILLION));
        rows.addAll(slope(settings, Jmh.of(ten, "ours").score()));
        rows.add(besideStreams(settings));
        rows.addAll(building(settings));
        return rows;
    }

    private static Map<String, Measured> suite(Settings settings, int rows, String heap, String side)
            throws RunnerException {
        return Jmh.run(
                settings,
                options -> options.param("rows", Integer.toString(rows)).jvmArgsAppend(heap),
                MetricsSuiteBenchmark.class.getName() + side);
    }

    private static double oursAlone(Settings settings, int rows, String heap) throws RunnerException {
        return Jmh.of(suite(settings, rows, heap, ".ours"), "ours").score();
    }

    private static List<Row> besideArrays(Map<String, Measured> ten) {
        String what = "metrics suite, 10 M rows, ";
        double memory = Jmh.of(ten, "memory").score();
        return List.of(
                Row.of(
                        what + "1 thread",
                        Unit.MILLIS,
                        Jmh.of(ten, "ours").score(),
                        "arrays by hand",
                        Jmh.of(ten, "arrays").score(),
                        Goal.ratio(0.5)),
                Row.of(
                        what + "2 threads",
                        Unit.MILLIS,
                        Jmh.of(ten, "oursOnTwo").score(),
                        "arrays by hand",
                        Jmh.of(ten, "arraysOnTwo").score(),
                        Goal.ratio(0.5)),
                Row.of(
                        what + "1 thread",
                        Unit.MILLIS,
                        Jmh.of(ten, "ours").score(),
                        "reading memory",
                        memory,
                        Goal.NONE));
    }

    /** The time of the larger beside ten times that of the smaller: 1 is a straight line. */
    private static List<Row> slope(Settings settings, double ten) throws RunnerException {
        List<Row> rows = new ArrayList<>();
        double one = oursAlone(settings, MILLION, HEAP);
        rows.add(Row.of("metrics suite, 10 M rows", Unit.MILLIS, ten, "10 times 1 M rows", 10 * one, Goal.NONE));
        if (settings.large()) {
            double hundred = oursAlone(settings, 100 * MILLION, "-Xmx16g");
            rows.add(Row.of(
                    "metrics suite, 100 M rows",
                    Unit.MILLIS,
                    hundred,
                    "10 times 10 M rows",
                    10 * ten,
                    Goal.ratio(0.7)));
        }
        return rows;
    }

    private static Row besideStreams(Settings settings) throws RunnerException {
        int millions = settings.size(1, 10);
        Map<String, Measured> measured = Jmh.run(
                settings,
                options -> options.param("rows", Integer.toString(millions * MILLION))
                        // One thread for everything, so that the time is that of a processor.
                        .jvmArgsAppend("-Xmx8g", "-XX:+UseSerialGC"),
                StreamSuiteBenchmark.class.getName());
        return Row.of(
                "metrics suite, " + millions + " M rows, 1 thread",
                Unit.MILLIS,
                Jmh.of(measured, "oursBesideStreams").score(),
                "streams",
                Jmh.of(measured, "streams").score(),
                Goal.ratio(20));
    }

    private static List<Row> building(Settings settings) throws RunnerException {
        int millions = settings.size(2, 10);
        double rows = (double) millions * MILLION;
        Map<String, Measured> measured = Jmh.run(
                settings,
                options -> options.param("rows", Integer.toString(millions * MILLION))
                        .jvmArgsAppend("-Xmx8g"),
                LogBuildBenchmark.class.getName());
        String what = "building a log of " + millions + " M rows, ";
        return List.of(
                Row.alone(
                        what + "text ids, 1 thread",
                        Unit.ROWS,
                        rows / Jmh.of(measured, "texts").score(),
                        Goal.atLeast(2.5e6)),
                Row.alone(
                        what + "text ids, 2 threads",
                        Unit.ROWS,
                        rows / Jmh.of(measured, "textsOnTwo").score(),
                        Goal.atLeast(4e6)),
                Row.alone(
                        what + "number ids",
                        Unit.ROWS,
                        rows / Jmh.of(measured, "numbers").score(),
                        Goal.atLeast(10e6)));
    }
}
