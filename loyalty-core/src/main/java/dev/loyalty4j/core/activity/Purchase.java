package dev.loyalty4j.core.activity;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A member bought something.
 *
 * @param id the order; it is also the identity of this command
 * @param member the shop's id of the member
 * @param at when the order was placed
 * @param lines what was bought; an order without lines counts as one unit of nothing
 * @param circumstances where and how it was bought
 * @param payment how it was paid
 */
public record Purchase(
        String id, String member, Instant at, List<Line> lines, Circumstances circumstances, Payment payment)
        implements Activity {

    /** The name of this kind of command. */
    public static final String KIND = "purchase";

    /**
     * Checks the parts and copies the lines.
     *
     * @param id the order; it is also the identity of this command
     * @param member the shop's id of the member
     * @param at when the order was placed
     * @param lines what was bought; an order without lines counts as one unit of nothing
     * @param circumstances where and how it was bought
     * @param payment how it was paid
     * @throws IllegalArgumentException if an id is blank, longer than 120 characters or has control characters
     */
    public Purchase {
        if (!isOrder(Objects.requireNonNull(id, "id"))) {
            throw new IllegalArgumentException("id begins with " + id.substring(0, id.indexOf('/') + 1)
                    + ", which names visits and actions; allowed is any other beginning");
        }
        Text.id(id, "id");
        Text.id(member, "member");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(circumstances, "circumstances");
        Objects.requireNonNull(payment, "payment");
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    }

    /**
     * Creates a purchase.
     *
     * @param orderId the order
     * @param member the shop's id of the member
     * @param at when the order was placed
     * @param lines what was bought
     * @return the command
     */
    public static Purchase of(String orderId, String member, Instant at, Line... lines) {
        return of(orderId, member, at, List.of(lines));
    }

    /**
     * Creates a purchase.
     *
     * @param orderId the order
     * @param member the shop's id of the member
     * @param at when the order was placed
     * @param lines what was bought
     * @return the command
     */
    public static Purchase of(String orderId, String member, Instant at, List<Line> lines) {
        return new Purchase(orderId, member, at, lines, Circumstances.NONE, Payment.NOT_KNOWN);
    }

    /**
     * Returns this purchase with the channel it came through.
     *
     * @param name the channel, for example web
     * @return a copy with that channel
     */
    public Purchase through(String name) {
        return where(c -> c.through(name));
    }

    /**
     * Returns this purchase with other circumstances. where(c -> c.at("brno-1").in("CZ")) names the store and the
     * market.
     *
     * @param change makes the new circumstances from these
     * @return a copy with the new circumstances
     */
    public Purchase where(UnaryOperator<Circumstances> change) {
        return new Purchase(id, member, at, lines, change.apply(circumstances), payment);
    }

    /**
     * Returns this purchase with a part of it paid by a method; amounts of one method add up.
     *
     * @param method the method, for example card, {@link Payment#POINTS} or {@link Payment#GIFT_CARD}
     * @param money how much was paid that way, in the currency of the order
     * @return a copy with that payment
     */
    public Purchase paid(String method, Money money) {
        return new Purchase(id, member, at, lines, circumstances, payment.with(method, money));
    }

    /**
     * Returns this purchase with a coupon.
     *
     * @param code the coupon that was used
     * @return a copy with that coupon
     */
    public Purchase coupon(String code) {
        return new Purchase(id, member, at, lines, circumstances, payment.with(code));
    }

    /**
     * Returns this purchase with the exact ratio by which its currency counts.
     *
     * @param ratio smallest units of the programme's currency for one smallest unit of the order's; more than 0
     * @return a copy with that ratio
     */
    public Purchase converted(Rate ratio) {
        Payment how = new Payment(payment.tenders(), payment.coupons(), ratio);
        return new Purchase(id, member, at, lines, circumstances, how);
    }

    /**
     * Returns the channel.
     *
     * @return the channel, empty if not known
     */
    public String channel() {
        return circumstances.channel();
    }

    /**
     * Says whether an id can be that of an order. Visits and actions are named with their kind before their id.
     *
     * @param id the id
     * @return false if it begins with {@code visit/} or {@code action/}
     */
    public static boolean isOrder(String id) {
        return !id.startsWith(Visit.KIND + "/") && !id.startsWith(Action.KIND + "/");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(at).put(lines.size());
        for (Line line : lines) {
            line.content(content);
        }
        circumstances.content(content);
        payment.content(content);
    }
}
