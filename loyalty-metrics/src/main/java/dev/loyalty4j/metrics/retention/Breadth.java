package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;

/**
 * How many different values of a dimension customers bought in a window: categories, channels, product types. Only
 * sales count, not returns; rows without a value do not.
 *
 * @param none customers who bought in the window, but nothing with a value
 * @param one customers with exactly one value
 * @param several customers with two or more
 * @param boughtBefore customers of the window who had bought with some value before it
 * @param crossSold those of them who bought a value in the window that they had never bought before
 */
public record Breadth(long none, long one, long several, long boughtBefore, long crossSold) {

    /** Several / one. */
    public static final Definition UPSELL_RATIO = new Definition(
            "upsell ratio",
            "customers with more than one product type / customers with exactly one",
            "trade usage; may exceed 1");

    /** Several / (one + several). */
    public static final Definition UPSELL_SHARE = new Definition(
            "upsell share",
            "customers with more than one product type / customers with at least one",
            "trade usage; the share form of the upsell ratio");

    /** Several / all. */
    public static final Definition SEVERAL = new Definition(
            "share of customers with at least 2 values",
            "customers with at least 2 values of the dimension in the window / customers who bought in it",
            "convention of this library");

    /** Something new / existing customers. */
    public static final Definition CROSS_SELL = new Definition(
            "cross-sell rate",
            "customers who bought a value they never bought before / customers of the window who had bought before it",
            "convention of this library");

    /**
     * Rejects counts that no customers have.
     *
     * @param none see the record
     * @param one see the record
     * @param several see the record
     * @param boughtBefore see the record
     * @param crossSold see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Breadth {
        if (none < 0 || one < 0 || several < 0 || crossSold < 0 || crossSold > boughtBefore) {
            throw new IllegalArgumentException("none " + none + ", one " + one + ", several " + several
                    + " and cross-sold " + crossSold + " must be at least 0, the last at most " + boughtBefore);
        }
    }

    /**
     * Counts the customers of a window.
     *
     * @param log the purchases
     * @param window the window, observed to its end
     * @param dimension whose values are counted
     * @return the counts
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough} or the log has no
     *     such dimension
     */
    public static Breadth of(PurchaseLog log, Period window, Dimension dimension) {
        log.requireObserved("last day of " + window, window.lastDay());
        return new BreadthScan(log, window, log.column(dimension)).run();
    }

    /**
     * Returns how many customers bought several product types for each who bought one. The dimension must be that of
     * product types.
     *
     * @return several / one, with customers as the unit
     */
    public Ratio upsellRatio() {
        String of = "customers with exactly one product type";
        if (one == 0) {
            return Ratio.ofTotals(UPSELL_RATIO, several, 0, of);
        }
        double ratio = (double) several / one;
        // a is 1 for several and b is 1 for one, so the squares are 1 each and R² each.
        return new Ratio(UPSELL_RATIO, several, one, one + several, several + one * ratio * ratio, of);
    }

    /**
     * Returns the same as a share.
     *
     * @return several / (one + several) with Wilson's interval
     */
    public Proportion upsellShare() {
        return new Proportion(UPSELL_SHARE, several, one + several, "customers with at least one product type");
    }

    /**
     * Returns the share of customers with at least two values: of two categories, or of two channels.
     *
     * @return several / all with Wilson's interval
     */
    public Proportion shareWithSeveral() {
        return new Proportion(SEVERAL, several, none + one + several, "customers who bought in the window");
    }

    /**
     * Returns the share of existing customers who bought something new to them.
     *
     * @return cross-sold / bought before, with Wilson's interval
     */
    public Proportion crossSell() {
        return new Proportion(CROSS_SELL, crossSold, boughtBefore, "customers of the window who had bought before it");
    }
}
