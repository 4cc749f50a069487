package dev.loyalty4j.core.tier;

/** What a ladder counts. */
public enum Metric {
    /** Money that counted for earning, in the currency of the programme. */
    SPEND("spend"),
    /** Orders. */
    ORDERS("orders"),
    /** Points of the first point type that were earned; spending and expiry do not lower it. */
    POINTS("points earned");

    private final String text;

    Metric(String text) {
        this.text = text;
    }

    /**
     * Returns {@link #SPEND}, so that a requirement reads as a sentence.
     *
     * @return the metric
     */
    public static Metric spend() {
        return SPEND;
    }

    /**
     * Returns {@link #ORDERS}.
     *
     * @return the metric
     */
    public static Metric orders() {
        return ORDERS;
    }

    /**
     * Returns {@link #POINTS}.
     *
     * @return the metric
     */
    public static Metric pointsEarned() {
        return POINTS;
    }

    /**
     * Returns a requirement of at least an amount of this metric.
     *
     * @param amount a decimal, in the unit of the metric
     * @return the requirement
     */
    public Requirement atLeast(String amount) {
        return new Requirement(this, amount);
    }

    /**
     * Returns the metric in English.
     *
     * @return a text for people
     */
    public String inWords() {
        return text;
    }
}
