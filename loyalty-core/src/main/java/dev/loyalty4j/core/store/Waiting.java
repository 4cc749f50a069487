package dev.loyalty4j.core.store;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.JournalEntry;
import java.util.Objects;

/** Something that was written together with a decision and waits until somebody has done it. */
public sealed interface Waiting permits Waiting.FollowUp, Waiting.Delivery {

    /**
     * A command for another account.
     *
     * @param command the command
     */
    record FollowUp(Command command) implements Waiting {
        /**
         * Checks that there is a command.
         *
         * @param command the command
         */
        public FollowUp {
            Objects.requireNonNull(command, "command");
        }
    }

    /**
     * A journal entry on its way to those outside.
     *
     * @param member the shop's id of the member, as of now; empty if the person was erased
     * @param entry what happened
     */
    record Delivery(String member, JournalEntry entry) implements Waiting {
        /**
         * Checks that both parts are there.
         *
         * @param member the shop's id of the member, as of now; empty if the person was erased
         * @param entry what happened
         */
        public Delivery {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(entry, "entry");
        }

        /**
         * Returns what names this delivery, also when it arrives once more.
         *
         * @return account and version
         */
        public String key() {
            return entry.account() + "/" + entry.version();
        }

        /** Names no member, so that it may be logged. */
        @Override
        public String toString() {
            return "delivery " + key();
        }
    }
}
