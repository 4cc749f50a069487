package dev.loyalty4j.metrics.clv;

import java.util.Objects;

/**
 * One parameter of a model.
 *
 * @param symbol the letter of the paper
 * @param meaning what it is, in words
 * @param value above 0 and finite
 */
public record Parameter(String symbol, String meaning, double value) {

    /**
     * Rejects a value that is no parameter.
     *
     * @param symbol see the record
     * @param meaning see the record
     * @param value see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Parameter {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(meaning, "meaning");
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "parameter " + symbol + " " + value + " must be above 0 and finite (" + meaning + ")");
        }
    }
}
