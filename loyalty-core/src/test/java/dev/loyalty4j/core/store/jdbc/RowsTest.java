package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "4,4", "5,8", "8,8", "9,16", "64,64", "65,128", "100,128"})
    void listsOfManyLengthsAreStatementsOfFewTexts(int values, int marks) {
        List<Integer> some = IntStream.range(0, values).boxed().toList();

        List<Integer> all = Rows.filledUp(some);

        assertThat(all).hasSize(marks).startsWith(some.toArray(Integer[]::new)).hasSameElementsAs(some);
        assertThat(Rows.in(all.size()).chars().filter(c -> c == '?').count()).isEqualTo(marks);
    }
}
