package dev.loyalty4j.core.program;

import dev.loyalty4j.core.tier.Entitlement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a member is entitled to at one instant. Where several sources give the same thing, the first one says its value.
 *
 * @param all the entitlements, in the order of what gives them
 */
public record Entitlements(List<Entitlement> all) {

    /**
     * Copies the entitlements.
     *
     * @param all the entitlements, in the order of what gives them
     */
    public Entitlements {
        all = List.copyOf(Objects.requireNonNull(all, "all"));
    }

    /**
     * Returns the names of what the member is entitled to.
     *
     * @return the names in order, without repetition
     */
    public List<String> names() {
        return all.stream().map(Entitlement::name).distinct().toList();
    }

    /**
     * Says whether the member is entitled to something, whether or not it is used up.
     *
     * @param name the name of the entitlement
     * @return true if so
     */
    public boolean has(String name) {
        return names().contains(name);
    }

    /**
     * Returns how much the member is entitled to, in words of the shop.
     *
     * @param name the name of the entitlement
     * @return the value, such as {@code 0.00} or {@code 48 h}; nothing if there is no such entitlement or no value
     */
    public Optional<String> value(String name) {
        return all.stream()
                .filter(e -> e.name().equals(name) && !e.value().isEmpty())
                .map(Entitlement::value)
                .findFirst();
    }

    /**
     * Returns how often an entitlement may still be used in the running period.
     *
     * @param name the name of the entitlement
     * @return the uses left; {@link Long#MAX_VALUE} for as often as wanted; 0 if there is no such entitlement
     */
    public long remaining(String name) {
        long left = 0;
        for (Entitlement one : all) {
            if (one.name().equals(name)) {
                left = one.remaining() > Long.MAX_VALUE - left ? Long.MAX_VALUE : left + one.remaining();
            }
        }
        return left;
    }
}
