package dev.loyalty4j.metrics.segment;

/**
 * Which stage follows from the purchase days of one customer. Precedence: new, won back, then by silence. Not final, so
 * that the tests can replace one decision by a wrong one.
 */
class LifecycleRule {

    private final double activeTimes;
    private final double lapsedTimes;

    /** Silence is measured in gaps of a rhythm, or in days if the rhythm is one day. */
    LifecycleRule(double activeTimes, double lapsedTimes) {
        this.activeTimes = activeTimes;
        this.lapsedTimes = lapsedTimes;
    }

    /** The rhythm after so many gaps; overridden where silence is counted in days. */
    double rhythm(PurchaseDays days, int gaps, double population) {
        return days.rhythm(gaps, population);
    }

    /** The population's rhythm is NaN if nobody bought twice. */
    LifecycleStage stage(PurchaseDays days, long asOf, double population) {
        if (recently(asOf - days.first(), Lifecycle.NEW_DAYS)) {
            return LifecycleStage.NEW;
        }
        if (wonBack(days, asOf, population)) {
            return LifecycleStage.WON_BACK;
        }
        double rhythm = rhythm(days, days.gaps(), population);
        if (Double.isNaN(rhythm)) {
            return LifecycleStage.NO_RHYTHM;
        }
        long silent = asOf - days.last();
        if (within(silent, activeTimes * rhythm)) {
            return LifecycleStage.ACTIVE;
        }
        return within(silent, lapsedTimes * rhythm) ? LifecycleStage.AT_RISK : LifecycleStage.LAPSED;
    }

    /** Whether one of the last days' purchases ended a silence after which the customer counted as lapsed. */
    private boolean wonBack(PurchaseDays days, long asOf, double population) {
        for (int i = days.gaps() - 1; i >= 0 && recently(asOf - days.endOfGap(i), Lifecycle.WON_BACK_DAYS); i--) {
            if (!within(days.gap(i), lapsedTimes * rhythm(days, i, population))) {
                return true;
            }
        }
        return false;
    }

    boolean within(long silent, double limit) {
        return silent <= limit;
    }

    boolean recently(long days, int limit) {
        return days <= limit;
    }
}
