package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.CommandDigest;
import java.time.Instant;
import java.util.Objects;

/**
 * Writes down what fell due by itself: expired points, ended terms. Settling twice does nothing the second time, so
 * this command needs no receipt.
 *
 * @param account the account number
 * @param at through when to settle; never beyond the clock of the engine
 */
public record Settle(long account, Instant at) implements Command {

    /** The name of this kind of command. */
    public static final String KIND = "settle";

    /**
     * Checks that there is an instant.
     *
     * @param account the account number
     * @param at through when to settle
     */
    public Settle {
        Objects.requireNonNull(at, "at");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String id() {
        return account + "@" + at;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(at);
    }
}
