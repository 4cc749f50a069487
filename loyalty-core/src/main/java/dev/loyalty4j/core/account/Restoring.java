package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where points go back to that had been taken for a return which is cancelled.
 *
 * @param account the account
 * @param terms the terms of the programme
 * @param at when
 * @param happened when that happened to the order which its points wait for; the far future if it did not
 * @param enrolledAt when the member joined
 */
record Restoring(Account account, Terms terms, Instant at, Instant happened, Instant enrolledAt) {

    List<AccountEvent> events(Ledger ledger, String order, Awarded award, long due) {
        Wallet wallet = account.wallet(award.pointType());
        PointType type = terms.type(award.pointType());
        long expired = wallet.expiredOf(award.lot().id(), at);
        long points = award.taken() - Math.max(0, due - expired);
        if (points <= 0) {
            return List.of();
        }
        long forgiven = Math.min(points, award.forgiven());
        long fromLots = Lots.sum(award.takes());
        long toLots = Math.min(points - forgiven, fromLots);
        long debt = points - forgiven - toLots;
        long lowered = Math.min(debt, wallet.debt());
        List<Take> back = new ArrayList<>(Lots.slice(award.takes(), fromLots - toLots, toLots));
        back.replaceAll(
                take -> take.pending() ? released(ledger, type, take.asLot()).take(take.points()) : take);
        if (debt > lowered) {
            back.add(released(ledger, type, award.lot()).take(debt - lowered));
        }
        ComingBack coming = new ComingBack(wallet, type, terms, at);
        List<Take> backs = coming.to(back);
        List<AccountEvent> events = new ArrayList<>(coming.graces());
        events.add(new AccountEvent.PointsRestored(
                at, type.name(), order, award.lot().id(), points, backs, debt, lowered, forgiven));
        return events;
    }

    /** A lot as it would be now if it had not been taken while it was pending. */
    private Lot released(Ledger ledger, PointType type, Lot lot) {
        Instant release = type.pending().releaseOf(lot, happened, terms.calendar());
        if (release.isAfter(at)) {
            return lot;
        }
        Instant end = type.fromAvailability()
                ? ledger.endOf(account, type, lot.kind(), release, enrolledAt, terms.calendar())
                : lot.expiresAt();
        return lot.released(release, end);
    }
}
