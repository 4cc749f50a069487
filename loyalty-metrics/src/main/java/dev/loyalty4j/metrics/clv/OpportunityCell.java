package dev.loyalty4j.metrics.clv;

/**
 * How many customers have one history of opportunities, of which each was taken or not: a row of a table of recency and
 * frequency. Not checked here; a fit names the rows that cannot be.
 *
 * @param taken x, how many opportunities they took, 0 to {@code lastTaken}
 * @param lastTaken t_x, the number of the last one taken; 0 if and only if x = 0
 * @param opportunities n, how many there were, at least {@code lastTaken}
 * @param customers how many customers, at least 0
 */
public record OpportunityCell(int taken, int lastTaken, int opportunities, long customers) {

    /**
     * Returns a row.
     *
     * @param taken x
     * @param lastTaken t_x
     * @param opportunities n
     * @param customers how many
     * @return the row
     */
    public static OpportunityCell of(int taken, int lastTaken, int opportunities, long customers) {
        return new OpportunityCell(taken, lastTaken, opportunities, customers);
    }

    boolean isPossible() {
        boolean order = 0 <= taken && taken <= lastTaken && lastTaken <= opportunities;
        return order && (taken == 0) == (lastTaken == 0) && customers >= 0 && opportunities <= BgBb.MAX_OPPORTUNITIES;
    }
}
