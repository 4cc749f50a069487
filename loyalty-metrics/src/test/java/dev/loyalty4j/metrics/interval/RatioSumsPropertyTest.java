package dev.loyalty4j.metrics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.function.WideSums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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

    @Property
    void partsOfAnySizeMergedForwardAndBackwardAreEqual(
            @ForAll @Size(50) List<@LongRange(min = -1_000_000_000_000_000_000L, max = 1L << 60) Long> above) {
        // 50 customers of up to 10¹⁸ could leave the range of the total; every other one takes back what the first
        // spent, so that only the squares are large: 50·10³⁶ is above the 53 bits of a double and below 2¹²⁷.
        List<RatioSums> parts = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            RatioSums part = new RatioSums();
            part.add(i % 2 == 0 ? above.get(i) : -above.get(i - 1), i % 7 + 1);
            parts.add(part);
        }
        RatioSums forward = new RatioSums();
        parts.forEach(forward::merge);
        Collections.reverse(parts);
        RatioSums backward = new RatioSums();
        parts.forEach(backward::merge);
        assertThat(forward.ratio(RATE, "orders")).isEqualTo(backward.ratio(RATE, "orders"));
    }

    @Property
    void wideSumsAreThoseOfBigInteger(@ForAll @Size(max = 20) List<Long> values, @ForAll @IntRange(max = 20) int cut) {
        WideSums left = new WideSums(2);
        WideSums right = new WideSums(2);
        BigInteger expected = BigInteger.ZERO;
        for (int i = 0; i < values.size(); i++) {
            // A 32nd of each, so that 20 products of 2⁵⁸ by 2⁶³ stay within 2¹²⁷.
            long one = values.get(i) >> 5;
            long other = values.get(values.size() - 1 - i);
            (i < cut ? left : right).addProduct(1, one, other);
            left.subtractProduct(0, one, other);
            expected = expected.add(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
        }
        left.addAll(right);
        assertThat(left.value(1)).isEqualTo(expected);
        assertThat(left.value(0)).isEqualTo(expected.negate());
    }
}
