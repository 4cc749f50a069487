package dev.loyalty4j.metrics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The comparison customer by customer against its formula in BigDecimal. */
class PairedSumsPropertyTest {

    private static final Definition CHANGE = new Definition("change", "second - first", "nobody 2000, Nothing");

    private static PairedSums one(List<Long> amounts, int i) {
        PairedSums sums = new PairedSums();
        sums.add(
                amounts.get(i),
                i % 3 == 0 ? 0 : i % 4 + 1,
                amounts.get(amounts.size() - 1 - i),
                i % 4 == 0 ? 0 : i % 2 + 1);
        return sums;
    }

    @Property
    void itIsTheFormulaTermByTerm(
            @ForAll @Size(min = 6, max = 30)
                    List<@LongRange(min = -900_000_000L, max = 90_000_000_000L) Long> amounts) {
        BigDecimal[] total = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        PairedSums sums = new PairedSums();
        for (int i = 0; i < amounts.size(); i++) {
            sums.merge(one(amounts, i));
            for (int side = 0; side < 4; side++) {
                total[side] = total[side].add(part(amounts, i, side));
            }
        }
        BigDecimal first = total[0].divide(total[1], MathContext.DECIMAL128);
        BigDecimal second = total[2].divide(total[3], MathContext.DECIMAL128);
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < amounts.size(); i++) {
            BigDecimal one = part(amounts, i, 0)
                    .subtract(first.multiply(part(amounts, i, 1)))
                    .divide(total[1], MathContext.DECIMAL128);
            BigDecimal two = part(amounts, i, 2)
                    .subtract(second.multiply(part(amounts, i, 3)))
                    .divide(total[3], MathContext.DECIMAL128);
            squares = squares.add(two.subtract(one).pow(2));
        }
        int n = amounts.size();
        double expected = Math.sqrt(squares.doubleValue() * n / (n - 1));
        Estimate change = sums.difference(CHANGE, "customers");
        assertThat(change.standardError()).isCloseTo(expected, within(1e-12 * expected));
        double difference = second.subtract(first).doubleValue();
        double scale = Math.abs(first.doubleValue()) + Math.abs(second.doubleValue());
        assertThat(change.value()).isCloseTo(difference, within(1e-14 * scale));
    }

    private static BigDecimal part(List<Long> amounts, int i, int side) {
        long[] parts = {
            amounts.get(i), i % 3 == 0 ? 0 : i % 4 + 1, amounts.get(amounts.size() - 1 - i), i % 4 == 0 ? 0 : i % 2 + 1
        };
        return BigDecimal.valueOf(parts[side]);
    }

    @Property
    void neitherTheOrderOfCustomersNorThatOfMergingMatters(
            @ForAll @Size(40) List<@LongRange(min = -1L << 55, max = 1L << 57) Long> amounts,
            @ForAll @IntRange(min = 1, max = 39) int cut) {
        PairedSums forward = new PairedSums();
        PairedSums left = new PairedSums();
        PairedSums right = new PairedSums();
        List<PairedSums> parts = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            forward.merge(one(amounts, i));
            parts.add(one(amounts, i));
        }
        Collections.reverse(parts);
        for (int i = 0; i < parts.size(); i++) {
            (i < cut ? left : right).merge(parts.get(i));
        }
        right.merge(left);
        assertThat(right.difference(CHANGE, "customers")).isEqualTo(forward.difference(CHANGE, "customers"));
    }
}
