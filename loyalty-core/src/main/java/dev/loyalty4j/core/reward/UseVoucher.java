package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import dev.loyalty4j.core.amount.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A voucher is used on an order: once, and then no more.
 *
 * @param id the identity of this command
 * @param code the code of the voucher, as somebody wrote it
 * @param order the order that it is used on
 * @param total what is to be paid for that order, before the voucher: one amount, or none where it is not known
 * @param at when
 */
public record UseVoucher(String id, String code, String order, List<Money> total, Instant at)
        implements VoucherCommand {

    /** The name of this kind of command. */
    public static final String KIND = "use-voucher";

    /**
     * Checks the parts.
     *
     * @param id the identity of this command
     * @param code the code of the voucher, as somebody wrote it
     * @param order the order that it is used on
     * @param total what is to be paid for that order, before the voucher: one amount, or none where it is not known
     * @param at when
     * @throws IllegalArgumentException if a text is blank, too long or has control characters, or a part is out of
     *     range
     */
    public UseVoucher {
        Text.id(id, "id");
        Text.id(code, "code");
        Text.id(order, "order");
        total = List.copyOf(Objects.requireNonNull(total, "total"));
        if (total.size() > 1 || total.stream().anyMatch(t -> t.minor() < 0)) {
            throw new IllegalArgumentException("total is " + total + ", allowed is none or one of 0 or more");
        }
        Objects.requireNonNull(at, "at");
    }

    /**
     * Creates the command.
     *
     * @param id the identity of this command
     * @param code the code of the voucher, as somebody wrote it
     * @param order the order that it is used on
     * @param at when
     * @return the command
     */
    public static UseVoucher of(String id, String code, String order, Instant at) {
        return new UseVoucher(id, code, order, List.of(), at);
    }

    /**
     * Returns this command for an order of a known total; a percentage, or a smallest order, needs it.
     *
     * @param amount what is to be paid for the order, before the voucher
     * @return a copy with that total
     */
    public UseVoucher total(Money amount) {
        return new UseVoucher(id, code, order, List.of(amount), at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(code).put(order).put(total.size()).put(at);
        total.forEach(t -> content.put(t.minor()).put(t.currency()));
    }

    /** Without the code. */
    @Override
    public String toString() {
        return KIND + " " + id + " at " + at;
    }
}
