package dev.loyalty4j.metrics.function;

/**
 * The regularised incomplete beta function I_x(a, b) = 1/B(a, b) ∫₀ˣ tᵃ⁻¹(1 − t)ᵇ⁻¹ dt.
 *
 * <p>It evaluates the continued fraction (DLMF 8.17.22) on the side where it converges in a number of steps of the
 * order √max(a, b); the other side follows from I_x(a, b) = 1 − I_{1−x}(b, a). The caller passes x and 1 − x both, so
 * that neither end of the scale loses digits.
 *
 * <p>Domain: a and b from {@value #MIN_SHAPE} to {@value #MAX_SHAPE}. Accuracy: relative 1e-11 where the result is not
 * below 1e-300, checked against another library for shapes up to 1e5.
 */
public final class IncompleteBeta {

    /** Below this the continued fraction still holds, but nothing here needs it and nothing checked it. */
    public static final double MIN_SHAPE = 0.05;

    /** Beyond this the fraction would need more than {@link #MAX_STEPS} steps. */
    public static final double MAX_SHAPE = 1e8;

    private static final int MAX_STEPS = 200_000;

    private static final double TINY = 1e-300;

    private IncompleteBeta() {}

    /**
     * Returns I_x(a, b).
     *
     * @param a first shape
     * @param b second shape
     * @param x upper end of the integral, 0 to 1
     * @param rest 1 − x, by whatever way gives it exactly
     * @return a probability from 0 to 1
     * @throws IllegalArgumentException if a number is outside its range
     */
    public static double regularised(double a, double b, double x, double rest) {
        requireShape("a", a);
        requireShape("b", b);
        if (!(x >= 0 && x <= 1 && rest >= 0 && rest <= 1)) {
            throw new IllegalArgumentException("x " + x + " and 1 - x " + rest + " must be 0 to 1");
        }
        if (x == 0 || rest == 0) {
            return x == 0 ? 0 : 1;
        }
        return x > (a + 1) / (a + b + 2) ? 1 - fraction(b, a, rest, x) : fraction(a, b, x, rest);
    }

    /**
     * Returns ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), without taking the difference of large logarithms.
     *
     * @param a first shape
     * @param b second shape
     * @return the logarithm of the beta function
     * @throws IllegalArgumentException if a shape is outside its range
     */
    public static double logBeta(double a, double b) {
        requireShape("a", a);
        requireShape("b", b);
        return Beta.log(a, b);
    }

    private static double fraction(double a, double b, double x, double rest) {
        double logX = rest < 0.5 ? Math.log1p(-rest) : Math.log(x);
        double logRest = x < 0.5 ? Math.log1p(-x) : Math.log(rest);
        double front = Math.exp(a * logX + b * logRest - logBeta(a, b)) / a;
        return front == 0 ? 0 : front * steps(a, b, x);
    }

    /** The method of Lentz as Thompson and Barnett 1986 changed it, two terms of the fraction at a time. */
    private static double steps(double a, double b, double x) {
        double above = 1;
        double below = 1 / away(1 - (a + b) * x / (a + 1));
        double value = below;
        for (int m = 1; m <= MAX_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            below = 1 / away(1 + even * below);
            above = away(1 + even / above);
            value *= below * above;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            below = 1 / away(1 + odd * below);
            above = away(1 + odd / above);
            double change = below * above;
            value *= change;
            if (Math.abs(change - 1) < 1e-15) {
                return value;
            }
        }
        throw new ArithmeticException("incomplete beta of " + a + ", " + b + " at " + x + " did not settle");
    }

    private static double away(double number) {
        return Math.abs(number) < TINY ? TINY : number;
    }

    private static void requireShape(String name, double shape) {
        if (!(shape >= MIN_SHAPE && shape <= MAX_SHAPE)) {
            throw new IllegalArgumentException(
                    "shape " + name + " = " + shape + " must be " + MIN_SHAPE + " to " + MAX_SHAPE);
        }
    }
}
