package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.activity.CommandDigest;
import java.util.Objects;

/**
 * The proof that a command was carried out, and where its outcome stands in the journal.
 *
 * @param digest the content of the command
 * @param version the version of the account that the command made
 */
public record Receipt(CommandDigest digest, long version) implements Document {

    /**
     * Checks that there is a digest.
     *
     * @param digest the content of the command
     * @param version the version of the account that the command made
     */
    public Receipt {
        Objects.requireNonNull(digest, "digest");
    }
}
