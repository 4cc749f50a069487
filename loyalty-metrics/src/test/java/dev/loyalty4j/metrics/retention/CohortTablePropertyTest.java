package dev.loyalty4j.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SlowShop;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.RollingBucket;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Cells against lists of {@link SlowShop}, one customer and one age at a time. */
class CohortTablePropertyTest {

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Property(tries = 400)
    void theCellsAreThoseOfLists(@ForAll("shops") SlowShop shop, @ForAll CalendarBucket bucket) {
        Map<String, List<LocalDate>> purchases = shop.purchases();
        for (Cohort cohort : CohortTable.of(shop.log(), bucket).cohorts()) {
            List<String> members = purchases.keySet().stream()
                    .filter(who -> cohort.acquired().contains(purchases.get(who).get(0)))
                    .toList();
            assertThat(cohort.size()).isEqualTo(members.size());
            Period period = cohort.acquired();
            BigDecimal soFar = BigDecimal.ZERO;
            for (CohortCell cell : cohort.cells()) {
                LocalDate from = period.from();
                Period now = period;
                assertThat(cell.retained()).isEqualTo(who(purchases, members, now::contains));
                assertThat(cell.retainedOnOrAfter()).isEqualTo(who(purchases, members, day -> !day.isBefore(from)));
                soFar = soFar.add(money(shop, members, now, cell.age() == 0));
                assertThat(cell.cumulativeCents()).isEqualTo(soFar.longValueExact());
                assertThat(cell.complete()).isEqualTo(!now.lastDay().isAfter(SlowShop.OBSERVED));
                period = period.next();
            }
            assertThat(period.from()).isAfter(SlowShop.OBSERVED);
        }
    }

    private static long who(
            Map<String, List<LocalDate>> purchases,
            List<String> members,
            java.util.function.Predicate<LocalDate> when) {
        return members.stream()
                .filter(member -> purchases.get(member).stream().anyMatch(when))
                .count();
    }

    private static BigDecimal money(SlowShop shop, List<String> members, Period period, boolean andEarlier) {
        return members.stream()
                .flatMap(member -> shop.entries().get(member).stream())
                .filter(entry -> period.contains(entry.day())
                        || andEarlier && entry.day().isBefore(period.from()))
                .map(SlowShop.Entry::cents)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property(tries = 300)
    void rollingAgesAreDaysSinceTheFirstPurchase(
            @ForAll("shops") SlowShop shop, @ForAll @IntRange(min = 1, max = 90) int days) {
        Map<Integer, Long> retained = new TreeMap<>();
        shop.purchases()
                .values()
                .forEach(own -> own.stream()
                        .map(day -> (int) ChronoUnit.DAYS.between(own.get(0), day) / days)
                        .distinct()
                        .forEach(age -> retained.merge(age, 1L, Long::sum)));
        Map<Integer, Long> table = new TreeMap<>();
        CohortTable.rolling(shop.log(), CalendarBucket.MONTH, new RollingBucket(days))
                .cohorts()
                .forEach(cohort -> cohort.cells().forEach(cell -> table.merge(cell.age(), cell.retained(), Long::sum)));
        table.values().removeIf(count -> count == 0);
        assertThat(table).isEqualTo(retained);
    }

    @Property(tries = 300)
    void theCohortsAreEverybodyAndAllTheirMoney(@ForAll("shops") SlowShop shop) {
        CohortTable table = CohortTable.monthly(shop.log());
        assertThat(table.customers()).isEqualTo(shop.purchases().size());
        BigDecimal all = shop.purchases().keySet().stream()
                .flatMap(who -> shop.entries().get(who).stream())
                .map(SlowShop.Entry::cents)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long cells = table.cohorts().stream()
                .flatMap(cohort -> cohort.cells().stream())
                .mapToLong(CohortCell::cents)
                .sum();
        assertThat(BigDecimal.valueOf(cells)).isEqualByComparingTo(all);
    }

    @Property(tries = 300)
    void aLaterOrderChangesNoEarlierCell(@ForAll("shops") SlowShop shop) {
        List<SlowShop.Row> more = new ArrayList<>(shop.rows());
        more.add(new SlowShop.Row("anna", SlowShop.OBSERVED, 100, "later"));
        List<List<Long>> before = CohortTable.monthly(shop.log()).retained();
        List<List<Long>> after = CohortTable.monthly(shop.log(more)).retained();
        int last = CohortTable.monthly(shop.log()).cohorts().size();
        for (int i = 0; i < last; i++) {
            int ages = before.get(i).size() - 1;
            assertThat(after.get(after.size() - last - extra(before, after) + i).subList(0, ages))
                    .isEqualTo(before.get(i).subList(0, ages));
        }
    }

    /** Anna may be new, and then in a later cohort of her own. */
    private static int extra(List<List<Long>> before, List<List<Long>> after) {
        return after.size() - before.size();
    }

    @Property(tries = 300)
    void gapsAreThoseOfLists(@ForAll("shops") SlowShop shop) {
        List<Long> gaps = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        shop.purchases().values().forEach(own -> {
            List<LocalDate> days = own.stream().distinct().toList();
            List<Long> mine = new ArrayList<>();
            for (int i = 1; i < days.size(); i++) {
                mine.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
            }
            gaps.addAll(mine);
            if (!mine.isEmpty()) {
                medians.add(median(
                        mine.stream().mapToDouble(Long::doubleValue).sorted().toArray()));
            }
        });
        GapDistribution pooled = PurchaseGaps.pooled(shop.log());
        assertThat(pooled.count()).isEqualTo(gaps.size());
        GapDistribution own = PurchaseGaps.perCustomer(shop.log());
        assertThat(own.count()).isEqualTo(medians.size());
        if (!gaps.isEmpty()) {
            assertThat(pooled.value())
                    .isEqualTo(median(gaps.stream()
                            .mapToDouble(Long::doubleValue)
                            .sorted()
                            .toArray()));
            assertThat(own.value())
                    .isEqualTo(
                            median(medians.stream().mapToDouble(d -> d).sorted().toArray()));
            assertThat(pooled.mean())
                    .isCloseTo(gaps.stream().mapToLong(g -> g).average().orElseThrow(), within(1e-9));
            pooled.interval()
                    .ifPresent(interval ->
                            assertThat(interval.contains(pooled.value())).isTrue());
        }
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
