package dev.loyalty4j.examples.quickstart;

import dev.loyalty4j.examples.quickstart.orders.Row;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts rows and money by what became of them, so that all of it can be found again. */
final class MoneyCheck {
    private final Map<Fate, Sum> sums = new EnumMap<>(Fate.class);

    /**
     * Rows and money of one fate.
     *
     * @param rows how many rows
     * @param cents their amounts in all
     */
    record Sum(long rows, long cents) {
        Sum plus(Sum other) {
            return new Sum(rows + other.rows, Math.addExact(cents, other.cents));
        }
    }

    void add(Fate fate, List<Row> rows) {
        if (!rows.isEmpty()) {
            long cents = rows.stream().mapToLong(Row::cents).sum();
            sums.merge(fate, new Sum(rows.size(), cents), Sum::plus);
        }
    }

    /** The sums, in the order of the fates; a fate that no row met is not among them. */
    Map<Fate, Sum> sums() {
        return Collections.unmodifiableMap(sums);
    }
}
