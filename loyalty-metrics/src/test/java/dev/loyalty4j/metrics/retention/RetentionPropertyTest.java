package dev.loyalty4j.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SlowShop;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The scans against sets of customers, taken from {@link SlowShop} word by word. */
class RetentionPropertyTest {

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<Period> calendar = Combinators.combine(
                        Arbitraries.of(
                                CalendarBucket.DAY, CalendarBucket.WEEK, CalendarBucket.MONTH, CalendarBucket.QUARTER),
                        Arbitraries.integers().between(0, 100))
                .as((bucket, day) -> bucket.containing(SlowShop.FIRST.plusDays(day)));
        Arbitrary<Period> spans = Combinators.combine(
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(1, 100))
                .as((from, days) -> Period.of(SlowShop.FIRST.plusDays(from), SlowShop.FIRST.plusDays(from + days)));
        return Arbitraries.oneOf(calendar, spans);
    }

    @Property
    void theCountsAreThoseOfSets(@ForAll("shops") SlowShop shop, @ForAll("periods") Period period) {
        assertThat(Retention.counts(shop.log(), period)).isEqualTo(slow(shop, period));
    }

    @Property(tries = 300)
    void aSeriesIsItsPeriodsOneByOne(@ForAll("shops") SlowShop shop, @ForAll CalendarBucket bucket) {
        assertThat(Retention.series(shop.log(), bucket))
                .allSatisfy(counts -> assertThat(counts).isEqualTo(slow(shop, counts.period())));
    }

    @Property
    void overlapAndChurnMakeOneAndOverlapNeverExceedsIt(
            @ForAll("shops") SlowShop shop, @ForAll("periods") Period period) {
        RetentionCounts counts = Retention.counts(shop.log(), period);
        if (counts.overlap().isDefined()) {
            assertThat(counts.overlap().value() + counts.churn().value()).isCloseTo(1, within(1e-15));
            assertThat(counts.overlap().value()).isLessThanOrEqualTo(1);
            assertThat(counts.overlap().value())
                    .isLessThanOrEqualTo(counts.netOfNew().value());
        }
    }

    @Property
    void aLaterOrderChangesNoEarlierPeriod(@ForAll("shops") SlowShop shop, @ForAll("periods") Period period) {
        List<SlowShop.Row> more = new java.util.ArrayList<>(shop.rows());
        more.add(new SlowShop.Row("anna", period.to(), 100, "later"));
        assertThat(Retention.counts(shop.log(more), period)).isEqualTo(Retention.counts(shop.log(), period));
    }

    @Property
    void repeatersAndPurchasesAreThoseOfLists(@ForAll("shops") SlowShop shop, @ForAll("periods") Period period) {
        PurchaseLog log = shop.log();
        List<Long> counts = shop.purchases().values().stream()
                .map(days -> days.stream().filter(period::contains).count())
                .filter(count -> count > 0)
                .toList();
        assertThat(RepeatPurchase.rate(log, period).denominator()).isEqualTo(counts.size());
        assertThat(RepeatPurchase.rate(log, period).numerator())
                .isEqualTo(counts.stream().filter(count -> count > 1).count());
        assertThat(PurchaseFrequency.of(log, period).denominator()).isEqualTo(counts.size());
        assertThat(PurchaseFrequency.of(log, period).numerator())
                .isEqualTo(counts.stream().mapToLong(Long::longValue).sum());
    }

    @Property
    void secondPurchasesWithinDaysAreThoseOfLists(
            @ForAll("shops") SlowShop shop, @ForAll @IntRange(min = 1, max = 210) int days) {
        List<List<LocalDate>> observed = shop.purchases().values().stream()
                .filter(own -> !own.get(0).plusDays(days).isAfter(SlowShop.OBSERVED))
                .toList();
        long repeaters = observed.stream()
                .filter(own -> own.size() > 1 && !own.get(1).isAfter(own.get(0).plusDays(days)))
                .count();
        assertThat(RepeatPurchase.within(shop.log(), days).numerator()).isEqualTo(repeaters);
        assertThat(RepeatPurchase.within(shop.log(), days).denominator()).isEqualTo(observed.size());
    }

    private static RetentionCounts slow(SlowShop shop, Period period) {
        Map<String, List<LocalDate>> purchases = shop.purchases();
        Set<String> start = who(purchases, days -> days.stream().anyMatch(period.previous()::contains));
        Set<String> end = who(purchases, days -> days.stream().anyMatch(period::contains));
        Set<String> joined = who(purchases, days -> period.contains(days.get(0)));
        long stayed = start.stream().filter(end::contains).count();
        return new RetentionCounts(period, start.size(), end.size(), joined.size(), stayed);
    }

    private static Set<String> who(Map<String, List<LocalDate>> purchases, Predicate<List<LocalDate>> whose) {
        return purchases.entrySet().stream()
                .filter(entry -> whose.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
