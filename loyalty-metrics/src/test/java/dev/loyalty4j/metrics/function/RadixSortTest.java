package dev.loyalty4j.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorts as the sort of the JDK does, whatever the span of the numbers. */
class RadixSortTest {

    private static void sortsLikeTheJdk(int size, LongUnaryOperator number) {
        long[] numbers = LongStream.range(0, size).map(number).toArray();
        long[] expected = numbers.clone();
        Arrays.sort(expected);
        RadixSort.sort(numbers);
        assertThat(numbers).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 11, 12, 22, 23, 33, 34, 43, 44, 45, 62, 63, 64})
    void numbersOfSoManyBitsComeOutAscending(int bits) {
        SplitMix64 random = new SplitMix64(bits);
        sortsLikeTheJdk(20_000, i -> bits == 0 ? 7 : random.nextLong() >>> 64 - bits);
    }

    @ParameterizedTest
    @CsvSource({"-1000000, 21", "-9223372036854775808, 40", "9223372036854770000, 12", "-3, 3"})
    void numbersFromAnyLeastOneOnComeOutAscending(long least, int bits) {
        SplitMix64 random = new SplitMix64(bits);
        sortsLikeTheJdk(20_000, i -> least + (random.nextLong() >>> 64 - bits));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8_191, 8_192, 8_193})
    void soManyNumbersComeOutAscending(int size) {
        sortsLikeTheJdk(size, i -> size - i);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3_000})
    void theLeastAndTheLargestLongComeOutAtTheEnds(int others) {
        sortsLikeTheJdk(3 * others, i -> i % 3 == 0 ? Long.MIN_VALUE : i % 3 == 1 ? Long.MAX_VALUE : i);
    }
}
