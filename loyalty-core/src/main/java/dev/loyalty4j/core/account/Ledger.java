package dev.loyalty4j.core.account;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides which events follow from a grant, a spend, a hold, an expiry or a return, and applies events to accounts. The
 * door of this package, called by {@code program}.
 *
 * <p>Stateless: every method is a function of its arguments.
 */
public class Ledger extends PassingTime {

    /** The most lots that one account may hold; more would make every spend slow for the sake of one member. */
    public static final int MAX_LOTS = 2_000;

    /** The most holds of one account at a time; a member has few checkouts open at once. */
    public static final int MAX_HOLDS = 100;

    /** The most lots that one command may spend from; more would make its event larger than a journal should keep. */
    public static final int MAX_TAKES = 1_000;

    private static final Ledger STANDARD = new Ledger();

    /** Package-private, so that only the tests of this package can replace a decision and watch the suite go red. */
    Ledger() {}

    /**
     * Returns the ledger.
     *
     * @return the one instance
     */
    public static Ledger standard() {
        return STANDARD;
    }

    /**
     * Says whether an account can take more lots.
     *
     * @param account the account
     * @param more how many lots are to be granted
     * @return true if they fit
     */
    public boolean hasRoom(Account account, int more) {
        long lots = more;
        for (int i = 0; i < account.wallets().size(); i++) {
            lots += account.wallets().get(i).size();
        }
        return lots <= MAX_LOTS;
    }

    /**
     * Merges lots that are equal in kind, end and worth and whose orders can no longer come back, to make room.
     *
     * @param account the account
     * @param terms the terms of the programme
     * @param at when
     * @return the events; none if nothing can be merged
     */
    public List<AccountEvent> merge(Account account, Terms terms, Instant at) {
        return Merging.of(account, terms, at);
    }

    /**
     * Grants a lot; debt of the same type is paid from it first, unless it is pending.
     *
     * @param account the account
     * @param grant what to grant
     * @return the events
     */
    public List<AccountEvent> grant(Account account, Grant grant) {
        boolean pending = grant.availableFrom().isAfter(grant.earnedAt());
        Lot lot = new Lot(
                account.lotsGranted() + 1,
                grant.kind(),
                grant.points(),
                grant.points(),
                grant.earnedAt(),
                pending,
                grant.availableFrom(),
                grant.expiresAt(),
                grant.worth(),
                grant.origin());
        AccountEvent granted = new AccountEvent.LotGranted(grant.earnedAt(), grant.pointType(), lot, grant.shares());
        long paid = pending ? 0 : Math.min(account.wallet(grant.pointType()).debt(), grant.points());
        return paid > 0
                ? List.of(granted, new AccountEvent.DebtPaid(grant.earnedAt(), grant.pointType(), lot.id(), paid))
                : List.of(granted);
    }

    /**
     * Returns the lots that a spend would take.
     *
     * @param account the account
     * @param type the point type
     * @param at the instant of spending
     * @param points how many points
     * @return the takes in the order of spending; fewer points if there are not as many
     */
    public List<Take> takes(Account account, PointType type, Instant at, long points) {
        return Spending.takes(account.wallet(type.name()), type.spending(), at, points);
    }

    /**
     * Returns what points are worth together by their lots.
     *
     * @param takes the points
     * @return money in the smallest unit, rounded down once
     */
    public long worth(List<Take> takes) {
        return Spending.worth(takes);
    }

    /**
     * Spends points.
     *
     * @param account the account, which has at least that many points available
     * @param type the point type
     * @param at the instant of spending
     * @param redemption the id of the redemption
     * @param order the order that they are spent on; empty if none
     * @param points how many points, more than 0
     * @return the event
     * @throws IllegalArgumentException if the account has fewer points available
     */
    public AccountEvent.PointsRedeemed redeem(
            Account account, PointType type, Instant at, String redemption, String order, long points) {
        return new AccountEvent.PointsRedeemed(
                at, type.name(), redemption, order, "", points, all(account, type, at, points));
    }

    private List<Take> all(Account account, PointType type, Instant at, long points) {
        long available = account.available(type.name(), at);
        if (points < 1 || points > available) {
            throw new IllegalArgumentException("points is " + points + ", allowed is 1 to " + available);
        }
        return takes(account, type, at, points);
    }

    /**
     * Sets points aside.
     *
     * @param account the account, which has at least that many points available
     * @param type the point type
     * @param at when
     * @param hold the hold
     * @return the event
     * @throws IllegalArgumentException if the account has fewer points available
     */
    public AccountEvent.PointsHeld hold(Account account, PointType type, Instant at, Hold hold) {
        List<Take> takes = all(account, type, at, hold.points());
        return new AccountEvent.PointsHeld(at, type.name(), hold.id(), hold.order(), at.plus(hold.lasting()), takes);
    }

    /**
     * Spends points that a hold has set aside, even if their lots would have died meanwhile.
     *
     * @param wallet the wallet of the hold
     * @param at when
     * @param held the hold
     * @param capture the id of the capture
     * @param points how many points, 1 to what is held
     * @return the event
     */
    public AccountEvent.PointsRedeemed capture(
            Wallet wallet, Instant at, HeldPoints held, String capture, long points) {
        List<Take> takes = Lots.first(held.takes(), points);
        return new AccountEvent.PointsRedeemed(
                at, wallet.pointType(), capture, held.order(), held.hold(), points, takes);
    }

    /**
     * Takes points by hand; what is not there becomes debt.
     *
     * @param account the account
     * @param type the point type
     * @param at when
     * @param adjust the adjustment, a debit
     * @return the event
     */
    public AccountEvent.PointsAdjusted debit(Account account, PointType type, Instant at, Adjust adjust) {
        long points = -adjust.points();
        List<Take> takes = takes(account, type, at, points);
        return new AccountEvent.PointsAdjusted(
                at, type.name(), adjust.id(), adjust.reason(), points, takes, points - Lots.sum(takes));
    }

    /**
     * Takes back points that an order had earned, as far as the policy of the type goes. Points that expired in the
     * order's own lot are not taken again.
     *
     * @param account the account
     * @param type the point type
     * @param at when the order came back
     * @param order the order
     * @param award what it earned
     * @param due how many points of it are to go in all, those taken before included
     * @return the event, or nothing if nothing is left to take
     */
    public Optional<AccountEvent> clawBack(
            Account account, PointType type, Instant at, String order, Awarded award, long due) {
        Wallet wallet = account.wallet(type.name());
        long own = award.lot().id();
        long points = due - award.taken() - wallet.expiredOf(own, at);
        if (points <= 0) {
            return Optional.empty();
        }
        Clawback from = Clawback.of(wallet, type, at, own, points);
        return Optional.of(new AccountEvent.PointsClawedBack(
                at, type.name(), order, own, points, from.takes(), from.debt(), from.forgiven()));
    }

    /**
     * Gives back points that were taken for a return which is cancelled: first what had been forgiven is undone, then
     * lots get back what was taken from them, the last one first, then debt is lowered; debt that was paid meanwhile
     * comes back as points of the order's own lot.
     *
     * @param account the account
     * @param terms the terms of the programme
     * @param times when
     * @param order the order
     * @param award what it earned and what was taken of it
     * @param due how many points of it are still to go in all
     * @return the events, none if nothing comes back; debt is to be paid when all awards of the order are restored
     */
    public List<AccountEvent> restore(
            Account account, Terms terms, Times times, String order, Awarded award, long due) {
        return new Restoring(account, terms, times.at(), times.happened(), times.enrolledAt())
                .events(this, order, award, due);
    }

    /**
     * The instants that matter when points come back.
     *
     * @param at when they come back
     * @param happened when that happened to the order which its points wait for; the far future if it did not
     * @param enrolledAt when the member joined
     */
    public record Times(Instant at, Instant happened, Instant enrolledAt) {
        /**
         * Checks that all parts are there.
         *
         * @param at when they come back
         * @param happened when that happened to the order which its points wait for; the far future if it did not
         * @param enrolledAt when the member joined
         */
        public Times {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(happened, "happened");
            Objects.requireNonNull(enrolledAt, "enrolledAt");
        }
    }

    /**
     * Gives back spent points to the lots they came from.
     *
     * @param account the account
     * @param terms the terms of the programme
     * @param at when
     * @param spent the redemption
     * @param points how many points
     * @param cancelled whether the redemption is cancelled
     * @return the events
     */
    public List<AccountEvent> giveBack(
            Account account, Terms terms, Instant at, Spent spent, long points, boolean cancelled) {
        PointType type = terms.type(spent.pointType());
        List<Take> takes = Lots.slice(spent.takes(), spent.givenBack(), points);
        ComingBack coming = new ComingBack(account.wallet(type.name()), type, terms, at);
        List<Take> backs = coming.to(takes);
        AccountEvent back =
                new AccountEvent.PointsGivenBack(at, type.name(), spent.redemption(), cancelled, points, backs);
        return withDebtPaid(account, type, at, coming.graces(), back);
    }

    /**
     * Spends points again that had come back for a return which is cancelled: from the lots to which they came back,
     * then by spend order, then as debt where the policy of the type is debt. Those that came back dead or died since
     * are gone already; when the account has forgotten what died, all count as dead that are not in their lots.
     *
     * @param account the account
     * @param terms the terms of the programme
     * @param at when
     * @param spent the redemption
     * @param points how many points
     * @return the event
     */
    public AccountEvent takeAgain(Account account, Terms terms, Instant at, Spent spent, long points) {
        Wallet wallet = account.wallet(spent.pointType());
        return SpendingAgain.event(wallet, terms.type(spent.pointType()), terms, at, spent, points);
    }

    /**
     * Lets pending points go on to their release, because what they waited for has happened.
     *
     * @param account the account
     * @param type the point type
     * @param at when it happened
     * @param award what an order earned
     * @param calendar the calendar of the programme
     * @return the event, or nothing if these points do not wait for it
     */
    public Optional<AccountEvent> await(
            Account account, PointType type, Instant at, Awarded award, ProgramCalendar calendar) {
        return Expiring.awaited(account.wallet(type.name()), type, at, award, calendar);
    }

    /**
     * Notes an activity by which ends are moved.
     *
     * @param account the account
     * @param terms the terms of the programme
     * @param type the point type
     * @param kind the kind of the activity
     * @param at when it happened
     * @param now when it was recorded
     * @param pointsMoved how many points of the type it moved
     * @return the events; none if no end is moved by it
     */
    public List<AccountEvent> activity(
            Account account, Terms terms, PointType type, String kind, Instant at, Instant now, long pointsMoved) {
        return Expiring.activity(account.wallet(type.name()), terms, kind, at, now, pointsMoved);
    }

    /**
     * Carries out a command about the ends of lots.
     *
     * @param account the account
     * @param terms the terms of the programme
     * @param type the point type
     * @param command the command
     * @param now when it is recorded
     * @param enrolledAt when the member joined
     * @return the events; none if no lot changes
     */
    public List<AccountEvent> changeEnds(
            Account account, Terms terms, PointType type, AccountCommand command, Instant now, Instant enrolledAt) {
        return new EndCommands(account.wallet(type.name()), terms, type, now, enrolledAt).events(command);
    }

    /**
     * Says that no lot of a type dies from now on, or that they die again.
     *
     * @param account the account
     * @param terms the terms of the programme
     * @param type the point type
     * @param keep whether they are kept alive
     * @param enrolledAt when the member joined
     * @param at when
     * @return the event, or nothing if it is so already
     */
    public Optional<AccountEvent> keepAlive(
            Account account, Terms terms, PointType type, boolean keep, Instant enrolledAt, Instant at) {
        Wallet wallet = account.wallet(type.name());
        if (wallet.undying() == keep) {
            return Optional.empty();
        }
        return Optional.of(
                keep ? new AccountEvent.ExpiryPaused(at, type.name()) : Expiring.resume(wallet, terms, enrolledAt, at));
    }

    /**
     * Applies an event. Needs no programme.
     *
     * @param account the account before
     * @param event what happened
     * @return the account after
     */
    public Account apply(Account account, AccountEvent event) {
        return Applying.apply(account, event);
    }
}
