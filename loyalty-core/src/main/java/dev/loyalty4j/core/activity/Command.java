package dev.loyalty4j.core.activity;

import java.time.Instant;

/**
 * Something that a shop asks of the engine.
 *
 * <p>Every command has an identity that its caller chooses; it is unique per programme and {@linkplain #kind() kind}.
 * The same command submitted again gives the first answer again and has no second effect. The same identity with
 * another content is refused.
 *
 * <p>Each package seals its own family of commands; {@code program} lists the families.
 */
public interface Command {

    /**
     * Returns the stable name of the kind of command, for example {@code purchase}.
     *
     * @return the kind, in lower case
     */
    String kind();

    /**
     * Returns the identity that the caller chose, unique among the commands of this kind.
     *
     * @return the id
     */
    String id();

    /**
     * Returns the instant at which the thing happened, in the caller's words; the engine records its own clock beside
     * it.
     *
     * @return when it happened
     */
    Instant at();

    /**
     * Returns the member that the command names. What waits to be carried out and names a member goes when the person
     * is erased.
     *
     * @return the shop's id of the member; empty if the command names none
     */
    default String member() {
        return "";
    }

    /**
     * Writes everything that makes two commands of one identity the same command, in a fixed order. The member is left
     * out: the digest is keyed by the account number instead.
     *
     * @param content where to write it
     */
    void content(CommandDigest.Content content);
}
