package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.List;

/** What happens to the points of an account. */
public sealed interface AccountEvent extends Event
        permits AccountEvent.LotGranted,
                AccountEvent.DebtPaid,
                AccountEvent.PointsRedeemed,
                AccountEvent.PointsExpired,
                AccountEvent.PointsClawedBack {

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
            shares = List.copyOf(shares);
        }
    }

    /**
     * New points paid debt.
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
     * @param redemption the id of the redemption
     * @param points how many points, the sum of the takes
     * @param takes which lots they came from
     */
    record PointsRedeemed(Instant at, String pointType, String redemption, long points, List<Take> takes)
            implements AccountEvent {
        /**
         * Copies the takes.
         *
         * @param at when
         * @param pointType the name of the type
         * @param redemption the id of the redemption
         * @param points how many points, the sum of the takes
         * @param takes which lots they came from
         */
        public PointsRedeemed {
            takes = List.copyOf(takes);
        }
    }

    /**
     * What was left of a lot died.
     *
     * @param at when it was due
     * @param pointType the name of the type
     * @param lot the number of the lot
     * @param points how many points died
     * @param rememberUntil how long the account remembers this for returns
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
     * @param points how many points were taken back in all, the sum of the takes and the debt
     * @param takes which lots they came from
     * @param debt how many of them are now owed
     */
    record PointsClawedBack(
            Instant at, String pointType, String order, long lot, long points, List<Take> takes, long debt)
            implements AccountEvent {
        /**
         * Copies the takes.
         *
         * @param at when the order came back
         * @param pointType the name of the type
         * @param order the order
         * @param lot the number of the lot that the order had earned
         * @param points how many points were taken back in all, the sum of the takes and the debt
         * @param takes which lots they came from
         * @param debt how many of them are now owed
         */
        public PointsClawedBack {
            takes = List.copyOf(takes);
        }
    }
}
