package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.reference.Books.Lot;
import dev.loyalty4j.core.reference.Books.Part;
import java.time.Instant;

/** S4: puts points back into the lots they came from. */
final class Crediting {
    private final Mortality mortality;

    Crediting(Terms terms) {
        this.mortality = new Mortality(terms);
    }

    /**
     * The caller lets it pay debt then. What would be dead by now lives for what is left of the grace of its lot, or is
     * lost.
     */
    void back(Part part, long points, Instant now) {
        if (points == 0) {
            return;
        }
        Lot lot = part.lot;
        mortality.grace(lot, now);
        if (!lot.pending && !lot.end.isAfter(now)) {
            mortality.die(lot, points);
            return;
        }
        lot.left += points;
    }
}
