package dev.loyalty4j.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SlowShop;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Money against lists of {@link SlowShop}, one customer at a time in BigDecimal. */
class ValuePropertyTest {

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.integers()
                .between(40, 100)
                .flatMap(from -> Arbitraries.integers()
                        .between(1, 40)
                        .map(days -> Period.of(SlowShop.FIRST.plusDays(from), SlowShop.FIRST.plusDays(from + days))));
    }

    private static BigDecimal spent(SlowShop shop, String customer, Period period) {
        return shop.entries().get(customer).stream()
                .filter(entry -> period.contains(entry.day()))
                .map(SlowShop.Entry::cents)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean bought(SlowShop shop, String customer, Period period) {
        return shop.purchases().getOrDefault(customer, List.of()).stream().anyMatch(period::contains);
    }

    @Property(tries = 400)
    void theFlowsAreThoseOfCustomersOneByOne(@ForAll("shops") SlowShop shop, @ForAll("periods") Period period) {
        BigDecimal[] flows = new BigDecimal[7];
        java.util.Arrays.fill(flows, BigDecimal.ZERO);
        for (String customer : shop.entries().keySet()) {
            BigDecimal before = spent(shop, customer, period.previous());
            BigDecimal now = spent(shop, customer, period);
            List<LocalDate> days = shop.purchases().getOrDefault(customer, List.of());
            boolean isNew = days.isEmpty() || !days.get(0).isBefore(period.from());
            if (before.signum() > 0) {
                add(flows, 0, before);
                add(flows, 1, now.signum() <= 0 ? before : BigDecimal.ZERO);
                add(flows, 2, now.signum() > 0 ? before.subtract(now).max(BigDecimal.ZERO) : BigDecimal.ZERO);
                add(flows, 3, now.subtract(before).max(BigDecimal.ZERO));
                add(flows, 4, now.negate().max(BigDecimal.ZERO));
            } else {
                add(flows, isNew ? 6 : 5, now.max(BigDecimal.ZERO));
            }
        }
        long[] exact = java.util.Arrays.stream(flows)
                .mapToLong(BigDecimal::longValueExact)
                .toArray();
        RevenueRetention retention = RevenueRetention.of(shop.log(), period);
        assertThat(retention.flows())
                .isEqualTo(new RevenueFlows(
                        Currency.getInstance("EUR"),
                        exact[0],
                        exact[1],
                        exact[2],
                        exact[3],
                        exact[4],
                        exact[5],
                        exact[6]));
        RevenueRetention totals = RevenueRetention.ofTotals(retention.flows());
        assertThat(retention.gross().numerator()).isEqualTo(totals.gross().numerator());
        assertThat(retention.net().numerator()).isEqualTo(totals.net().numerator());
        assertThat(retention.quick().numerator()).isEqualTo(totals.quick().numerator());
        assertThat(retention.quick().denominator()).isEqualTo(totals.quick().denominator());
        assertThat(retention.gross().isDefined() ? retention.gross().value() : 0)
                .isBetween(0.0, 1.0);
    }

    private static void add(BigDecimal[] flows, int which, BigDecimal amount) {
        flows[which] = flows[which].add(amount);
    }

    @Property(tries = 400)
    void concentrationIsTheMeanDifferenceOfAllPairs(@ForAll("shops") SlowShop shop, @ForAll("periods") Period period) {
        List<BigDecimal> spent = shop.entries().keySet().stream()
                .filter(customer -> bought(shop, customer, period))
                .map(customer -> spent(shop, customer, period).max(BigDecimal.ZERO))
                .toList();
        BigDecimal total = spent.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Concentration concentration = Concentration.of(shop.log(), period);
        assertThat(concentration.customers()).isEqualTo(spent.size());
        assertThat(concentration.cents()).isEqualTo(total.longValueExact());
        if (total.signum() > 0) {
            // Gini = Σ over all pairs |x − y| / (2·n·Σx).
            BigDecimal pairs = spent.stream()
                    .flatMap(x -> spent.stream().map(y -> x.subtract(y).abs()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            double gini = pairs.divide(total.multiply(BigDecimal.valueOf(2L * spent.size())), MathContext.DECIMAL128)
                    .doubleValue();
            assertThat(concentration.gini().value()).isCloseTo(gini, within(1e-12));
        }
    }

    @Property(tries = 300)
    void theSharesOfAllTiersMakeTheWhole(@ForAll("shops") SlowShop shop, @ForAll("periods") Period period) {
        PurchaseLog log = withOrdersAsTiers(shop.rows(), "");
        Map<String, MoneyShare> shares = RevenueSplit.by(log, period, Dimension.TIER);
        BigDecimal whole = shop.rows().stream()
                .filter(row -> period.contains(row.day()) && row.cents() >= 0)
                .map(row -> BigDecimal.valueOf(row.cents()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(shares.values().stream().mapToLong(MoneyShare::numerator).sum())
                .isEqualTo(whole.longValueExact());
        shares.forEach((tier, share) -> assertThat(share.numerator())
                .isEqualTo(shop.rows().stream()
                        .filter(row -> period.contains(row.day())
                                && row.cents() >= 0
                                && tier.equals(row.order() == null ? RevenueSplit.WITHOUT : row.order()))
                        .mapToLong(SlowShop.Row::cents)
                        .sum()));
    }

    /** Sales alone, the order id standing for a tier. */
    private static PurchaseLog withOrdersAsTiers(List<SlowShop.Row> rows, String renamed) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(SlowShop.OBSERVED)
                .dimensions(Dimension.TIER);
        rows.stream()
                .filter(row -> row.cents() >= 0)
                .forEach(row -> builder.add(renamed + row.customer(), row.day(), row.cents(), null, row.order()));
        return builder.build();
    }

    @Property(tries = 300)
    void neitherTheOrderOfRowsNorTheNamesOfCustomersMatter(
            @ForAll("shops") SlowShop shop, @ForAll("periods") Period period, @ForAll long seed) {
        List<SlowShop.Row> shuffled = new ArrayList<>(shop.rows());
        Collections.shuffle(shuffled, new Random(seed));
        PurchaseLog one = withOrdersAsTiers(shop.rows(), "");
        PurchaseLog other = withOrdersAsTiers(shuffled, "renamed-");
        // Sums are whole numbers, so intervals agree exactly too.
        assertThat(RevenueRetention.of(other, period).flows())
                .isEqualTo(RevenueRetention.of(one, period).flows());
        assertThat(RevenueSplit.by(other, period, Dimension.TIER).toString())
                .isEqualTo(RevenueSplit.by(one, period, Dimension.TIER).toString());
        assertThat(Concentration.of(other, period).toString())
                .isEqualTo(Concentration.of(one, period).toString());
        assertThat(RevenuePerCustomer.of(other, period).toString())
                .isEqualTo(RevenuePerCustomer.of(one, period).toString());
    }

    @Property(tries = 300)
    void aChangeIsTheDifferenceOfTheTwoFigures(@ForAll("shops") SlowShop shop, @ForAll("periods") Period period) {
        PurchaseLog log = shop.log();
        Period earlier = period.previous();
        check(
                AverageOrderValue.change(log, earlier, period),
                AverageOrderValue.of(log, earlier).ratio(),
                AverageOrderValue.of(log, period).ratio());
        check(
                RevenueRetention.grossChange(log, earlier, period),
                RevenueRetention.of(log, earlier).gross().ratio(),
                RevenueRetention.of(log, period).gross().ratio());
        check(
                RevenueRetention.netChange(log, earlier, period),
                RevenueRetention.of(log, earlier).net().ratio(),
                RevenueRetention.of(log, period).net().ratio());
        check(
                RevenuePerCustomer.change(log, earlier, period),
                RevenuePerCustomer.of(log, earlier).ratio(),
                RevenuePerCustomer.of(log, period).ratio());
    }

    private static void check(Estimate change, Ratio first, Ratio second) {
        assertThat(change.isDefined()).isEqualTo(first.isDefined() && second.isDefined());
        if (change.isDefined()) {
            assertThat(change.value()).isCloseTo(second.value() - first.value(), within(1e-9));
        }
    }
}
