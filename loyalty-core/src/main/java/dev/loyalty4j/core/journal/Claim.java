package dev.loyalty4j.core.journal;

import java.util.Objects;

/**
 * A key with what is kept under it.
 *
 * @param key the key
 * @param account the account number it leads to
 * @param document what is kept
 */
public record Claim(Key key, long account, Document document) {

    /**
     * Checks that all parts are there.
     *
     * @param key the key
     * @param account the account number it leads to
     * @param document what is kept
     */
    public Claim {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(document, "document");
    }
}
