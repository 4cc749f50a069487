package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.time.Window;
import java.util.Objects;

/**
 * How much a rule or a programme may give. Limits act on rounded points; at the limit the part that fits is awarded.
 *
 * @param unit what is limited
 * @param max the most, 1 or more; points in the smallest unit
 * @param span over what it is counted
 * @param window the days over which it is counted; used only with {@link Span#WINDOW}
 * @param total whether all members share it, as a budget
 * @param allOrNothing whether nothing is awarded where not all of it fits
 * @param returned whether a return gives headroom back
 */
public record Limit(
        Unit unit, long max, Span span, Window window, boolean total, boolean allOrNothing, boolean returned) {

    /** What is limited. */
    public enum Unit {
        /** Points. */
        POINTS,
        /** Activities that are awarded at all. */
        TRIGGERS
    }

    /** Over what a limit is counted. */
    public enum Span {
        /** Each order, visit or action. */
        ORDER,
        /** The days of a window. */
        WINDOW,
        /** What the wallet holds less what is owed: a maximum balance. */
        BALANCE
    }

    /**
     * Checks the parts.
     *
     * @param unit what is limited
     * @param max the most, 1 or more; points in the smallest unit
     * @param span over what it is counted
     * @param window the days over which it is counted; used only with {@link Span#WINDOW}
     * @param total whether all members share it, as a budget
     * @param allOrNothing whether nothing is awarded where not all of it fits
     * @param returned whether a return gives headroom back
     * @throws IllegalArgumentException if {@code max < 1}, or all members are to share an order or a balance
     */
    public Limit {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(window, "window");
        if (window instanceof Window.CurrentTerm) {
            throw new IllegalArgumentException("window is " + window.inWords() + ", which only ladders know");
        }
        if (max < 1) {
            throw new IllegalArgumentException("max is " + max + ", allowed is 1 or more");
        }
        if (total && (span != Span.WINDOW || window.equals(Window.MEMBERSHIP_YEAR) || rolls(window))) {
            throw new IllegalArgumentException(
                    "a budget is per " + span + " in " + window + ", allowed are windows that are the same for all");
        }
        if (span == Span.BALANCE && unit != Unit.POINTS) {
            throw new IllegalArgumentException("unit is " + unit + ", allowed for a balance is POINTS");
        }
    }

    private static boolean rolls(Window window) {
        return window instanceof Window.Rolling || window instanceof Window.RollingMonths;
    }

    /**
     * At most so many points for one order, visit or action.
     *
     * @param max the points in the smallest unit
     * @return the limit
     */
    public static Limit pointsPerOrder(long max) {
        return new Limit(Unit.POINTS, max, Span.ORDER, Window.LIFETIME, false, false, true);
    }

    /**
     * At most so many points for one member in a window.
     *
     * @param max the points in the smallest unit
     * @param window over which days
     * @return the limit
     */
    public static Limit points(long max, Window window) {
        return new Limit(Unit.POINTS, max, Span.WINDOW, window, false, false, true);
    }

    /**
     * At most so many awards for one member in a window.
     *
     * @param max the number
     * @param window over which days
     * @return the limit
     */
    public static Limit triggers(long max, Window window) {
        return new Limit(Unit.TRIGGERS, max, Span.WINDOW, window, false, false, true);
    }

    /**
     * At most so many points in a wallet.
     *
     * @param max the points in the smallest unit
     * @return the limit
     */
    public static Limit balance(long max) {
        return new Limit(Unit.POINTS, max, Span.BALANCE, Window.LIFETIME, false, false, true);
    }

    /**
     * Returns this limit as a budget that all members share.
     *
     * @return a copy
     */
    public Limit inTotal() {
        return new Limit(unit, max, span, window, true, allOrNothing, returned);
    }

    /**
     * Returns this limit so that nothing is awarded where not all fits.
     *
     * @return a copy
     */
    public Limit orNothing() {
        return new Limit(unit, max, span, window, total, true, returned);
    }

    /**
     * Returns this limit so that a return gives no headroom back.
     *
     * @return a copy
     */
    public Limit keptOnReturn() {
        return new Limit(unit, max, span, window, total, allOrNothing, false);
    }

    /**
     * Returns the limit in English.
     *
     * @return a text for people
     */
    public String inWords() {
        String over =
                span == Span.ORDER ? "per order" : span == Span.BALANCE ? "in the wallet" : "in " + window.inWords();
        String what =
                unit == Unit.POINTS ? max + (max == 1 ? " point " : " points ") : max == 1 ? "once " : max + " times ";
        return "at most " + what + over + (total ? ", all members together" : "")
                + (allOrNothing ? ", all or nothing" : "");
    }
}
