package dev.loyalty4j.metrics.clv;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a model's parameters are and where they may lie.
 *
 * @param name the name of the model
 * @param bounds one for each parameter, in the order of the paper
 */
record ModelShape(String name, List<Bound> bounds) {

    /**
     * The range of one parameter, and what it means to end there.
     *
     * @param symbol the letter of the paper
     * @param meaning what the parameter is
     * @param lower above 0
     * @param upper above lower
     * @param atLower what an estimate at the lower end says about the customers
     * @param atUpper what an estimate at the upper end says about the customers
     */
    record Bound(String symbol, String meaning, double lower, double upper, String atLower, String atUpper) {}

    ModelShape {
        bounds = List.copyOf(bounds);
    }

    int size() {
        return bounds.size();
    }

    double[] lower() {
        return bounds.stream().mapToDouble(bound -> Math.log(bound.lower)).toArray();
    }

    double[] upper() {
        return bounds.stream().mapToDouble(bound -> Math.log(bound.upper)).toArray();
    }

    List<Parameter> parameters(double... values) {
        return IntStream.range(0, size())
                .mapToObj(i -> new Parameter(bounds.get(i).symbol, bounds.get(i).meaning, values[i]))
                .toList();
    }
}
