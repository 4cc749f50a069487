package dev.loyalty4j.core.reward;

import java.time.Instant;
import java.util.Objects;

/**
 * An entitlement that an award gave.
 *
 * @param award the award that gave it, unique in the account
 * @param name the name by which the shop asks for it
 * @param value its value, as the rule says it; empty if it has none
 * @param from from when it holds
 * @param until the first instant at which it no longer holds
 */
public record Granted(String award, String name, String value, Instant from, Instant until) {

    /**
     * Checks that all parts are there.
     *
     * @param award the award that gave it, unique in the account
     * @param name the name by which the shop asks for it
     * @param value its value, as the rule says it; empty if it has none
     * @param from from when it holds
     * @param until the first instant at which it no longer holds
     */
    public Granted {
        Objects.requireNonNull(award, "award");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }
}
