package dev.loyalty4j.core.tier;

import java.util.List;
import java.util.Objects;

/**
 * One step of a ladder.
 *
 * @param name its name, unique in the ladder
 * @param requirement what it takes to reach and to keep it
 * @param benefits what it is worth
 */
public record Tier(String name, Requirement requirement, List<Benefit> benefits) {

    /**
     * Copies the benefits.
     *
     * @param name its name, unique in the ladder
     * @param requirement what it takes to reach and to keep it
     * @param benefits what it is worth
     */
    public Tier {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(requirement, "requirement");
        benefits = List.copyOf(benefits);
    }
}
