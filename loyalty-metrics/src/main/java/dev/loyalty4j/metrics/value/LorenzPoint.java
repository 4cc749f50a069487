package dev.loyalty4j.metrics.value;

/**
 * A point of the curve of Lorenz: the customers who spend least, and what they spend together (Lorenz 1905, <i>Methods
 * of Measuring the Concentration of Wealth</i>).
 *
 * @param customers their share of the customers, 0 to 1
 * @param revenue their share of the revenue, 0 to {@code customers}
 */
public record LorenzPoint(double customers, double revenue) {

    /**
     * Rejects a point above the diagonal.
     *
     * @param customers see the record
     * @param revenue see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public LorenzPoint {
        if (!(customers >= 0 && customers <= 1) || !(revenue >= 0 && revenue <= customers + 1e-12)) {
            throw new IllegalArgumentException(
                    "share of customers " + customers + " must be 0 to 1, share of revenue " + revenue + " 0 to that");
        }
    }
}
