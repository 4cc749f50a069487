package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Customers in named segments: who is where, and how many. Every scored customer is in exactly one. Immutable. */
public final class Segments {

    private final RfmScores scores;
    private final SegmentTable table;
    private final short[] segments;
    private final int[] counts;

    Segments(RfmScores scores, SegmentTable table) {
        this.scores = scores;
        this.table = table;
        this.segments = new short[scores.size()];
        this.counts = new int[table.segments().size()];
        for (int i = 0; i < segments.length; i++) {
            int segment = table.index(scores.recencyScore(i), scores.frequencyScore(i), scores.monetaryScore(i));
            segments[i] = (short) segment;
            counts[segment]++;
        }
    }

    /**
     * Returns the table that named the segments.
     *
     * @return the table
     */
    public SegmentTable table() {
        return table;
    }

    /**
     * Returns the names of the segments, those without customers too.
     *
     * @return in the order of the table
     */
    public List<String> names() {
        return table.segments();
    }

    /**
     * Returns how many customers a segment has.
     *
     * @param segment its name
     * @return 0 or more
     * @throws IllegalArgumentException if the table has no such segment; the message names those it has
     */
    public int count(String segment) {
        return counts[index(segment)];
    }

    /**
     * Returns how large a part of the scored customers a segment is.
     *
     * @param segment its name
     * @return its customers of all scored ones, with Wilson's interval; undefined if nobody was scored
     * @throws IllegalArgumentException if the table has no such segment; the message names those it has
     */
    public Proportion share(String segment) {
        Definition definition = new Definition(
                "share of segment " + segment, "customers of the segment / scored customers", "table " + table.name());
        return new Proportion(definition, count(segment), scores.size(), "scored customers");
    }

    /**
     * Returns who is in a segment.
     *
     * @param segment its name
     * @return customer ids, in the order of the log; a new list
     * @throws IllegalArgumentException if the table has no such segment; the message names those it has
     */
    public List<String> customers(String segment) {
        int wanted = index(segment);
        List<String> ids = new ArrayList<>(counts[wanted]);
        for (int i = 0; i < segments.length; i++) {
            if (segments[i] == wanted) {
                ids.add(scores.customerId(i));
            }
        }
        return ids;
    }

    /**
     * Returns where a customer is.
     *
     * @param customerId the id
     * @return the name of the segment, or empty if the customer was not scored
     */
    public Optional<String> segmentOf(String customerId) {
        int position = scores.position(customerId);
        return position < 0 ? Optional.empty() : Optional.of(names().get(segments[position]));
    }

    private int index(String segment) {
        int index = names().indexOf(segment);
        if (index < 0) {
            throw new IllegalArgumentException("segment " + segment + " must be one of " + names());
        }
        return index;
    }

    /**
     * Returns names and counts.
     *
     * @return such as {@code Hibernating 240, At risk 136, …}, in the order of the table
     */
    @Override
    public String toString() {
        return names().stream()
                .map(segment -> segment + " " + NumberText.count(count(segment)))
                .collect(Collectors.joining(", "));
    }
}
