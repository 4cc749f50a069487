package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.reference.Books.Death;
import dev.loyalty4j.core.reference.Books.Lot;
import java.time.Instant;

/** What is known of dead points, and the days of grace. */
final class Mortality {
    private final Terms terms;
    private final Calendar calendar;

    Mortality(Terms terms) {
        this.terms = terms;
        this.calendar = new Calendar(terms);
    }

    /** S4: a lot to which points come back after its end gets days of grace, once. */
    void grace(Lot lot, Instant now) {
        if (terms.graceDays() > 0 && !lot.pending && !lot.end.isAfter(now) && lot.grace.equals(Books.NEVER)) {
            lot.grace = calendar.endOfGrace(now);
            lot.end = lot.grace;
        }
    }

    /** Points die at the end of their lot. */
    void die(Lot lot, long points) {
        Death death = new Death();
        death.end = lot.end;
        death.points = points;
        death.known = known(lot);
        lot.deaths.add(death);
    }

    /** D5: what died is known while a return of the order or a late activity may still be told. */
    Instant known(Lot lot) {
        Instant order = calendar.endOfReturns(lot.earned).plus(Terms.LATE_HORIZON);
        Instant died = (lot.end.isBefore(lot.release) ? lot.release : lot.end).plus(Terms.LATE_HORIZON);
        return order.isAfter(died) ? order : died;
    }

    /** The points that are known to have died. */
    static long expired(Lot lot, Instant now) {
        return lot.deaths.stream()
                .filter(d -> d.known.isAfter(now))
                .mapToLong(d -> d.points)
                .sum();
    }

    /** How many of some points that came back have died; what counted once does not count again. */
    long lapsed(Lot lot, Books.Arrival arrival, long points, boolean gone, Instant now) {
        boolean all = gone && (arrival.dead || !known(lot).isAfter(now));
        long since = 0;
        for (Death death : lot.deaths) {
            boolean counts = death.known.isAfter(now) && death.end.isAfter(arrival.at);
            since += counts ? death.points - death.lapsed : 0;
        }
        long lapsed = all ? points : Math.min(points, since);
        long untold = lapsed;
        for (int i = lot.deaths.size() - 1; i >= 0; i--) {
            Death death = lot.deaths.get(i);
            long some = Math.min(untold, death.points - death.lapsed);
            death.lapsed += some;
            untold -= some;
        }
        return lapsed;
    }
}
