package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Instant;
import java.util.Objects;

/**
 * A voucher that was not used is taken back by the shop. Points that bought it stay spent; to give them back, cancel
 * the redemption.
 *
 * @param id the identity of this command
 * @param code the code of the voucher, as somebody wrote it
 * @param reason why
 * @param at when
 */
public record CancelVoucher(String id, String code, String reason, Instant at) implements VoucherCommand {

    /** The name of this kind of command. */
    public static final String KIND = "cancel-voucher";

    /**
     * Checks the parts.
     *
     * @param id the identity of this command
     * @param code the code of the voucher, as somebody wrote it
     * @param reason why
     * @param at when
     * @throws IllegalArgumentException if a text is blank, too long or has control characters, or a part is out of
     *     range
     */
    public CancelVoucher {
        Text.id(id, "id");
        Text.id(code, "code");
        Text.name(reason, "reason");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Creates the command.
     *
     * @param id the identity of this command
     * @param code the code of the voucher, as somebody wrote it
     * @param reason why
     * @param at when
     * @return the command
     */
    public static CancelVoucher of(String id, String code, String reason, Instant at) {
        return new CancelVoucher(id, code, reason, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(code).put(reason).put(at);
    }

    /** Without the code. */
    @Override
    public String toString() {
        return KIND + " " + id + " at " + at;
    }
}
