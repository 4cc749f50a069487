package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.reference.Books.Hold;
import dev.loyalty4j.core.reference.Books.Lot;
import dev.loyalty4j.core.reference.Books.Member;
import dev.loyalty4j.core.reference.Books.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a member has, counted anew from the lists at each question. */
final class Purse {
    private final Terms terms;
    private final Books books;

    Purse(Terms terms, Books books) {
        this.terms = terms;
        this.books = books;
    }

    /** The points of a lot that open holds pin. */
    long pinned(Lot lot) {
        long sum = 0;
        for (Hold hold : books.holds) {
            for (Part part : hold.parts) {
                if (hold.open && part.lot == lot) {
                    sum += part.points;
                }
            }
        }
        return sum;
    }

    /** The points of a lot that nothing pins. */
    long free(Lot lot) {
        return lot.left - pinned(lot);
    }

    /** The points of a lot that can be spent; time has passed already, so a dead lot has only pinned points. */
    long spendable(Lot lot) {
        return lot.pending ? 0 : free(lot);
    }

    long available(Member member) {
        return member.lots.stream().mapToLong(this::spendable).sum();
    }

    long held(Member member) {
        return member.lots.stream().mapToLong(this::pinned).sum();
    }

    long pending(Member member) {
        return member.lots.stream()
                .filter(l -> l.pending)
                .mapToLong(l -> l.left)
                .sum();
    }

    /** L5: by end, by age or by youth; the lower number settles it. What never dies comes last. */
    List<Lot> inSpendOrder(Member member) {
        Comparator<Lot> oldest = Comparator.comparing((Lot l) -> l.earned).thenComparing(l -> l.id);
        Comparator<Lot> order = switch (terms.spending()) {
            case EARLIEST_END -> Comparator.comparing((Lot l) -> l.end).thenComparing(oldest);
            case FIRST_IN -> oldest;
            case LAST_IN -> oldest.reversed();
        };
        List<Lot> sorted = new ArrayList<>(member.lots);
        sorted.sort(order);
        return sorted;
    }

    /** Chooses points to be spent, as many as there are. */
    List<Part> choose(Member member, long points) {
        List<Part> parts = new ArrayList<>();
        long missing = points;
        for (Lot lot : inSpendOrder(member)) {
            long some = Math.min(missing, spendable(lot));
            if (some > 0) {
                parts.add(part(lot, some, lot.end));
                missing -= some;
            }
        }
        return parts;
    }

    /** S3: points that become available pay debt first. */
    void payDebt(Member member, Lot lot, long credited) {
        long paid = Math.min(member.debt, Math.min(credited, spendable(lot)));
        member.debt -= paid;
        lot.left -= paid;
    }

    /** The same for points that came back together: in the order of spending, and only while they live. */
    void payDebts(Member member, Instant at) {
        for (Lot lot : inSpendOrder(member)) {
            payDebt(member, lot, lot.end.isAfter(at) ? member.debt : 0);
        }
    }

    static Part part(Lot lot, long points, Instant end) {
        Part part = new Part();
        part.end = end;
        part.lot = lot;
        part.points = points;
        return part;
    }

    static long sum(List<Part> parts) {
        return parts.stream().mapToLong(p -> p.points).sum();
    }
}
