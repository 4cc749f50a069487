package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A checkout sets a voucher aside for an order, so that nobody else uses it meanwhile. Whoever has the code may.
 *
 * @param id the identity of this command
 * @param code the code of the voucher, as somebody wrote it
 * @param order the order that it is set aside for
 * @param lasting how long, more than 0, at most seven days
 * @param at when
 */
public record ReserveVoucher(String id, String code, String order, Duration lasting, Instant at)
        implements VoucherCommand {

    /** The name of this kind of command. */
    public static final String KIND = "reserve-voucher";

    /** How long a voucher is set aside unless the command says otherwise. */
    public static final Duration DEFAULT = Duration.ofMinutes(30);

    private static final Duration LONGEST = Duration.ofDays(7);

    /**
     * Checks the parts.
     *
     * @param id the identity of this command
     * @param code the code of the voucher, as somebody wrote it
     * @param order the order that it is set aside for
     * @param lasting how long, more than 0, at most seven days
     * @param at when
     * @throws IllegalArgumentException if a text is blank, too long or has control characters, or a part is out of
     *     range
     */
    public ReserveVoucher {
        Text.id(id, "id");
        Text.id(code, "code");
        Text.id(order, "order");
        Objects.requireNonNull(lasting, "lasting");
        if (lasting.isNegative() || lasting.isZero() || lasting.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("lasting is " + lasting + ", allowed is more than 0 to " + LONGEST);
        }
        Objects.requireNonNull(at, "at");
    }

    /**
     * Creates the command.
     *
     * @param id the identity of this command
     * @param code the code of the voucher, as somebody wrote it
     * @param order the order that it is set aside for
     * @param at when
     * @return the command
     */
    public static ReserveVoucher of(String id, String code, String order, Instant at) {
        return new ReserveVoucher(id, code, order, DEFAULT, at);
    }

    /**
     * Returns this command for another time.
     *
     * @param span how long it is set aside
     * @return a copy with that time
     */
    public ReserveVoucher lasting(Duration span) {
        return new ReserveVoucher(id, code, order, span, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(code).put(order).put(lasting.toString()).put(at);
    }

    /** Without the code. */
    @Override
    public String toString() {
        return KIND + " " + id + " at " + at;
    }
}
