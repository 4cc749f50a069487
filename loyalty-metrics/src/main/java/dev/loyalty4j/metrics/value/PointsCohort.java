package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.log.Period;
import java.util.Objects;

/**
 * The points issued in one period, and what became of them up to now: redeemed, expired, or still there. Figures of a
 * programme are by issue cohort, because points redeemed this month over points issued this month are different points.
 *
 * @param issuedIn the period of issue
 * @param redemption redeemed / issued, with members as the unit of its interval
 * @param breakage expired / issued, with members as the unit of its interval
 */
public record PointsCohort(Period issuedIn, Ratio redemption, Ratio breakage) {

    /** Redeemed / issued. */
    public static final Definition REDEMPTION = new Definition(
            "redemption rate", "points redeemed so far / points issued in the period", "trade usage, by issue cohort");

    /** Expired / issued. */
    public static final Definition BREAKAGE = new Definition(
            "breakage rate", "points expired so far / points issued in the period", "trade usage, by issue cohort");

    /** Members with an earn or a burn. */
    public static final Definition ACTIVE = new Definition(
            "active rate of members",
            "members with points earned or redeemed in the window / members at its end",
            "trade usage");

    /**
     * Rejects missing parts.
     *
     * @param issuedIn see the record
     * @param redemption see the record
     * @param breakage see the record
     */
    public PointsCohort {
        Objects.requireNonNull(issuedIn, "issuedIn");
        Objects.requireNonNull(redemption, "redemption");
        Objects.requireNonNull(breakage, "breakage");
    }

    /**
     * Returns the share of members who earned or redeemed points.
     *
     * @param active how many did in the window and are members at its end, 0 to {@code members}
     * @param members members at the end of the window, at least 0
     * @return active / members with Wilson's interval
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Proportion activeRate(long active, long members) {
        return new Proportion(ACTIVE, active, members, "members at the end");
    }

    /**
     * Returns how many points were issued.
     *
     * @return the denominator of both rates
     */
    public long issued() {
        return redemption.denominator();
    }

    /**
     * Returns how many of them are still there.
     *
     * @return issued − redeemed − expired
     */
    public long outstanding() {
        return issued() - redemption.numerator() - breakage.numerator();
    }

    /**
     * Returns the cohort in one line.
     *
     * @return period, both rates and what is still there
     */
    @Override
    public String toString() {
        return issuedIn + ": " + redemption + "; " + breakage + "; " + NumberText.count(outstanding()) + " still there";
    }
}
