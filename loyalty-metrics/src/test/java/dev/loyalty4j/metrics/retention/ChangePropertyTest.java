package dev.loyalty4j.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SlowShop;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Changes, lapses and breadth against lists of {@link SlowShop}. */
class ChangePropertyTest {

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.integers()
                .between(60, 140)
                .map(from -> Period.of(SlowShop.FIRST.plusDays(from), SlowShop.FIRST.plusDays(from + 30)));
    }

    @Property(tries = 300)
    void aChangeIsTheDifferenceOfTheTwoFigures(@ForAll("shops") SlowShop shop, @ForAll("periods") Period period) {
        PurchaseLog log = shop.log();
        Period earlier = period.previous();
        check(
                Retention.overlapChange(log, earlier, period),
                Retention.overlap(log, earlier),
                Retention.overlap(log, period));
        check(
                RepeatPurchase.change(log, earlier, period),
                RepeatPurchase.rate(log, earlier),
                RepeatPurchase.rate(log, period));
        check(
                PurchaseFrequency.change(log, earlier, period),
                PurchaseFrequency.of(log, earlier),
                PurchaseFrequency.of(log, period));
    }

    private static void check(Estimate change, Figure first, Figure second) {
        assertThat(change.isDefined()).isEqualTo(first.isDefined() && second.isDefined());
        if (change.isDefined()) {
            assertThat(change.value()).isCloseTo(second.value() - first.value(), within(1e-12));
        }
    }

    @Property(tries = 300)
    void lapsesAndSilenceAreThoseOfLists(
            @ForAll("shops") SlowShop shop, @ForAll @IntRange(min = 1, max = 120) int days) {
        long lapses = 0;
        long exposure = 0;
        long silent = 0;
        for (List<LocalDate> own : shop.purchases().values()) {
            LocalDate lapse = null;
            for (int i = 0; i < own.size() && lapse == null; i++) {
                LocalDate next = i + 1 < own.size() ? own.get(i + 1) : LocalDate.MAX;
                LocalDate due = own.get(i).plusDays(days);
                lapse = next.isAfter(due) && !due.isAfter(SlowShop.OBSERVED) ? due : null;
            }
            lapses += lapse == null ? 0 : 1;
            exposure += ChronoUnit.DAYS.between(own.get(0), lapse == null ? SlowShop.OBSERVED : lapse);
            silent += own.get(own.size() - 1).plusDays(days).isBefore(SlowShop.OBSERVED) ? 1 : 0;
        }
        assertThat(Inactivity.hazard(shop.log(), SlowShop.OBSERVED, days).events())
                .isEqualTo(lapses);
        assertThat(Inactivity.hazard(shop.log(), SlowShop.OBSERVED, days).exposure())
                .isEqualTo((double) exposure);
        Proportion inactive = Inactivity.share(shop.log(), SlowShop.OBSERVED, days);
        assertThat(inactive.numerator()).isEqualTo(silent);
        assertThat(inactive.denominator()).isEqualTo(shop.purchases().size());
    }

    @Property(tries = 300)
    void reactivatedAreThoseOfLists(
            @ForAll("shops") SlowShop shop,
            @ForAll("periods") Period period,
            @ForAll @IntRange(min = 1, max = 90) int days) {
        List<List<LocalDate>> lapsed = shop.purchases().values().stream()
                .filter(own -> own.get(0).isBefore(period.from())
                        && own.stream()
                                .filter(day -> day.isBefore(period.from()))
                                .allMatch(day -> day.isBefore(period.from().minusDays(days))))
                .toList();
        Proportion rate = Reactivation.rate(shop.log(), period, days);
        assertThat(rate.denominator()).isEqualTo(lapsed.size());
        assertThat(rate.numerator())
                .isEqualTo(lapsed.stream()
                        .filter(own -> own.stream().anyMatch(period::contains))
                        .count());
    }

    @Property(tries = 300)
    void breadthIsThatOfSets(@ForAll("shops") SlowShop shop, @ForAll("periods") Period period) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(SlowShop.OBSERVED)
                .dimensions(Dimension.CATEGORY);
        List<SlowShop.Row> sales =
                shop.rows().stream().filter(row -> row.cents() >= 0).toList();
        sales.forEach(row -> builder.add(row.customer(), row.day(), row.cents(), null, row.order()));
        long[] counts = new long[5];
        for (String customer : sales.stream().map(SlowShop.Row::customer).collect(Collectors.toSet())) {
            List<SlowShop.Row> own = sales.stream()
                    .filter(row -> row.customer().equals(customer))
                    .toList();
            Set<String> before = values(own, day -> day.isBefore(period.from()));
            Set<String> now = values(own, period::contains);
            if (own.stream().anyMatch(row -> period.contains(row.day()))) {
                counts[Math.min(2, now.size())]++;
                counts[3] += before.isEmpty() ? 0 : 1;
                counts[4] += before.isEmpty() || before.containsAll(now) ? 0 : 1;
            }
        }
        assertThat(Breadth.of(builder.build(), period, Dimension.CATEGORY))
                .isEqualTo(new Breadth(counts[0], counts[1], counts[2], counts[3], counts[4]));
    }

    private static Set<String> values(List<SlowShop.Row> rows, Predicate<LocalDate> when) {
        return rows.stream()
                .filter(row -> when.test(row.day()))
                .map(SlowShop.Row::order)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
