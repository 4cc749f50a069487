package dev.loyalty4j.metrics.value;

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

    void add(long before, long now, boolean isNew) {
        if (before > 0) {
            addOld(before, now);
        } else if (now > 0) {
            joined = isNew ? Math.addExact(joined, now) : joined;
            reactivated = isNew ? reactivated : Math.addExact(reactivated, now);
            quick.add(now, 0);
        }
    }

    private void addOld(long before, long now) {
        long kept = Math.min(Math.max(now, 0), before);
        long more = Math.max(0, now - before);
        start = Math.addExact(start, before);
        lost = Math.addExact(lost, now <= 0 ? before : 0);
        contraction = Math.addExact(contraction, now > 0 ? before - kept : 0);
        expansion = Math.addExact(expansion, more);
        refunds = Math.addExact(refunds, now < 0 ? Math.negateExact(now) : 0);
        gross.add(kept, before);
        net.add(now, before);
        quick.add(more, before - kept);
    }

    RevenueRetention result(PurchaseLog log, String of) {
        RevenueFlows flows =
                new RevenueFlows(log.currency(), start, lost, contraction, expansion, refunds, reactivated, joined);
        return RevenueRetention.ofSums(flows, gross, net, quick, of);
    }
}
