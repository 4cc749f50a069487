package dev.loyalty4j.benchmarks.table;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the comparisons and prints one table of them.
 *
 * <p>The short form takes less than ten minutes, the long form hours; the large one has the data of the long form and
 * the repetitions of the short one:
 *
 * <pre>{@code
 * mvn -q -pl benchmarks -am -Prun,heavy,bench compile
 * mvn -q -pl benchmarks -am -Prun,heavy,bench compile -Dbench.args="--large metrics ledger submit"
 * mvn -q -pl benchmarks -am -Prun,heavy,bench compile -Dbench.args="--long"
 * mvn -q -pl benchmarks -am -Prun,heavy,bench compile -Dbench.args="rules submit"
 * }</pre>
 *
 * <p>Without {@code heavy} the same rows are printed without the other engines, and nothing is fetched for them.
 */
public final class Benchmarks {

    /** In the order of the table. A class of the profile {@code heavy} is left out where it is not there. */
    private static final List<String> COMPARISONS = List.of(
            "dev.loyalty4j.benchmarks.rules.RulesComparison",
            "dev.loyalty4j.benchmarks.submit.SubmitComparison",
            "dev.loyalty4j.benchmarks.ledger.LedgerComparison",
            "dev.loyalty4j.benchmarks.durable.DurableComparison",
            "dev.loyalty4j.benchmarks.metrics.MetricsComparison",
            "dev.loyalty4j.benchmarks.metrics.DuckDbComparison",
            "dev.loyalty4j.benchmarks.fits.FitsComparison");

    private Benchmarks() {}

    /**
     * Measures and prints.
     *
     * @param arguments see {@link Settings#parse}
     * @throws Exception if two sides do not compute the same, or something else went wrong
     */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.parse(arguments);
        // Lines of a comparison are told when it is done: the table itself comes at the end.
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String machine = Machine.inWords();
        out.println("loyalty4j benchmarks, " + settings.form().inWords() + " form: " + machine);
        List<Row> rows = new ArrayList<>();
        for (Comparison comparison : comparisons()) {
            if (settings.wants(comparison)) {
                long start = System.nanoTime();
                rows.addAll(comparison.run(settings));
                out.println(comparison.name() + ": " + (System.nanoTime() - start) / 1_000_000_000 + " s");
            }
        }
        out.println();
        new Table(rows).print(out);
        out.println();
        out.println("Measured " + machine);
        out.println("Ratio: how many times as good as what stands beside it. Both sides gave the same answers first.");
    }

    private static List<Comparison> comparisons() throws ReflectiveOperationException {
        List<Comparison> found = new ArrayList<>();
        for (String name : COMPARISONS) {
            Class<?> type;
            try {
                type = Class.forName(name);
            } catch (ClassNotFoundException e) {
                continue;
            }
            found.add(created(type));
        }
        return found;
    }

    private static Comparison created(Class<?> type) throws ReflectiveOperationException {
        try {
            return (Comparison) type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("could not prepare " + type.getName(), e.getCause());
        }
    }
}
