package dev.loyalty4j.benchmarks.ledger;

/** One way to keep the points of members: lots that expire 365 days after they are earned, spent oldest first. */
public interface Book {

    /** The days for which a lot is good. */
    int GOOD = 365;

    /**
     * Adds a lot.
     *
     * @param member the member
     * @param points the points
     * @param day the day
     */
    void earn(int member, int points, int day);

    /**
     * Takes points from lots that are good, or nothing where there are not as many.
     *
     * @param member the member
     * @param points the points
     * @param day the day
     * @return the points that were taken
     */
    long spend(int member, int points, int day);

    /**
     * Takes out what is no longer good.
     *
     * @param member the member
     * @param day the day
     * @return the points that expired
     */
    long expire(int member, int day);
}
