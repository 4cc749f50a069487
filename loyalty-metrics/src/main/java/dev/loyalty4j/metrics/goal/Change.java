package dev.loyalty4j.metrics.goal;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Objects;

/**
 * By how much a figure should change. "−10 %" of a churn of 0.30 is 0.27 if it is relative and 0.20 if it is in points,
 * so it can only be said with the word.
 *
 * @param amount the change: −0.10 is ten percent, or ten points of a share, less; finite and not 0
 * @param kind relative to the baseline, or in points
 */
public record Change(double amount, Kind kind) {

    /** What an amount is a part of. */
    public enum Kind {
        /** Of the baseline. */
        RELATIVE,
        /** Of the scale: added to the baseline as it is. */
        POINTS
    }

    /**
     * Rejects no change.
     *
     * @param amount the change: −0.10 is ten percent, or ten points of a share, less; finite and not 0
     * @param kind relative to the baseline, or in points
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Change {
        Objects.requireNonNull(kind, "kind");
        if (!Double.isFinite(amount) || amount == 0) {
            throw new IllegalArgumentException("change " + amount + " must be finite and not 0");
        }
    }

    /**
     * Returns a change relative to the baseline.
     *
     * @param share −0.10 for ten percent less
     * @return the change
     * @throws IllegalArgumentException if it is not finite or 0
     */
    public static Change relative(double share) {
        return new Change(share, Kind.RELATIVE);
    }

    /**
     * Returns a change in points of the figure's own scale.
     *
     * @param points −0.10 for ten points of a share less, 5 for five points of a net promoter score more
     * @return the change
     * @throws IllegalArgumentException if it is not finite or 0
     */
    public static Change points(double points) {
        return new Change(points, Kind.POINTS);
    }

    /**
     * Returns the figure after the change.
     *
     * @param baseline the figure before
     * @return baseline · (1 + amount) if relative, baseline + amount if in points
     */
    public double from(double baseline) {
        return kind == Kind.RELATIVE ? baseline * (1 + amount) : baseline + amount;
    }

    /**
     * Returns amount and kind.
     *
     * @return such as {@code -0.1000 relative}
     */
    @Override
    public String toString() {
        return NumberText.decimal(amount) + (kind == Kind.RELATIVE ? " relative" : " in points");
    }
}
