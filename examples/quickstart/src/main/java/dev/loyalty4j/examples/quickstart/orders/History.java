package dev.loyalty4j.examples.quickstart.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of a file put together. Each row is in exactly one of the four lists.
 *
 * <p>Rows of one customer that name one order are its lines, wherever they stand; two customers with the same order
 * number have two orders. Negative rows that name an order and add up to all of it give it back. Others, such as a
 * discount or a part that came back, are money without a place in a programme that takes whole orders.
 *
 * @param orders what was bought, by time
 * @param givenBack which orders came back, by time
 * @param adjustments negative rows that give back no whole order
 * @param nobodys rows without a customer
 */
public record History(List<Order> orders, List<GivenBack> givenBack, List<Row> adjustments, List<Row> nobodys) {

    /** Copies the lists. */
    public History {
        orders = List.copyOf(orders);
        givenBack = List.copyOf(givenBack);
        adjustments = List.copyOf(adjustments);
        nobodys = List.copyOf(nobodys);
    }

    /** Which order a row belongs to. A row that names none has an order of its own, named by its line. */
    private record Key(String customer, String order) {
        static Key of(Row row) {
            return new Key(row.customer(), row.order().isEmpty() ? "line " + row.line() : row.order());
        }
    }

    /**
     * Puts rows together.
     *
     * @param rows the rows, in any order
     * @return the history
     */
    public static History of(List<Row> rows) {
        Map<Key, List<Row>> sold = new LinkedHashMap<>();
        Map<Key, List<Row>> back = new LinkedHashMap<>();
        List<Row> nobodys = new ArrayList<>();
        for (Row row : rows) {
            if (row.hasCustomer()) {
                (row.isSale() ? sold : back)
                        .computeIfAbsent(Key.of(row), key -> new ArrayList<>(2))
                        .add(row);
            } else {
                nobodys.add(row);
            }
        }
        Map<Key, Order> orders = orders(sold);
        List<GivenBack> givenBack = new ArrayList<>();
        List<Row> adjustments = new ArrayList<>();
        back.forEach((key, negative) -> Optional.ofNullable(orders.get(key))
                .filter(order -> order.cents() > 0 && order.cents() == -sum(negative))
                .ifPresentOrElse(
                        order -> givenBack.add(new GivenBack(order.id(), negative)),
                        () -> adjustments.addAll(negative)));
        return new History(
                orders.values().stream().sorted(Comparator.comparing(Order::at)).toList(),
                givenBack.stream().sorted(Comparator.comparing(GivenBack::at)).toList(),
                adjustments,
                nobodys);
    }

    private static Map<Key, Order> orders(Map<Key, List<Row>> sold) {
        Map<Key, Order> orders = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        sold.forEach((key, lines) -> {
            String id = key.order();
            for (int i = 2; !ids.add(id); i++) {
                id = key.order() + " (" + i + ")"; // some shops count the orders of each customer
            }
            orders.put(key, new Order(id, lines));
        });
        return orders;
    }

    private static long sum(List<Row> rows) {
        return rows.stream().mapToLong(Row::cents).sum();
    }

    /**
     * Returns the last moment in which anything happened.
     *
     * @return the time, or nothing if there are no rows
     */
    public Optional<Instant> last() {
        Stream<Instant> times = Stream.of(
                        orders.stream().map(Order::at),
                        givenBack.stream().map(GivenBack::at),
                        adjustments.stream().map(Row::at),
                        nobodys.stream().map(Row::at))
                .flatMap(stream -> stream);
        return times.max(Comparator.naturalOrder());
    }
}
