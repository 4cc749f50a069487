package dev.loyalty4j.metrics.clv;

import java.util.random.RandomGenerator;

/** Random numbers of the distributions that the models are made of, from the caller's generator. */
final class Draws {

    private Draws() {}

    /**
     * A gamma variate of scale 1 (Marsaglia and Tsang 2000, <i>A Simple Method for Generating Gamma Variables</i>); as
     * its logarithm, because for small shapes the variate itself is often below the smallest double.
     */
    static double logGamma(RandomGenerator random, double shape) {
        if (shape < 1) {
            return logGamma(random, shape + 1) + Math.log1p(-random.nextDouble()) / shape;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double cube = Math.pow(1 + c * normal, 3);
            double uniform = 1 - random.nextDouble();
            if (cube > 0 && Math.log(uniform) < normal * normal / 2 + d - d * cube + d * Math.log(cube)) {
                return Math.log(d) + Math.log(cube);
            }
        }
    }

    static double gamma(RandomGenerator random, double shape) {
        return Math.exp(logGamma(random, shape));
    }

    /** A beta variate, from the logarithms of two gamma variates. */
    static double beta(RandomGenerator random, double a, double b) {
        double difference = logGamma(random, b) - logGamma(random, a);
        return 1 / (1 + Math.exp(difference));
    }
}
