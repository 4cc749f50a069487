package dev.loyalty4j.core.journal;

import java.util.Objects;

/**
 * A move of a counter that many accounts share: a budget, a stock, tickets. Counters carry no version; a store moves
 * them under the condition that the result stays within the limits.
 *
 * @param counter the name of the counter; a counter that was never moved stands at 0
 * @param change how much it moves, negative to give back
 * @param limit the largest value that it may reach
 */
public record CounterMove(String counter, long change, long limit) {

    /**
     * Checks that there is a name.
     *
     * @param counter the name of the counter; a counter that was never moved stands at 0
     * @param change how much it moves, negative to give back
     * @param limit the largest value that it may reach
     */
    public CounterMove {
        Objects.requireNonNull(counter, "counter");
    }

    /**
     * Says whether this move is possible.
     *
     * @param value the value before
     * @return true if the value after is 0 to {@code limit}
     */
    public boolean fits(long value) {
        long after = Math.addExact(value, change);
        return after >= 0 && (change <= 0 || after <= limit);
    }
}
