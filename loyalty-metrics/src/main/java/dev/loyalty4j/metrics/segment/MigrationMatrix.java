package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which customers went from which segment to which between two dates. Everyone of either date is counted once; those
 * who were in no segment at a date, because they had not bought by then, stand under {@value #ABSENT}. Immutable.
 */
public final class MigrationMatrix {

    /** Where a customer is who was in no segment. */
    public static final String ABSENT = "(none)";

    private final List<String> from;
    private final List<String> to;
    private final LocalDate earlier;
    private final LocalDate later;
    private final int[][] counts;

    MigrationMatrix(Segments before, Segments after) {
        if (before.log() != after.log()) {
            throw new IllegalArgumentException("segments must be of the same log: ids of two logs may not match");
        }
        if (after.asOf().isBefore(before.asOf())) {
            throw new IllegalArgumentException(
                    "later segments as of " + after.asOf() + " must not be before " + before.asOf());
        }
        this.from = withAbsent(before.names());
        this.to = withAbsent(after.names());
        this.earlier = before.asOf();
        this.later = after.asOf();
        this.counts = new int[from.size()][to.size()];
        for (int customer = 0; customer < before.log().customers(); customer++) {
            int start = before.segmentAt(customer);
            int end = after.segmentAt(customer);
            if (start >= 0 || end >= 0) {
                counts[start < 0 ? from.size() - 1 : start][end < 0 ? to.size() - 1 : end]++;
            }
        }
    }

    private static List<String> withAbsent(List<String> names) {
        List<String> all = new ArrayList<>(names);
        all.add(ABSENT);
        return List.copyOf(all);
    }

    /**
     * Returns the segments of the earlier date.
     *
     * @return the rows, {@value #ABSENT} last
     */
    public List<String> from() {
        return from;
    }

    /**
     * Returns the segments of the later date.
     *
     * @return the columns, {@value #ABSENT} last
     */
    public List<String> to() {
        return to;
    }

    /**
     * Returns how many customers went from one segment to another.
     *
     * @param start a segment of the earlier date, or {@value #ABSENT}
     * @param end a segment of the later date, or {@value #ABSENT}
     * @return 0 or more
     * @throws IllegalArgumentException if there is no such segment
     */
    public int count(String start, String end) {
        return counts[index(from, start)][index(to, end)];
    }

    /**
     * Returns how large a part of a segment went to another.
     *
     * @param start a segment of the earlier date, or {@value #ABSENT}
     * @param end a segment of the later date, or {@value #ABSENT}
     * @return those who went of all who were there, with Wilson's interval; undefined if nobody was there
     * @throws IllegalArgumentException if there is no such segment
     */
    public Proportion share(String start, String end) {
        int all = 0;
        for (int count : counts[index(from, start)]) {
            all += count;
        }
        Definition definition = new Definition(
                "migration from " + start + " to " + end,
                "customers in the later segment / customers of the earlier segment",
                "convention of this library");
        return new Proportion(definition, count(start, end), all, "customers in " + start + " as of " + earlier);
    }

    private static int index(List<String> names, String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("segment " + name + " must be one of " + names);
        }
        return index;
    }

    /**
     * Returns a line for each way that someone went.
     *
     * @return such as {@code New to Active: 12} below a line with the two dates
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (String start : from) {
            for (String end : to) {
                if (count(start, end) > 0) {
                    lines.add(start + " to " + end + ": " + NumberText.count(count(start, end)));
                }
            }
        }
        return lines.stream().collect(Collectors.joining("\n", earlier + " to " + later + "\n", ""));
    }
}
