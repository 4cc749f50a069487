package dev.loyalty4j.metrics.journey;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How many customers reach each step of a way, and how many drop off before the next. A customer reaches a step by a
 * visit to it that is not before the earliest one by which the step before was reached, so the order of the steps
 * counts and no step can be skipped.
 *
 * @param steps the names of the steps in order, at least two, all different
 * @param customers how many customers reached each, never more than the one before
 */
public record Funnel(List<String> steps, List<Long> customers) {

    /** Customers of the next step of those of this step. */
    public static final Definition CONVERSION = new Definition(
            "step conversion", "customers who reached the next step / customers of the step", "trade usage (funnel)");

    /** Customers who did not reach the next step. */
    public static final Definition DROP_OFF = new Definition(
            "drop-off", "customers who did not reach the next step / customers of the step", "trade usage (funnel)");

    /** Customers of the last step of those of the first. */
    public static final Definition COMPLETION =
            new Definition("completion", "customers of the last step / customers of the first", "trade usage (funnel)");

    /**
     * Rejects steps that are none and counts that grow.
     *
     * @param steps the names of the steps in order, at least two, all different
     * @param customers how many customers reached each, never more than the one before
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Funnel {
        steps = List.copyOf(steps);
        customers = List.copyOf(customers);
        requireSteps(steps);
        if (customers.size() != steps.size()) {
            throw new IllegalArgumentException("customers " + customers + " must be one count for each of " + steps);
        }
        for (int i = 0; i < customers.size(); i++) {
            if (customers.get(i) < 0 || (i > 0 && customers.get(i) > customers.get(i - 1))) {
                throw new IllegalArgumentException(
                        "customers " + customers + " must be at least 0 and never more than at the step before");
            }
        }
    }

    private static void requireSteps(List<String> steps) {
        if (steps.size() < 2 || new HashSet<>(steps).size() < steps.size()) {
            throw new IllegalArgumentException("steps " + steps + " must be at least two, all different");
        }
    }

    /**
     * Returns the funnel of visits.
     *
     * @param steps the names of the steps in order
     * @param visits visits in any order; those to other steps do not count
     * @return the counts
     * @throws IllegalArgumentException if there are fewer than two steps or one is given twice
     */
    public static Funnel of(List<String> steps, Iterable<Visit> visits) {
        requireSteps(steps);
        Map<String, List<Visit>> byCustomer = new HashMap<>();
        for (Visit visit : visits) {
            byCustomer
                    .computeIfAbsent(visit.customerId(), id -> new ArrayList<>())
                    .add(visit);
        }
        long[] reached = new long[steps.size()];
        for (List<Visit> own : byCustomer.values()) {
            int depth = depth(steps, own);
            for (int i = 0; i < depth; i++) {
                reached[i]++;
            }
        }
        List<Long> counts = new ArrayList<>();
        for (long count : reached) {
            counts.add(count);
        }
        return new Funnel(steps, counts);
    }

    private static int depth(List<String> steps, List<Visit> own) {
        Instant from = Instant.MIN;
        for (int i = 0; i < steps.size(); i++) {
            Instant earliest = null;
            for (Visit visit : own) {
                boolean fits = visit.step().equals(steps.get(i)) && !visit.at().isBefore(from);
                if (fits && (earliest == null || visit.at().isBefore(earliest))) {
                    earliest = visit.at();
                }
            }
            if (earliest == null) {
                return i;
            }
            from = earliest;
        }
        return steps.size();
    }

    private int index(String step) {
        int index = steps.indexOf(Objects.requireNonNull(step, "step"));
        if (index < 0 || index == steps.size() - 1) {
            throw new IllegalArgumentException(
                    "step " + step + " must be one of " + steps + " and not the last, which leads nowhere");
        }
        return index;
    }

    /**
     * Returns how many went on from a step.
     *
     * @param step any but the last
     * @return customers of the next step of those of this one, with Wilson's interval
     * @throws IllegalArgumentException if there is no such step or it is the last
     */
    public Proportion conversion(String step) {
        int i = index(step);
        return new Proportion(CONVERSION, customers.get(i + 1), customers.get(i), "customers at " + step);
    }

    /**
     * Returns how many did not go on from a step.
     *
     * @param step any but the last
     * @return the complement of {@link #conversion}
     * @throws IllegalArgumentException if there is no such step or it is the last
     */
    public Proportion dropOff(String step) {
        int i = index(step);
        return new Proportion(
                DROP_OFF, customers.get(i) - customers.get(i + 1), customers.get(i), "customers at " + step);
    }

    /**
     * Returns how many came through to the end.
     *
     * @return customers of the last step of those of the first
     */
    public Proportion completion() {
        return new Proportion(
                COMPLETION, customers.get(customers.size() - 1), customers.get(0), "customers at " + steps.get(0));
    }

    /**
     * Returns a line for each step but the last, and one for the whole.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return steps.stream()
                        .limit(steps.size() - 1L)
                        .map(step -> dropOff(step).toString())
                        .collect(Collectors.joining("\n"))
                + "\n" + completion();
    }
}
