package dev.loyalty4j.metrics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RatioSumsPropertyTest {

    private static final Definition RATE = new Definition("rate", "some / all", "nobody 2000, Nothing");

    @Property
    void sumsOfPartsMergeToTheSumsOfTheWhole(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -5_000, max = 9_000) Integer> above,
            @ForAll @IntRange(max = 30) int cut) {
        RatioSums left = new RatioSums();
        RatioSums right = new RatioSums();
        BigDecimal numerator = BigDecimal.ZERO;
        for (int i = 0; i < above.size(); i++) {
            (i < cut ? left : right).add(above.get(i), i % 3 + 1);
            numerator = numerator.add(BigDecimal.valueOf(above.get(i)));
        }
        left.merge(right);
        Ratio merged = left.ratio(RATE, "orders");
        BigDecimal ratio = numerator.divide(BigDecimal.valueOf(merged.denominator()), MathContext.DECIMAL128);
        BigDecimal residual = BigDecimal.ZERO;
        double scale = 1;
        for (int i = 0; i < above.size(); i++) {
            BigDecimal rest = BigDecimal.valueOf(above.get(i)).subtract(ratio.multiply(BigDecimal.valueOf(i % 3 + 1)));
            residual = residual.add(rest.pow(2));
            scale += (double) above.get(i) * above.get(i);
        }
        assertThat(merged.numerator()).isEqualTo(numerator.longValueExact());
        assertThat(merged.units()).isEqualTo(above.size());
        assertThat(merged.residualSquares()).isCloseTo(residual.doubleValue(), within(1e-13 * scale));
    }
}
