package dev.loyalty4j.metrics.function;

/**
 * The logarithm of the beta function B(a, b) = Γ(a)Γ(b)/Γ(a + b).
 *
 * <p>ln Γ of the smaller argument minus the rising factorial of the larger by the smaller, so that two nearly equal
 * logarithms are never subtracted, however far apart a and b are.
 *
 * <p>Domain: a and b from 1e-60 to 1e15. Accuracy: |error| ≤ 4e-15·max(1, |ln Γ(min)|, min·ln max).
 */
public final class Beta {

    private static final double SMALLEST = 1e-60;
    private static final double LARGEST = 1e15;

    private Beta() {}

    /**
     * Returns ln B(a, b).
     *
     * @param a 1e-60 to 1e15
     * @param b 1e-60 to 1e15
     * @return the logarithm
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static double log(double a, double b) {
        double small = Math.min(a, b);
        double large = Math.max(a, b);
        if (!(small >= SMALLEST && large <= LARGEST)) {
            throw new IllegalArgumentException(
                    "arguments " + a + " and " + b + " of ln beta must be " + SMALLEST + " to " + LARGEST);
        }
        return Gamma.log(small) - RisingFactorial.log(large, small);
    }
}
