package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.function.WideSums;

/** The sums of one cohort by age. */
final class CohortSums {

    final long[] retained;
    final long[] orders;
    final long[] cents;

    /** Customers whose last purchase is at an age. */
    final long[] lastAt;

    /** By how much Σ (money so far)² grows at an age: what a customer has spent stays so at all later ages. */
    final WideSums squaresFrom;

    long size;
    long declared;
    int firstAcquired = Integer.MAX_VALUE;
    int lastAcquired = Integer.MIN_VALUE;

    CohortSums(int ages) {
        retained = new long[ages];
        orders = new long[ages];
        cents = new long[ages];
        lastAt = new long[ages];
        squaresFrom = new WideSums(ages);
    }

    void join(int acquired, boolean isDeclared) {
        size++;
        declared += isDeclared ? 1 : 0;
        firstAcquired = Math.min(firstAcquired, acquired);
        lastAcquired = Math.max(lastAcquired, acquired);
    }

    /** Adds all that a customer did at an age, who had spent so much before it and so much after it. */
    void spend(int age, long bought, long before, long after) {
        orders[age] += bought;
        retained[age] += bought > 0 ? 1 : 0;
        cents[age] = Math.addExact(cents[age], Math.subtractExact(after, before));
        squaresFrom.addProduct(age, after, after);
        squaresFrom.subtractProduct(age, before, before);
    }

    long everBought() {
        long customers = 0;
        for (long count : lastAt) {
            customers += count;
        }
        return customers;
    }
}
