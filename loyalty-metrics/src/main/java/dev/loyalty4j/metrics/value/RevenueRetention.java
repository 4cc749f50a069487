package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.PairedSums;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.interval.RatioSums;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Objects;
import java.util.function.LongBinaryOperator;

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

    /** Later gross retention − earlier. */
    public static final Definition GROSS_CHANGE = new Definition(
            "change of gross revenue retention",
            "gross revenue retention of one period − of an earlier one, over the customers of either",
            "convention of this library; customers are the unit");

    /** Later net retention − earlier. */
    public static final Definition NET_CHANGE = new Definition(
            "change of net revenue retention",
            "net revenue retention of one period − of an earlier one, over the customers of either",
            "convention of this library; customers are the unit");

    /** Later quick ratio − earlier. */
    public static final Definition QUICK_CHANGE = new Definition(
            "change of the quick ratio",
            "quick ratio of one period − of an earlier one, over the customers of either",
            "convention of this library; customers are the unit");

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
     * Returns by how much gross revenue retention differs from that of an earlier period. The same customers stand in
     * both, so they are compared one by one.
     *
     * @param log the purchases
     * @param earlier the period compared with
     * @param later the period, observed to its end
     * @return later − earlier, undefined if there is no revenue before either
     * @throws IllegalArgumentException if a period ends after the log's {@code observedThrough}
     */
    public static Estimate grossChange(PurchaseLog log, Period earlier, Period later) {
        return change(log, earlier, later, GROSS_CHANGE, (before, now) -> Math.min(Math.max(now, 0), before));
    }

    /**
     * Returns by how much net revenue retention differs from that of an earlier period, customer by customer.
     *
     * @param log the purchases
     * @param earlier the period compared with
     * @param later the period, observed to its end
     * @return later − earlier, undefined if there is no revenue before either
     * @throws IllegalArgumentException if a period ends after the log's {@code observedThrough}
     */
    public static Estimate netChange(PurchaseLog log, Period earlier, Period later) {
        return change(log, earlier, later, NET_CHANGE, (before, now) -> now);
    }

    /**
     * Returns by how much the quick ratio differs from that of an earlier period, customer by customer.
     *
     * @param log the purchases
     * @param earlier the period compared with
     * @param later the period, observed to its end
     * @return later − earlier, undefined if nothing was lost or contracted in either
     * @throws IllegalArgumentException if a period ends after the log's {@code observedThrough}
     */
    public static Estimate quickChange(PurchaseLog log, Period earlier, Period later) {
        long[] one = CustomerTotals.of(log, earlier.previous()).cents();
        long[] two = CustomerTotals.of(log, earlier).cents();
        long[] three = CustomerTotals.of(log, later.previous()).cents();
        long[] four = CustomerTotals.of(log, later).cents();
        PairedSums sums = new PairedSums();
        for (int customer = 0; customer < one.length; customer++) {
            RevenueScan.compare(sums, one[customer], two[customer], three[customer], four[customer]);
        }
        Estimate change = sums.difference(QUICK_CHANGE, "customers of " + earlier + " or " + later + " or before");
        return change.isDefined() ? change : Estimate.undefined(QUICK_CHANGE, WENT + " on both sides");
    }

    private static Estimate change(
            PurchaseLog log, Period earlier, Period later, Definition definition, LongBinaryOperator kept) {
        long[] one = CustomerTotals.of(log, earlier.previous()).cents();
        long[] two = CustomerTotals.of(log, earlier).cents();
        long[] three = CustomerTotals.of(log, later.previous()).cents();
        long[] four = CustomerTotals.of(log, later).cents();
        PairedSums sums = new PairedSums();
        for (int customer = 0; customer < one.length; customer++) {
            long first = Math.max(0, one[customer]);
            long second = Math.max(0, three[customer]);
            if (first > 0 || second > 0) {
                long above = first > 0 ? kept.applyAsLong(first, two[customer]) : 0;
                sums.add(above, first, second > 0 ? kept.applyAsLong(second, four[customer]) : 0, second);
            }
        }
        return sums.difference(definition, "customers of " + earlier.previous() + " or " + later.previous());
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
