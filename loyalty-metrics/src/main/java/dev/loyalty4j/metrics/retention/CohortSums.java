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

    /** Adds money of a customer who spent so much before; returns what it is now. */
    long spend(int age, long amount, long before) {
        long now = Math.addExact(before, amount);
        cents[age] = Math.addExact(cents[age], amount);
        squaresFrom.addProduct(age, now, now);
        squaresFrom.subtractProduct(age, before, before);
        return now;
    }

    long everBought() {
        long customers = 0;
        for (long count : lastAt) {
            customers += count;
        }
        return customers;
    }
}
