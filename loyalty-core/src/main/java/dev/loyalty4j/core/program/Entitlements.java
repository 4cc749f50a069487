package dev.loyalty4j.core.program;

import java.util.List;

/**
 * What a member is entitled to at one instant.
 *
 * @param names the names of the entitlements
 */
public record Entitlements(List<String> names) {

    /**
     * Copies the names.
     *
     * @param names the names of the entitlements
     */
    public Entitlements {
        names = List.copyOf(names);
    }

    /**
     * Says whether the member is entitled to something.
     *
     * @param name the name of the entitlement
     * @return true if so
     */
    public boolean has(String name) {
        return names.contains(name);
    }
}
