package dev.loyalty4j.benchmarks.table;

import java.util.Locale;

/**
 * What a row has to reach.
 *
 * @param kind what is compared with the bound
 * @param bound the bound, in the unit of the row or in times
 */
public record Goal(Kind kind, double bound) {

    /** A row that stands for information. */
    public static final Goal NONE = new Goal(Kind.NONE, 0);

    /** What is compared. */
    public enum Kind {
        /** Nothing. */
        NONE,
        /** How many times as good as the other side. */
        RATIO,
        /** Our figure must reach the bound. */
        AT_LEAST,
        /** Our figure must not be over the bound. */
        AT_MOST
    }

    /**
     * Ours must be so many times as good as what stands beside it: as fast, as small. Half as fast is 0.5.
     *
     * @param times the least ratio
     * @return the goal
     */
    public static Goal ratio(double times) {
        return new Goal(Kind.RATIO, times);
    }

    /**
     * Our figure must reach a number.
     *
     * @param least the number in the unit of the row
     * @return the goal
     */
    public static Goal atLeast(double least) {
        return new Goal(Kind.AT_LEAST, least);
    }

    /**
     * Our figure must not be over a number.
     *
     * @param most the number in the unit of the row
     * @return the goal
     */
    public static Goal atMost(double most) {
        return new Goal(Kind.AT_MOST, most);
    }

    boolean metBy(Row row) {
        return switch (kind) {
            case NONE -> true;
            case RATIO -> row.ratio() >= bound;
            case AT_LEAST -> row.ours() >= bound;
            case AT_MOST -> row.ours() <= bound;
        };
    }

    String inWords() {
        return switch (kind) {
            case NONE -> "";
            case RATIO -> String.format(Locale.ROOT, "≥ %sx", Row.number(bound));
            case AT_LEAST -> "≥ " + Row.number(bound);
            case AT_MOST -> "≤ " + Row.number(bound);
        };
    }
}
