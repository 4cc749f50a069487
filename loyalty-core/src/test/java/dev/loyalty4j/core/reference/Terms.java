package dev.loyalty4j.core.reference;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * The settings of the programme that the reference runs: one point type, one ladder, two rewards.
 *
 * @param zone where days begin and end
 * @param pointsPerEuro base points for one euro
 * @param coffeeFactor what base points of coffee lines are multiplied by
 * @param months how many months points live
 * @param bonusMonths how many months points live that a multiplier adds
 * @param toEndOfMonth whether they live to the end of that month
 * @param fromAvailability whether the months are counted from when points can be spent
 * @param pending when points of an order become available
 * @param pendingDays for how many days they are pending where a period is meant
 * @param spending which lots are spent first
 * @param policy what a return may take
 * @param debtLimit the most debt that a return or a correction may leave
 * @param graceDays how long points live that come back after their end
 * @param comeBack how points spent on an order come back with it
 * @param steps tiers from the lowest, by the spend of a calendar year
 */
public record Terms(
        ZoneId zone,
        long pointsPerEuro,
        String coffeeFactor,
        int months,
        int bonusMonths,
        boolean toEndOfMonth,
        boolean fromAvailability,
        Pending pending,
        int pendingDays,
        Order spending,
        Policy policy,
        long debtLimit,
        int graceDays,
        ComeBack comeBack,
        List<Step> steps) {

    /** The reward with a fixed price. */
    public static final String ESPRESSO = "free-espresso";

    /** Its price. */
    public static final long PRICE = 40;

    /** The reward for any amount of points between two bounds, in steps. */
    public static final String MONEY_OFF = "money-off";

    /** The least points for it. */
    public static final long LEAST = 20;

    /** The most points for it. */
    public static final long MOST = 200;

    /** What its points must be divisible by. */
    public static final long STEP = 10;

    /** How late something may be told. */
    public static final Duration LATE_HORIZON = Duration.ofDays(90);

    /** How far ahead a caller's clock may be. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** For how many days after the one on which it was placed an order may come back. */
    public static final int RETURN_DAYS = 120;

    /** When points of an order become available. */
    public enum Pending {
        NONE,
        UNTIL_DELIVERED,
        DAYS
    }

    /** Which lots are spent first. */
    public enum Order {
        EARLIEST_END,
        FIRST_IN,
        LAST_IN
    }

    /** What a return may take. */
    public enum Policy {
        ONLY_PENDING,
        WITHIN_BALANCE,
        DEBT,
        FORGIVE
    }

    /** How points that were spent on an order come back with it. */
    public enum ComeBack {
        WHEN_ALL_IS_BACK,
        IN_PROPORTION,
        NEVER
    }

    /** A tier: the cents to be spent in a calendar year, and what points are multiplied by. */
    public record Step(String name, long cents, String factor) {}

    /** These terms with points that can be spent at once and are always taken back. */
    public Terms intoDebtAtOnce() {
        return new Terms(
                zone,
                pointsPerEuro,
                coffeeFactor,
                months,
                bonusMonths,
                toEndOfMonth,
                false,
                Pending.NONE,
                0,
                spending,
                Policy.DEBT,
                1_000_000_000,
                graceDays,
                comeBack,
                steps);
    }

    /** These terms with points that outlive every story. */
    public Terms longLived() {
        return new Terms(
                zone,
                pointsPerEuro,
                coffeeFactor,
                600,
                720,
                toEndOfMonth,
                fromAvailability,
                pending,
                pendingDays,
                spending,
                policy,
                debtLimit,
                graceDays,
                comeBack,
                steps);
    }

    /** The same terms, under which what comes back dead is lost. */
    public Terms withoutGrace() {
        return new Terms(
                zone,
                pointsPerEuro,
                coffeeFactor,
                months,
                bonusMonths,
                toEndOfMonth,
                fromAvailability,
                pending,
                pendingDays,
                spending,
                policy,
                debtLimit,
                0,
                comeBack,
                steps);
    }
}
