package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.optimize.Objective;

/** A log-likelihood over the parameters themselves, with its gradient. */
@FunctionalInterface
interface Likelihood {

    /** The value at θ; adds the partial derivatives to the gradient, which comes in as zeros. */
    double at(double[] theta, double[] gradient);

    /** The same over ln θ: ∂/∂ln θ = θ·∂/∂θ. */
    default Objective overLogs() {
        return (point, gradient) -> {
            double[] theta = new double[point.length];
            for (int i = 0; i < point.length; i++) {
                theta[i] = Math.exp(point[i]);
                gradient[i] = 0;
            }
            double value = at(theta, gradient);
            for (int i = 0; i < point.length; i++) {
                gradient[i] *= theta[i];
            }
            return value;
        };
    }
}
