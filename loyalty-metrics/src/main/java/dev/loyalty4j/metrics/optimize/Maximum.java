package dev.loyalty4j.metrics.optimize;

/** Where a search ended. Immutable. */
public final class Maximum {

    private final double[] point;
    private final double value;
    private final double[] gradient;

    Maximum(double[] point, double value, double[] gradient) {
        this.point = point;
        this.value = value;
        this.gradient = gradient;
    }

    /**
     * Returns the point, inside the box.
     *
     * @return a new array
     */
    public double[] point() {
        return point.clone();
    }

    /**
     * Returns the value there.
     *
     * @return not finite if the function could be computed at none of the starts
     */
    public double value() {
        return value;
    }

    /**
     * Returns the gradient there, with 0 for a variable at an end of its range that would leave it.
     *
     * @return a new array
     */
    public double[] gradient() {
        return gradient.clone();
    }

    /**
     * Returns the largest magnitude in the gradient.
     *
     * @return at least 0
     */
    public double steepness() {
        return Steps.largest(gradient);
    }
}
