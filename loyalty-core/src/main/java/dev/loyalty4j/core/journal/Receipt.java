package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.activity.CommandDigest;
import java.util.Objects;

/**
 * The proof that a command was carried out, and where its outcome stands in the journal.
 *
 * @param digest the content of the command
 * @param version the version of the account that the command made
 * @param program the id of the programme that carried it out; another one would read the account otherwise
 */
public record Receipt(CommandDigest digest, long version, String program) implements Document {

    /**
     * Checks that there is a digest and a programme.
     *
     * @param digest the content of the command
     * @param version the version of the account that the command made
     * @param program the id of the programme that carried it out; another one would read the account otherwise
     */
    public Receipt {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(program, "program");
    }
}
