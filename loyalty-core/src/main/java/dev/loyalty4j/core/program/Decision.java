package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Refusal;
import dev.loyalty4j.core.amount.Sequence;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What becomes of a command. */
public sealed interface Decision permits Decision.Accepted, Decision.Refused, Decision.Repeated {

    /**
     * It is carried out. A store writes all of this or none of it.
     *
     * @param account the account number that the command is about
     * @param changes the accounts it changes, kept in the order of their numbers, so that all writers lock in one order
     * @param claims keys that must not exist yet
     * @param updates keys that exist, with what is kept under them now; guarded by the versions of their accounts
     * @param moves moves of shared counters
     * @param followUps commands for other accounts, to be run after this one is written
     */
    record Accepted(
            long account,
            List<AccountChange> changes,
            List<Claim> claims,
            List<Claim> updates,
            List<CounterMove> moves,
            List<Command> followUps)
            implements Decision {

        /**
         * Sorts the accounts and copies the lists.
         *
         * @param account the account number that the command is about
         * @param changes the accounts it changes, kept in the order of their numbers, so that all writers lock in one
         *     order
         * @param claims keys that must not exist yet
         * @param updates keys that exist, with what is kept under them now; guarded by the versions of their accounts
         * @param moves moves of shared counters
         * @param followUps commands for other accounts, to be run after this one is written
         * @throws IllegalArgumentException if the account that the command is about is not among the changed ones
         */
        public Accepted {
            Objects.requireNonNull(changes, "changes");
            changes = changes.size() < 2
                    ? Sequence.copyOf(changes)
                    : changes.stream()
                            .sorted(Comparator.comparing(c -> c.entry().account()))
                            .toList();
            claims = Sequence.copyOf(Objects.requireNonNull(claims, "claims"));
            updates = Sequence.copyOf(Objects.requireNonNull(updates, "updates"));
            moves = Sequence.copyOf(Objects.requireNonNull(moves, "moves"));
            followUps = Sequence.copyOf(Objects.requireNonNull(followUps, "followUps"));
            if (find(changes, account).isEmpty()) {
                throw new IllegalArgumentException("account is " + account + ", allowed is one that changes");
            }
        }

        /**
         * Returns what happens to the account that the command is about.
         *
         * @return the change
         */
        public AccountChange change() {
            return find(changes, account).orElseThrow();
        }

        /** The same, claiming other keys. */
        Accepted withClaims(List<Claim> keys) {
            return new Accepted(account, changes, keys, updates, moves, followUps);
        }

        private static Optional<AccountChange> find(List<AccountChange> changes, long account) {
            for (AccountChange change : changes) {
                if (change.entry().account() == account) {
                    return Optional.of(change);
                }
            }
            return Optional.empty();
        }

        /**
         * Says whether there is nothing to write. A command that has no effect still claims its id.
         *
         * @return true if no account gets an event and nothing is claimed
         */
        public boolean isEmpty() {
            return claims.isEmpty()
                    && changes.stream().allMatch(c -> c.entry().events().isEmpty());
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
     * @param program the id of the programme that carried it out
     */
    record Repeated(long account, long version, String program) implements Decision {
        /**
         * Checks that there is a programme.
         *
         * @param account the account number
         * @param version the version of the account that it made
         * @param program the id of the programme that carried it out
         */
        public Repeated {
            Objects.requireNonNull(program, "program");
        }
    }
}
