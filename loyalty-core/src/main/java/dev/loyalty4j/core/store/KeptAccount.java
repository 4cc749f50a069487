package dev.loyalty4j.core.store;

import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An account as the memory store keeps it. Touched only under its lock. */
final class KeptAccount {
    private final List<JournalEntry> journal = new ArrayList<>();
    private MemberState state;
    private Instant nextDue = ProgramCalendar.NEVER;
    private int arrived;
    private int taken;
    private int forgotten;
    private Instant takenUntil = Instant.MIN;

    KeptAccount(MemberState state) {
        this.state = state;
    }

    MemberState state() {
        return state;
    }

    /** An account that is never due stands behind all that are. */
    Instant nextDue() {
        return nextDue.isBefore(ProgramCalendar.NEVER) ? nextDue : Instant.MAX;
    }

    boolean hasWaiting() {
        return arrived < journal.size();
    }

    void add(AccountChange change) {
        state = change.after();
        journal.add(change.entry());
        nextDue = change.nextDue();
    }

    /** Versions count from 1 without gaps. */
    List<JournalEntry> journal(long after, int limit) {
        int from = (int) Math.min(after, journal.size());
        return List.copyOf(journal.subList(from, (int) Math.min(journal.size(), (long) from + limit)));
    }

    /** The ids of commands that were recorded before an instant, each once. */
    List<Key> old(Instant before) {
        List<Key> old = new ArrayList<>();
        for (; forgotten < journal.size(); forgotten++) {
            JournalEntry entry = journal.get(forgotten);
            if (!entry.recordedAt().isBefore(before)) {
                break;
            }
            old.add(new Key(entry.commandKind(), entry.commandId()));
        }
        return old;
    }

    List<JournalEntry> take(Instant now, Instant until, int limit) {
        List<JournalEntry> entries = journal(arrived, limit);
        if (now.isBefore(takenUntil) || entries.isEmpty()) {
            return List.of();
        }
        taken = arrived + entries.size();
        takenUntil = until;
        return entries;
    }

    /** Notes that entries arrived; true if there are no others. */
    boolean arrived(long version) {
        arrived = Math.max(arrived, (int) version);
        if (arrived >= taken) {
            takenUntil = Instant.MIN;
        }
        return arrived == journal.size();
    }
}
