package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where points come from that are taken back.
 *
 * @param takes the lots
 * @param debt what is owed from now on
 * @param forgiven what nobody takes
 */
record Clawback(List<Take> takes, long debt, long forgiven) {

    /** Takes from the own lot, then from others, then into debt, as far as the policy goes. A hold is never broken. */
    static Clawback of(Wallet wallet, PointType type, Instant at, long own, long points) {
        List<Take> takes = new ArrayList<>();
        long missing = points;
        ReturnPolicy policy = type.returns();
        for (Lot lot : wallet.lots()) {
            boolean allowed = policy != ReturnPolicy.FORGIVE && (lot.pending() || policy != ReturnPolicy.ONLY_PENDING);
            if (lot.id() == own && allowed) {
                long taken = Math.min(lot.remaining(), missing);
                takes.add(lot.take(taken));
                missing -= taken;
            }
        }
        if (policy == ReturnPolicy.WITHIN_BALANCE || policy == ReturnPolicy.DEBT) {
            List<Take> others = Spending.takes(wallet, type.spending(), at, missing, own);
            takes.addAll(others);
            missing -= Lots.sum(others);
        }
        long owed = policy == ReturnPolicy.DEBT ? Math.min(missing, Math.max(0, type.debtLimit() - wallet.debt())) : 0;
        return new Clawback(takes, owed, missing - owed);
    }
}
