package dev.loyalty4j.core.store;

import dev.loyalty4j.core.journal.Key;
import java.time.Instant;
import java.util.Objects;

/** What a store is to forget for ever. Accounts and journals are never forgotten. */
public sealed interface Forgotten permits Forgotten.Person, Forgotten.Ids {

    /**
     * Returns a person to be forgotten.
     *
     * @param member the shop's id of the member
     * @return the person
     */
    static Forgotten person(String member) {
        return new Person(Key.ofMember(member));
    }

    /**
     * Returns the ids of commands that were recorded long ago.
     *
     * @param before the instant before which they were recorded
     * @param limit how many journal entries to go through at least, unless there are fewer; 1 or more
     * @return the ids
     */
    static Forgotten ids(Instant before, int limit) {
        return new Ids(before, limit);
    }

    /**
     * A person: the key, what is kept under it, and follow-up commands that name the member.
     *
     * @param key the key of the member
     */
    record Person(Key key) implements Forgotten {
        /**
         * Checks that it is the key of a member.
         *
         * @param key the key of the member
         */
        public Person {
            if (!Objects.requireNonNull(key, "key").isMember()) {
                throw new IllegalArgumentException("key is of kind '" + key.kind() + "', allowed is that of a member");
            }
        }
    }

    /**
     * The ids of commands that were recorded before an instant, which are the keys named by their kinds and ids. What
     * the commands made (orders, redemptions, vouchers) keeps its own keys.
     *
     * @param before the instant before which they were recorded
     * @param limit how many journal entries to go through at least, unless there are fewer; 1 or more
     */
    record Ids(Instant before, int limit) implements Forgotten {
        /**
         * Checks the limit.
         *
         * @param before the instant before which they were recorded
         * @param limit how many journal entries to go through at least, unless there are fewer; 1 or more
         */
        public Ids {
            Objects.requireNonNull(before, "before");
            if (limit < 1) {
                throw new IllegalArgumentException("limit is " + limit + ", allowed is 1 or more");
            }
        }
    }
}
