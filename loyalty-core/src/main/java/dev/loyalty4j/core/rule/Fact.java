package dev.loyalty4j.core.rule;

/** Something that is known about a line, an order or a member as a text; the subject of {@link FactCondition.Is}. */
public enum Fact {
    /** The article of the line. */
    SKU("article is", true),
    /** A category of the line, or one above it. */
    CATEGORY("in", true),
    /** The brand of the line. */
    BRAND("brand is", true),
    /** The kind of the line, for example {@code GIFT_CARD}. */
    LINE_KIND("line is", true),
    /** The channel. */
    CHANNEL("channel is", false),
    /** The store. */
    STORE("store is", false),
    /** The market. */
    MARKET("market is", false),
    /** The currency of the order. */
    CURRENCY("currency is", false),
    /** A method by which a part of the order was paid. */
    TENDER("paid with", false),
    /** A coupon that was used. */
    COUPON("coupon is", false),
    /** A segment that the member is in. */
    SEGMENT("member in", false),
    /** An offer that is active for the member. */
    OFFER("offer active:", false);

    private final String text;
    private final boolean ofLine;

    Fact(String text, boolean ofLine) {
        this.text = text;
        this.ofLine = ofLine;
    }

    String inWords() {
        return text;
    }

    boolean ofLine() {
        return ofLine;
    }
}
