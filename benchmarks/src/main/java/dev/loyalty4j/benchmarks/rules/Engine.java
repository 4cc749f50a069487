package dev.loyalty4j.benchmarks.rules;

/**
 * One way to judge an order by the rules R01 to R20. What is known of the member is kept by {@link Replay}, the same
 * for all engines, so that they differ in the evaluation of rules alone.
 */
public interface Engine {

    /** The most points for one member and day: R20. */
    int DAILY = 5_000;

    /** Days on which a campaign repeats the nineteen rules, from the first of them on. */
    int CAMPAIGN_DAYS = 30;

    /** Days from the start of a campaign to that of the next. */
    int CAMPAIGN_EVERY = 80;

    /**
     * Judges an order.
     *
     * @param order the order
     * @param known what is known of its member
     * @return the points, 0 or more
     */
    int points(Order order, Known known);

    /**
     * Returns the first day of a campaign.
     *
     * @param campaign 1 for the first
     * @return the day
     */
    static int campaign(int campaign) {
        return CAMPAIGN_EVERY * (campaign - 1) + CAMPAIGN_EVERY / 2;
    }
}
