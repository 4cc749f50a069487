package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Points that came back with an order are spent again, because its return is cancelled. */
final class SpendingAgain {
    private SpendingAgain() {}

    static AccountEvent event(Wallet wallet, PointType type, Instant at, Spent spent, long points) {
        List<Take> cameBack = Lots.slice(spent.takes(), spent.givenBack() - points, points);
        long dead = Math.min(points, died(wallet, type, spent, cameBack));
        long missing = points - dead;
        List<Take> takes = new ArrayList<>();
        Wallet left = wallet;
        for (int i = cameBack.size() - 1; i >= 0; i--) {
            List<Take> own = from(left, cameBack.get(i), at, missing);
            left = left.lots(Lots.less(left.lots(), own));
            takes.addAll(own);
            missing -= Lots.sum(own);
        }
        List<Take> others = Spending.takes(left, type.spending(), at, missing);
        takes.addAll(others);
        missing -= Lots.sum(others);
        long room = type.returns() == ReturnPolicy.DEBT ? Math.max(0, type.debtLimit() - wallet.debt()) : 0;
        long owed = Math.min(missing, room);
        return new AccountEvent.PointsTakenAgain(
                at, type.name(), spent.redemption(), points, takes, owed, dead + missing - owed);
    }

    private static List<Take> from(Wallet wallet, Take back, Instant at, long missing) {
        for (Lot lot : wallet.lots()) {
            long some = Math.min(missing, Math.min(back.points(), lot.remaining()));
            if (lot.id() == back.lot() && some > 0 && wallet.spendable(lot, at)) {
                return List.of(lot.take(some));
            }
        }
        return List.of();
    }

    /**
     * How many points died in the lots since the points came back, or at once when they did. Where points that come
     * back dead live on for days of grace, those that died before are none of them. What was told so before is not told
     * again.
     */
    private static long died(Wallet wallet, PointType type, Spent spent, List<Take> cameBack) {
        TreeSet<Long> lots = new TreeSet<>();
        cameBack.forEach(take -> lots.add(take.lot()));
        long died = 0;
        long known = spent.lapsed();
        for (Long lot : lots) {
            long inLot = 0;
            for (DeadLot dead : wallet.dead()) {
                boolean since = type.graceDays() == 0 || dead.was().expiresAt().isAfter(spent.backAt());
                inLot += dead.was().lot() == lot && since ? dead.was().points() : 0;
            }
            long told = Math.min(known, inLot);
            known -= told;
            inLot -= told;
            for (Take take : cameBack) {
                died += take.lot() == lot ? Math.min(inLot, take.points()) : 0;
            }
        }
        return died;
    }
}
