package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Rows with a category, and what they say about customers, slowly. Returns are kept at their own date. */
record SlowBaskets(List<Row> rows) {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final LocalDate AS_OF = FIRST.plusDays(20);

    /** A line of an order. */
    record Row(
            String customer, int day, long cents, @Nullable String category) {}

    static Arbitrary<SlowBaskets> baskets() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e"),
                        Arbitraries.integers().between(0, 22),
                        Arbitraries.longs().between(-300, 900),
                        Arbitraries.of("tea", "milk", "salt", "jam").injectNull(0.1))
                .as(Row::new)
                .withoutEdgeCases()
                .list()
                .ofMaxSize(50)
                .map(SlowBaskets::new);
    }

    PurchaseLog log() {
        return log(rows, "");
    }

    static PurchaseLog log(List<Row> rows, String prefix) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(AS_OF)
                .returns(ReturnTreatment.KEEP)
                .dimensions(Dimension.CATEGORY);
        rows.forEach(row ->
                builder.add(prefix + row.customer(), FIRST.plusDays(row.day()), row.cents(), null, row.category()));
        return builder.build();
    }

    /** Days with a sale, by customer and category. */
    Map<String, Map<String, Set<Integer>>> purchases() {
        Map<String, Map<String, Set<Integer>>> purchases = new TreeMap<>();
        for (Row row : rows) {
            if (row.category() != null && row.cents() >= 0 && row.day() <= 20) {
                purchases
                        .computeIfAbsent(row.customer(), name -> new TreeMap<>())
                        .computeIfAbsent(row.category(), name -> new TreeSet<>())
                        .add(row.day());
            }
        }
        return purchases;
    }

    long cents(String customer, String category) {
        return rows.stream()
                .filter(row -> row.day() <= 20 && row.customer().equals(customer) && category.equals(row.category()))
                .mapToLong(Row::cents)
                .sum();
    }
}
