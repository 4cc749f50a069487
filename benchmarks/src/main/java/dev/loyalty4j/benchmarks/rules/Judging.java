package dev.loyalty4j.benchmarks.rules;

/**
 * An engine that was found to be right, ready to be measured.
 *
 * @param replay the orders and what is remembered of the members
 * @param engine the engine
 */
public record Judging(Replay replay, Engine engine) {
    private static final int RULES_OF_A_SET = 19;

    /**
     * Checks an engine against the code written by hand.
     *
     * @param orders the orders
     * @param sets how many sets of nineteen rules
     * @param engine the engine
     * @return the engine, ready to be measured
     * @throws IllegalStateException if it gives other points, balances or tiers
     */
    public static Judging checked(Orders orders, int sets, Engine engine) {
        Replay.check(orders, sets, engine);
        return new Judging(new Replay(orders), engine);
    }

    /**
     * Returns how many sets of nineteen rules there are beside R20.
     *
     * @param rules 20 or 191
     * @return 1 or 10
     */
    public static int sets(int rules) {
        return (rules - 1) / RULES_OF_A_SET;
    }

    /**
     * Judges all orders.
     *
     * @return the sum of the points
     */
    public long all() {
        return replay.run(engine);
    }
}
