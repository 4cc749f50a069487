package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.reference.Books.Lot;
import dev.loyalty4j.core.reference.Books.Member;
import dev.loyalty4j.core.reference.Books.Part;
import java.time.Instant;

/** S4: puts points back into the lots they came from. */
final class Crediting {
    private final Terms terms;
    private final Calendar calendar;
    private final Purse purse;

    Crediting(Terms terms, Calendar calendar, Purse purse) {
        this.calendar = calendar;
        this.terms = terms;
        this.purse = purse;
    }

    /** What would be dead by now is lost, or lives a grace period. */
    void back(Member member, Part part, long points, Instant now) {
        if (points == 0) {
            return;
        }
        Lot lot = part.lot;
        if (part.end.equals(Books.NEVER) && !lot.pending && purse.free(lot) == 0) {
            lot.left += points; // taken while pending: released when the lot was, and dead since if the lot is
            purse.payDebt(member, lot, lot.end.isAfter(lot.release) ? points : 0);
            long dead = lot.end.isAfter(now) ? 0 : purse.free(lot);
            lot.expired += dead;
            lot.left -= dead;
            return;
        }
        boolean gone = purse.free(lot) == 0 && !part.end.equals(Books.NEVER); // forgotten, with its grace
        Instant end = gone ? part.end : lot.end;
        boolean dead = !lot.pending && !end.isAfter(now);
        if (dead && terms.graceDays() == 0) {
            lot.expired += points;
            return;
        }
        lot.end = dead ? calendar.endOfGrace(now) : end;
        lot.left += points;
        purse.payDebt(member, lot, points);
    }
}
