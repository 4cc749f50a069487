package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.reference.Books.Hold;
import dev.loyalty4j.core.reference.Books.Lot;
import dev.loyalty4j.core.reference.Books.Member;
import dev.loyalty4j.core.reference.Books.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** L6: lets time pass, one due thing after the other. */
final class Clockwork {
    private final Calendar calendar;
    private final Terms terms;
    private final Books books;
    private final Purse purse;
    private final Tiers tiers;

    Clockwork(Terms terms, Books books, Purse purse, Tiers tiers) {
        this.calendar = new Calendar(terms);
        this.terms = terms;
        this.books = books;
        this.purse = purse;
        this.tiers = tiers;
    }

    /** Something that falls due; at one instant the smaller kind comes first, then the smaller number. */
    private record Due(Instant at, int kind, long number, Runnable happens) {}

    void passTo(Instant now) {
        for (Member member : books.members) {
            List<Due> dues = dues(member, now);
            while (!dues.isEmpty()) {
                dues.sort(Comparator.comparing(Due::at).thenComparing(Due::kind).thenComparing(Due::number));
                dues.get(0).happens().run();
                dues = dues(member, now);
            }
        }
    }

    private List<Due> dues(Member member, Instant now) {
        List<Due> dues = new ArrayList<>();
        for (Lot lot : member.lots) {
            if (lot.pending) {
                dues.add(new Due(lot.release, 1, lot.id, () -> release(member, lot, lot.release)));
            } else if (purse.free(lot) > 0) {
                Instant dies = lot.end.isBefore(lot.release) ? lot.release : lot.end;
                dues.add(new Due(dies, 3, lot.id, () -> expire(lot)));
            }
        }
        for (int i = 0; i < books.holds.size(); i++) {
            Hold hold = books.holds.get(i);
            if (hold.open && hold.member == member) {
                dues.add(new Due(hold.until, 2, i, () -> letGo(hold, hold.until)));
            }
        }
        tiers.termEnd(member).ifPresent(end -> dues.add(new Due(end, 4, 0, () -> tiers.endTerm(member))));
        dues.removeIf(due -> due.at().isAfter(now));
        return dues;
    }

    /** L2: pending points become available and pay debt. Then they may be dead, for no pending lot expires. */
    void release(Member member, Lot lot, Instant at) {
        lot.pending = false;
        lot.release = at;
        if (terms.fromAvailability()) {
            lot.end = calendar.endOfPoints(lot.kind, at);
        }
        purse.payDebt(member, lot, lot.left);
    }

    private void expire(Lot lot) {
        long dying = purse.free(lot);
        lot.left -= dying;
        new Mortality(terms).die(lot, dying);
    }

    /** S2: what would have died while it was held dies when it is let go, or lives a grace period. */
    void letGo(Hold hold, Instant at) {
        hold.open = false;
        for (Part part : List.copyOf(hold.parts)) {
            new Mortality(terms).grace(part.lot, at);
        }
        hold.parts.clear();
        purse.payDebts(hold.member, at);
    }
}
