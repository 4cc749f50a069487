package dev.loyalty4j.metrics.optimize;

/** A function to be made large, with its exact gradient. */
@FunctionalInterface
public interface Objective {

    /**
     * Returns the value at a point and writes the gradient there.
     *
     * @param point where; not to be changed. May lie outside the box by as much as {@link Curvature#REACH}
     * @param gradient takes the partial derivatives
     * @return the value; not finite where the function cannot be computed, which keeps the search away from there
     */
    double valueAt(double[] point, double[] gradient);
}
