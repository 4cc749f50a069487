package dev.loyalty4j.core.account;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How the ends of lots move: by activities, by commands, by tiers; and what comes back to life. */
final class Expiring {
    private static final List<LotKind> KINDS = List.of(LotKind.values());

    private Expiring() {}

    /** An activity by which ends are moved: noted, lots moved, and lots brought back that died for want of it. */
    static List<AccountEvent> activity(
            Wallet wallet, Terms terms, String kind, Instant at, Instant now, long pointsMoved) {
        PointType type = terms.type(wallet.pointType());
        boolean counts = false;
        for (LotKind one : KINDS) {
            counts |= type.expiryOf(one) instanceof ActivityExpiry expiry && expiry.countsAs(kind, pointsMoved);
        }
        if (!counts) {
            return List.of();
        }
        LocalDate day = terms.calendar().dateOf(at);
        if (known(wallet, type, day)) {
            return List.of();
        }
        List<LocalDate> active = with(wallet, day, terms.calendar());
        List<AccountEvent> events = new ArrayList<>();
        events.add(new AccountEvent.ActivityNoted(at, wallet.pointType(), active));
        List<NewEnd> ends = new ArrayList<>();
        for (Lot lot : wallet.lots()) {
            move(lot, type, active, terms.calendar(), ends);
        }
        for (HeldPoints hold : wallet.holds()) {
            hold.takes().forEach(t -> move(t.asLot(), type, active, terms.calendar(), ends));
        }
        if (!ends.isEmpty()) {
            events.add(new AccountEvent.EndsMoved(at, wallet.pointType(), ends));
        }
        List<Take> alive = new ArrayList<>();
        for (DeadLot dead : wallet.dead()) {
            Instant end = end(dead.was().asLot(), type, active, terms.calendar());
            if (end.isAfter(dead.was().expiresAt())) {
                alive.add(dead.was().until(end));
            }
        }
        if (!alive.isEmpty()) {
            events.add(new AccountEvent.LotsReinstated(now, wallet.pointType(), alive));
        }
        return events;
    }

    /** Whether a day adds nothing: not after the last one, or in a month that is there already. */
    private static boolean known(Wallet wallet, PointType type, LocalDate day) {
        boolean byMonth = false;
        boolean bySpan = false;
        for (LotKind one : KINDS) {
            if (type.expiryOf(one) instanceof ActivityExpiry expiry) {
                byMonth |= expiry.byMonth();
                bySpan |= !expiry.byMonth();
            }
        }
        boolean month = !byMonth;
        boolean span = !bySpan;
        for (LocalDate one : wallet.active()) {
            month |= one.withDayOfMonth(1).equals(day.withDayOfMonth(1));
            span |= !one.isBefore(day);
        }
        return month && span;
    }

    /** One day for each month, the last of it; months before the oldest lot matter no more. */
    private static List<LocalDate> with(Wallet wallet, LocalDate day, ProgramCalendar calendar) {
        LocalDate from = day;
        for (Lot lot : wallet.lots()) {
            LocalDate earned = calendar.dateOf(lot.earnedAt());
            from = earned.isBefore(from) ? earned : from;
        }
        for (DeadLot dead : wallet.dead()) {
            LocalDate earned = calendar.dateOf(dead.was().earnedAt());
            from = earned.isBefore(from) ? earned : from;
        }
        for (HeldPoints hold : wallet.holds()) {
            for (Take take : hold.takes()) {
                LocalDate earned = calendar.dateOf(take.earnedAt());
                from = earned.isBefore(from) ? earned : from;
            }
        }
        TreeSet<LocalDate> days = new TreeSet<>(wallet.active());
        days.add(day);
        List<LocalDate> kept = new ArrayList<>();
        for (LocalDate one : days) {
            int last = kept.size() - 1;
            if (one.isBefore(from.withDayOfMonth(1))) {
                continue;
            }
            if (last >= 0 && kept.get(last).withDayOfMonth(1).equals(one.withDayOfMonth(1))) {
                kept.remove(last);
            }
            kept.add(one);
        }
        return kept;
    }

    private static void move(
            Lot lot, PointType type, List<LocalDate> active, ProgramCalendar calendar, List<NewEnd> ends) {
        Instant end = end(lot, type, active, calendar);
        if (end.isAfter(lot.expiresAt())) {
            ends.add(new NewEnd(lot.id(), end));
        }
    }

    /** The end of a lot, given all that the member did; never earlier than the end it has. */
    static Instant end(Lot lot, PointType type, List<LocalDate> active, ProgramCalendar calendar) {
        if (!(type.expiryOf(lot.kind()) instanceof ActivityExpiry expiry)) {
            return lot.expiresAt();
        }
        Instant from = type.fromAvailability() ? lot.availableFrom() : lot.earnedAt();
        if (!from.isBefore(ProgramCalendar.NEVER)) {
            return lot.expiresAt();
        }
        Instant end = calendar.endOf(expiry.lastDay(calendar.dateOf(from), active));
        return end.isAfter(lot.expiresAt()) ? end : lot.expiresAt();
    }

    /** The tier that kept points alive is gone: each lot dies at the later of its own end and the span from now. */
    static AccountEvent resume(Wallet wallet, Terms terms, Instant enrolledAt, Instant at) {
        PointType type = terms.type(wallet.pointType());
        List<NewEnd> ends = new ArrayList<>();
        for (Lot lot : wallet.lots()) {
            Instant end = type.endOf(lot.kind(), at, enrolledAt, terms.calendar());
            if (!lot.pending() && end.isAfter(lot.expiresAt())) {
                ends.add(new NewEnd(lot.id(), end));
            }
        }
        return new AccountEvent.ExpiryResumed(at, wallet.pointType(), ends);
    }

    /** The release of a lot that waited for an event which has happened, if it did. */
    static Optional<AccountEvent> awaited(
            Wallet wallet, PointType type, Instant at, Awarded award, ProgramCalendar calendar) {
        for (Lot lot : wallet.lots()) {
            if (lot.id() == award.lot().id()
                    && lot.pending()
                    && lot.availableFrom().equals(ProgramCalendar.NEVER)) {
                Instant release = type.pending().releaseFrom(at, calendar);
                return Optional.of(new AccountEvent.LotAwaited(at, type.name(), lot.id(), release));
            }
        }
        return Optional.empty();
    }
}
