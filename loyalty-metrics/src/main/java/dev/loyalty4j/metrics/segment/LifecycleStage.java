package dev.loyalty4j.metrics.segment;

import java.util.Arrays;
import java.util.List;

/** Where a customer stands between the first purchase and silence. The order is the order in which they are listed. */
public enum LifecycleStage {

    /** The first purchase was a short while ago. */
    NEW(0, "New"),

    /** Had lapsed, and came back a short while ago. */
    WON_BACK(1, "Won back"),

    /** Silent for no longer than usual. */
    ACTIVE(2, "Active"),

    /** Silent for longer than usual. */
    AT_RISK(3, "At risk"),

    /** Silent for so long that a return would be a surprise. */
    LAPSED(4, "Lapsed"),

    /** Nobody ever bought twice, so there is no rhythm to be late against. */
    NO_RHYTHM(5, "No rhythm");

    private final short code;
    private final String displayName;

    LifecycleStage(int code, String displayName) {
        this.code = (short) code;
        this.displayName = displayName;
    }

    /**
     * Returns the name of the stage as a segment.
     *
     * @return one or two words
     */
    public String displayName() {
        return displayName;
    }

    /** The place of the stage in {@link #displayNames}. */
    short code() {
        return code;
    }

    static List<String> displayNames() {
        return Arrays.stream(values()).map(LifecycleStage::displayName).toList();
    }
}
