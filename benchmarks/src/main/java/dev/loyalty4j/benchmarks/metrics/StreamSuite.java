package dev.loyalty4j.benchmarks.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The suite as most people write it in Java: rows as objects, and a {@code groupingBy} for each question. */
public final class StreamSuite {

    private StreamSuite() {}

    /**
     * A row.
     *
     * @param customer whose
     * @param day on which day
     * @param cents for how much
     */
    public record Order(Integer customer, LocalDate day, long cents) {

        YearMonth month() {
            return YearMonth.from(day);
        }
    }

    private record Summary(LocalDate last, long orders, long cents) {}

    /**
     * Makes the rows.
     *
     * @param orders the orders
     * @return a row for each
     */
    public static List<Order> rows(Orders orders) {
        return IntStream.range(0, orders.rows())
                .mapToObj(row ->
                        new Order(orders.customer()[row], LocalDate.ofEpochDay(orders.day()[row]), orders.cents()[row]))
                .toList();
    }

    /**
     * Computes the suite.
     *
     * @param rows the orders
     * @return the figures
     */
    public static SuiteFigures on(List<Order> rows) {
        Map<Integer, Summary> summaries = rows.stream()
                .collect(Collectors.groupingBy(
                        Order::customer, Collectors.collectingAndThen(Collectors.toList(), StreamSuite::summary)));
        Map<Integer, Set<YearMonth>> months = rows.stream()
                .collect(Collectors.groupingBy(Order::customer, Collectors.mapping(Order::month, Collectors.toSet())));
        List<Long> money =
                summaries.values().stream().map(Summary::cents).sorted().toList();
        return new SuiteFigures(
                summaries.size(),
                summaries.values().stream().filter(one -> one.orders > 1).count(),
                rfm(summaries.values()),
                cohorts(months.values()),
                retention(months.values()),
                gini(money),
                IntStream.of(SuiteFigures.TOP_PERCENT)
                        .mapToDouble(percent -> share(money, percent))
                        .toArray());
    }

    private static Summary summary(List<Order> orders) {
        return new Summary(
                orders.stream().map(Order::day).max(Comparator.naturalOrder()).orElseThrow(),
                orders.size(),
                orders.stream().mapToLong(Order::cents).sum());
    }

    private static long[] rfm(Collection<Summary> customers) {
        ToLongFunction<Summary> since = one -> ChronoUnit.DAYS.between(one.last, Orders.LAST);
        List<Double> recency = quintiles(customers, since);
        List<Double> frequency = quintiles(customers, Summary::orders);
        List<Double> monetary = quintiles(customers, Summary::cents);
        Map<Integer, Long> cells = customers.stream()
                .collect(Collectors.groupingBy(
                        one -> SuiteFigures.cell(
                                SuiteFigures.BINS + 1 - bin(since.applyAsLong(one), recency),
                                bin(one.orders, frequency),
                                bin(one.cents, monetary)),
                        Collectors.counting()));
        return IntStream.range(0, SuiteFigures.BINS * SuiteFigures.BINS * SuiteFigures.BINS)
                .mapToLong(cell -> cells.getOrDefault(cell, 0L))
                .toArray();
    }

    private static List<Double> quintiles(Collection<Summary> customers, ToLongFunction<Summary> value) {
        List<Long> sorted = customers.stream().map(value::applyAsLong).sorted().toList();
        return IntStream.range(1, SuiteFigures.BINS)
                .mapToObj(k -> {
                    long scaled = (sorted.size() - 1L) * k;
                    int below = (int) (scaled / SuiteFigures.BINS);
                    long above = sorted.get(Math.min(below + 1, sorted.size() - 1));
                    return sorted.get(below)
                            + scaled % SuiteFigures.BINS / (double) SuiteFigures.BINS * (above - sorted.get(below));
                })
                .toList();
    }

    private static int bin(long value, List<Double> limits) {
        return 1 + (int) limits.stream().filter(limit -> value > limit).count();
    }

    private static YearMonth month(int number) {
        return YearMonth.from(Orders.FIRST).plusMonths(number);
    }

    private static YearMonth first(Set<YearMonth> months) {
        return months.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static long[][] cohorts(Collection<Set<YearMonth>> customers) {
        Map<YearMonth, Map<YearMonth, Long>> cells = customers.stream()
                .collect(Collectors.groupingBy(
                        StreamSuite::first,
                        TreeMap::new,
                        Collectors.flatMapping(
                                Set::stream, Collectors.groupingBy(Function.identity(), Collectors.counting()))));
        return IntStream.range(0, Orders.MONTHS)
                .mapToObj(cohort -> IntStream.range(cohort, Orders.MONTHS)
                        .mapToLong(month ->
                                cells.getOrDefault(month(cohort), Map.of()).getOrDefault(month(month), 0L))
                        .toArray())
                .toArray(long[][]::new);
    }

    private static long[][] retention(Collection<Set<YearMonth>> customers) {
        Map<YearMonth, Long> bought = count(customers.stream().map(months -> months));
        Map<YearMonth, Long> joined = count(customers.stream().map(months -> Set.of(first(months))));
        Map<YearMonth, Long> stayed = count(customers.stream()
                .map(months -> months.stream()
                        .filter(month -> months.contains(month.minusMonths(1)))
                        .collect(Collectors.toSet())));
        return IntStream.range(1, Orders.MONTHS)
                .mapToObj(month -> SuiteFigures.counts(
                        bought.getOrDefault(month(month - 1), 0L),
                        bought.getOrDefault(month(month), 0L),
                        joined.getOrDefault(month(month), 0L),
                        stayed.getOrDefault(month(month), 0L)))
                .toArray(long[][]::new);
    }

    private static Map<YearMonth, Long> count(Stream<Set<YearMonth>> months) {
        return months.flatMap(Set::stream).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static double gini(List<Long> ascending) {
        double n = ascending.size();
        double weighted = IntStream.range(0, ascending.size())
                .mapToDouble(i -> (i + 1.0) * ascending.get(i))
                .sum();
        return 2 * weighted / (n * ascending.stream().mapToLong(sum -> sum).sum()) - (n + 1) / n;
    }

    private static double share(List<Long> ascending, int percent) {
        int top = (int) ((long) ascending.size() * percent / 100);
        LongStream largest = ascending.stream().skip(ascending.size() - top).mapToLong(sum -> sum);
        return (double) largest.sum() / ascending.stream().mapToLong(sum -> sum).sum();
    }
}
