package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.Window;
import java.util.List;
import java.util.Objects;

/**
 * Something that a ladder counts. Metrics have a ledger of their own: spending points or letting them expire never
 * lowers one.
 *
 * @param kind what is counted
 * @param name which one of its kind: a point type, a measure, an activity or a tier; empty where there is only one, or
 *     for the first point type
 * @param own over which days it is counted; empty for the window of the ladder, otherwise one
 */
public record Metric(Kind kind, String name, List<Window> own) {

    /** What can be counted. */
    public enum Kind {
        /** Money that counted for earning, in the currency of the programme. */
        SPEND("spend"),
        /** Orders. */
        ORDERS("orders"),
        /** Days on which the member visited. */
        VISITS("visits"),
        /** Actions of one name. */
        ACTIONS("actions"),
        /** Points earned of one type. */
        POINTS("points earned"),
        /** Points earned of one type, without fixed points and what multipliers and percentages added. */
        BASE_POINTS("base points earned"),
        /** Points redeemed of one type. */
        REDEEMED("points redeemed"),
        /** A measure of activities: nights, miles, litres. */
        MEASURE("measured"),
        /** Terms at a tier or a higher one that ran out or were renewed. */
        TERMS_HELD("terms held"),
        /** Years at a tier or a higher one. */
        YEARS_HELD("years held");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /**
     * Checks the parts.
     *
     * @param kind what is counted
     * @param name which one of its kind; empty where there is only one, or for the first point type
     * @param own over which days it is counted; empty for the window of the ladder, otherwise one
     * @throws IllegalArgumentException if there is more than one window
     */
    public Metric {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        own = List.copyOf(Objects.requireNonNull(own, "own"));
        if (own.size() > 1) {
            throw new IllegalArgumentException("windows are " + own.size() + ", allowed is 0 or 1");
        }
    }

    /**
     * Returns the money that counted for earning.
     *
     * @return the metric
     */
    public static Metric spend() {
        return of(Kind.SPEND, "");
    }

    /**
     * Returns the number of orders. An order that comes back as a whole counts no more.
     *
     * @return the metric
     */
    public static Metric orders() {
        return of(Kind.ORDERS, "");
    }

    /**
     * Returns the number of days with a visit; two visits on one day are one.
     *
     * @return the metric
     */
    public static Metric visits() {
        return of(Kind.VISITS, "");
    }

    /**
     * Returns the number of actions of a name.
     *
     * @param action the name of the action
     * @return the metric
     */
    public static Metric actions(String action) {
        return of(Kind.ACTIONS, action);
    }

    /**
     * Returns the points earned of the first point type, with what multipliers and percentages added.
     *
     * @return the metric
     */
    public static Metric pointsEarned() {
        return of(Kind.POINTS, "");
    }

    /**
     * Returns the points earned of a type, with what multipliers and percentages added.
     *
     * @param pointType the name of the point type
     * @return the metric
     */
    public static Metric pointsEarned(String pointType) {
        return of(Kind.POINTS, pointType);
    }

    /**
     * Returns the points earned of the first point type, without fixed points and what multipliers and percentages
     * added.
     *
     * @return the metric
     */
    public static Metric basePoints() {
        return of(Kind.BASE_POINTS, "");
    }

    /**
     * Returns the points earned of a type, without fixed points and what multipliers and percentages added.
     *
     * @param pointType the name of the point type
     * @return the metric
     */
    public static Metric basePoints(String pointType) {
        return of(Kind.BASE_POINTS, pointType);
    }

    /**
     * Returns the points redeemed of the first point type.
     *
     * @return the metric
     */
    public static Metric pointsRedeemed() {
        return of(Kind.REDEEMED, "");
    }

    /**
     * Returns the points redeemed of a type.
     *
     * @param pointType the name of the point type
     * @return the metric
     */
    public static Metric pointsRedeemed(String pointType) {
        return of(Kind.REDEEMED, pointType);
    }

    /**
     * Returns the sum of a measure of purchases, visits and actions: nights, miles, segments.
     *
     * @param name the name of the measure
     * @return the metric
     */
    public static Metric measure(String name) {
        return of(Kind.MEASURE, name);
    }

    /**
     * Returns the number of terms at a tier of the same ladder, or a higher one. A term counts when it runs out or is
     * renewed; one that an upgrade cuts short does not.
     *
     * @param tier the name of the tier
     * @return the metric
     */
    public static Metric termsHeld(String tier) {
        return of(Kind.TERMS_HELD, tier);
    }

    /**
     * Returns the years at a tier of the same ladder, or a higher one, counted by days: a year is 365.25 of them.
     *
     * @param tier the name of the tier
     * @return the metric
     */
    public static Metric yearsHeld(String tier) {
        return of(Kind.YEARS_HELD, tier);
    }

    private static Metric of(Kind kind, String name) {
        return new Metric(kind, name, List.of());
    }

    /**
     * Returns this metric over days of its own instead of the window of the ladder.
     *
     * @param window over which days it is counted
     * @return a copy with that window
     */
    public Metric over(Window window) {
        return new Metric(kind, name, List.of(window));
    }

    /**
     * Returns a requirement of at least an amount of this metric.
     *
     * @param amount a decimal of more than 0, in the unit of the metric
     * @return the requirement
     */
    public Requirement atLeast(String amount) {
        return new Requirement.AtLeast(this, amount);
    }

    /**
     * Returns the metric in English.
     *
     * @return a text for people
     */
    public String inWords() {
        String what = switch (kind) {
            case MEASURE -> name;
            case ACTIONS -> "times " + name;
            case TERMS_HELD -> "terms at " + name;
            case YEARS_HELD -> "years at " + name;
            default -> kind.text + (name.isEmpty() ? "" : " of " + name);
        };
        return what + (own.isEmpty() ? "" : " in " + own.get(0).inWords());
    }
}
