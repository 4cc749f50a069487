package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.interval.Definition;
import java.util.function.ToDoubleFunction;

/**
 * The error that the parameters bring to what is computed from them: √(gᵀ·C·g) with C the covariance of ln θ and g the
 * differenced gradient of the transformed value over ln θ. A central difference of {@value #STEP} is off by about a
 * millionth of the gradient, a thousandth of what standard errors themselves are worth.
 */
final class DeltaMethod {

    private static final double STEP = 1e-3;

    private DeltaMethod() {}

    /** The prediction; undefined if nothing was fitted or the value is not finite. */
    static Prediction of(Fit fit, Definition definition, PredictionScale scale, ToDoubleFunction<double[]> function) {
        if (!fit.hasParameters()) {
            return Prediction.undefined(definition, fit.verdict().toString());
        }
        double value = function.applyAsDouble(fit.values());
        if (!Double.isFinite(value)) {
            return Prediction.undefined(
                    definition,
                    "not finite at these parameters (" + fit.verdict().kind() + ")");
        }
        double error = error(fit, scale, function);
        return error >= 0 ? new Prediction(definition, value, error, scale, "") : Prediction.exact(definition, value);
    }

    /** The standard error on the scale, or −1 if there is none. */
    static double error(Fit fit, PredictionScale scale, ToDoubleFunction<double[]> function) {
        if (!fit.covariance().isPresent()) {
            return -1;
        }
        double[] theta = fit.values();
        double[] gradient = new double[theta.length];
        for (int i = 0; i < theta.length; i++) {
            double above = scale.to(function.applyAsDouble(moved(theta, i, STEP)));
            double below = scale.to(function.applyAsDouble(moved(theta, i, -STEP)));
            gradient[i] = (above - below) / (2 * STEP);
        }
        double error = Math.sqrt(fit.covariance().variance(gradient));
        return Double.isFinite(error) && Double.isFinite(scale.to(function.applyAsDouble(theta))) ? error : -1;
    }

    private static double[] moved(double[] theta, int i, double by) {
        double[] moved = theta.clone();
        moved[i] *= Math.exp(by);
        return moved;
    }
}
