package dev.loyalty4j.core.account;

import java.time.Instant;

/**
 * Something that happened to an account, in the past tense and with every number in it.
 *
 * <p>The journal of events is the truth; the state of an account is what remains when they are applied one after the
 * other. Each package seals its own family of events; {@code program} lists the families.
 */
public interface Event {

    /**
     * Returns when it happened. For what falls due by itself this is the instant at which it was due, whenever it was
     * noticed.
     *
     * @return the instant
     */
    Instant at();
}
