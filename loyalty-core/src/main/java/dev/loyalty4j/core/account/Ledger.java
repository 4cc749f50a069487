package dev.loyalty4j.core.account;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides which events follow from a grant, a spend, an expiry or a return, and applies events to accounts. The door of
 * this package, called by {@code program}.
 *
 * <p>Stateless: every method is a function of its arguments.
 */
public class Ledger {

    /** The most lots that one account may hold; more would make every spend slow for the sake of one member. */
    public static final int MAX_LOTS = 2_000;

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
        for (Wallet wallet : account.wallets()) {
            lots += wallet.lots().size();
        }
        return lots <= MAX_LOTS;
    }

    /**
     * Grants a lot; debt of the same type is paid from it first.
     *
     * @param account the account
     * @param grant what to grant
     * @return the events
     */
    public List<AccountEvent> grant(Account account, Grant grant) {
        Lot lot = new Lot(
                account.lotsGranted() + 1,
                grant.kind(),
                grant.points(),
                grant.points(),
                grant.earnedAt(),
                grant.earnedAt(),
                grant.expiresAt(),
                grant.origin());
        List<AccountEvent> events = new ArrayList<>(2);
        events.add(new AccountEvent.LotGranted(grant.earnedAt(), grant.pointType(), lot, grant.shares()));
        long paid = Math.min(account.wallet(grant.pointType()).debt(), grant.points());
        if (paid > 0) {
            events.add(new AccountEvent.DebtPaid(grant.earnedAt(), grant.pointType(), lot.id(), paid));
        }
        return events;
    }

    /**
     * Spends points, from the lots that die first.
     *
     * @param account the account, which has at least that many points available
     * @param at the instant of spending
     * @param pointType the name of the type
     * @param redemption the id of the redemption
     * @param points how many points, more than 0
     * @return the event
     * @throws IllegalArgumentException if the account has fewer points available
     */
    public AccountEvent redeem(Account account, Instant at, String pointType, String redemption, long points) {
        long available = account.available(pointType, at);
        if (points < 1 || points > available) {
            throw new IllegalArgumentException("points is " + points + ", allowed is 1 to " + available);
        }
        List<Take> takes = new ArrayList<>();
        takeInSpendOrder(account.wallet(pointType).lots(), at, points, takes);
        return new AccountEvent.PointsRedeemed(at, pointType, redemption, points, takes);
    }

    /**
     * Takes back points that an order had earned: first from the lot they were granted in, then from other lots in the
     * order of spending; what is then missing becomes debt. Points that expired in that lot are not taken again.
     *
     * @param account the account
     * @param at when the order came back
     * @param pointType the name of the type
     * @param order the order
     * @param lot the number of the lot that the order had earned
     * @param due how many points of it are to go in all, less those taken before
     * @return the event, or nothing if nothing is left to take
     */
    public Optional<AccountEvent> clawBack(
            Account account, Instant at, String pointType, String order, long lot, long due) {
        Wallet wallet = account.wallet(pointType);
        long toTake = due - wallet.expiredOf(lot);
        if (toTake <= 0) {
            return Optional.empty();
        }
        List<Lot> others = new ArrayList<>(wallet.lots());
        List<Take> takes = new ArrayList<>();
        long missing = toTake;
        for (Lot own : wallet.lots()) {
            if (own.id() == lot) {
                long points = Math.min(own.remaining(), missing);
                takes.add(own.take(points));
                missing -= points;
                others.remove(own);
            }
        }
        missing = takeInSpendOrder(others, at, missing, takes);
        return Optional.of(new AccountEvent.PointsClawedBack(at, pointType, order, lot, toTake, takes, missing));
    }

    private static long takeInSpendOrder(List<Lot> lots, Instant at, long points, List<Take> takes) {
        List<Lot> sorted = new ArrayList<>(lots);
        sorted.sort(Lot.SPEND_ORDER);
        long missing = points;
        for (Lot lot : sorted) {
            if (missing == 0) {
                break;
            }
            if (lot.spendableAt(at)) {
                long taken = Math.min(lot.remaining(), missing);
                takes.add(lot.take(taken));
                missing -= taken;
            }
        }
        return missing;
    }

    /**
     * Returns when the next lot of an account dies.
     *
     * @param account the account
     * @return the instant, or nothing if no lot will ever die
     */
    public Optional<Instant> nextExpiry(Account account) {
        return nextToDie(account).map(Dying::at);
    }

    /**
     * Lets the next lot die: the earliest first, then in the order of wallets, then by number.
     *
     * @param account the account, which holds a lot that dies
     * @param returnWindow how long after earning an order may come back
     * @return the event
     * @throws IllegalStateException if no lot ever dies
     */
    public AccountEvent expireNext(Account account, Duration returnWindow) {
        Dying dying = nextToDie(account).orElseThrow(() -> new IllegalStateException("no lot of this account dies"));
        return new AccountEvent.PointsExpired(
                dying.at(),
                dying.pointType(),
                dying.lot().id(),
                dying.lot().remaining(),
                dying.lot().earnedAt().plus(returnWindow));
    }

    /** Says when a lot dies; replaced by a test twin that is a day early. */
    Instant endOf(Lot lot) {
        return lot.expiresAt();
    }

    private record Dying(Instant at, String pointType, Lot lot) {}

    private Optional<Dying> nextToDie(Account account) {
        return account.wallets().stream()
                .flatMap(w -> w.lots().stream().map(lot -> new Dying(endOf(lot), w.pointType(), lot)))
                .filter(d -> d.at().isBefore(ProgramCalendar.NEVER))
                .min(Comparator.comparing(Dying::at)); // of equals the first: wallets in order, lots by number
    }

    /**
     * Applies an event.
     *
     * @param account the account before
     * @param event what happened
     * @return the account after
     */
    public Account apply(Account account, AccountEvent event) {
        Wallet wallet = account.wallet(event.pointType());
        if (event instanceof AccountEvent.LotGranted granted) {
            List<Lot> lots = new ArrayList<>(wallet.lots());
            lots.add(granted.lot());
            return account.with(new Wallet(wallet.pointType(), lots, wallet.debt(), wallet.dead()))
                    .granted(granted.lot().id());
        } else if (event instanceof AccountEvent.DebtPaid paid) {
            List<Lot> lots = less(wallet.lots(), paid.lot(), paid.points());
            return account.with(new Wallet(wallet.pointType(), lots, wallet.debt() - paid.points(), wallet.dead()));
        } else if (event instanceof AccountEvent.PointsRedeemed redeemed) {
            return account.with(new Wallet(
                    wallet.pointType(), less(wallet.lots(), redeemed.takes()), wallet.debt(), wallet.dead()));
        } else if (event instanceof AccountEvent.PointsExpired expired) {
            return account.with(expire(wallet, expired));
        } else if (event instanceof AccountEvent.PointsClawedBack clawed) {
            return account.with(new Wallet(
                    wallet.pointType(),
                    less(wallet.lots(), clawed.takes()),
                    Math.addExact(wallet.debt(), clawed.debt()),
                    wallet.dead()));
        }
        throw new IllegalStateException("account event of an unlisted kind: " + event);
    }

    private static Wallet expire(Wallet wallet, AccountEvent.PointsExpired expired) {
        List<DeadLot> dead = new ArrayList<>(wallet.dead());
        dead.removeIf(d -> !d.rememberUntil().isAfter(expired.at()));
        if (expired.rememberUntil().isAfter(expired.at())) {
            dead.add(new DeadLot(expired.lot(), expired.points(), expired.rememberUntil()));
        }
        List<Lot> lots = less(wallet.lots(), expired.lot(), expired.points());
        return new Wallet(wallet.pointType(), lots, wallet.debt(), dead);
    }

    private static List<Lot> less(List<Lot> lots, List<Take> takes) {
        List<Lot> left = lots;
        for (Take take : takes) {
            left = less(left, take.lot(), take.points());
        }
        return left;
    }

    /** Takes points from one lot; an exhausted lot leaves the account, the journal keeps it. */
    private static List<Lot> less(List<Lot> lots, long id, long points) {
        List<Lot> left = new ArrayList<>(lots.size());
        for (Lot lot : lots) {
            if (lot.id() != id) {
                left.add(lot);
            } else if (lot.remaining() > points) {
                left.add(lot.less(points));
            }
        }
        return left;
    }
}
