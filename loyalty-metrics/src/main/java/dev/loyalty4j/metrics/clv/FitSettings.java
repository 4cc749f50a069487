package dev.loyalty4j.metrics.clv;

import java.util.List;

/**
 * How to fit. The answer does not depend on the number of threads, not in the last bit.
 *
 * @param threads on how many threads to add up the likelihood, 1 to {@value #MAX_THREADS}
 * @param start parameters to start from in the model's own order, such as those of last week's fit; empty for a cold
 *     start from several points
 */
public record FitSettings(int threads, List<Double> start) {

    /** More threads than chunks would idle. */
    public static final int MAX_THREADS = 256;

    /** One thread, cold. */
    public static final FitSettings STANDARD = new FitSettings(1, List.of());

    /**
     * Rejects what cannot be done.
     *
     * @param threads see the record
     * @param start see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public FitSettings {
        start = List.copyOf(start);
        if (threads < 1 || threads > MAX_THREADS) {
            throw new IllegalArgumentException("threads " + threads + " must be 1 to " + MAX_THREADS);
        }
        for (double value : start) {
            if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("start " + start + " must be above 0 and finite");
            }
        }
    }

    /**
     * Sets the number of threads.
     *
     * @param number 1 to {@value #MAX_THREADS}
     * @return the settings
     * @throws IllegalArgumentException if it is out of range
     */
    public FitSettings threads(int number) {
        return new FitSettings(number, start);
    }

    /** The same threads, for another model than the one to start from. */
    FitSettings cold() {
        return new FitSettings(threads, List.of());
    }

    /**
     * Starts from an earlier fit of the same model: one climb from there instead of several.
     *
     * @param earlier the earlier fit; if it has no parameters the start is cold
     * @return the settings
     */
    public FitSettings from(Fit earlier) {
        return new FitSettings(
                threads, earlier.parameters().stream().map(Parameter::value).toList());
    }
}
