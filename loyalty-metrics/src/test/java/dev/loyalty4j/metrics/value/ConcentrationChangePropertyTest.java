package dev.loyalty4j.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SlowShop;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Two windows compared: Gini, the share of the largest, the quick ratio. */
class ConcentrationChangePropertyTest {

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.integers()
                .between(80, 140)
                .map(from -> Period.of(SlowShop.FIRST.plusDays(from), SlowShop.FIRST.plusDays(from + 40)));
    }

    @Property(tries = 300)
    void aChangeIsTheDifferenceOfTheTwoFigures(
            @ForAll("shops") SlowShop shop,
            @ForAll("periods") Period period,
            @ForAll @IntRange(min = 1, max = 99) int p) {
        PurchaseLog log = shop.log();
        Period earlier = period.previous();
        check(
                Concentration.giniChange(log, earlier, period),
                Concentration.of(log, earlier).gini(),
                Concentration.of(log, period).gini());
        check(
                Concentration.topShareChange(log, p, earlier, period),
                Concentration.of(log, earlier).topShare(p),
                Concentration.of(log, period).topShare(p));
        Estimate quick = RevenueRetention.quickChange(log, earlier, period);
        Ratio before = RevenueRetention.of(log, earlier).quick().ratio();
        Ratio now = RevenueRetention.of(log, period).quick().ratio();
        assertThat(quick.isDefined()).isEqualTo(before.isDefined() && now.isDefined());
        if (quick.isDefined()) {
            assertThat(quick.value()).isCloseTo(now.value() - before.value(), within(1e-9 * (1 + now.value())));
        }
    }

    private static void check(Estimate change, Estimate first, Estimate second) {
        assertThat(change.isDefined()).isEqualTo(first.isDefined() && second.isDefined());
        if (change.isDefined()) {
            assertThat(change.value()).isCloseTo(second.value() - first.value(), within(1e-12));
        }
    }

    @Property(tries = 300)
    void neitherTheOrderOfRowsNorNamesMatterToTheLastBit(
            @ForAll("shops") SlowShop shop, @ForAll("periods") Period period, @ForAll long seed) {
        List<SlowShop.Row> shuffled = new ArrayList<>(shop.rows().stream()
                .map(row -> new SlowShop.Row("x" + row.customer(), row.day(), row.cents(), row.order()))
                .toList());
        Collections.shuffle(shuffled, new Random(seed));
        PurchaseLog one = shop.log();
        PurchaseLog other = shop.log(shuffled);
        Period earlier = period.previous();
        assertThat(Concentration.giniChange(other, earlier, period))
                .isEqualTo(Concentration.giniChange(one, earlier, period));
        assertThat(Concentration.topShareChange(other, 20, earlier, period))
                .isEqualTo(Concentration.topShareChange(one, 20, earlier, period));
        assertThat(RevenueRetention.quickChange(other, earlier, period))
                .isEqualTo(RevenueRetention.quickChange(one, earlier, period));
    }

    private static CustomerTotals totals(long[] cents) {
        return new CustomerTotals(
                cents, Arrays.stream(cents).mapToInt(c -> c > 0 ? 1 : 0).toArray());
    }

    @Property
    void whoSpendsTheSameAgainChangesNothing(
            @ForAll @Size(min = 10, max = 40) List<@LongRange(min = 1, max = 50_000) Long> spent) {
        long[] cents = spent.stream().mapToLong(c -> c).toArray();
        // Three times as much for everybody is as unequal.
        long[] more = Arrays.stream(cents).map(c -> 3 * c).toArray();
        ConcentrationChange change = new ConcentrationChange(totals(cents), totals(more), "customers");
        assertThat(change.gini().interval().orElseThrow()).satisfies(ConcentrationChangePropertyTest::isNothing);
        assertThat(change.topShare(20).interval().orElseThrow()).satisfies(ConcentrationChangePropertyTest::isNothing);
    }

    private static void isNothing(Interval interval) {
        assertThat(interval.lower()).isCloseTo(0, within(1e-12));
        assertThat(interval.upper()).isCloseTo(0, within(1e-12));
    }

    @Property
    void whereNobodyStandsInBothTheVariancesAdd(
            @ForAll @Size(min = 10, max = 40) List<@LongRange(min = 1, max = 50_000) Long> spent) {
        int n = spent.size();
        long[] first = new long[2 * n];
        long[] second = new long[2 * n];
        for (int i = 0; i < n; i++) {
            first[i] = spent.get(i);
            second[n + i] = spent.get(i) * (i % 4 + 1);
        }
        Estimate one = Concentration.of(Arrays.copyOf(first, n)).gini();
        Estimate two = Concentration.of(Arrays.copyOfRange(second, n, 2 * n)).gini();
        // Each has the factor n/(n − 1) of its own customers, both together that of 2n.
        double sum = Math.hypot(one.standardError(), two.standardError()) * Math.sqrt((n - 1.0) / n);
        double expected = sum * Math.sqrt(2 * n / (2 * n - 1.0));
        Estimate change = new ConcentrationChange(totals(first), totals(second), "customers").gini();
        assertThat(change.standardError()).isCloseTo(expected, within(1e-12));
        assertThat(change.units()).isEqualTo(2L * n);
    }
}
