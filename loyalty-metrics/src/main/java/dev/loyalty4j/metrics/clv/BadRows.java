package dev.loyalty4j.metrics.clv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects rows that break a rule while data are read. Mutable, for one thread. */
final class BadRows {

    private final List<Verdict.BadRow> rows = new ArrayList<>();
    private long count;

    void add(long row, String rule) {
        count++;
        if (rows.size() < Verdict.MAX_ROWS) {
            rows.add(new Verdict.BadRow(row, rule));
        }
    }

    /** The verdict, or empty if every row is good. */
    Optional<Verdict> verdict() {
        return count == 0
                ? Optional.empty()
                : Optional.of(new Verdict(
                        Verdict.Kind.BAD_DATA,
                        count + (count == 1 ? " row cannot be" : " rows cannot be") + ", nothing was fitted",
                        rows,
                        count));
    }
}
