package dev.loyalty4j.core.tier;

import java.util.Objects;

/**
 * Something that a member is entitled to.
 *
 * @param name the name by which the shop asks for it
 * @param value how much of it, in words of the shop; empty for none
 * @param remaining how often it may still be used in the running period; {@link Long#MAX_VALUE} for as often as wanted
 * @param source what gives it: a ladder and a tier, or an award
 */
public record Entitlement(String name, String value, long remaining, String source) {

    /**
     * Checks that all parts are there.
     *
     * @param name the name by which the shop asks for it
     * @param value how much of it, in words of the shop; empty for none
     * @param remaining how often it may still be used in the running period; {@link Long#MAX_VALUE} for as often as
     *     wanted
     * @param source what gives it: a ladder and a tier, or an award
     */
    public Entitlement {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
    }
}
