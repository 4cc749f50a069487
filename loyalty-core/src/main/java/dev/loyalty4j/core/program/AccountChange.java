package dev.loyalty4j.core.program;

import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.MemberState;
import java.time.Instant;
import java.util.Objects;

/**
 * What a decision does to one account.
 *
 * @param before the state that was read; its version must still be the account's when the entry is appended
 * @param entry the entry to append
 * @param after the state after it
 * @param nextDue when something falls due by itself next, {@code ProgramCalendar.NEVER} if nothing does
 */
public record AccountChange(MemberState before, JournalEntry entry, MemberState after, Instant nextDue) {

    /**
     * Checks that all parts are there.
     *
     * @param before the state that was read; its version must still be the account's when the entry is appended
     * @param entry the entry to append
     * @param after the state after it
     * @param nextDue when something falls due by itself next, {@code ProgramCalendar.NEVER} if nothing does
     */
    public AccountChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(nextDue, "nextDue");
    }
}
