package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.interval.ProportionDifference;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.interval.RatioDifference;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.DimensionColumn;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shares that tell how customers and shop deal with each other: who came by referral, who answers, who buys when asked,
 * why they leave, and what a programme or an offer moves. Most come from counts that the shop keeps elsewhere.
 * Stateless.
 */
public final class Relationship {

    /** New by referral / new. */
    public static final Definition REFERRAL = new Definition(
            "referral rate",
            "new customers of the window whose first purchase carries a referral / new customers of the window",
            "trade usage");

    /** Answered / delivered. */
    public static final Definition RESPONSE =
            new Definition("response rate", "answered / delivered", "trade usage; what bounced is not delivered");

    /** Converted / attempts. */
    public static final Definition CONVERSION =
            new Definition("conversion rate", "attempts that ended in a purchase / attempts", "trade usage");

    /** Existing customers − prospects. */
    public static final Definition CONVERSION_DIFFERENCE = new Definition(
            "conversion of existing customers − of prospects",
            "conversion rate of existing customers − of prospects",
            "trade usage; the attempts are the caller's");

    /** With a held-out group. */
    public static final Definition LIFT = new Definition(
            "programme lift",
            "figure of those who got it − of a held-out group chosen by chance",
            "randomised comparison");

    /** Without one. */
    public static final Definition ASSOCIATION = new Definition(
            "difference of members and others, an association",
            "figure of members − of others who chose not to be",
            "observational comparison: no held-out group, so the difference may have been there before");

    /** One reason / all who said one. */
    public static final Definition EXIT_REASON =
            new Definition("exit reason", "leavers who gave this reason / leavers who gave one", "trade usage");

    private Relationship() {}

    /**
     * Returns the share of new customers who came by referral.
     *
     * @param log the purchases, with the dimension {@link Dimension#REFERRAL}
     * @param window the window, observed to its end
     * @return those whose first day of purchase has a row with a referral, of those acquired in the window
     * @throws IllegalArgumentException if the window ends after the log's {@code observedThrough} or the log has no
     *     dimension referral
     */
    public static Proportion referralRate(PurchaseLog log, Period window) {
        log.requireObserved("last day of " + window, window.lastDay());
        DimensionColumn referral = log.column(Dimension.REFERRAL);
        long joined = 0;
        long referred = 0;
        for (int customer = 0; customer < log.customers(); customer++) {
            long acquired = log.acquisitionDay(customer);
            if (acquired >= window.from().toEpochDay() && acquired < window.to().toEpochDay()) {
                joined++;
                referred += hasValueOn(log, referral, customer, acquired) ? 1 : 0;
            }
        }
        return new Proportion(REFERRAL, referred, joined, "new customers of " + window);
    }

    private static boolean hasValueOn(PurchaseLog log, DimensionColumn column, int customer, long day) {
        for (int row = log.firstRow(customer); row < log.endRow(customer) && log.day(row) <= day; row++) {
            if (log.day(row) == day && log.cents(row) >= 0 && column.code(row) != DimensionColumn.NONE) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the referral rate from bare counts.
     *
     * @param referred new customers who came by referral, 0 to {@code joined}
     * @param joined new customers, at least 0
     * @return referred / joined with Wilson's interval
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Proportion referralRate(long referred, long joined) {
        return new Proportion(REFERRAL, referred, joined, "new customers");
    }

    /**
     * Returns the share of delivered messages or surveys that were answered.
     *
     * @param answered how many were, 0 to {@code delivered}
     * @param delivered how many arrived, at least 0
     * @return answered / delivered with Wilson's interval
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Proportion responseRate(long answered, long delivered) {
        return new Proportion(RESPONSE, answered, delivered, "delivered");
    }

    /**
     * Returns the share of sales attempts that ended in a purchase.
     *
     * @param converted how many did, 0 to {@code attempts}
     * @param attempts how many there were, one for each person, at least 0
     * @return converted / attempts with Wilson's interval
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Proportion conversion(long converted, long attempts) {
        return new Proportion(CONVERSION, converted, attempts, "attempts");
    }

    /**
     * Compares the conversion of existing customers with that of prospects.
     *
     * @param prospects that of prospects
     * @param existing that of existing customers
     * @return existing − prospects with Newcombe's interval
     */
    public static ProportionDifference conversionDifference(Proportion prospects, Proportion existing) {
        return new ProportionDifference(CONVERSION_DIFFERENCE, prospects, existing);
    }

    /**
     * Returns what a programme or an offer moves, against a group held out by chance.
     *
     * @param heldOut the share in the held-out group
     * @param treated the share among those who got it
     * @return treated − held out
     */
    public static ProportionDifference lift(Proportion heldOut, Proportion treated) {
        return new ProportionDifference(LIFT, heldOut, treated);
    }

    /**
     * Returns what a programme or an offer moves, against a group held out by chance.
     *
     * @param heldOut the ratio, such as spend per customer, in the held-out group
     * @param treated the ratio among those who got it
     * @return treated − held out
     */
    public static RatioDifference lift(Ratio heldOut, Ratio treated) {
        return new RatioDifference(LIFT, heldOut, treated);
    }

    /**
     * Returns how members and others differ where nobody was held out. It is labelled an association, because those who
     * join differ from the others already.
     *
     * @param others the share among the others
     * @param members the share among members
     * @return members − others
     */
    public static ProportionDifference association(Proportion others, Proportion members) {
        return new ProportionDifference(ASSOCIATION, others, members);
    }

    /**
     * Returns how members and others differ where nobody was held out, labelled an association.
     *
     * @param others the ratio among the others
     * @param members the ratio among members
     * @return members − others
     */
    public static RatioDifference association(Ratio others, Ratio members) {
        return new RatioDifference(ASSOCIATION, others, members);
    }

    /**
     * Returns the share of each reason for leaving.
     *
     * @param reasons one for each leaver who gave one; blanks are left out
     * @return the share of each, the commonest first, equal ones by name
     */
    public static Map<String, Proportion> exitReasons(Iterable<String> reasons) {
        Map<String, Long> counts = new TreeMap<>();
        long all = 0;
        for (String reason : reasons) {
            if (!reason.isBlank()) {
                counts.merge(reason.strip(), 1L, Long::sum);
                all++;
            }
        }
        long leavers = all;
        Map<String, Proportion> shares = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEachOrdered(entry -> shares.put(
                        entry.getKey(),
                        new Proportion(EXIT_REASON, entry.getValue(), leavers, "leavers who gave a reason")));
        return shares;
    }
}
