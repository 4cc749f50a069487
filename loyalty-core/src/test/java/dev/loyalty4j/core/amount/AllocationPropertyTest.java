package dev.loyalty4j.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AllocationPropertyTest {

    @Property
    void thePartsAddUpAndEachIsLessThanOneUnitFromItsExactValue(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 1_000_000) Long> values,
            @ForAll @LongRange(min = 1, max = 10_000) long denominator) {
        long[] cells = values.stream().mapToLong(Long::longValue).toArray();
        long total = LongStream.of(cells).sum() / denominator;

        long[] parts = Allocation.ofCells(total, cells, denominator);

        assertThat(LongStream.of(parts).sum()).isEqualTo(total);
        for (int i = 0; i < parts.length; i++) {
            assertThat(Math.abs(parts[i] * denominator - cells[i])).isLessThan(denominator);
        }
    }

    @Example
    void equalRemaindersAreServedInOrder() {
        assertThat(Allocation.ofCells(2, new long[] {5, 5, 5, 5}, 10)).containsExactly(1, 1, 0, 0);
    }

    @Example
    void theLargestRemainderIsServedFirst() {
        // 12.8 and 12.8 and 0.9 make 26.5, rounded down 26: the units missing from 12 + 12 + 0 go to 0.9, then to 12.8
        assertThat(Allocation.ofCells(26, new long[] {128, 128, 9}, 10)).containsExactly(13, 12, 1);
    }

    @Example
    void aTotalThatRoundingCannotReachIsNotSplit() {
        assertThatThrownBy(() -> Allocation.ofCells(5, new long[] {10, 10}, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("total is 5");
    }
}
