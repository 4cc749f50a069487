package dev.loyalty4j.core.activity;

import dev.loyalty4j.core.amount.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A member brought back an order, or parts of it. What the order had earned is taken back by its own numbers; what it
 * had counted toward a tier is taken off.
 *
 * <p>A visit or an action is one unit and can come back like an order, under its kind and id: {@code visit/v-17}.
 *
 * <p>Without parts, everything that is not yet back comes back. With parts, any number of returns may name one order;
 * they add up, and their order never matters.
 *
 * @param id the identity of this return
 * @param order the order that came back, or the visit or action, with its kind before its id
 * @param at when it came back
 * @param parts what came back of it; empty for all that is left
 */
public record Return(String id, String order, Instant at, List<Part> parts) implements Activity {

    /** The name of this kind of command. */
    public static final String KIND = "return";

    /** More parts than the lines of an order and their money together have. */
    public static final int MAX_PARTS = 2_000;

    /**
     * Checks the parts.
     *
     * @param id the identity of this return
     * @param order the order that came back, or the visit or action, with its kind before its id
     * @param at when it came back
     * @param parts what came back of it; empty for all that is left
     * @throws IllegalArgumentException if an id is blank, longer than 120 characters or has control characters, or
     *     there are too many parts
     */
    public Return {
        Text.id(id, "id");
        Objects.requireNonNull(order, "order");
        Text.id(Purchase.isOrder(order) ? order : order.substring(order.indexOf('/') + 1), "order");
        Objects.requireNonNull(at, "at");
        parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
        if (parts.size() > MAX_PARTS) {
            throw new IllegalArgumentException("parts are " + parts.size() + ", allowed are 0 to " + MAX_PARTS);
        }
    }

    /** A part of an order that comes back. */
    public sealed interface Part permits Units, LineMoney, OrderMoney {
        /**
         * Writes the part into the digest of its command.
         *
         * @param content where to write it
         */
        void content(CommandDigest.Content content);
    }

    /**
     * Units of an article. If several lines have the article, the units come from the first lines that still have some.
     *
     * @param sku the article
     * @param units how many units, 1 or more
     */
    public record Units(String sku, long units) implements Part {
        /**
         * Checks the units.
         *
         * @param sku the article
         * @param units how many units, 1 or more
         * @throws IllegalArgumentException if {@code units < 1}
         */
        public Units {
            Text.name(sku, "sku");
            if (units < 1) {
                throw new IllegalArgumentException("units is " + units + ", allowed is 1 or more");
            }
        }

        @Override
        public void content(CommandDigest.Content content) {
            content.put("units").put(sku).put(units);
        }
    }

    /**
     * Money paid back for one line while its units stay with the member.
     *
     * @param line the position of the line in the order, from 0
     * @param money how much, more than 0
     */
    public record LineMoney(int line, Money money) implements Part {
        /**
         * Checks the money.
         *
         * @param line the position of the line in the order, from 0
         * @param money how much, more than 0
         * @throws IllegalArgumentException if {@code line < 0} or the money is not more than 0
         */
        public LineMoney {
            if (line < 0) {
                throw new IllegalArgumentException("line is " + line + ", allowed is 0 or more");
            }
            positive(money);
        }

        @Override
        public void content(CommandDigest.Content content) {
            content.put("line").put(line).put(money.minor()).put(money.currency());
        }
    }

    /**
     * Money paid back for the order as a whole; it is spread over what is left of the lines.
     *
     * @param money how much, more than 0
     */
    public record OrderMoney(Money money) implements Part {
        /**
         * Checks the money.
         *
         * @param money how much, more than 0
         * @throws IllegalArgumentException if the money is not more than 0
         */
        public OrderMoney {
            positive(money);
        }

        @Override
        public void content(CommandDigest.Content content) {
            content.put("order").put(money.minor()).put(money.currency());
        }
    }

    private static void positive(Money money) {
        Objects.requireNonNull(money, "money");
        if (money.minor() < 1) {
            throw new IllegalArgumentException("money is " + money + ", allowed is more than 0");
        }
    }

    /**
     * Creates a return of everything that is not yet back.
     *
     * @param returnId the identity of this return
     * @param orderId the order that came back
     * @param at when it came back
     * @return the command
     */
    public static Return of(String returnId, String orderId, Instant at) {
        return new Return(returnId, orderId, at, List.of());
    }

    /**
     * Creates a return of a visit, which did not count after all.
     *
     * @param returnId the identity of this return
     * @param visitId the visit
     * @param at when it was found out
     * @return the command
     */
    public static Return ofVisit(String returnId, String visitId, Instant at) {
        return of(returnId, Visit.KIND + "/" + visitId, at);
    }

    /**
     * Creates a return of an action: a stay that was called off, a review that was taken down.
     *
     * @param returnId the identity of this return
     * @param actionId the action
     * @param at when it came back
     * @return the command
     */
    public static Return ofAction(String returnId, String actionId, Instant at) {
        return of(returnId, Action.KIND + "/" + actionId, at);
    }

    /**
     * Returns this return with units of an article.
     *
     * @param sku the article
     * @param units how many units, 1 or more
     * @return a copy with that part too
     */
    public Return units(String sku, long units) {
        return with(new Units(sku, units));
    }

    /**
     * Returns this return with money paid back for one line.
     *
     * @param line the position of the line in the order, from 0
     * @param money how much, more than 0
     * @return a copy with that part too
     */
    public Return money(int line, Money money) {
        return with(new LineMoney(line, money));
    }

    /**
     * Returns this return with money paid back for the order as a whole.
     *
     * @param money how much, more than 0
     * @return a copy with that part too
     */
    public Return money(Money money) {
        return with(new OrderMoney(money));
    }

    private Return with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Return(id, order, at, more);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(order).put(at).put(parts.size());
        parts.forEach(p -> p.content(content));
    }
}
