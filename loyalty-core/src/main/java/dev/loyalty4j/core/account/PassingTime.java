package dev.loyalty4j.core.account;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The part of the ledger that lets time pass: releases, holds that end, expiry, and debt that is paid by them. */
abstract class PassingTime {

    /**
     * Returns when points of a new lot die, given what the member did.
     *
     * @param account the account
     * @param type the point type
     * @param kind the kind of the lot
     * @param from when they were earned, or become available where that counts
     * @param enrolledAt when the member joined
     * @param calendar the calendar of the programme
     * @return the first instant at which they are dead
     */
    public Instant endOf(
            Account account, PointType type, LotKind kind, Instant from, Instant enrolledAt, ProgramCalendar calendar) {
        List<LocalDate> active = account.wallet(type.name()).active();
        if (type.expiryOf(kind) instanceof ActivityExpiry expiry && !active.isEmpty()) {
            return calendar.endOf(expiry.lastDay(calendar.dateOf(from), active));
        }
        return type.endOf(kind, from, enrolledAt, calendar);
    }

    /**
     * Pays what is owed from what is available.
     *
     * @param account the account
     * @param type the point type
     * @param at when
     * @return the events; none if nothing is owed or nothing is there
     */
    public List<AccountEvent> payDebt(Account account, PointType type, Instant at) {
        return Spending.payDebt(account.wallet(type.name()), type.spending(), at);
    }

    /**
     * Ends a hold. Its points go back to their lots; those whose end has come die at once, or live on for the days of
     * grace of their type.
     *
     * @param account the account
     * @param wallet the wallet of the hold
     * @param terms the terms of the programme
     * @param at when
     * @param held the hold
     * @param timedOut whether its time was over
     * @return the events
     */
    public List<AccountEvent> release(
            Account account, Wallet wallet, Terms terms, Instant at, HeldPoints held, boolean timedOut) {
        PointType type = terms.type(wallet.pointType());
        ComingBack coming = new ComingBack(wallet, type, terms, at);
        List<Take> backs = coming.to(held.takes());
        AccountEvent ended = new AccountEvent.HoldEnded(at, wallet.pointType(), held.hold(), timedOut, backs);
        return withDebtPaid(account, type, at, coming.graces(), ended);
    }

    List<AccountEvent> withDebtPaid(
            Account account, PointType type, Instant at, List<AccountEvent> graces, AccountEvent back) {
        List<AccountEvent> events = new ArrayList<>(graces);
        events.add(back);
        events.addAll(payDebt(Applying.apply(account, back), type, at));
        return events;
    }

    /**
     * Returns when the next pending lot is released.
     *
     * @param account the account
     * @return the instant, {@link ProgramCalendar#NEVER} if none will be by itself
     */
    public Instant nextRelease(Account account) {
        Instant next = ProgramCalendar.NEVER;
        for (int i = 0; i < account.wallets().size(); i++) {
            Instant release = LotList.nextRelease(account.wallets().get(i));
            next = release.isBefore(next) ? release : next;
        }
        return next;
    }

    /**
     * Releases the next pending lot: the earliest first, then in the order of wallets, then by number. Its points pay
     * debt first, also where their own end has passed already; what is left of those dies at once.
     *
     * @param account the account, which has a pending lot
     * @param terms the terms of the programme
     * @param enrolledAt when the member joined
     * @return the events
     */
    public List<AccountEvent> releaseNext(Account account, Terms terms, Instant enrolledAt) {
        TimePassing next = TimePassing.toRelease(account);
        PointType type = terms.type(next.wallet().pointType());
        Lot lot = next.lot();
        Instant own = type.fromAvailability()
                ? endOf(account, type, lot.kind(), next.at(), enrolledAt, terms.calendar())
                : lot.expiresAt();
        Instant end =
                next.wallet().graceOf(lot.id()).filter(g -> g.isAfter(own)).orElse(own);
        List<AccountEvent> events = new ArrayList<>();
        events.add(new AccountEvent.LotReleased(next.at(), type.name(), lot.id(), lot.remaining(), end));
        long paid = Math.min(next.wallet().debt(), lot.remaining());
        if (paid > 0) { // also by points whose end has passed: the release comes before the expiry
            events.add(new AccountEvent.DebtPaid(next.at(), type.name(), lot.id(), paid));
        }
        return events;
    }

    /**
     * Returns when the next hold times out.
     *
     * @param account the account
     * @return the instant, {@link ProgramCalendar#NEVER} if there is no hold
     */
    public Instant nextTimeOut(Account account) {
        return TimePassing.toTimeOut(account).at();
    }

    /**
     * Times out the next hold.
     *
     * @param account the account, which has a hold
     * @param terms the terms of the programme
     * @return the events
     */
    public List<AccountEvent> timeOutNext(Account account, Terms terms) {
        TimePassing next = TimePassing.toTimeOut(account);
        return release(account, next.wallet(), terms, next.at(), next.hold(), true);
    }

    /**
     * Returns when the next lot of an account dies.
     *
     * @param account the account
     * @return the instant, {@link ProgramCalendar#NEVER} if no lot will ever die
     */
    public Instant nextExpiry(Account account) {
        Instant next = ProgramCalendar.NEVER;
        for (int i = 0; i < account.wallets().size(); i++) {
            Instant end = LotList.nextEnd(account.wallets().get(i));
            next = end.isBefore(next) ? end : next;
        }
        return next.isBefore(ProgramCalendar.NEVER) ? dead(next) : next;
    }

    /**
     * Lets the next lot die: the earliest first, then in the order of wallets, then by number.
     *
     * @param account the account, which holds a lot that dies
     * @param terms the terms of the programme
     * @return the event
     */
    public AccountEvent.PointsExpired expireNext(Account account, Terms terms) {
        TimePassing next = TimePassing.toExpire(account);
        Lot lot = next.lot();
        Instant at = dead(next.at());
        return new AccountEvent.PointsExpired(
                at, next.wallet().pointType(), lot.id(), lot.remaining(), terms.rememberUntil(lot.earnedAt(), at));
    }

    /** Says when a lot dies of that end; replaced by a test twin that is a day early. */
    Instant dead(Instant end) {
        return end;
    }
}
