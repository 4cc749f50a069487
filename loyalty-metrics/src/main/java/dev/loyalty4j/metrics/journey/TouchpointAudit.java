package dev.loyalty4j.metrics.journey;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All contacts of a shop side by side, and where to start: ranked by the customers in trouble, friction times those who
 * came, so that a bad page that nobody sees stands behind a fair one that everyone does.
 *
 * @param touchpoints in any order, names all different
 */
public record TouchpointAudit(List<Touchpoint> touchpoints) {

    /**
     * Rejects two touchpoints of one name.
     *
     * @param touchpoints in any order, names all different
     * @throws IllegalArgumentException if a component is out of its range
     */
    public TouchpointAudit {
        touchpoints = List.copyOf(touchpoints);
        List<String> names = touchpoints.stream().map(Touchpoint::name).toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("touchpoints " + names + " must have different names");
        }
    }

    /**
     * Returns the touchpoints of a stage.
     *
     * @param stage the stage
     * @return in the order given; empty means that nobody looked there
     */
    public List<Touchpoint> of(Stage stage) {
        return touchpoints.stream()
                .filter(touchpoint -> touchpoint.stage() == stage)
                .toList();
    }

    /**
     * Returns where customers have the most trouble.
     *
     * @return all touchpoints whose friction is known, most customers in trouble first, then by name
     */
    public List<Touchpoint> byFriction() {
        return touchpoints.stream()
                .filter(touchpoint -> touchpoint.friction().isPresent())
                .sorted(Comparator.comparingDouble(Touchpoint::customersInTrouble)
                        .reversed()
                        .thenComparing(Touchpoint::name))
                .toList();
    }

    /**
     * Returns a line for each touchpoint, by friction.
     *
     * @return such as {@code checkout (purchase): friction 0.3000, 300.0 of 1 000 customers in trouble}
     */
    @Override
    public String toString() {
        return byFriction().stream()
                .map(point -> point.name() + " (" + point.stage().displayName() + "): friction "
                        + NumberText.decimal(point.friction().orElseThrow()) + ", "
                        + NumberText.decimal(point.customersInTrouble()) + " of " + NumberText.count(point.customers())
                        + " customers in trouble")
                .collect(Collectors.joining("\n"));
    }
}
