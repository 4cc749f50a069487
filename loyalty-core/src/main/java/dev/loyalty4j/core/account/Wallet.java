package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The points of one type in one account.
 *
 * @param pointType the name of the type
 * @param lots the lots that are alive, in order of granting
 * @param debt the points that are owed, 0 or more
 * @param dead expired lots whose orders may still come back
 */
public record Wallet(String pointType, List<Lot> lots, long debt, List<DeadLot> dead) {

    /**
     * Copies the lists.
     *
     * @param pointType the name of the type
     * @param lots the lots that are alive, in order of granting
     * @param debt the points that are owed, 0 or more
     * @param dead expired lots whose orders may still come back
     */
    public Wallet {
        Objects.requireNonNull(pointType, "pointType");
        lots = List.copyOf(lots);
        dead = List.copyOf(dead);
    }

    /**
     * Returns the points that can be spent.
     *
     * @param at the instant of spending
     * @return the sum over the lots that are available and not dead, 0 or more
     */
    public long available(Instant at) {
        long sum = 0;
        for (Lot lot : lots) {
            if (lot.spendableAt(at)) {
                sum = Math.addExact(sum, lot.remaining());
            }
        }
        return sum;
    }

    long expiredOf(long lot) {
        for (DeadLot one : dead) {
            if (one.lot() == lot) {
                return one.expired();
            }
        }
        return 0;
    }
}
