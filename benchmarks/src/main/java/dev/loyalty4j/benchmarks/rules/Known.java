package dev.loyalty4j.benchmarks.rules;

/** What is known of the member of the order that is judged, as it was before. One object is used for all orders. */
public final class Known {
    private int tier;
    private boolean first;
    private int today;

    /** Nothing is known yet. */
    public Known() {}

    /**
     * Says what is known.
     *
     * @param tier 0 for none, 1 for Silver, 2 for Gold
     * @param first whether the member never ordered before
     * @param today the points that the member got on the day before the order
     * @return what is known
     */
    public static Known of(int tier, boolean first, int today) {
        Known known = new Known();
        known.set(tier, first, today);
        return known;
    }

    void set(int itsTier, boolean firstOrder, int pointsToday) {
        tier = itsTier;
        first = firstOrder;
        today = pointsToday;
    }

    /**
     * Returns the tier.
     *
     * @return 0 for none, 1 for Silver, 2 for Gold
     */
    public int tier() {
        return tier;
    }

    /**
     * Says whether the member never ordered before.
     *
     * @return true if so
     */
    public boolean first() {
        return first;
    }

    /**
     * Returns the points that the member got on the day of the order before it.
     *
     * @return the points, 0 to {@link Engine#DAILY}
     */
    public int today() {
        return today;
    }
}
