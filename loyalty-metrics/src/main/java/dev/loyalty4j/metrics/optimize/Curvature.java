package dev.loyalty4j.metrics.optimize;

/**
 * The negative matrix of second derivatives, by differences of the exact gradient: (8(g(+h) − g(−h)) − (g(+2h) −
 * g(−2h)))/12h, whose error is h⁴ times a fifth derivative (Abramowitz and Stegun 1964, 25.3.6). At h = {@value #STEP}
 * and gradients good to 1e-13 both kinds of error stay below 1e-9 of the curvature for functions that change on a scale
 * of 1.
 */
public final class Curvature {

    private static final double STEP = 1e-3;

    /** How far beside the point, in any one variable, the objective is asked. */
    public static final double REACH = 2 * STEP;

    private Curvature() {}

    /**
     * Returns the information at a point.
     *
     * @param objective the function
     * @param point where
     * @return −∂²f/∂xᵢ∂xⱼ, symmetric; not finite where the function is not
     */
    public static double[][] of(Objective objective, double[] point) {
        double[][] rows = new double[point.length][];
        for (int i = 0; i < point.length; i++) {
            double[] near = difference(objective, point, i, STEP);
            double[] far = difference(objective, point, i, REACH);
            rows[i] = new double[point.length];
            for (int j = 0; j < point.length; j++) {
                rows[i][j] = -(8 * near[j] - far[j]) / (12 * STEP);
            }
        }
        return symmetric(rows);
    }

    /** A cheaper one that is good enough for a step: two gradients for each variable. */
    static double[][] rough(Objective objective, double[] point) {
        double[][] rows = new double[point.length][];
        for (int i = 0; i < point.length; i++) {
            rows[i] = difference(objective, point, i, STEP);
            for (int j = 0; j < point.length; j++) {
                rows[i][j] /= -REACH;
            }
        }
        return symmetric(rows);
    }

    private static double[] difference(Objective objective, double[] point, int variable, double step) {
        double[] moved = point.clone();
        double[] above = new double[point.length];
        double[] below = new double[point.length];
        moved[variable] = point[variable] + step;
        objective.valueAt(moved, above);
        moved[variable] = point[variable] - step;
        objective.valueAt(moved, below);
        return Steps.minus(above, below);
    }

    private static double[][] symmetric(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (rows[i][j] + rows[j][i]) / 2;
                rows[i][j] = mean;
                rows[j][i] = mean;
            }
        }
        return rows;
    }
}
