package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.reference.Books.Member;
import dev.loyalty4j.core.reference.Books.Order;
import dev.loyalty4j.core.reference.Books.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One ladder: the spend of a calendar year, held for the rest of the year and the next one. */
final class Tiers {
    private final Terms terms;
    private final Books books;

    Tiers(Terms terms, Books books) {
        this.terms = terms;
        this.books = books;
    }

    int year(Instant at) {
        return at.atZone(terms.zone()).getYear();
    }

    private Instant newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(terms.zone()).toInstant();
    }

    /** Q8: what is kept of the orders of a year. */
    long metric(Member member, int year) {
        long sum = 0;
        for (Order order : books.orders) {
            if (order.member == member && year(order.at) == year) {
                sum += Kept.net(order);
            }
        }
        return sum;
    }

    int rankAt(Member member, Instant at) {
        int rank = 0;
        for (Span span : member.spans) {
            if (!span.from.isAfter(at)) {
                rank = span.rank;
            }
        }
        return rank;
    }

    private static Span current(Member member) {
        return member.spans.isEmpty() ? new Span() : member.spans.get(member.spans.size() - 1);
    }

    /** Q4, T4: reached tiers are entered at once, late ones from when they are told of; never downward. */
    void climb(Member member, Instant at, Instant now) {
        int met = 0;
        for (int i = 0; i < terms.steps().size(); i++) {
            if (metric(member, year(at)) >= terms.steps().get(i).cents()) {
                met = i + 1;
            }
        }
        Instant from = at.isBefore(now) ? now : at;
        Instant end = newYear(year(at) + 2);
        Span last = current(member);
        if (met == 0 || met < last.rank || !end.isAfter(from)) {
            return;
        }
        if (met > last.rank) {
            add(member, met, from, end);
        } else if (end.isAfter(last.end)) {
            last.end = end;
        }
    }

    Optional<Instant> termEnd(Member member) {
        Span last = current(member);
        return last.rank == 0 ? Optional.empty() : Optional.of(last.end);
    }

    /** One step down; the new term runs from the end of the old one. */
    void endTerm(Member member) {
        Span last = current(member);
        Instant end = last.rank == 1 ? Books.NEVER : newYear(year(last.end) + 2);
        add(member, last.rank - 1, last.end, end);
    }

    private static void add(Member member, int rank, Instant from, Instant end) {
        Span span = new Span();
        span.rank = rank;
        span.from = from;
        span.end = end;
        member.spans.add(span);
    }
}
