package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;

/** Segments that need no thought of one's own. They may overlap: someone new may be of high value. Stateless. */
public final class StandardSegments {

    private StandardSegments() {}

    /**
     * Returns the customers who bring the first {@value ValueBands#A_PERCENT} percent of revenue: band A.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return the set "high value"
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public static CustomerSet highValue(PurchaseLog log, LocalDate asOf) {
        return ValueBands.abc(log, asOf).set("A").named("high value");
    }

    /**
     * Returns the customers who are late against their own rhythm and have not lapsed.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return the set "at risk"
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public static CustomerSet atRisk(PurchaseLog log, LocalDate asOf) {
        return Lifecycle.byRhythm(log, asOf)
                .set(LifecycleStage.AT_RISK.displayName())
                .named("at risk");
    }

    /**
     * Returns the customers whose first purchase is at most {@value Lifecycle#NEW_DAYS} days ago.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return the set "new"
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public static CustomerSet newcomers(PurchaseLog log, LocalDate asOf) {
        return Lifecycle.byRhythm(log, asOf)
                .set(LifecycleStage.NEW.displayName())
                .named("new");
    }
}
