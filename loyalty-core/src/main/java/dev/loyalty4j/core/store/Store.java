package dev.loyalty4j.core.store;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the accounts of one programme: states, journals, unique keys with what is kept under them, shared counters, and
 * what waits to be done. Eight methods; it decides nothing.
 *
 * <p>What an implementation promises:
 *
 * <ul>
 *   <li><b>Whole or not at all.</b> {@link #append} writes all parts of all its decisions or none of them, also when
 *       the machine stops in the middle, and what it has answered with {@link AppendResult#WRITTEN} is never lost.
 *   <li><b>One reading.</b> One {@link #load} sees a state of the store that was there at one moment: a key's account
 *       and what is kept under the key belong together.
 *   <li><b>One writer wins.</b> Of two appends that read the same version of an account at most one is written.
 *   <li><b>Keys once.</b> Of two appends that claim the same key at most one is written. What is kept under a key
 *       changes only together with its account, and is guarded by the version of that account.
 *   <li><b>Counters within limits.</b> A move is written only if the counter stays within its limits at that moment; no
 *       version guards it, so that two members need not wait for each other.
 * </ul>
 *
 * <p>Implementations are thread-safe. A failure of the store itself is a {@link StoreException}, never an answer. An
 * implementation is proven by one subclass of {@code StoreContractTest} in the test archive of this library.
 */
public interface Store {

    /**
     * Loads what a decision needs: keys with their accounts, accounts, counters.
     *
     * @param needs what to look up
     * @return what was found; {@link Loaded#asked()} is {@code needs}
     */
    Loaded load(Needs needs);

    /**
     * Writes decisions: entries and states of accounts, new and changed keys, counter moves and follow-up commands, and
     * puts the entries into the outbox. Each decision starts from what those before it left.
     *
     * @param decisions the decisions; all are written or none
     * @return whether they were written, and if not, what stood in the way
     */
    AppendResult append(List<Decision.Accepted> decisions);

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
     * @param listing which, and in which order
     * @param limit how many at most
     * @return account numbers
     */
    List<Long> accounts(Listing listing, int limit);

    /**
     * Lists follow-up commands that are not finished, oldest first.
     *
     * @param limit how many at most
     * @return the commands
     */
    List<Command> followUps(int limit);

    /**
     * Takes entries out of the outbox for a while. Those of one account come in order of version and are all taken
     * together or not at all: an account from which somebody holds entries is left out until they are finished or the
     * time is over. What is taken and not finished in time can be taken again.
     *
     * @param now the instant of taking
     * @param until through when nobody else can take them
     * @param limit how many at most
     * @return the entries
     */
    List<Waiting.Delivery> take(Instant now, Instant until, int limit);

    /**
     * Removes what is done: a follow-up command that was carried out or refused for good, or an entry that arrived,
     * with all before it of the same account. Does nothing if it is not there.
     *
     * @param done what is done
     */
    void finished(Waiting done);

    /**
     * Forgets for ever: a person, or ids of commands that were recorded long ago. Accounts and journals stay. Of ids it
     * takes some at a time, the oldest first where that is cheap, and remembers how far it came.
     *
     * @param what what to forget
     * @return how many things it dealt with: for a person 1, or 0 if there was no such person; for ids the journal
     *     entries it went through, 0 if none is left
     */
    long forget(Forgotten what);
}
