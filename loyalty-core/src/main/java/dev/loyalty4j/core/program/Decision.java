package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Refusal;
import java.util.List;
import java.util.Objects;

/** What becomes of a command. */
public sealed interface Decision permits Decision.Accepted, Decision.Refused, Decision.Repeated {

    /**
     * It is carried out. A store writes all of this or none of it.
     *
     * @param changes the accounts it changes, by account number; the first one is the account that the command is about
     * @param claims keys that must not exist yet
     * @param updates keys that exist, with what is kept under them now; guarded by the versions of their accounts
     * @param moves moves of shared counters
     * @param followUps commands for other accounts, to be run after this one is written
     */
    record Accepted(
            List<AccountChange> changes,
            List<Claim> claims,
            List<Claim> updates,
            List<CounterMove> moves,
            List<Command> followUps)
            implements Decision {

        /**
         * Copies the lists.
         *
         * @param changes the accounts it changes, by account number; the first one is the account that the command is
         *     about
         * @param claims keys that must not exist yet
         * @param updates keys that exist, with what is kept under them now; guarded by the versions of their accounts
         * @param moves moves of shared counters
         * @param followUps commands for other accounts, to be run after this one is written
         */
        public Accepted {
            changes = List.copyOf(changes);
            claims = List.copyOf(claims);
            updates = List.copyOf(updates);
            moves = List.copyOf(moves);
            followUps = List.copyOf(followUps);
        }

        /**
         * Says whether there is nothing to write.
         *
         * @return true if no account gets an event
         */
        public boolean isEmpty() {
            return changes.stream().allMatch(c -> c.entry().events().isEmpty());
        }
    }

    /**
     * It is refused, and nothing changes.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Decision {
        /**
         * Checks that there is a refusal.
         *
         * @param refusal why
         */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    /**
     * It was carried out before; its outcome is in the journal.
     *
     * @param account the account number
     * @param version the version of the account that it made
     */
    record Repeated(long account, long version) implements Decision {}
}
