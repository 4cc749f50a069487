package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Points;
import dev.loyalty4j.core.time.Window;
import java.math.BigDecimal;

/**
 * A metric with its names and its window resolved.
 *
 * @param kind what is counted
 * @param name which one of its kind
 * @param window over which days
 * @param ofLadder whether the window is that of the ladder
 * @param unit the currency of money, the name of the point type of points
 * @param scale the decimals of its smallest unit
 * @param key under what it is counted; a window is part of it, for what was counted over one means nothing over another
 * @param rolledKey under what the surplus of the period before is counted
 * @param daysKey under what the days are kept that were counted already, where each day counts once
 */
record CompiledMetric(
        Metric.Kind kind,
        String name,
        Window window,
        boolean ofLadder,
        String unit,
        int scale,
        String key,
        String rolledKey,
        String daysKey) {
    /** How the keys of what rolled over begin. */
    static final String ROLLED_OVER = "rolled over ";

    private static final String DAYS = "days of ";

    static CompiledMetric of(Metric.Kind kind, String name, Window window, boolean ofLadder, String unit, int scale) {
        String key = kind + (name.isEmpty() ? "" : " " + name) + " over " + window;
        return new CompiledMetric(kind, name, window, ofLadder, unit, scale, key, ROLLED_OVER + key, DAYS + key);
    }

    /** Whether what is counted under a key lies in buckets of terms. */
    static boolean isOverTerms(String key) {
        return key.endsWith(" over " + Window.CURRENT_TERM) && !key.startsWith(DAYS);
    }

    boolean sameAs(MetricGain gain) {
        return kind == gain.kind() && name.equals(gain.name());
    }

    String text(long minor) {
        String where = ofLadder ? "" : " in " + window.inWords();
        return amount(minor) + where;
    }

    private String amount(long minor) {
        return switch (kind) {
            case SPEND -> Money.ofMinor(minor, unit) + " of spend";
            case POINTS -> new Points(minor, scale, name) + " earned";
            case BASE_POINTS -> new Points(minor, scale, name) + " earned as base points";
            case REDEEMED -> new Points(minor, scale, name) + " redeemed";
            case ORDERS -> minor + (minor == 1 ? " order" : " orders");
            case VISITS -> minor + (minor == 1 ? " day with a visit" : " days with a visit");
            case ACTIONS -> minor + (minor == 1 ? " time " : " times ") + name;
            case MEASURE ->
                BigDecimal.valueOf(minor, scale).stripTrailingZeros().toPlainString() + " " + name;
            case TERMS_HELD -> minor + (minor == 1 ? " term at " : " terms at ") + name;
            case YEARS_HELD -> minor + (minor == 1 ? " day at " : " days at ") + name;
        };
    }
}
