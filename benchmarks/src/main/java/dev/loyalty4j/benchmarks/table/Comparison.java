package dev.loyalty4j.benchmarks.table;

import java.util.List;

/**
 * Rows that belong together. Before it measures, a comparison proves that all its sides compute the same.
 *
 * <p>A comparison that needs what only the profile {@code heavy} brings lives in that source root; {@link Benchmarks}
 * leaves out what is not there.
 */
public interface Comparison {

    /**
     * Returns the name by which one asks for this comparison alone.
     *
     * @return one word
     */
    String name();

    /**
     * Measures.
     *
     * @param settings how long
     * @return the rows in the order in which they are to be printed
     * @throws Exception if two sides do not compute the same, or something else went wrong
     */
    List<Row> run(Settings settings) throws Exception;
}
