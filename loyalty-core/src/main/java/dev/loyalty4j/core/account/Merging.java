package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes room in a full account: lots that nobody can tell apart any more become one. */
final class Merging {
    private Merging() {}

    static List<AccountEvent> of(Account account, Terms terms, Instant at) {
        List<AccountEvent> events = new ArrayList<>();
        for (Wallet wallet : account.wallets()) {
            List<Lot> rest = new ArrayList<>();
            for (Lot lot : wallet.lots()) {
                if (old(lot, terms, at) && !movedByMonth(terms, wallet, lot)) {
                    rest.add(lot);
                }
            }
            while (!rest.isEmpty()) {
                Lot first = rest.remove(0);
                List<Long> same = new ArrayList<>();
                rest.removeIf(lot -> alike(first, lot) && same.add(lot.id()));
                if (!same.isEmpty()) {
                    events.add(new AccountEvent.LotsMerged(at, wallet.pointType(), first.id(), same));
                }
            }
        }
        return events;
    }

    private static boolean old(Lot lot, Terms terms, Instant at) {
        return !lot.pending() && !terms.returnable(lot.earnedAt()).isAfter(at);
    }

    /** Such lots die by the month in which each was earned, so they are not alike. */
    private static boolean movedByMonth(Terms terms, Wallet wallet, Lot lot) {
        return terms.type(wallet.pointType()).expiryOf(lot.kind()) instanceof ActivityExpiry expiry && expiry.byMonth();
    }

    private static boolean alike(Lot one, Lot other) {
        return one.kind() == other.kind()
                && one.expiresAt().equals(other.expiresAt())
                && one.worth().equals(other.worth());
    }
}
