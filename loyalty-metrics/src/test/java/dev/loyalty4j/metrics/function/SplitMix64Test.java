package dev.loyalty4j.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SplitMix64Test {

    @Test
    void theFirstNumbersAreThoseOfTheJdksGeneratorOfTheSameDesign() {
        for (long seed : new long[] {0, 1, -1, 1_234_567}) {
            SplitMix64 random = new SplitMix64(seed);
            java.util.SplittableRandom other = new java.util.SplittableRandom(seed);
            for (int i = 0; i < 1_000; i++) {
                assertThat(random.nextLong()).isEqualTo(other.nextLong());
            }
        }
    }

    @Test
    void numbersBelowABoundAreEquallyLikely() {
        SplitMix64 random = new SplitMix64(7);
        int[] counts = new int[6];
        for (int i = 0; i < 60_000; i++) {
            counts[random.nextInt(6)]++;
        }
        // Binomial, mean 10,000, standard deviation √(60000·1/6·5/6) = 91; five of them are 456.
        assertThat(java.util.Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_544, 10_456));
        assertThat(new SplitMix64(7).nextInt(1)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.nextInt(0))
                .withMessage("bound 0 must be at least 1");
    }

    @Test
    void fractionsLieBetweenZeroAndOneWithMeanOneHalf() {
        SplitMix64 random = new SplitMix64(1);
        double sum = 0;
        for (int i = 0; i < 100_000; i++) {
            double next = random.nextDouble();
            assertThat(next >= 0 && next < 1).isTrue();
            sum += next;
        }
        // Standard deviation of the mean 1/√(12·100000) = 0.0009.
        assertThat(sum / 100_000).isCloseTo(0.5, within(0.005));
    }
}
