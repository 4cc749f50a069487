package dev.loyalty4j.benchmarks.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.ListStatistics;

/** Runs JMH benchmarks, and hands back their medians by the name of the method. */
public final class Jmh {

    private Jmh() {}

    /**
     * What was measured of one benchmark.
     *
     * @param score the median over all iterations of all forks, in the unit of the benchmark
     * @param bytes the bytes allocated for one operation
     */
    public record Measured(double score, double bytes) {}

    /**
     * Runs the benchmarks of classes; those that are not on the class path are left out.
     *
     * @param settings how long
     * @param more what else is to be set: parameters, threads, arguments of the JVM
     * @param names the full names of classes, or of methods as "class.method"
     * @return what was measured, by the name of the method
     * @throws RunnerException if a benchmark failed, as it does when two sides do not compute the same
     */
    public static Map<String, Measured> run(
            Settings settings, UnaryOperator<ChainedOptionsBuilder> more, String... names) throws RunnerException {
        return inTurns(settings.times(1, 3), settings, more, names);
    }

    /**
     * Runs the benchmarks in rounds, each once in a JVM of its own: a machine that is slower for a while is so for all.
     *
     * @param rounds how many, 1 or more
     * @param settings how long
     * @param more what else is to be set: parameters, threads, arguments of the JVM
     * @param names the full names of classes, or of methods as "class.method"
     * @return what was measured, by the name of the method
     * @throws RunnerException if a benchmark failed, as it does when two sides do not compute the same
     */
    public static Map<String, Measured> inTurns(
            int rounds, Settings settings, UnaryOperator<ChainedOptionsBuilder> more, String... names)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(settings.times(2, 5))
                .warmupTime(TimeValue.milliseconds(settings.times(500, 2_000)))
                .measurementIterations(settings.times(3, 7))
                .measurementTime(TimeValue.milliseconds(settings.times(500, 2_000)))
                .timeout(new TimeValue(30, TimeUnit.MINUTES))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        for (String name : names) {
            options = options.include("^" + Pattern.quote(name) + "(\\.[^.]*)?$");
        }
        Options all = more.apply(options).build();
        List<RunResult> results = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            results.addAll(new Runner(all).run());
        }
        return medians(results);
    }

    /**
     * Returns what was measured of one benchmark.
     *
     * @param measured all that was measured
     * @param method the name of its method
     * @return the figures
     * @throws NoSuchElementException if it was not measured
     */
    public static Measured of(Map<String, Measured> measured, String method) {
        Measured its = measured.get(method);
        if (its == null) {
            throw new NoSuchElementException("method is " + method + ", allowed are " + measured.keySet());
        }
        return its;
    }

    /**
     * Says whether a benchmark is on the class path; those of other engines are there with the profile {@code heavy}.
     *
     * @param name the full name of a class, or of a method as "class.method"
     * @return true if it is
     */
    public static boolean has(String name) {
        return !BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())
                .stream()
                .filter(entry ->
                        entry.getUsername().equals(name) || entry.getUsername().startsWith(name + "."))
                .toList()
                .isEmpty();
    }

    private static Map<String, Measured> medians(Collection<RunResult> results) {
        Map<String, ListStatistics> scores = new TreeMap<>();
        Map<String, ListStatistics> bytes = new TreeMap<>();
        for (RunResult result : results) {
            String method = result.getPrimaryResult().getLabel();
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                for (IterationResult iteration : fork.getIterationResults()) {
                    add(scores, method, iteration.getPrimaryResult());
                    add(bytes, method, iteration.getSecondaryResults().get("gc.alloc.rate.norm"));
                }
            }
        }
        Map<String, Measured> measured = new TreeMap<>();
        scores.forEach((method, its) -> measured.put(
                method,
                new Measured(
                        its.getPercentile(50),
                        bytes.getOrDefault(method, new ListStatistics()).getPercentile(50))));
        return measured;
    }

    private static void add(Map<String, ListStatistics> all, String method, @Nullable Result<?> result) {
        if (result != null) {
            all.computeIfAbsent(method, its -> new ListStatistics()).addValue(result.getScore());
        }
    }
}
