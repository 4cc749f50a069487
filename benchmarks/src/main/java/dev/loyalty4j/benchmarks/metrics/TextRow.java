package dev.loyalty4j.benchmarks.metrics;

import dev.loyalty4j.metrics.log.Columns;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A row as it comes out of a file or a query: the customer is a text of its own, not one that other rows share.
 *
 * @param customer the id
 * @param at the instant
 * @param cents how much
 */
public record TextRow(String customer, Instant at, long cents) {

    /** The zone whose days are asked for. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Prague");

    /** Where a log finds what it needs. */
    public static final Columns<TextRow> COLUMNS = Columns.at(TextRow::customer, TextRow::at, TextRow::cents);

    private static final int SECONDS_PER_DAY = 86_400;
    private static final int OPENING = 28_800;
    private static final int OPEN = 43_200;

    /**
     * Returns when an order was placed: within opening hours, which are the same day in UTC and in the zone.
     *
     * @param orders the orders
     * @param row which one
     * @return seconds from 1970-01-01T00:00Z
     */
    public static long second(Orders orders, int row) {
        return (long) orders.day()[row] * SECONDS_PER_DAY + OPENING + (long) row * 7_919 % OPEN;
    }

    /**
     * Makes rows of orders.
     *
     * @param orders the orders
     * @return a row for each
     */
    public static List<TextRow> of(Orders orders) {
        List<TextRow> rows = new ArrayList<>(orders.rows());
        for (int row = 0; row < orders.rows(); row++) {
            rows.add(new TextRow(
                    "C" + (1_000_000 + orders.customer()[row]),
                    Instant.ofEpochSecond(second(orders, row)),
                    orders.cents()[row]));
        }
        return rows;
    }
}
