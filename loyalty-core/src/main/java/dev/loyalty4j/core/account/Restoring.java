package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where points go back to that had been taken for a return which is cancelled. */
final class Restoring {
    private Restoring() {}

    static Optional<AccountEvent> event(
            Wallet wallet, PointType type, Terms terms, Instant at, String order, Awarded award, long due) {
        long expired = wallet.expiredOf(award.lot().id());
        long points = award.taken() - Math.max(0, due - expired);
        if (points <= 0) {
            return Optional.empty();
        }
        long forgiven = Math.min(points, award.forgiven());
        long fromLots = Lots.sum(award.takes());
        long toLots = Math.min(points - forgiven, fromLots);
        long debt = points - forgiven - toLots;
        long lowered = Math.min(debt, wallet.debt());
        List<Take> back = new ArrayList<>(Lots.slice(award.takes(), fromLots - toLots, toLots));
        if (debt > lowered) {
            Lot own = award.lot()
                    .released(award.lot().availableFrom(), award.lot().expiresAt());
            back.add(own.take(debt - lowered));
        }
        List<Take> backs = Expiring.backs(wallet, type, terms, at, back);
        return Optional.of(new AccountEvent.PointsRestored(
                at, type.name(), order, award.lot().id(), points, backs, debt, lowered, forgiven));
    }
}
