package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.account.Awarded;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a member got for entering a tier; it is not paid again for the same key.
 *
 * @param key the tier, and its term where each term pays
 * @param enteredAt when the term began that was rewarded
 * @param awards the lots that were granted
 */
public record EntryReward(String key, Instant enteredAt, List<Awarded> awards) {

    /**
     * Copies the lots.
     *
     * @param key the tier, and its term where each term pays
     * @param enteredAt when the term began that was rewarded
     * @param awards the lots that were granted
     */
    public EntryReward {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(enteredAt, "enteredAt");
        awards = List.copyOf(Objects.requireNonNull(awards, "awards"));
    }
}
