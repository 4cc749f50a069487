package dev.loyalty4j.metrics.journey;

/** The five stages of a journey, in their order. */
public enum Stage {

    /** The customer looks around. */
    DISCOVERY("discovery"),

    /** The customer buys. */
    PURCHASE("purchase"),

    /** The order is packed, sent, handed over. */
    FULFILMENT("fulfilment"),

    /** The customer uses what was bought, and asks for help. */
    AFTER_PURCHASE("after purchase"),

    /** Something comes back. */
    RETURNS("returns");

    private final String displayName;

    Stage(String displayName) {
        this.displayName = displayName;
    }

    /**
     * Returns the name of the stage.
     *
     * @return one or two words
     */
    public String displayName() {
        return displayName;
    }
}
