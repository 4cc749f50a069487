package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.SlowShop;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Scores against BigDecimal quantiles over {@link SlowShop}. */
class RfmPropertyTest {

    private static final MathContext FIFTY = new MathContext(50, RoundingMode.HALF_EVEN);

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Property
    void scoresAreThoseOfTheDefinition(
            @ForAll("shops") SlowShop shop,
            @ForAll @IntRange(max = 200) int days,
            @ForAll @IntRange(min = 3, max = 10) int bins) {
        LocalDate asOf = SlowShop.FIRST.plusDays(days);
        RfmScores scores = Rfm.bins(bins).score(shop.log(), asOf);
        Map<String, BigDecimal> recency = new TreeMap<>();
        Map<String, BigDecimal> frequency = new TreeMap<>();
        Map<String, BigDecimal> money = new TreeMap<>();
        shop.entries().forEach((customer, entries) -> {
            List<SlowShop.Entry> seen =
                    entries.stream().filter(entry -> !entry.day().isAfter(asOf)).toList();
            List<SlowShop.Entry> bought =
                    seen.stream().filter(SlowShop.Entry::purchase).toList();
            if (!bought.isEmpty()) {
                LocalDate last = bought.get(bought.size() - 1).day();
                recency.put(customer, BigDecimal.valueOf(ChronoUnit.DAYS.between(last, asOf)));
                frequency.put(customer, BigDecimal.valueOf(bought.size()));
                money.put(customer, seen.stream().map(SlowShop.Entry::cents).reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        });
        assertThat(scores.size()).isEqualTo(recency.size());
        for (int i = 0; i < scores.size(); i++) {
            String customer = scores.customerId(i);
            assertThat(scores.recencyScore(i)).isEqualTo(bins + 1 - bin(recency, customer, bins));
            assertThat(scores.frequencyScore(i)).isEqualTo(bin(frequency, customer, bins));
            assertThat(scores.monetaryScore(i)).isEqualTo(bin(money, customer, bins));
        }
    }

    @Property
    void everyoneIsInExactlyOneSegment(@ForAll("shops") SlowShop shop) {
        RfmScores scores = Rfm.quintiles(shop.log(), SlowShop.OBSERVED);
        for (SegmentTable table : List.of(SegmentTable.TEN_CELLS, SegmentTable.RFM_PACKAGE)) {
            Segments segments = scores.segments(table);
            assertThat(segments.names().stream().mapToInt(segments::count).sum())
                    .isEqualTo(scores.size());
            assertThat(segments.names())
                    .allSatisfy(name -> assertThat(segments.customers(name))
                            .hasSize(segments.count(name))
                            .allSatisfy(customer ->
                                    assertThat(segments.segmentOf(customer)).contains(name)));
        }
    }

    private static int bin(Map<String, BigDecimal> values, String customer, int bins) {
        int bin = 1;
        for (int k = 1; k < bins; k++) {
            if (quantile(values.values(), k, bins).compareTo(values.get(customer)) < 0) {
                bin++;
            }
        }
        return bin;
    }

    private static BigDecimal quantile(Collection<BigDecimal> values, int k, int bins) {
        List<BigDecimal> ascending = values.stream().sorted().toList();
        BigDecimal[] position =
                BigDecimal.valueOf((ascending.size() - 1L) * k).divideAndRemainder(BigDecimal.valueOf(bins));
        int below = position[0].intValueExact();
        if (position[1].signum() == 0) {
            return ascending.get(below);
        }
        BigDecimal step = ascending.get(below + 1).subtract(ascending.get(below));
        return ascending.get(below).add(step.multiply(position[1]).divide(BigDecimal.valueOf(bins), FIFTY));
    }
}
