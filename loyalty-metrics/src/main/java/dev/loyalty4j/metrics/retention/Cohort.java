package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.log.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The customers acquired in one period, and what they did at each age.
 *
 * @param acquired the period of their first purchase
 * @param size how many they are
 * @param mayContainEarlier whether some of them may have bought before the rows begin, and so belong to an earlier
 *     cohort
 * @param cells the ages that can exist, ascending; those before the rows begin or after they end are absent
 */
public record Cohort(Period acquired, long size, boolean mayContainEarlier, List<CohortCell> cells) {

    /**
     * Copies the cells.
     *
     * @param acquired see the record
     * @param size see the record
     * @param mayContainEarlier see the record
     * @param cells see the record
     */
    public Cohort {
        Objects.requireNonNull(acquired, "acquired");
        cells = List.copyOf(cells);
    }

    /**
     * Returns the cell of an age.
     *
     * @param age 0 for the bucket of the acquisition
     * @return the cell, or empty if that age cannot be known
     */
    public Optional<CohortCell> at(int age) {
        return cells.stream().filter(cell -> cell.age() == age).findFirst();
    }

    /**
     * Returns the cohort in one line.
     *
     * @return such as {@code 1997-01: 7 846 customers (may contain earlier customers), retained 7 846 1 157 964+}, the
     *     plus for a cell that is not complete
     */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(acquired + ": " + NumberText.count(size) + " customers");
        line.append(mayContainEarlier ? " (may contain earlier customers)" : "").append(", retained");
        for (CohortCell cell : cells) {
            line.append(' ').append(cell.retained()).append(cell.complete() ? "" : "+");
        }
        return line.toString();
    }
}
