package dev.loyalty4j.core.store;

import java.time.Instant;
import java.util.Objects;

/** Which accounts to list, and in which order. */
public sealed interface Listing permits Listing.All, Listing.Due {

    /**
     * Returns the listing of all accounts.
     *
     * @param after the account number after which to start; 0 for the beginning
     * @return all accounts with a greater number, ascending
     */
    static Listing after(long after) {
        return new All(after);
    }

    /**
     * Returns the listing of accounts in which something has fallen due.
     *
     * @param through the instant through which to look
     * @return the accounts that are due by then, those due first in front
     */
    static Listing due(Instant through) {
        return new Due(through);
    }

    /**
     * All accounts, by number.
     *
     * @param after the account number after which to start
     */
    record All(long after) implements Listing {}

    /**
     * Accounts in which something has fallen due, the earliest first.
     *
     * @param through the instant through which to look
     */
    record Due(Instant through) implements Listing {
        /**
         * Checks that there is an instant.
         *
         * @param through the instant through which to look
         */
        public Due {
            Objects.requireNonNull(through, "through");
        }
    }
}
