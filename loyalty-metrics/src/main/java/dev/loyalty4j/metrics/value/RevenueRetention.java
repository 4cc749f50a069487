package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.interval.RatioSums;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Objects;

/**
 * How much revenue stays with the customers one had: gross, counting nobody for more than before; net, with what they
 * spend more; and the quick ratio of what came to what went. Customers are the unit of the intervals; from bare totals
 * there are none.
 *
 * @param flows where the revenue came from and went
 * @param gross Σ min(cur⁺, prev) / Σ prev
 * @param net Σ cur / Σ prev
 * @param quick (new + reactivated + expansion) / (lost + contraction)
 */
public record RevenueRetention(RevenueFlows flows, MoneyShare gross, MoneyShare net, MoneyShare quick) {

    /** Σ min(cur⁺, prev) / Σ prev. */
    public static final Definition GROSS = new Definition(
            "gross revenue retention",
            "Σ min(cur⁺, prev) / Σ prev over customers with prev > 0",
            "trade usage of subscription businesses (GRR)");

    /** Σ cur / Σ prev. */
    public static final Definition NET = new Definition(
            "net revenue retention",
            "Σ cur / Σ prev over customers with prev > 0; those who come back are not among them",
            "trade usage of subscription businesses (NRR)");

    /** What came over what went. */
    public static final Definition QUICK = new Definition(
            "quick ratio",
            "(new + reactivated + expansion) / (lost + contraction)",
            "trade usage of subscription businesses (Hsu's quick ratio)");

    private static final String WENT = "revenue lost or contracted";

    /**
     * Rejects missing parts.
     *
     * @param flows see the record
     * @param gross see the record
     * @param net see the record
     * @param quick see the record
     */
    public RevenueRetention {
        Objects.requireNonNull(flows, "flows");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(quick, "quick");
    }

    /**
     * Compares a period with the one before it.
     *
     * @param log the purchases
     * @param period the period, observed to its end
     * @return the three figures
     * @throws IllegalArgumentException if the period ends after the log's {@code observedThrough}
     */
    public static RevenueRetention of(PurchaseLog log, Period period) {
        return of(log, period.previous(), period);
    }

    /**
     * Compares two periods, such as a quarter with the same quarter a year before.
     *
     * @param log the purchases
     * @param earlier the period compared with
     * @param later the period, from the end of the earlier one or later, observed to its end
     * @return the three figures
     * @throws IllegalArgumentException if the periods overlap or the later one ends after the log's
     *     {@code observedThrough}
     */
    public static RevenueRetention of(PurchaseLog log, Period earlier, Period later) {
        if (later.from().isBefore(earlier.to())) {
            throw new IllegalArgumentException("period " + later + " must begin after period " + earlier + " ends");
        }
        CustomerTotals before = CustomerTotals.of(log, earlier);
        CustomerTotals now = CustomerTotals.of(log, later);
        RevenueScan scan = new RevenueScan();
        for (int customer = 0; customer < log.customers(); customer++) {
            boolean isNew = log.acquisitionDay(customer) >= earlier.to().toEpochDay();
            scan.add(before.cents()[customer], now.cents()[customer], isNew);
        }
        return scan.result(log, "revenue in " + earlier);
    }

    /**
     * Returns the figures of a business that knows its totals; they have no intervals.
     *
     * @param flows the totals
     * @return the three figures
     */
    public static RevenueRetention ofTotals(RevenueFlows flows) {
        String start = "revenue at the start";
        long came = Math.addExact(Math.addExact(flows.joined(), flows.reactivated()), flows.expansion());
        return new RevenueRetention(
                flows,
                share(Ratio.ofTotals(GROSS, flows.kept(), flows.start(), start), flows),
                share(Ratio.ofTotals(NET, flows.now(), flows.start(), start), flows),
                share(Ratio.ofTotals(QUICK, came, flows.lost() + flows.contraction(), WENT), flows));
    }

    static RevenueRetention ofSums(RevenueFlows flows, RatioSums gross, RatioSums net, RatioSums quick, String start) {
        return new RevenueRetention(
                flows,
                share(gross.ratio(GROSS, start), flows),
                share(net.ratio(NET, start), flows),
                share(quick.ratio(QUICK, WENT), flows));
    }

    private static MoneyShare share(Ratio ratio, RevenueFlows flows) {
        return new MoneyShare(ratio, flows.currency());
    }

    /**
     * Returns the three figures, one a line.
     *
     * @return three lines
     */
    @Override
    public String toString() {
        return gross + "\n" + net + "\n" + quick;
    }
}
