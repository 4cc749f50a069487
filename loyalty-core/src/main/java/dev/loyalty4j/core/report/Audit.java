package dev.loyalty4j.core.report;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.Take;
import dev.loyalty4j.core.account.Wallet;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderState;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.tier.LadderState;
import dev.loyalty4j.core.tier.MetricCount;
import dev.loyalty4j.core.tier.TierEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Folds the journal of an account from its beginning and compares it with what a store keeps.
 *
 * <p>It checks that versions have no gaps, that the fold of the journal is the kept state and the kept orders, and, by
 * plain addition over the events, that for each point type what came in less what went out is what lots and holds have
 * now, that neither lots nor debt go below zero, that no voucher is used twice, and that what ladders count is what was
 * counted.
 */
public final class Audit {
    private final MemberState kept;
    private final List<String> problems = new ArrayList<>();
    private final SortedMap<String, OrderState> orders = new TreeMap<>();
    private final SortedMap<String, RedemptionState> redemptions = new TreeMap<>();
    private final SortedMap<String, long[]> sums = new TreeMap<>(); // by point type: what lots hold, what is owed
    private final TreeSet<String> used = new TreeSet<>();
    private final SortedMap<String, TreeMap<LocalDate, Long>> metrics = new TreeMap<>(); // by ladder and metric
    private MemberState folded;

    /**
     * Starts an audit.
     *
     * @param kept the state that the store keeps
     */
    public Audit(MemberState kept) {
        this.kept = kept;
        this.folded = MemberState.before(kept.account());
    }

    /**
     * Takes the next entry of the journal. Entries beyond the kept state are left out, so that an account may go on
     * moving while it is audited.
     *
     * @param entry the entry
     */
    public void add(JournalEntry entry) {
        if (!problems.isEmpty() || entry.version() > kept.version()) {
            return;
        }
        try {
            folded = folded.after(entry);
            for (Event event : entry.events()) {
                RedemptionState.redemptionOf(event)
                        .ifPresent(id -> redemptions.put(id, RedemptionState.apply(redemptions.get(id), event)));
                OrderState.orderOf(event).ifPresent(id -> orders.put(id, OrderState.apply(orders.get(id), event)));
                add(event);
            }
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            problem("entry " + entry.version() + " cannot follow: " + e.getMessage());
        }
    }

    /**
     * Compares a state that a store keeps of the past with what the entries taken so far come to.
     *
     * @param version the version of the last entry that was taken
     * @param past the state that is kept under it, if there is one
     */
    public void compare(long version, Optional<MemberState> past) {
        if (problems.isEmpty() && past.isEmpty()) {
            problem("the state at version " + version + " is not kept");
        } else if (problems.isEmpty() && !past.get().equals(folded)) {
            problem("the state kept at version " + version + " is not the fold of the journal through it");
        }
    }

    /** Adds what a ladder counted; buckets that an event lets go are let go here too. */
    private void add(TierEvent.MetricCounted counted) {
        String key = counted.ladder() + "\n" + counted.metric();
        TreeMap<LocalDate, Long> buckets = metrics.computeIfAbsent(key, k -> new TreeMap<>());
        buckets.headMap(counted.keepFrom()).keySet().removeIf(bucket -> !bucket.equals(counted.bucket()));
        buckets.merge(counted.bucket(), counted.change(), Math::addExact);
    }

    private void metrics() {
        for (LadderState ladder : kept.ladders()) {
            for (MetricCount count : ladder.counts()) {
                TreeMap<LocalDate, Long> buckets = metrics.get(ladder.ladder() + "\n" + count.metric());
                long counted = buckets == null ? count.value() : buckets.getOrDefault(count.bucket(), 0L);
                if (counted != count.value()) {
                    problem("the events of " + count.metric() + " in " + count.bucket() + " make " + counted
                            + ", kept are " + count.value());
                }
            }
        }
    }

    private void add(Event event) {
        if (event instanceof RewardEvent.VoucherUsed e && !used.add(e.voucher())) {
            problem("voucher " + e.voucher() + " is used twice");
        } else if (event instanceof RewardEvent.VoucherRevived e) {
            used.remove(e.voucher());
        } else if (event instanceof TierEvent.MetricCounted counted) {
            add(counted);
        }
        if (!(event instanceof AccountEvent moved)) {
            return;
        }
        long[] sum = sums.computeIfAbsent(moved.pointType(), t -> new long[2]);
        sum[0] = Math.addExact(sum[0], lotsChange(moved));
        sum[1] = Math.addExact(sum[1], debtChange(moved));
        if (sum[0] < 0 || sum[1] < 0) {
            problem("points below zero after " + moved);
        }
    }

    /** By how much the points in lots and holds change. */
    private long lotsChange(AccountEvent moved) {
        if (moved instanceof AccountEvent.LotGranted e) {
            return e.lot().granted();
        } else if (moved instanceof AccountEvent.DebtPaid e) {
            return -e.points();
        } else if (moved instanceof AccountEvent.PointsRedeemed e) {
            return -made(e.takes(), e.points());
        } else if (moved instanceof AccountEvent.PointsExpired e) {
            return -e.points();
        } else if (moved instanceof AccountEvent.PointsClawedBack e) {
            return -made(e.takes(), e.points() - e.debt() - e.forgiven());
        } else if (moved instanceof AccountEvent.PointsTakenAgain e) {
            return -made(e.takes(), e.points() - e.debt() - e.forgiven());
        } else if (moved instanceof AccountEvent.PointsAdjusted e) {
            return -made(e.takes(), e.points() - e.debt());
        } else if (moved instanceof AccountEvent.PointsRestored e) {
            return made(e.takes(), e.points() - e.forgiven() - e.debtLowered());
        } else if (moved instanceof AccountEvent.PointsGivenBack e) {
            return made(e.takes(), e.points());
        } else if (moved instanceof AccountEvent.LotsReinstated e) {
            return e.takes().stream().mapToLong(Take::points).sum();
        }
        return 0;
    }

    private static long debtChange(AccountEvent moved) {
        if (moved instanceof AccountEvent.DebtPaid e) {
            return -e.points();
        } else if (moved instanceof AccountEvent.PointsClawedBack e) {
            return e.debt();
        } else if (moved instanceof AccountEvent.PointsTakenAgain e) {
            return e.debt();
        } else if (moved instanceof AccountEvent.PointsAdjusted e) {
            return e.debt();
        } else if (moved instanceof AccountEvent.PointsRestored e) {
            return -e.debtLowered();
        }
        return 0;
    }

    private long made(List<Take> takes, long points) {
        long taken = takes.stream().mapToLong(Take::points).sum();
        if (taken != points) {
            problem("takes of " + taken + " do not make " + points);
        }
        return taken;
    }

    /**
     * Returns the orders that the journal makes, after all entries were added.
     *
     * @return the orders by id
     */
    public SortedMap<String, OrderState> orders() {
        return orders;
    }

    /**
     * Compares an order that the store keeps with the one that the journal makes.
     *
     * @param order the order that the store keeps
     */
    public void compare(OrderState order) {
        if (!order.equals(orders.get(order.order()))) {
            problem("order " + order.order() + " is kept otherwise than its journal says");
        }
    }

    /**
     * Returns the redemptions that the journal makes, after all entries were added.
     *
     * @return the redemptions by id
     */
    public SortedMap<String, RedemptionState> redemptions() {
        return redemptions;
    }

    /**
     * Compares a redemption that the store keeps with the one that the journal makes.
     *
     * @param redemption the redemption that the store keeps
     */
    public void compare(RedemptionState redemption) {
        if (!redemption.equals(redemptions.get(redemption.spent().redemption()))) {
            problem("redemption " + redemption.spent().redemption() + " is kept otherwise than its journal says");
        }
    }

    /**
     * Ends the audit.
     *
     * @return one line for every disagreement; empty if there is none
     */
    public List<String> finish() {
        if (problems.isEmpty()) {
            if (folded.version() != kept.version()) {
                problem("the journal ends at version " + folded.version() + ", the state is at " + kept.version());
            } else if (!folded.equals(kept)) {
                problem("the kept state is not the fold of the journal");
            }
            balances();
            metrics();
        }
        return List.copyOf(problems);
    }

    private void balances() {
        TreeSet<String> types = new TreeSet<>(sums.keySet());
        kept.points().wallets().forEach(w -> types.add(w.pointType()));
        for (String type : types) {
            Wallet wallet = kept.points().wallet(type);
            long left = wallet.lots().stream().mapToLong(Lot::remaining).sum() + wallet.held();
            long[] sum = sums.getOrDefault(type, new long[2]);
            if (left != sum[0] || wallet.debt() != sum[1]) {
                problem("the events of " + type + " leave " + sum[0] + " points and " + sum[1] + " owed, kept are "
                        + left + " and " + wallet.debt());
            }
        }
    }

    private void problem(String what) {
        problems.add("account " + kept.account() + ": " + what);
    }
}
