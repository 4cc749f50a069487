package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.reward.Redeem;

/** S1: a fixed price, and an amount between two bounds in steps. */
final class Prices {
    private Prices() {}

    /** How many points a redemption takes; less than 0 if it asks for fewer than the least. */
    static long applied(Redeem redeem, long available) {
        if (redeem.reward().equals(Terms.ESPRESSO)) {
            return Terms.PRICE;
        }
        long wished = redeem.points() == 0 ? available : redeem.points();
        long applied = Math.min(wished, Terms.MOST) / Terms.STEP * Terms.STEP;
        return applied < Terms.LEAST ? -1 : applied;
    }
}
