package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SlowShop;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The columns against {@link SlowShop}. */
class PurchaseLogPropertyTest {

    private static final Comparator<SlowShop.Entry> ANY_ORDER = Comparator.comparing(SlowShop.Entry::day)
            .thenComparing(SlowShop.Entry::cents)
            .thenComparing(SlowShop.Entry::purchase);

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Property
    void theEntriesAreThoseOfTheDefinitions(@ForAll("shops") SlowShop shop) {
        assertThat(entries(shop.log())).isEqualTo(sorted(shop.entries()));
    }

    @Property
    void theOrderOfTheRowsChangesNothing(@ForAll("shops") SlowShop shop, @ForAll long seed) {
        List<SlowShop.Row> shuffled = new ArrayList<>(shop.rows());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(entries(shop.log(shuffled))).isEqualTo(entries(shop.log()));
    }

    @Property
    void buildersFilledApartAndMergedInOrderBuildTheSameLog(
            @ForAll("shops") SlowShop shop, @ForAll @IntRange(max = 60) int cut, @ForAll @IntRange(max = 60) int next) {
        int size = shop.rows().size();
        int one = Math.min(size, Math.min(cut, next));
        int two = Math.min(size, Math.max(cut, next));
        PurchaseLog merged = filled(shop, 0, one)
                .merge(filled(shop, one, two))
                .merge(filled(shop, two, size))
                .build();
        PurchaseLog whole = filled(shop, 0, size).build();
        assertThat(merged.toString()).isEqualTo(whole.toString());
        assertThat(merged.intake()).isEqualTo(whole.intake());
        for (int customer = 0; customer < whole.customers(); customer++) {
            assertThat(merged.customerId(customer)).isEqualTo(whole.customerId(customer));
            assertThat(merged.endRow(customer)).isEqualTo(whole.endRow(customer));
        }
        for (int row = 0; row < whole.rows(); row++) {
            assertThat(merged.day(row)).isEqualTo(whole.day(row));
            assertThat(merged.cents(row)).isEqualTo(whole.cents(row));
            assertThat(merged.column(Dimension.TIER).code(row))
                    .isEqualTo(whole.column(Dimension.TIER).code(row));
        }
        assertThat(entries(merged)).isEqualTo(entries(whole));
    }

    private static PurchaseLogBuilder filled(SlowShop shop, int from, int to) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(SlowShop.OBSERVED)
                .returns(shop.treatment())
                .sameDay(shop.sameDay())
                .dimensions(Dimension.TIER);
        shop.rows()
                .subList(from, to)
                .forEach(row -> builder.add(row.customer(), row.day(), row.cents(), row.order(), row.order()));
        return builder;
    }

    @Property
    void everyOfferedRowIsAccountedFor(@ForAll("shops") SlowShop shop) {
        Intake intake = shop.log().intake();
        assertThat(intake.offered()).isEqualTo(shop.rows().size());
        assertThat(intake.kept()).isEqualTo(shop.log().rows());
    }

    @Property
    void summariesAreThoseOfTheDefinitions(@ForAll("shops") SlowShop shop, @ForAll @IntRange(max = 200) int days) {
        LocalDate asOf = SlowShop.FIRST.plusDays(days);
        CustomerSummaries summaries = shop.log().summaries(asOf, ModelUnit.DAYS);
        Map<String, List<SlowShop.Entry>> bought = bought(shop, asOf);
        assertThat(summaries.size()).isEqualTo(bought.size());
        bought.forEach((customer, entries) -> {
            CustomerSummary summary = summaries.find(customer).orElseThrow();
            LocalDate first = entries.get(0).day();
            LocalDate last = entries.get(entries.size() - 1).day();
            assertThat(summary.repeatPurchases()).isEqualTo(entries.size() - 1);
            assertThat(summary.ageAtLastPurchase()).isEqualTo(ChronoUnit.DAYS.between(first, last));
            assertThat(summary.age()).isEqualTo(ChronoUnit.DAYS.between(first, asOf));
            if (shop.sameDay() == SameDay.MERGE && entries.size() > 1) {
                BigDecimal repeats =
                        entries.stream().skip(1).map(SlowShop.Entry::cents).reduce(BigDecimal.ZERO, BigDecimal::add);
                double mean = repeats.divide(BigDecimal.valueOf(100L * (entries.size() - 1)), MathContext.DECIMAL64)
                        .doubleValue();
                assertThat(summary.meanRepeatValue().orElseThrow()).isCloseTo(mean, within(1e-12));
            }
        });
    }

    @Property
    void whatWasBoughtAfterwardsAddsUp(@ForAll("shops") SlowShop shop, @ForAll @IntRange(max = 199) int days) {
        LocalDate asOf = SlowShop.FIRST.plusDays(days);
        CustomerSummaries before = shop.log().summaries(asOf, ModelUnit.WEEKS);
        CustomerSummaries whole = shop.log().summaries(SlowShop.OBSERVED, ModelUnit.WEEKS);
        int[] after = before.purchasesThrough(SlowShop.OBSERVED);
        for (int i = 0; i < after.length; i++) {
            assertThat(before.repeatPurchases(i) + after[i])
                    .isEqualTo(whole.find(before.customerId(i)).orElseThrow().repeatPurchases());
        }
    }

    private static Map<String, List<SlowShop.Entry>> bought(SlowShop shop, LocalDate asOf) {
        Map<String, List<SlowShop.Entry>> bought = new TreeMap<>();
        shop.entries().forEach((customer, entries) -> {
            List<SlowShop.Entry> own = entries.stream()
                    .filter(entry -> entry.purchase() && !entry.day().isAfter(asOf))
                    .toList();
            if (!own.isEmpty()) {
                bought.put(customer, own);
            }
        });
        return bought;
    }

    private static Map<String, List<SlowShop.Entry>> entries(PurchaseLog log) {
        Map<String, List<SlowShop.Entry>> entries = new TreeMap<>();
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            List<SlowShop.Entry> own = new ArrayList<>();
            while (cursor.nextEntry()) {
                own.add(new SlowShop.Entry(
                        LocalDate.ofEpochDay(cursor.day()), BigDecimal.valueOf(cursor.cents()), cursor.isPurchase()));
            }
            entries.put(log.customerId(cursor.customer()), own);
        }
        return sorted(entries);
    }

    private static Map<String, List<SlowShop.Entry>> sorted(Map<String, List<SlowShop.Entry>> entries) {
        Map<String, List<SlowShop.Entry>> sorted = new TreeMap<>();
        entries.forEach((customer, own) ->
                sorted.put(customer, own.stream().sorted(ANY_ORDER).toList()));
        return sorted;
    }
}
