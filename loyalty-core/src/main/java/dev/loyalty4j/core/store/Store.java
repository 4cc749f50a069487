package dev.loyalty4j.core.store;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import java.time.Instant;
import java.util.List;

/**
 * Keeps accounts, their journals, unique keys, shared counters and pending follow-up commands.
 *
 * <p>What an implementation promises: {@link #load} sees only what was appended whole; {@link #append} writes all parts
 * of a decision or none of them; of two appends that read the same version of an account at most one succeeds.
 *
 * <p>Implementations are thread-safe. A failure of the store itself is a {@link StoreException}, never an answer.
 */
public interface Store {

    /**
     * Loads what a decision needs.
     *
     * @param needs what to look up
     * @return what was found; {@link Loaded#asked()} is {@code needs}
     */
    Loaded load(Needs needs);

    /**
     * Writes a decision: entries and states of accounts, new and changed keys, counter moves and follow-up commands.
     *
     * @param accepted the decision
     * @return whether it was written, and if not, what stood in the way
     */
    AppendResult append(Decision.Accepted accepted);

    /**
     * Reads the journal of an account.
     *
     * @param account the account number
     * @param after the version after which to start; 0 for the beginning
     * @param limit how many entries at most
     * @return the entries in order of version
     */
    List<JournalEntry> journal(long account, long after, int limit);

    /**
     * Lists accounts.
     *
     * @param after the account number after which to start; 0 for the beginning
     * @param limit how many at most
     * @return account numbers, ascending
     */
    List<Long> accounts(long after, int limit);

    /**
     * Lists accounts in which something has fallen due.
     *
     * @param through the instant through which to look
     * @param limit how many at most
     * @return account numbers, those due first in front
     */
    List<Long> due(Instant through, int limit);

    /**
     * Lists follow-up commands that are not finished, oldest first.
     *
     * @param limit how many at most
     * @return the commands
     */
    List<Command> followUps(int limit);

    /**
     * Removes a follow-up command that was carried out or refused for good. Does nothing if it is not there.
     *
     * @param followUp the command
     */
    void finished(Command followUp);
}
