package dev.loyalty4j.metrics.function;

/**
 * The rule of Gauss and Legendre with 16 points on [0, 1]: exact for polynomials up to degree 31, and converging
 * geometrically for analytic functions (Abramowitz and Stegun 1964, 25.4.30). The points are the roots of the Legendre
 * polynomial, found by Newton's method when the class is loaded; checked against polynomials and published roots.
 */
public final class GaussLegendre {

    /** How many points the rule has. */
    public static final int POINTS = 16;

    private static final double[] NODES = new double[POINTS];
    private static final double[] WEIGHTS = new double[POINTS];

    static {
        for (int i = 0; i < POINTS; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (POINTS + 0.5));
            for (int step = 0; step < 6; step++) {
                x -= legendre(x) / derivative(x);
            }
            double slope = derivative(x);
            NODES[i] = (1 - x) / 2;
            WEIGHTS[i] = 1 / ((1 - x * x) * slope * slope);
        }
    }

    private GaussLegendre() {}

    /**
     * Returns where the function is to be evaluated.
     *
     * @param i 0 to 15
     * @return ascending, strictly between 0 and 1
     */
    public static double node(int i) {
        return NODES[i];
    }

    /**
     * Returns what the value there counts.
     *
     * @param i 0 to 15
     * @return a weight; they add up to 1
     */
    public static double weight(int i) {
        return WEIGHTS[i];
    }

    private static double legendre(double x) {
        return recurrence(x)[1];
    }

    /** n(x·Pₙ − Pₙ₋₁)/(x² − 1). */
    private static double derivative(double x) {
        double[] pair = recurrence(x);
        return POINTS * (x * pair[1] - pair[0]) / (x * x - 1);
    }

    private static double[] recurrence(double x) {
        double before = 1;
        double last = x;
        for (int n = 1; n < POINTS; n++) {
            double next = ((2 * n + 1) * x * last - n * before) / (n + 1);
            before = last;
            last = next;
        }
        return new double[] {before, last};
    }
}
