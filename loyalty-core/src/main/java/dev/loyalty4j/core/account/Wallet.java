package dev.loyalty4j.core.account;

import dev.loyalty4j.core.amount.Sequence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The points of one type in one account.
 *
 * @param pointType the name of the type
 * @param lots the lots that are alive, in order of granting
 * @param debt the points that are owed, 0 or more
 * @param dead expired lots whose orders may still come back
 * @param holds points that are set aside, in order of holding
 * @param active days of activities by which ends are moved, ascending
 * @param undying whether no lot dies at present, because of what the member holds or is
 * @param graces lots that had their days of grace, in the order of beginning; the last {@link Ledger#MAX_LOTS} of them
 */
public record Wallet(
        String pointType,
        List<Lot> lots,
        long debt,
        List<DeadLot> dead,
        List<HeldPoints> holds,
        List<LocalDate> active,
        boolean undying,
        List<Grace> graces) {

    /**
     * Copies the lists.
     *
     * @param pointType the name of the type
     * @param lots the lots that are alive, in order of granting
     * @param debt the points that are owed, 0 or more
     * @param dead expired lots whose orders may still come back
     * @param holds points that are set aside, in order of holding
     * @param active days of activities by which ends are moved, ascending
     * @param undying whether no lot dies at present, because of what the member holds or is
     * @param graces lots that had their days of grace, in the order of beginning; the last {@link Ledger#MAX_LOTS} of
     *     them
     */
    public Wallet {
        Objects.requireNonNull(pointType, "pointType");
        lots = LotList.of(Objects.requireNonNull(lots, "lots"));
        dead = Sequence.copyOf(Objects.requireNonNull(dead, "dead"));
        holds = Sequence.copyOf(Objects.requireNonNull(holds, "holds"));
        active = Sequence.copyOf(Objects.requireNonNull(active, "active"));
        graces = Sequence.copyOf(Objects.requireNonNull(graces, "graces"));
    }

    static Wallet empty(String pointType) {
        return new Wallet(pointType, List.of(), 0, List.of(), List.of(), List.of(), false, List.of());
    }

    /**
     * Says whether a lot of this wallet can be spent.
     *
     * @param lot the lot
     * @param at the instant of spending
     * @return true if it is available, and alive or kept alive by a tier
     */
    public boolean spendable(Lot lot, Instant at) {
        return undying ? !lot.pending() : lot.spendableAt(at);
    }

    /**
     * Returns the points that can be spent.
     *
     * @param at the instant of spending
     * @return the sum over the lots that are available and not dead, 0 or more
     */
    public long available(Instant at) {
        long sum = 0;
        for (int i = 0; i < lots.size(); i++) {
            Lot lot = lots.get(i);
            if (spendable(lot, at)) {
                sum = Math.addExact(sum, lot.remaining());
            }
        }
        return sum;
    }

    /**
     * Returns the points that wait to be released.
     *
     * @return the sum over the pending lots, 0 or more
     */
    public long pending() {
        long sum = 0;
        for (Lot lot : lots) {
            sum = lot.pending() ? Math.addExact(sum, lot.remaining()) : sum;
        }
        return sum;
    }

    /**
     * Returns the points that are set aside.
     *
     * @return the sum over the holds, 0 or more
     */
    public long held() {
        long sum = 0;
        for (HeldPoints hold : holds) {
            sum = Math.addExact(sum, hold.points());
        }
        return sum;
    }

    /** How many places for lots are in use; what is held may come back as lots. */
    int size() {
        int size = lots.size();
        for (int i = 0; i < holds.size(); i++) {
            size += holds.get(i).takes().size();
        }
        return size;
    }

    /** The points that died in a lot, as long as the account remembers it. */
    long expiredOf(long lot, Instant at) {
        long expired = 0;
        for (DeadLot one : dead) {
            expired += one.was().lot() == lot && one.rememberUntil().isAfter(at)
                    ? one.was().points()
                    : 0;
        }
        return expired;
    }

    /** When the grace of a lot ends or has ended, if it ever began. */
    Optional<Instant> graceOf(long lot) {
        for (Grace grace : graces) {
            if (grace.lot() == lot) {
                return Optional.of(grace.until());
            }
        }
        return Optional.empty();
    }

    Wallet with(Grace grace) {
        List<Grace> more = new ArrayList<>(graces);
        more.add(grace);
        int tooMany = Math.max(0, more.size() - Ledger.MAX_LOTS);
        return new Wallet(pointType, lots, debt, dead, holds, active, undying, more.subList(tooMany, more.size()));
    }

    Wallet lots(List<Lot> changed) {
        return new Wallet(pointType, changed, debt, dead, holds, active, undying, graces);
    }

    Wallet debt(long changed) {
        return changed == debt ? this : new Wallet(pointType, lots, changed, dead, holds, active, undying, graces);
    }

    Wallet dead(List<DeadLot> changed) {
        return new Wallet(pointType, lots, debt, changed, holds, active, undying, graces);
    }

    Wallet holds(List<HeldPoints> changed) {
        return new Wallet(pointType, lots, debt, dead, changed, active, undying, graces);
    }

    Wallet active(List<LocalDate> changed) {
        return new Wallet(pointType, lots, debt, dead, holds, changed, undying, graces);
    }

    Wallet undying(boolean changed) {
        return new Wallet(pointType, lots, debt, dead, holds, active, changed, graces);
    }
}
