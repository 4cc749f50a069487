package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.function.Hypergeometric;
import dev.loyalty4j.metrics.function.RisingFactorial;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The likelihood of Pareto/NBD by two routes that share nothing with the model's own points: the closed form with ₂F₁,
 * and adaptive quadrature over the time of leaving.
 */
class ParetoRoutesTest {

    private static final double[][] PARAMETERS = {
        {0.55, 10.6, 0.61, 11.7},
        {0.55, 10.6, 0.61, 0.1},
        {0.25, 0.1, 2, 30},
        {1.5, 7, 1, 7},
        {0.3, 12, 0.05, 12},
        {3, 60, 4, 0.1},
        {0.05, 2, 0.3, 400}
    };

    private static final double[][] HISTORIES = {
        {0, 0, 0.5},
        {0, 0, 39},
        {0, 0, 800},
        {1, 0.01, 39},
        {1, 38.9, 39},
        {2, 30, 39},
        {7, 20, 30},
        {26, 12, 31},
        {60, 300, 365},
        {250, 38, 39}
    };

    /** Γ(r + x)/Γ(r)·αʳβˢ·((α + T)^−(r + x)(β + T)⁻ˢ + s·∫), given ln of the integral. */
    private static double total(double[] theta, double[] history, double logIntegral) {
        double shape = theta[0] + history[0];
        double alive = -shape * Math.log(theta[1] + history[2]) - theta[2] * Math.log(theta[3] + history[2]);
        double left = Math.log(theta[2]) + logIntegral;
        return RisingFactorial.log(theta[0], history[0])
                + theta[0] * Math.log(theta[1])
                + theta[2] * Math.log(theta[3])
                + Math.max(alive, left)
                + Math.log1p(Math.exp(-Math.abs(alive - left)));
    }

    /** ln of ∫ (α + u)^−R (β + u)^−(s + 1) du from t to ∞ = ₂F₁(R + s, k; R + s + 1; z)·(M + t)^−(R + s)/(R + s). */
    private static double logTail(double[] theta, double x, double t) {
        double shape = theta[0] + x;
        double all = shape + theta[2];
        boolean alphaLarger = theta[1] >= theta[3];
        double larger = Math.max(theta[1], theta[3]);
        double smaller = Math.min(theta[1], theta[3]);
        double b = alphaLarger ? theta[2] + 1 : shape;
        double z = (larger - smaller) / (larger + t);
        double rest = (smaller + t) / (larger + t);
        return Hypergeometric.log(all, b, all + 1 - b, z, rest) - all * Math.log(larger + t) - Math.log(all);
    }

    private static double closedForm(double[] theta, double[] history) {
        double first = logTail(theta, history[0], history[1]);
        double second = logTail(theta, history[0], history[2]);
        return total(theta, history, first + Math.log(-Math.expm1(second - first)));
    }

    private static double quadrature(double[] theta, double[] history) {
        double shape = theta[0] + history[0];
        // Over ln u, or ln of u plus the smallest scale, so that a peak at 0 is resolved.
        double scale = Math.min(theta[1], theta[3]) / 4;
        double from = Math.log(scale + history[1]);
        double top = -shape * Math.log(theta[1] + history[1]) - (theta[2] + 1) * Math.log(theta[3] + history[1]);
        DoubleUnaryOperator integrand = v -> {
            double u = Math.exp(v) - scale;
            double log = -shape * Math.log(theta[1] + u) - (theta[2] + 1) * Math.log(theta[3] + u);
            return Math.exp(log - top + v - from);
        };
        double integral = adaptive(integrand, from, Math.log(scale + history[2]), 60);
        return total(theta, history, Math.log(integral) + top + from);
    }

    /** Simpson's rule on sixty-four parts, each halved until halving changes nothing. */
    private static double adaptive(DoubleUnaryOperator f, double from, double to, int depth) {
        double sum = 0;
        for (int part = 0; part < 64; part++) {
            double a = from + (to - from) * part / 64;
            double b = from + (to - from) * (part + 1) / 64;
            sum += halved(f, a, b, f.applyAsDouble(a), f.applyAsDouble((a + b) / 2), f.applyAsDouble(b), depth);
        }
        return sum;
    }

    private static double halved(
            DoubleUnaryOperator f, double a, double b, double atA, double atMiddle, double atB, int depth) {
        double middle = (a + b) / 2;
        double left = f.applyAsDouble((a + middle) / 2);
        double right = f.applyAsDouble((middle + b) / 2);
        double whole = (b - a) / 6 * (atA + 4 * atMiddle + atB);
        double halves = (b - a) / 12 * (atA + 4 * left + 2 * atMiddle + 4 * right + atB);
        if (depth == 0 || Math.abs(halves - whole) < 1e-11 * (b - a)) {
            return halves + (halves - whole) / 15;
        }
        return halved(f, a, middle, atA, left, atMiddle, depth - 1)
                + halved(f, middle, b, atMiddle, right, atB, depth - 1);
    }

    @Test
    void threeRoutesGiveOneLikelihood() {
        for (double[] theta : PARAMETERS) {
            ParetoNbd model = ParetoNbd.of(theta[0], theta[1], theta[2], theta[3], ModelUnit.WEEKS);
            for (double[] history : HISTORIES) {
                double own = model.logLikelihood(history[0], history[1], history[2]);
                String what = java.util.Arrays.toString(theta) + java.util.Arrays.toString(history);
                assertThat(own).as("₂F₁ %s", what).isCloseTo(closedForm(theta, history), within(1e-9));
                assertThat(own).as("quadrature %s", what).isCloseTo(quadrature(theta, history), within(1e-9));
            }
        }
    }
}
