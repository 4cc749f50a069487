package dev.loyalty4j.core.rule;

/** What the engine counts for a member over time, because a condition asks for it. */
public enum Count {
    /** Money by the basis of the programme, in its currency. */
    SPEND("spend", false),
    /** Orders. */
    ORDERS("orders", false),
    /** Visits. */
    VISITS("visits", false),
    /** Actions of one name. */
    ACTIONS("actions", true),
    /** Points earned of one type. */
    POINTS("points earned of", true),
    /** A measure. */
    MEASURE("measured", true),
    /** Units of one article. */
    SKU("units of article", true),
    /** Units of one category or of those below it. */
    CATEGORY("units of category", true),
    /** Units of one brand. */
    BRAND("units of brand", true);

    private final String text;
    private final boolean named;

    Count(String text, boolean named) {
        this.text = text;
        this.named = named;
    }

    String inWords() {
        return text;
    }

    boolean named() {
        return named;
    }
}
