package dev.loyalty4j.metrics.function;

/**
 * The rising factorial Γ(q + n)/Γ(q) = q(q + 1)…(q + n − 1), on the log scale and for any n ≥ 0, whole or not.
 *
 * <p>Likelihoods are full of such quotients, and the difference of two logarithms of Γ loses every digit when q is
 * large. Here the series of Stirling (Abramowitz and Stegun 1964, 6.1.41) is subtracted term by term, from 16 on; below
 * that q is raised by the recurrence.
 *
 * <p>Domain: q from 1e-60, n from 0, both to 1e15. Accuracy: ln |error| ≤ 4e-15·max(1, n·|ln q|, |ln Γ(n)|), its
 * derivative by q relative 1e-13 for n of at least 1e-3.
 */
public final class RisingFactorial {

    private static final double SMALLEST = 1e-60;
    private static final double LARGEST = 1e15;
    private static final double STIRLING_FROM = 16;

    private RisingFactorial() {}

    /**
     * Returns ln Γ(q + n) − ln Γ(q).
     *
     * @param q 1e-60 to 1e15
     * @param n 0 to 1e15
     * @return the logarithm; 0 for n = 0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double log(double q, double n) {
        require(q, n);
        double product = 1;
        double low = q;
        for (; low < STIRLING_FROM; low++) {
            product *= low / (low + n);
        }
        double high = low + n;
        return n * (Math.log(high) - 1)
                + (low - 0.5) * Math.log1p(n / low)
                + (Gamma.correction(high) - Gamma.correction(low))
                + Math.log(product);
    }

    /**
     * Returns the derivative of {@link #log} by q: ψ(q + n) − ψ(q) = Σ 1/(q + i).
     *
     * @param q 1e-60 to 1e15
     * @param n 0 to 1e15
     * @return the derivative; 0 for n = 0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double logDerivative(double q, double n) {
        require(q, n);
        double below = 0;
        double low = q;
        for (; low < STIRLING_FROM; low++) {
            below += n / (low * (low + n));
        }
        double high = low + n;
        return below
                + Math.log1p(n / low)
                + n / (2 * low * high)
                + (PolyGamma.digammaTail(low) - PolyGamma.digammaTail(high));
    }

    private static void require(double q, double n) {
        if (!(q >= SMALLEST && q <= LARGEST && n >= 0 && n <= LARGEST)) {
            throw new IllegalArgumentException("rising factorial of " + q + " by " + n + ": must be of " + SMALLEST
                    + " by 0, at most of and by " + LARGEST);
        }
    }
}
