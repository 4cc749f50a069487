package dev.loyalty4j.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of every small size: equal to those of the JDK, apart from what they were made of, and closed. */
class SequenceTest {

    @Test
    void aCopyEqualsItsListAndStaysWhenThatChanges() {
        for (int size = 0; size < 6; size++) {
            List<Integer> list = numbers(size);
            List<Integer> copy = Sequence.copyOf(list);
            List<Integer> expected = List.copyOf(list);
            list.clear();
            assertThat(copy).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(expected.toString());
            assertThat(copy.toArray()).isEqualTo(expected.toArray());
            assertThat(Sequence.copyOf(copy)).isSameAs(copy);
            assertThatThrownBy(() -> copy.add(1)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void oneMoreAndOneChangedLeaveTheListAsItWas() {
        for (int size = 0; size < 6; size++) {
            List<Integer> before = Sequence.copyOf(numbers(size));
            List<Integer> more = Sequence.plus(before, size);
            assertThat(more).isEqualTo(numbers(size + 1));
            for (int i = 0; i <= size; i++) {
                List<Integer> expected = numbers(size + 1);
                expected.set(i, -1);
                assertThat(Sequence.with(more, i, -1)).isEqualTo(expected);
            }
            assertThat(before).isEqualTo(numbers(size));
            assertThat(more).isEqualTo(numbers(size + 1));
        }
    }

    @Test
    void elementsMadeOneByOneAreThoseOfTheList() {
        for (int size = 0; size < 6; size++) {
            List<Integer> made = Sequence.of(size, i -> i);
            assertThat(made).isEqualTo(numbers(size));
            assertThat(Sequence.copyOf(made)).isSameAs(made);
        }
        assertThatNullPointerException().isThrownBy(() -> Sequence.of(3, i -> i < 2 ? i : null));
    }

    @Test
    void numbersWithoutObjectsAreAListAsAnyOther() {
        for (int size = 0; size < 6; size++) {
            long[] numbers = IntStream.range(0, size + 1).mapToLong(i -> i).toArray();
            List<Long> made = Sequence.of(numbers, 1, size);
            List<Long> expected =
                    IntStream.rangeClosed(1, size).mapToObj(i -> (long) i).toList();
            Arrays.fill(numbers, -1);
            assertThat(made).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(expected.toString());
            assertThat(expected).isEqualTo(made);
            assertThat(Sequence.copyOf(made)).isSameAs(made);
            assertThatThrownBy(() -> made.add(1L)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void positionsOutsideAndNullAreRefused() {
        assertThatThrownBy(() -> Sequence.with(List.of(1), 1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Sequence.with(Sequence.copyOf(numbers(4)), 4, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        List<Integer> withNull = numbers(3);
        withNull.add(null);
        assertThatNullPointerException().isThrownBy(() -> Sequence.copyOf(withNull));
        Iterator<Integer> end = Sequence.copyOf(numbers(3)).iterator();
        for (int i = 0; i < 3; i++) {
            assertThat(end.next()).isEqualTo(i);
        }
        assertThat(end.hasNext()).isFalse();
        assertThatThrownBy(end::next).isInstanceOf(NoSuchElementException.class);
    }

    private static List<Integer> numbers(int size) {
        return new ArrayList<>(IntStream.range(0, size).boxed().toList());
    }
}
