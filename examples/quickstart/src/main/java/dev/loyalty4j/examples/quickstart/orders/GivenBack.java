package dev.loyalty4j.examples.quickstart.orders;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An order that came back, all of it.
 *
 * @param order the number of the order in the history
 * @param rows the rows that give its money back, at least one
 */
public record GivenBack(String order, List<Row> rows) {

    /** Copies the rows. */
    public GivenBack {
        rows = List.copyOf(rows);
    }

    /**
     * Returns when the last of it came back.
     *
     * @return the time of the latest row
     */
    public Instant at() {
        return rows.stream().map(Row::at).max(Comparator.naturalOrder()).orElseThrow();
    }
}
