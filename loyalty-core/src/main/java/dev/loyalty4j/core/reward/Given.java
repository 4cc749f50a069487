package dev.loyalty4j.core.reward;

import java.util.List;
import java.util.Objects;

/**
 * What an award gave that is not points, with all that it takes to undo it.
 *
 * @param id what names it, unique in the account
 * @param rule the rule that gave it
 * @param kind what kind of thing it is
 * @param name the reward, the card, the entitlement, or the metric
 * @param voucher the id of the voucher that it was handed out as; empty if it is none
 * @param amount how much: pieces, stamps, or the credit in the smallest unit of the metric
 * @param perUnit whether it follows the units of the lines; otherwise it falls as a whole
 * @param byLine how much of it each line of the order gave; where it falls as a whole, 1 for each line that led to it
 * @param leastAmount the money that the order had to reach, in the smallest unit; below it the award falls
 * @param leastUnits the units that the order had to reach; below it the award falls
 * @param order the order; empty for what cannot come back
 * @param granted the entitlement; empty if it is none, otherwise one
 */
public record Given(
        String id,
        String rule,
        Kind kind,
        String name,
        String voucher,
        long amount,
        boolean perUnit,
        List<Long> byLine,
        long leastAmount,
        long leastUnits,
        String order,
        List<Granted> granted) {

    /** The kinds of awards that are not points. */
    public enum Kind {
        /** An entry of the catalogue, handed over by the shop. */
        ITEM,
        /** A voucher. */
        VOUCHER,
        /** Stamps on a card. */
        STAMPS,
        /** An entitlement. */
        ENTITLEMENT,
        /** A credit to a metric that tiers count. */
        METRIC
    }

    /**
     * Copies the list.
     *
     * @param id what names it, unique in the account
     * @param rule the rule that gave it
     * @param kind what kind of thing it is
     * @param name the reward, the card, the entitlement, or the metric
     * @param voucher the id of the voucher that it was handed out as; empty if it is none
     * @param amount how much: pieces, stamps, or the credit in the smallest unit of the metric
     * @param perUnit whether it follows the units of the lines; otherwise it falls as a whole
     * @param byLine how much of it each line of the order gave; where it falls as a whole, 1 for each line that led to
     *     it
     * @param leastAmount the money that the order had to reach, in the smallest unit; below it the award falls
     * @param leastUnits the units that the order had to reach; below it the award falls
     * @param order the order; empty for what cannot come back
     * @param granted the entitlement; empty if it is none, otherwise one
     */
    public Given {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(voucher, "voucher");
        Objects.requireNonNull(order, "order");
        byLine = List.copyOf(Objects.requireNonNull(byLine, "byLine"));
        granted = List.copyOf(Objects.requireNonNull(granted, "granted"));
    }
}
