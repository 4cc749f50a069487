package dev.loyalty4j.metrics.clv;

import java.util.function.DoubleConsumer;
import java.util.random.RandomGenerator;

/** The purchases of a simulated customer: how many, and when the last one was; 0 and 0 if there was none. */
record Visits(int count, double last) {

    /** More than any shop sees, and an end for a rate that is no rate. */
    private static final int MOST = 10_000_000;

    /** What hears of purchases where only their number counts. */
    static final DoubleConsumer NOBODY = time -> {};

    static Visits within(RandomGenerator random, double rate, double leaving, double end) {
        return within(random, rate, leaving, end, NOBODY);
    }

    /** Purchases at a rate until the end, after each of which the customer leaves with a probability. */
    static Visits within(RandomGenerator random, double rate, double leaving, double end, DoubleConsumer each) {
        int count = 0;
        double last = 0;
        double next = waiting(random, rate);
        while (next <= end && count < MOST) {
            count++;
            last = next;
            each.accept(next);
            if (leaving > 0 && random.nextDouble() < leaving) {
                break;
            }
            next += waiting(random, rate);
        }
        return new Visits(count, last);
    }

    /** The time to the next event of a rate, above 0. */
    static double waiting(RandomGenerator random, double rate) {
        return -Math.log1p(-random.nextDouble()) / rate + Double.MIN_VALUE;
    }
}
