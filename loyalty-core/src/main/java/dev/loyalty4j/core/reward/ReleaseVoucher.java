package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.time.Instant;
import java.util.Objects;

/**
 * A checkout lets a voucher go that it had set aside.
 *
 * @param id the identity of this command
 * @param code the code of the voucher, as somebody wrote it
 * @param at when
 */
public record ReleaseVoucher(String id, String code, Instant at) implements VoucherCommand {

    /** The name of this kind of command. */
    public static final String KIND = "release-voucher";

    /**
     * Checks the parts.
     *
     * @param id the identity of this command
     * @param code the code of the voucher, as somebody wrote it
     * @param at when
     * @throws IllegalArgumentException if a text is blank, too long or has control characters, or a part is out of
     *     range
     */
    public ReleaseVoucher {
        Text.id(id, "id");
        Text.id(code, "code");
        Objects.requireNonNull(at, "at");
    }

    /**
     * Creates the command.
     *
     * @param id the identity of this command
     * @param code the code of the voucher, as somebody wrote it
     * @param at when
     * @return the command
     */
    public static ReleaseVoucher of(String id, String code, Instant at) {
        return new ReleaseVoucher(id, code, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(code).put(at);
    }

    /** Without the code. */
    @Override
    public String toString() {
        return KIND + " " + id + " at " + at;
    }
}
