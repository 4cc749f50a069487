package dev.loyalty4j.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts are written {@code key day value}, one after the other. */
class DayCountsTableTest {
    private static final String COUNTS =
            "a 2025-12-31 5, b 2026-01-01 9, a 2026-01-01 4, a 2026-02-28 3, a 2026-03-01 -2, c 2026-03-01 0";

    private record Count(String key, LocalDate day, long value) {}

    private static final DayCounts.Form<Count> FORM =
            new DayCounts.Form<>(Count::new, Count::key, Count::day, Count::value);

    private static DayCounts<Count> counts(String text) {
        List<Count> all = new ArrayList<>();
        for (String count : text.isEmpty() ? new String[0] : text.split(", ")) {
            String[] parts = count.split(" ");
            all.add(new Count(parts[0], LocalDate.parse(parts[1]), Long.parseLong(parts[2])));
        }
        return DayCounts.of(all, FORM);
    }

    private static String text(DayCounts<Count> counts) {
        return counts.stream()
                .map(c -> c.key() + " " + c.day() + " " + c.value())
                .collect(Collectors.joining(", "));
    }

    private static DayCounts<Count> after(DayCounts<Count> before, int more, String additions) {
        DayCounts.Open<Count> open = before.open(more);
        for (String addition : additions.split(", ")) {
            String[] parts = addition.split(" ");
            open.add(parts[0], LocalDate.parse(parts[1]), Long.parseLong(parts[2]), LocalDate.parse(parts[3]));
        }
        return open.close();
    }

    @Test
    void aListIsReadAsItWasWritten() {
        assertThat(text(counts(COUNTS))).isEqualTo(COUNTS);
        assertThat(text(counts("a -0001-01-31 1, a 0001-12-01 2, a +12026-10-15 3")))
                .isEqualTo("a -0001-01-31 1, a 0001-12-01 2, a +12026-10-15 3");
        assertThat(counts("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // key, first and last day, sum, latest day with more than nothing through the last day
        "a, 2025-12-31, 2026-03-01, 10, 2026-02-28", // 5 + 4 + 3 - 2
        "a, 2026-01-01, 2026-03-01, 5, 2026-02-28",
        "a, 2026-01-02, 2026-02-28, 3, 2026-02-28",
        "a, 2026-01-02, 2026-02-27, 0, 2026-01-01",
        "a, 2025-12-31, 2025-12-31, 5, 2025-12-31",
        "a, 2025-12-01, 2025-12-30, 0, ''",
        "b, 2025-12-31, 2026-03-01, 9, 2026-01-01",
        "c, 2025-12-31, 2026-03-01, 0, ''", // nothing was counted on that day
        "d, 2025-12-31, 2026-03-01, 0, ''"
    })
    void daysAreAddedUp(String key, LocalDate first, LocalDate last, long sum, String latest) {
        DayCounts<Count> counts = counts(COUNTS);

        assertThat(counts.sum(key, first, last)).isEqualTo(sum);
        assertThat(counts.latest(key, last)).isEqualTo(latest.isEmpty() ? LocalDate.MIN : LocalDate.parse(latest));
    }

    @Test
    void allDaysAreAddedUp() {
        assertThat(counts(COUNTS).sum("a")).isEqualTo(10);
        assertThat(counts(COUNTS).sum("d")).isZero();
        DayCounts<Count> most = counts("a 2026-01-01 9223372036854775807, a 2026-01-02 1");
        assertThatThrownBy(() -> most.sum("a")).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"a, 2026-02-28, true", "b, 2026-02-28, false", "a, 2026-02-27, false", "c, 2026-03-01, true"})
    void aCountIsThereOrNot(String key, LocalDate day, boolean there) {
        assertThat(counts(COUNTS).has(key, day)).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({
        // counts, how many more, what is added with the day from which that key is kept, counts after it
        "'', 1, a 2026-01-01 3 2026-01-01, a 2026-01-01 3",
        "'', 1, a 2026-01-01 0 2026-01-01, ''",
        "'a 2026-01-01 3', 0, a 2026-01-01 4 2026-01-01, a 2026-01-01 7",
        "'a 2026-01-01 3', 0, a 2026-01-01 4 2026-01-02, a 2026-01-01 7", // its own day stays
        "'a 2026-01-01 3', 0, a 2026-01-01 -3 2026-01-01, ''",
        "'a 2026-01-01 3', 0, a 2026-01-01 -4 2026-01-01, a 2026-01-01 -1",
        "'a 2026-01-01 3', 1, a 2026-01-02 4 2026-01-01, 'a 2026-01-01 3, a 2026-01-02 4'",
        "'a 2026-01-01 3', 1, a 2026-01-02 4 2026-01-02, a 2026-01-02 4",
        "'b 2026-01-01 1, a 2026-01-01 2', 1, a 2026-01-03 4 2026-01-02, 'b 2026-01-01 1, a 2026-01-03 4'",
        "'a 2026-01-01 1, b 2026-01-01 2', 1, a 2026-01-03 4 2026-01-02, 'b 2026-01-01 2, a 2026-01-03 4'",
        "'a 2026-01-01 1, a 2026-01-03 2, b 2026-01-01 3', 0, a 2026-01-03 4 2026-01-02, "
                + "'a 2026-01-03 6, b 2026-01-01 3'", // the older one before it leaves
        "'a 2026-01-03 2, a 2026-01-01 1, b 2026-01-01 3', 0, a 2026-01-03 4 2026-01-02, "
                + "'a 2026-01-03 6, b 2026-01-01 3'",
        "'a 2026-01-01 1, b 2026-01-01 3', 2, 'a 2026-01-02 4 2026-01-02, b 2026-01-02 5 2026-01-01', "
                + "'b 2026-01-01 3, a 2026-01-02 4, b 2026-01-02 5'"
    })
    void countsAreAddedTo(String before, int more, String additions, String after) {
        DayCounts<Count> counts = counts(before);

        assertThat(text(after(counts, more, additions))).isEqualTo(after);
        assertThat(text(counts)).isEqualTo(before);
    }

    @Test
    void aCountThatDoesNotFitIsRefused() {
        DayCounts<Count> most = counts("a 2026-01-01 9223372036854775807");

        assertThatThrownBy(() -> after(most, 0, "a 2026-01-01 1 2026-01-01")).isInstanceOf(ArithmeticException.class);
    }
}
