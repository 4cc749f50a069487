package dev.loyalty4j.examples.quickstart.orders;

import java.time.Instant;
import java.util.List;

/**
 * What one customer bought at once. It is dated by its first row.
 *
 * @param id the number of the order, unique in the history
 * @param rows its lines, at least one, all of one customer and none negative
 */
public record Order(String id, List<Row> rows) {

    /** Copies the rows. */
    public Order {
        rows = List.copyOf(rows);
    }

    /**
     * Returns who bought.
     *
     * @return the customer
     */
    public String customer() {
        return rows.get(0).customer();
    }

    /**
     * Returns when it was bought.
     *
     * @return the time of the first row
     */
    public Instant at() {
        return rows.get(0).at();
    }

    /**
     * Returns where it was bought.
     *
     * @return the channel of the first row; empty if not known
     */
    public String channel() {
        return rows.get(0).channel();
    }

    /**
     * Returns what it cost.
     *
     * @return the sum of its rows in the smallest unit
     */
    public long cents() {
        return rows.stream().mapToLong(Row::cents).sum();
    }
}
