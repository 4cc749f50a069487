package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.List;

/**
 * Contracts that began together and how many of them were not renewed, period by period. Not checked here; a fit names
 * the cohorts that cannot be.
 *
 * @param customers how many began, at least the sum of the losses
 * @param lost how many were lost at the end of the first period, the second, …, each at least 0; as long as the cohort
 *     was watched
 */
public record ContractCohort(long customers, List<Long> lost) {

    /**
     * Copies the counts.
     *
     * @param customers see the record
     * @param lost see the record
     */
    public ContractCohort {
        lost = List.copyOf(lost);
    }

    /**
     * Returns a cohort.
     *
     * @param customers how many began
     * @param lost how many were lost in each period
     * @return the cohort
     */
    public static ContractCohort of(long customers, long... lost) {
        return new ContractCohort(
                customers, java.util.Arrays.stream(lost).boxed().toList());
    }

    /**
     * Returns how many are still there.
     *
     * @return customers less losses
     */
    public long survivors() {
        return customers - lost.stream().mapToLong(count -> count).sum();
    }

    /**
     * Returns the counts.
     *
     * @return such as {@code 1 000 contracts, lost 131 126 90, 653 left}
     */
    @Override
    public String toString() {
        String losses = String.join(" ", lost.stream().map(NumberText::count).toList());
        return NumberText.count(customers) + " contracts, lost " + losses + ", " + NumberText.count(survivors())
                + " left";
    }
}
