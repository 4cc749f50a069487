package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.interval.PairedSums;
import dev.loyalty4j.metrics.interval.RatioSums;
import dev.loyalty4j.metrics.log.PurchaseLog;

/** Sorts what each customer spent in two periods into the flows between them. Used once. */
final class RevenueScan {

    private final RatioSums gross = new RatioSums();
    private final RatioSums net = new RatioSums();
    private final RatioSums quick = new RatioSums();
    private long lost;
    private long contraction;
    private long expansion;
    private long refunds;
    private long reactivated;
    private long joined;
    private long start;

    /** What a customer brings more: new, back or expanding. */
    static long came(long before, long now) {
        return Math.max(0, now - Math.max(0, before));
    }

    /** What a customer brings less: lost or contracted. */
    static long went(long before, long now) {
        return Math.max(0, before - Math.max(0, now));
    }

    /** Adds one customer to the two sides of a quick ratio, if there is anything to add. */
    static void compare(PairedSums sums, long before1, long now1, long before2, long now2) {
        if (Math.max(before1, now1) > 0 || Math.max(before2, now2) > 0) {
            sums.add(came(before1, now1), went(before1, now1), came(before2, now2), went(before2, now2));
        }
    }

    void add(long before, long now, boolean isNew) {
        if (before > 0) {
            addOld(before, now);
        } else if (now > 0) {
            joined = isNew ? Math.addExact(joined, now) : joined;
            reactivated = isNew ? reactivated : Math.addExact(reactivated, now);
            quick.add(came(before, now), 0);
        }
    }

    private void addOld(long before, long now) {
        long kept = Math.min(Math.max(now, 0), before);
        long more = came(before, now);
        start = Math.addExact(start, before);
        lost = Math.addExact(lost, now <= 0 ? before : 0);
        contraction = Math.addExact(contraction, now > 0 ? before - kept : 0);
        expansion = Math.addExact(expansion, more);
        refunds = Math.addExact(refunds, now < 0 ? Math.negateExact(now) : 0);
        gross.add(kept, before);
        net.add(now, before);
        quick.add(more, went(before, now));
    }

    RevenueRetention result(PurchaseLog log, String of) {
        RevenueFlows flows =
                new RevenueFlows(log.currency(), start, lost, contraction, expansion, refunds, reactivated, joined);
        return RevenueRetention.ofSums(flows, gross, net, quick, of);
    }
}
