package dev.loyalty4j.metrics.log;

import dev.loyalty4j.metrics.function.StateReader;
import dev.loyalty4j.metrics.function.StateWriter;
import java.util.Comparator;

/**
 * What makes two rows of a customer the same row.
 *
 * @param order the order id; empty if unknown
 * @param line what tells equal rows of one order apart; empty if nothing does
 * @param day the local day, since 1970-01-01
 * @param cents minor units
 */
record OrderRow(String order, String line, long day, long cents) implements Comparable<OrderRow> {

    private static final Comparator<OrderRow> BY_TEXT = Comparator.comparing(OrderRow::order)
            .thenComparing(OrderRow::line)
            .thenComparingLong(OrderRow::day)
            .thenComparingLong(OrderRow::cents);

    boolean hasOrder() {
        return !order.isEmpty();
    }

    @Override
    public int compareTo(OrderRow other) {
        return BY_TEXT.compare(this, other);
    }

    void write(StateWriter writer) {
        writer.text(order).text(line).number(day).number(cents);
    }

    static OrderRow read(StateReader reader) {
        return new OrderRow(reader.text(), reader.text(), reader.number(), reader.number());
    }
}
