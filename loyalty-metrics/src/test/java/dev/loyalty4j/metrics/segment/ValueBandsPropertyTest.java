package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.SlowShop;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Against sums in BigDecimal over {@link SlowShop}. */
class ValueBandsPropertyTest {

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Property
    void whoComesAfterTheShareIsInALaterBand(
            @ForAll("shops") SlowShop shop,
            @ForAll @IntRange(min = 1, max = 100) int a,
            @ForAll @IntRange(min = 1, max = 100) int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        Map<String, BigDecimal> money = new TreeMap<>();
        shop.purchases()
                .keySet()
                .forEach(customer -> money.put(
                        customer,
                        shop.entries().get(customer).stream()
                                .map(SlowShop.Entry::cents)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .max(BigDecimal.ZERO)));
        BigDecimal total = money.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Segments bands = ValueBands.abc(shop.log(), SlowShop.OBSERVED, low, high);
        assertThat(bands.size()).isEqualTo(money.size());
        money.forEach((customer, own) -> {
            BigDecimal before = money.values().stream()
                    .filter(other -> other.compareTo(own) > 0)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .movePointRight(2);
            String expected = before.compareTo(total.multiply(BigDecimal.valueOf(low))) < 0
                    ? "A"
                    : before.compareTo(total.multiply(BigDecimal.valueOf(high))) < 0 ? "B" : "C";
            assertThat(bands.segmentOf(customer)).contains(expected);
        });
    }
}
