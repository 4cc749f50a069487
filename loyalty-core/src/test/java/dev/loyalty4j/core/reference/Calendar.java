package dev.loyalty4j.core.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The days of the programme. */
final class Calendar {
    private final Terms terms;

    Calendar(Terms terms) {
        this.terms = terms;
    }

    LocalDate day(Instant at) {
        return at.atZone(terms.zone()).toLocalDate();
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(terms.zone()).toInstant();
    }

    /** T2, L3: good through the day some months on, dead when the day after starts. */
    Instant endOfPoints(String kind, Instant from) {
        LocalDate last = day(from).plusMonths(kind.equals("BONUS") ? terms.bonusMonths() : terms.months());
        LocalDate through = terms.toEndOfMonth() ? last.with(TemporalAdjusters.lastDayOfMonth()) : last;
        return start(through.plusDays(1));
    }

    /** T2: a grace period is a validity, so it is good through its last day. */
    Instant endOfGrace(Instant from) {
        return start(day(from).plusDays(terms.graceDays() + 1L));
    }

    /** T2: an order may come back through a day. */
    Instant endOfReturns(Instant placed) {
        return start(day(placed).plusDays(Terms.RETURN_DAYS + 1L));
    }

    /** L2: a wait of days tiles: it is over when the last of them has passed. */
    Instant endOfWait(Instant from) {
        return start(day(from).plusDays(terms.pendingDays()));
    }
}
