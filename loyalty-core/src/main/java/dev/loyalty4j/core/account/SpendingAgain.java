package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Spends points again that had come back, because what gave them back is cancelled. Taken are only those that came back
 * alive and are still there or were spent since: those that came back dead, or died since, are gone already.
 */
final class SpendingAgain {
    private final PointType type;
    private final Terms terms;
    private final Instant at;
    private final List<AccountEvent.Lapse> lapses = new ArrayList<>();
    private Wallet wallet;

    private SpendingAgain(Wallet wallet, PointType type, Terms terms, Instant at) {
        this.wallet = wallet;
        this.type = type;
        this.terms = terms;
        this.at = at;
    }

    static AccountEvent event(Wallet wallet, PointType type, Terms terms, Instant at, Spent spent, long points) {
        return new SpendingAgain(wallet, type, terms, at).event(spent, points);
    }

    private AccountEvent event(Spent spent, long points) {
        long debt = wallet.debt();
        List<Take> takes = new ArrayList<>();
        long missing = points;
        long dead = 0;
        for (CameBack back : CameBack.last(spent.backs(), points)) {
            long lapsed = lapsed(back);
            long own = own(back.take(), back.take().points() - lapsed, takes);
            dead += lapsed;
            missing -= lapsed + own;
        }
        List<Take> others = Spending.takes(wallet, type.spending(), at, missing);
        takes.addAll(others);
        missing -= Lots.sum(others);
        long room = type.returns() == ReturnPolicy.DEBT ? Math.max(0, type.debtLimit() - debt) : 0;
        long owed = Math.min(missing, room);
        return new AccountEvent.PointsTakenAgain(
                at, type.name(), spent.redemption(), points, takes, owed, dead + missing - owed, lapses);
    }

    private long own(Take back, long points, List<Take> takes) {
        for (Lot lot : wallet.lots()) {
            long some = Math.min(points, lot.remaining());
            if (lot.id() == back.lot() && some > 0 && wallet.spendable(lot, at)) {
                takes.add(lot.take(some));
                wallet = wallet.lots(Lots.less(wallet.lots(), lot.id(), some));
                return some;
            }
        }
        return 0;
    }

    /** How many points came back dead or died since. When that is forgotten, all that are not there count as dead. */
    private long lapsed(CameBack back) {
        Take take = back.take();
        boolean there = wallet.lots().stream().anyMatch(lot -> lot.id() == take.lot());
        Instant end = ComingBack.end(wallet, type, terms, take);
        boolean forgotten = !terms.rememberUntil(take.earnedAt(), end).isAfter(at);
        boolean cameDead = !take.expiresAt().isAfter(back.at());
        long lapsed = !there && (cameDead || forgotten)
                ? take.points()
                : Math.min(take.points(), untold(take.lot(), back.at()));
        if (lapsed > 0) {
            lapses.add(new AccountEvent.Lapse(take.lot(), lapsed));
            wallet = Applying.told(wallet, lapses.get(lapses.size() - 1));
        }
        return lapsed;
    }

    private long untold(long lot, Instant since) {
        long untold = 0;
        for (DeadLot dead : wallet.dead()) {
            boolean known = dead.was().lot() == lot && dead.rememberUntil().isAfter(at);
            untold += known && dead.was().expiresAt().isAfter(since) ? dead.untold() : 0;
        }
        return untold;
    }
}
