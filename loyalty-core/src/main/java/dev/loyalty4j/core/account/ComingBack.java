package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Points on their way back to their lots. They get the end that their lot has or would have now. Where the lot is dead
 * they start its grace, if the type gives one and the lot has not had it yet; they join a grace that has begun, and are
 * lost when it is over.
 */
final class ComingBack {
    private final PointType type;
    private final Terms terms;
    private final Instant at;
    private final List<AccountEvent> graces = new ArrayList<>();
    private Wallet wallet;

    ComingBack(Wallet wallet, PointType type, Terms terms, Instant at) {
        this.wallet = wallet;
        this.type = type;
        this.terms = terms;
        this.at = at;
    }

    /** The takes with the ends that they go back with; {@link #graces()} are to happen before. */
    List<Take> to(List<Take> takes) {
        List<Take> backs = new ArrayList<>(takes.size());
        for (Take take : takes) {
            if (!take.pending()) {
                startGrace(take.lot(), end(wallet, type, terms, take));
            }
            backs.add(take.pending() ? take : take.until(end(wallet, type, terms, take)));
        }
        return backs;
    }

    /** Starts the grace of a lot that is dead by an end, if it is to have one. */
    private void startGrace(long lot, Instant end) {
        boolean gone = wallet.lots().stream().noneMatch(l -> l.id() == lot);
        if (type.graceDays() > 0
                && gone
                && !wallet.undying()
                && !end.isAfter(at)
                && wallet.graceOf(lot).isEmpty()) {
            Instant until = terms.calendar().endOf(terms.calendar().dateOf(at).plusDays(type.graceDays()));
            AccountEvent started = new AccountEvent.GraceStarted(at, wallet.pointType(), lot, until);
            graces.add(started);
            wallet = wallet.with(new Grace(lot, until));
        }
    }

    List<AccountEvent> graces() {
        return graces;
    }

    /** When points of a lot die that were taken from it: with what is left of it, or when it would have died. */
    static Instant end(Wallet wallet, PointType type, Terms terms, Take take) {
        for (Lot lot : wallet.lots()) {
            if (lot.id() == take.lot()) {
                return lot.expiresAt();
            }
        }
        Instant own = Expiring.end(take.asLot(), type, wallet.active(), terms.calendar());
        return wallet.graceOf(take.lot()).filter(g -> g.isAfter(own)).orElse(own);
    }
}
