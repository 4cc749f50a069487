package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Customers in named segments: who is where, and how many. Everyone who was looked at is in exactly one, whether the
 * segments come from a table of scores, from a lifecycle, from bands of value or from clusters. Immutable.
 */
public final class Segments {

    private final PurchaseLog log;
    private final LocalDate asOf;
    private final String basis;
    private final List<String> names;

    /** Indexes in the log, ascending, and beside them the index of the segment in {@link #names}. */
    private final int[] customers;

    private final short[] segments;
    private final int[] counts;

    Segments(PurchaseLog log, LocalDate asOf, String basis, List<String> names, int[] customers, short[] segments) {
        this.log = log;
        this.asOf = asOf;
        this.basis = basis;
        this.names = List.copyOf(names);
        this.customers = customers;
        this.segments = segments;
        this.counts = new int[names.size()];
        for (short segment : segments) {
            counts[segment]++;
        }
    }

    /**
     * Returns by what the customers were put into segments.
     *
     * @return such as {@code table ten cells}
     */
    public String basis() {
        return basis;
    }

    /**
     * Returns the last day that counted.
     *
     * @return a local day
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns how many customers there are in all segments together.
     *
     * @return 0 or more
     */
    public int size() {
        return customers.length;
    }

    PurchaseLog log() {
        return log;
    }

    /** The index of a customer's segment, or −1 for one who was not looked at. */
    int segmentAt(int customer) {
        int position = Arrays.binarySearch(customers, customer);
        return position < 0 ? -1 : segments[position];
    }

    /**
     * Returns the names of the segments, those without customers too.
     *
     * @return in the order of the table or of the stages
     */
    public List<String> names() {
        return names;
    }

    /**
     * Returns how many customers a segment has.
     *
     * @param segment its name
     * @return 0 or more
     * @throws IllegalArgumentException if there is no such segment; the message names those it has
     */
    public int count(String segment) {
        return counts[index(segment)];
    }

    /**
     * Returns how large a part of the scored customers a segment is.
     *
     * @param segment its name
     * @return its customers of all scored ones, with Wilson's interval; undefined if nobody was scored
     * @throws IllegalArgumentException if there is no such segment; the message names those it has
     */
    public Proportion share(String segment) {
        Definition definition =
                new Definition("share of segment " + segment, "customers of the segment / scored customers", basis);
        return new Proportion(definition, count(segment), size(), "scored customers");
    }

    /**
     * Returns who is in a segment.
     *
     * @param segment its name
     * @return customer ids, in the order of the log; a new list
     * @throws IllegalArgumentException if there is no such segment; the message names those it has
     */
    public List<String> customers(String segment) {
        int wanted = index(segment);
        List<String> ids = new ArrayList<>(counts[wanted]);
        for (int i = 0; i < segments.length; i++) {
            if (segments[i] == wanted) {
                ids.add(log.customerId(customers[i]));
            }
        }
        return ids;
    }

    /**
     * Returns a segment as a set of customers.
     *
     * @param segment its name
     * @return the set, for union, intersection and difference with others
     * @throws IllegalArgumentException if there is no such segment; the message names those there are
     */
    public CustomerSet set(String segment) {
        int wanted = index(segment);
        BitSet members = new BitSet(log.customers());
        for (int i = 0; i < segments.length; i++) {
            if (segments[i] == wanted) {
                members.set(customers[i]);
            }
        }
        return new CustomerSet(log, segment, members);
    }

    /**
     * Compares these segments with those of the same customers at another date.
     *
     * @param later the segments of the later date, over the same log
     * @return who went from where to where
     * @throws IllegalArgumentException if the other segments are of another log or of an earlier date
     */
    public MigrationMatrix to(Segments later) {
        return new MigrationMatrix(this, later);
    }

    /**
     * Returns where a customer is.
     *
     * @param customerId the id
     * @return the name of the segment, or empty if the customer was not scored
     */
    public Optional<String> segmentOf(String customerId) {
        int segment = segmentAt(log.indexOf(customerId).orElse(-1));
        return segment < 0 ? Optional.empty() : Optional.of(names.get(segment));
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
     * @return such as {@code Hibernating 240, At risk 136, …}
     */
    @Override
    public String toString() {
        return names().stream()
                .map(segment -> segment + " " + NumberText.count(count(segment)))
                .collect(Collectors.joining(", "));
    }
}
