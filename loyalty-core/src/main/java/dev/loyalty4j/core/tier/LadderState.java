package dev.loyalty4j.core.tier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where one member stands on one ladder.
 *
 * @param ladder the name of the ladder
 * @param terms the spans in which the member held tiers, the current one last; empty before the first tier is reached
 * @param counts what was counted, by metric and bucket
 */
public record LadderState(String ladder, List<TierTerm> terms, List<MetricCount> counts) {

    /** Enough to judge a late activity by the tier of its day; older spans are in the journal. */
    static final int MAX_TERMS = 16;

    /**
     * Copies the lists.
     *
     * @param ladder the name of the ladder
     * @param terms the spans in which the member held tiers, the current one last; empty before the first tier is
     *     reached
     * @param counts what was counted, by metric and bucket
     */
    public LadderState {
        Objects.requireNonNull(ladder, "ladder");
        terms = List.copyOf(terms);
        counts = List.copyOf(counts);
    }

    static LadderState none(String ladder) {
        return new LadderState(ladder, List.of(), List.of());
    }

    /**
     * Returns the current span.
     *
     * @return the span, or nothing if no tier was ever reached
     */
    public Optional<TierTerm> current() {
        return terms.isEmpty() ? Optional.empty() : Optional.of(terms.get(terms.size() - 1));
    }

    /**
     * Returns the rank held at an instant.
     *
     * @param at the instant
     * @return 0 for none, 1 for the first tier
     */
    public int rankAt(Instant at) {
        for (int i = terms.size() - 1; i >= 0; i--) {
            if (!terms.get(i).from().isAfter(at)) {
                return terms.get(i).until().isAfter(at) ? terms.get(i).rank() : 0;
            }
        }
        return 0;
    }

    int rank() {
        return current().map(TierTerm::rank).orElse(0);
    }

    /** Adds up what was counted from one day through another. */
    long counted(Metric metric, LocalDate first, LocalDate last) {
        long sum = 0;
        for (MetricCount count : counts) {
            if (count.metric() == metric
                    && !count.bucket().isBefore(first)
                    && !count.bucket().isAfter(last)) {
                sum = Math.addExact(sum, count.value());
            }
        }
        return sum;
    }

    LadderState counting(Metric metric, LocalDate bucket, long change, LocalDate keepFrom) {
        List<MetricCount> changed = new ArrayList<>(counts.size() + 1);
        long value = change;
        for (MetricCount count : counts) {
            if (count.metric() == metric && count.bucket().equals(bucket)) {
                value = Math.addExact(value, count.value());
            } else if (count.metric() != metric || !count.bucket().isBefore(keepFrom)) {
                changed.add(count);
            }
        }
        if (value != 0) {
            changed.add(new MetricCount(metric, bucket, value));
        }
        return new LadderState(ladder, terms, changed);
    }

    /** Begins a span; the one before it ends where the new one begins. */
    LadderState beginning(TierTerm next) {
        List<TierTerm> changed = new ArrayList<>(terms);
        current()
                .ifPresent(last -> changed.set(
                        changed.size() - 1,
                        new TierTerm(
                                last.rank(),
                                last.from(),
                                last.until().isBefore(next.from()) ? last.until() : next.from())));
        changed.add(next);
        return new LadderState(
                ladder, changed.subList(Math.max(0, changed.size() - MAX_TERMS), changed.size()), counts);
    }

    /** Moves the end of the current span. */
    LadderState until(Instant end) {
        List<TierTerm> changed = new ArrayList<>(terms);
        TierTerm last = changed.get(changed.size() - 1);
        changed.set(changed.size() - 1, new TierTerm(last.rank(), last.from(), end));
        return new LadderState(ladder, changed, counts);
    }
}
