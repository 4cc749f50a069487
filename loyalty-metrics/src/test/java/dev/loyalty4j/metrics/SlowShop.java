package dev.loyalty4j.metrics;

import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import dev.loyalty4j.metrics.log.SameDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * The conventions of the purchase log once more, slowly and plainly, from the words of the definitions: lists, maps and
 * BigDecimal. Tests compare the columns with it on generated rows.
 */
public record SlowShop(List<Row> rows, ReturnTreatment treatment, SameDay sameDay) {

    public static final LocalDate FIRST = LocalDate.of(2023, 12, 20);

    /** The last observed day; rows may be a little later. */
    public static final LocalDate OBSERVED = FIRST.plusDays(200);

    /** A line of an order. */
    public record Row(
            String customer,
            LocalDate day,
            long cents,
            @Nullable String order) {}

    /** A purchase, or what was returned on a day without one. */
    public record Entry(LocalDate day, BigDecimal cents, boolean purchase) {}

    public static Arbitrary<SlowShop> shops() {
        Arbitrary<Row> row = Combinators.combine(
                        Arbitraries.of("anna", "boris", "čeněk", "d", "e", "f", "g"),
                        Arbitraries.integers().between(0, 210).map(FIRST::plusDays),
                        Arbitraries.longs().between(-900, 3_000),
                        Arbitraries.of("o1", "o2", "o3", "o4").injectNull(0.3))
                .as(Row::new)
                .withoutEdgeCases();
        return Combinators.combine(
                        row.list().ofMaxSize(60), Arbitraries.of(ReturnTreatment.class), Arbitraries.of(SameDay.class))
                .as(SlowShop::new);
    }

    public PurchaseLog log() {
        return log(rows);
    }

    public PurchaseLog log(List<Row> inThisOrder) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(OBSERVED)
                .returns(treatment)
                .sameDay(sameDay);
        inThisOrder.forEach(row -> builder.add(row.customer(), row.day(), row.cents(), row.order()));
        return builder.build();
    }

    /** Each customer's entries by day; customers without a row that counts are absent. */
    public Map<String, List<Entry>> entries() {
        Map<String, List<Entry>> entries = new TreeMap<>();
        counted().stream()
                .collect(Collectors.groupingBy(Row::customer, TreeMap::new, Collectors.toList()))
                .forEach((customer, own) -> entries.put(customer, entriesOf(own)));
        return entries;
    }

    /** Each customer's purchase days, in order, one for each purchase. */
    public Map<String, List<LocalDate>> purchases() {
        Map<String, List<LocalDate>> days = new TreeMap<>();
        entries().forEach((customer, list) -> {
            List<LocalDate> own =
                    list.stream().filter(Entry::purchase).map(Entry::day).toList();
            if (!own.isEmpty()) {
                days.put(customer, own);
            }
        });
        return days;
    }

    /** The rows that count, netted returns moved to the day of their order. */
    private List<Row> counted() {
        List<Row> counted = new ArrayList<>();
        for (Row row : rows) {
            if (row.day().isAfter(OBSERVED)) {
                continue;
            }
            if (row.cents() >= 0 || treatment == ReturnTreatment.KEEP) {
                counted.add(row);
            } else if (treatment == ReturnTreatment.NET) {
                salesOfOrder(row).stream()
                        .map(Row::day)
                        .min(LocalDate::compareTo)
                        .ifPresent(day -> counted.add(new Row(row.customer(), day, row.cents(), row.order())));
            }
        }
        return counted;
    }

    private List<Row> salesOfOrder(Row of) {
        return rows.stream()
                .filter(row -> of.order() != null
                        && row.customer().equals(of.customer())
                        && Objects.equals(row.order(), of.order())
                        && row.cents() >= 0
                        && !row.day().isAfter(OBSERVED))
                .toList();
    }

    private List<Entry> entriesOf(List<Row> own) {
        List<Entry> entries = new ArrayList<>();
        for (LocalDate day : new TreeSet<>(own.stream().map(Row::day).toList())) {
            List<Row> ofDay = own.stream().filter(row -> row.day().equals(day)).toList();
            if (sameDay == SameDay.MERGE) {
                entries.add(entry(day, ofDay, own));
            } else {
                ofDay.stream()
                        .filter(row -> row.order() == null)
                        .forEach(row -> entries.add(entry(day, List.of(row), own)));
                ofDay.stream()
                        .filter(row -> row.order() != null)
                        .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.order())))
                        .values()
                        .forEach(order -> entries.add(entry(day, order, own)));
            }
        }
        return entries;
    }

    private Entry entry(LocalDate day, List<Row> together, List<Row> own) {
        boolean purchase = together.stream().anyMatch(row -> row.cents() >= 0 && !nettedAway(row, own));
        return new Entry(day, sum(together), purchase);
    }

    private boolean nettedAway(Row sale, List<Row> own) {
        List<Row> order = own.stream()
                .filter(row -> sale.order() != null && Objects.equals(row.order(), sale.order()))
                .toList();
        return treatment == ReturnTreatment.NET
                && order.stream().anyMatch(row -> row.cents() < 0)
                && sum(order).signum() <= 0;
    }

    private static BigDecimal sum(List<Row> rows) {
        return rows.stream().map(row -> BigDecimal.valueOf(row.cents())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
