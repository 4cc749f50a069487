package dev.loyalty4j.core.account;

import dev.loyalty4j.core.amount.Sequence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What happens to the points of an account. */
public sealed interface AccountEvent extends Event
        permits AccountEvent.LotGranted,
                AccountEvent.LotAwaited,
                AccountEvent.LotReleased,
                AccountEvent.DebtPaid,
                AccountEvent.PointsRedeemed,
                AccountEvent.PointsGivenBack,
                AccountEvent.PointsTakenAgain,
                AccountEvent.GraceStarted,
                AccountEvent.PointsHeld,
                AccountEvent.HoldEnded,
                AccountEvent.PointsAdjusted,
                AccountEvent.PointsExpired,
                AccountEvent.PointsClawedBack,
                AccountEvent.PointsRestored,
                AccountEvent.EndsMoved,
                AccountEvent.LotsReinstated,
                AccountEvent.ActivityNoted,
                AccountEvent.ExpiryPaused,
                AccountEvent.ExpiryResumed,
                AccountEvent.LotsMerged {

    /**
     * Returns the point type that moved.
     *
     * @return the name of the type
     */
    String pointType();

    /**
     * Points were granted.
     *
     * @param at when they were earned
     * @param pointType the name of the type
     * @param lot the new lot, whole
     * @param shares its parts by rule and line
     */
    record LotGranted(Instant at, String pointType, Lot lot, List<Share> shares) implements AccountEvent {
        /**
         * Copies the shares.
         *
         * @param at when they were earned
         * @param pointType the name of the type
         * @param lot the new lot, whole
         * @param shares its parts by rule and line
         */
        public LotGranted {
            shares = Shares.copyOf(Objects.requireNonNull(shares, "shares"));
        }
    }

    /**
     * Something happened that pending points waited for; they will be released.
     *
     * @param at when it happened
     * @param pointType the name of the type
     * @param lot the number of the lot
     * @param availableFrom when they will be released
     */
    record LotAwaited(Instant at, String pointType, long lot, Instant availableFrom) implements AccountEvent {}

    /**
     * Pending points became available.
     *
     * @param at when they were due to
     * @param pointType the name of the type
     * @param lot the number of the lot
     * @param points how many points
     * @param expiresAt the first instant at which they are dead
     */
    record LotReleased(Instant at, String pointType, long lot, long points, Instant expiresAt)
            implements AccountEvent {}

    /**
     * Points paid debt.
     *
     * @param at when
     * @param pointType the name of the type
     * @param lot the number of the lot that paid
     * @param points how many points it paid, more than 0
     */
    record DebtPaid(Instant at, String pointType, long lot, long points) implements AccountEvent {}

    /**
     * Points were spent.
     *
     * @param at when
     * @param pointType the name of the type
     * @param redemption the id of the redemption or capture
     * @param order the order that they were spent on; empty if none
     * @param hold the hold that had set them aside; empty if none
     * @param points how many points, the sum of the takes
     * @param takes which lots they came from
     */
    record PointsRedeemed(
            Instant at, String pointType, String redemption, String order, String hold, long points, List<Take> takes)
            implements AccountEvent {
        /**
         * Copies the takes.
         *
         * @param at when
         * @param pointType the name of the type
         * @param redemption the id of the redemption or capture
         * @param order the order that they were spent on; empty if none
         * @param hold the hold that had set them aside; empty if none
         * @param points how many points, the sum of the takes
         * @param takes which lots they came from
         */
        public PointsRedeemed {
            takes = Sequence.copyOf(Objects.requireNonNull(takes, "takes"));
        }
    }

    /**
     * Spent points came back, because the redemption was cancelled or its order returned.
     *
     * @param at when
     * @param pointType the name of the type
     * @param redemption the id of the redemption or capture
     * @param cancelled whether the redemption was cancelled and has no further effect
     * @param points how many points, the sum of the takes
     * @param takes which lots they went to
     */
    record PointsGivenBack(
            Instant at, String pointType, String redemption, boolean cancelled, long points, List<Take> takes)
            implements AccountEvent {
        /**
         * Copies the takes.
         *
         * @param at when
         * @param pointType the name of the type
         * @param redemption the id of the redemption or capture
         * @param cancelled whether the redemption was cancelled and has no further effect
         * @param points how many points, the sum of the takes
         * @param takes which lots they went to
         */
        public PointsGivenBack {
            takes = Sequence.copyOf(Objects.requireNonNull(takes, "takes"));
        }
    }

    /**
     * Points that had come back were spent again, because the return that gave them back was cancelled.
     *
     * @param at when
     * @param pointType the name of the type
     * @param redemption the id of the redemption or capture
     * @param points how many points in all, the sum of the takes, the debt and what is forgiven
     * @param takes which lots they came from
     * @param debt how many of them are now owed
     * @param forgiven how many of them nobody takes
     * @param lapses those among the forgiven that came back dead or died since, by lot
     */
    record PointsTakenAgain(
            Instant at,
            String pointType,
            String redemption,
            long points,
            List<Take> takes,
            long debt,
            long forgiven,
            List<Lapse> lapses)
            implements AccountEvent {
        /**
         * Copies the lists.
         *
         * @param at when
         * @param pointType the name of the type
         * @param redemption the id of the redemption or capture
         * @param points how many points in all, the sum of the takes, the debt and what is forgiven
         * @param takes which lots they came from
         * @param debt how many of them are now owed
         * @param forgiven how many of them nobody takes
         * @param lapses those among the forgiven that came back dead or died since, by lot
         */
        public PointsTakenAgain {
            takes = Sequence.copyOf(Objects.requireNonNull(takes, "takes"));
            lapses = Sequence.copyOf(Objects.requireNonNull(lapses, "lapses"));
        }
    }

    /**
     * Points are about to come back to a lot after its end; they live for days of grace. A lot gets them once.
     *
     * @param at when
     * @param pointType the name of the type
     * @param lot the number of the lot
     * @param until the first instant at which points of it are dead again
     */
    record GraceStarted(Instant at, String pointType, long lot, Instant until) implements AccountEvent {}

    /**
     * Points were set aside.
     *
     * @param at when
     * @param pointType the name of the type
     * @param hold the id of the hold
     * @param order the order that it is for; empty if not known
     * @param until when it ends by itself
     * @param takes which lots they came from
     */
    record PointsHeld(Instant at, String pointType, String hold, String order, Instant until, List<Take> takes)
            implements AccountEvent {
        /**
         * Copies the takes.
         *
         * @param at when
         * @param pointType the name of the type
         * @param hold the id of the hold
         * @param order the order that it is for; empty if not known
         * @param until when it ends by itself
         * @param takes which lots they came from
         */
        public PointsHeld {
            takes = Sequence.copyOf(Objects.requireNonNull(takes, "takes"));
        }
    }

    /**
     * A hold ended; what it still held went back.
     *
     * @param at when
     * @param pointType the name of the type
     * @param hold the id of the hold
     * @param timedOut whether its time was over
     * @param takes which lots the points went to
     */
    record HoldEnded(Instant at, String pointType, String hold, boolean timedOut, List<Take> takes)
            implements AccountEvent {
        /**
         * Copies the takes.
         *
         * @param at when
         * @param pointType the name of the type
         * @param hold the id of the hold
         * @param timedOut whether its time was over
         * @param takes which lots the points went to
         */
        public HoldEnded {
            takes = Sequence.copyOf(Objects.requireNonNull(takes, "takes"));
        }
    }

    /**
     * Points were taken by hand.
     *
     * @param at when
     * @param pointType the name of the type
     * @param adjustment the id of the adjustment
     * @param reason why, a code of the shop
     * @param points how many points in all, the sum of the takes and the debt
     * @param takes which lots they came from
     * @param debt how many of them are now owed
     */
    record PointsAdjusted(
            Instant at, String pointType, String adjustment, String reason, long points, List<Take> takes, long debt)
            implements AccountEvent {
        /**
         * Copies the takes.
         *
         * @param at when
         * @param pointType the name of the type
         * @param adjustment the id of the adjustment
         * @param reason why, a code of the shop
         * @param points how many points in all, the sum of the takes and the debt
         * @param takes which lots they came from
         * @param debt how many of them are now owed
         */
        public PointsAdjusted {
            takes = Sequence.copyOf(Objects.requireNonNull(takes, "takes"));
        }
    }

    /**
     * What was left of a lot died.
     *
     * @param at when it was due
     * @param pointType the name of the type
     * @param lot the number of the lot
     * @param points how many points died
     * @param rememberUntil how long the account remembers this
     */
    record PointsExpired(Instant at, String pointType, long lot, long points, Instant rememberUntil)
            implements AccountEvent {}

    /**
     * Points of a lot were taken back because the order behind it came back.
     *
     * @param at when the order came back
     * @param pointType the name of the type
     * @param order the order
     * @param lot the number of the lot that the order had earned
     * @param points how many points were taken back in all, the sum of the takes, the debt and what is forgiven
     * @param takes which lots they came from
     * @param debt how many of them are now owed
     * @param forgiven how many of them nobody takes, because of policy or the debt limit
     */
    record PointsClawedBack(
            Instant at,
            String pointType,
            String order,
            long lot,
            long points,
            List<Take> takes,
            long debt,
            long forgiven)
            implements AccountEvent {
        /**
         * Copies the takes.
         *
         * @param at when the order came back
         * @param pointType the name of the type
         * @param order the order
         * @param lot the number of the lot that the order had earned
         * @param points how many points were taken back in all, the sum of the takes, the debt and what is forgiven
         * @param takes which lots they came from
         * @param debt how many of them are now owed
         * @param forgiven how many of them nobody takes, because of policy or the debt limit
         */
        public PointsClawedBack {
            takes = Sequence.copyOf(Objects.requireNonNull(takes, "takes"));
        }
    }

    /**
     * Points that had been taken back for a return came back, because the return was cancelled.
     *
     * @param at when
     * @param pointType the name of the type
     * @param order the order
     * @param lot the number of the lot that the order had earned
     * @param points how many points in all, the sum of the takes, the debt and what had been forgiven
     * @param takes which lots they went to
     * @param debt how many of them had been owed
     * @param debtLowered by how much the debt is lowered; what had been paid since is among the takes
     * @param forgiven how many of them had been forgiven
     */
    record PointsRestored(
            Instant at,
            String pointType,
            String order,
            long lot,
            long points,
            List<Take> takes,
            long debt,
            long debtLowered,
            long forgiven)
            implements AccountEvent {
        /**
         * Copies the takes.
         *
         * @param at when
         * @param pointType the name of the type
         * @param order the order
         * @param lot the number of the lot that the order had earned
         * @param points how many points in all, the sum of the takes, the debt and what had been forgiven
         * @param takes which lots they went to
         * @param debt how many of them had been owed
         * @param debtLowered by how much the debt is lowered; what had been paid since is among the takes
         * @param forgiven how many of them had been forgiven
         */
        public PointsRestored {
            takes = Sequence.copyOf(Objects.requireNonNull(takes, "takes"));
        }
    }

    /**
     * Lots die at another time, because of an activity or a command.
     *
     * @param at when
     * @param pointType the name of the type
     * @param ends the new ends
     */
    record EndsMoved(Instant at, String pointType, List<NewEnd> ends) implements AccountEvent {
        /**
         * Copies the ends.
         *
         * @param at when
         * @param pointType the name of the type
         * @param ends the new ends
         */
        public EndsMoved {
            ends = Sequence.copyOf(Objects.requireNonNull(ends, "ends"));
        }
    }

    /**
     * Dead lots came back to life.
     *
     * @param at when
     * @param pointType the name of the type
     * @param takes what is alive again, with the new ends
     */
    record LotsReinstated(Instant at, String pointType, List<Take> takes) implements AccountEvent {
        /**
         * Copies the takes.
         *
         * @param at when
         * @param pointType the name of the type
         * @param takes what is alive again, with the new ends
         */
        public LotsReinstated {
            takes = Sequence.copyOf(Objects.requireNonNull(takes, "takes"));
        }
    }

    /**
     * An activity was noted by which ends are moved.
     *
     * @param at when
     * @param pointType the name of the type
     * @param active the days that matter from now on
     */
    record ActivityNoted(Instant at, String pointType, List<LocalDate> active) implements AccountEvent {
        /**
         * Copies the active.
         *
         * @param at when
         * @param pointType the name of the type
         * @param active the days that matter from now on
         */
        public ActivityNoted {
            active = Sequence.copyOf(Objects.requireNonNull(active, "active"));
        }
    }

    /**
     * A tier was reached that keeps points alive.
     *
     * @param at when
     * @param pointType the name of the type
     */
    record ExpiryPaused(Instant at, String pointType) implements AccountEvent {}

    /**
     * The tier that kept points alive is held no longer.
     *
     * @param at when
     * @param pointType the name of the type
     * @param ends the new ends of lots whose own end has come too early
     */
    record ExpiryResumed(Instant at, String pointType, List<NewEnd> ends) implements AccountEvent {
        /**
         * Copies the ends.
         *
         * @param at when
         * @param pointType the name of the type
         * @param ends the new ends of lots whose own end has come too early
         */
        public ExpiryResumed {
            ends = Sequence.copyOf(Objects.requireNonNull(ends, "ends"));
        }
    }

    /**
     * Old lots that die together became one, because the account was full.
     *
     * @param at when
     * @param pointType the name of the type
     * @param into the number of the lot that is left
     * @param lots the numbers of those that became part of it
     */
    record LotsMerged(Instant at, String pointType, long into, List<Long> lots) implements AccountEvent {
        /**
         * Copies the lots.
         *
         * @param at when
         * @param pointType the name of the type
         * @param into the number of the lot that is left
         * @param lots the numbers of those that became part of it
         */
        public LotsMerged {
            lots = Sequence.copyOf(Objects.requireNonNull(lots, "lots"));
        }
    }
}
