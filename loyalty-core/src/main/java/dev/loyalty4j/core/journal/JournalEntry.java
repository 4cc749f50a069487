package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.amount.Sequence;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What one command did to one account. The entries of an account, in order of version, are the truth about it.
 *
 * @param account the account number
 * @param version the version of the account after this entry, from 1 without gaps
 * @param commandKind the kind of the command
 * @param commandId the id of the command; for an enrolment the account number, so that no personal data enters here
 * @param programVersion the version of the programme that decided
 * @param occurredAt when it happened, in the caller's words
 * @param recordedAt when it was recorded, by the clock of the engine
 * @param events what happened, in order
 */
public record JournalEntry(
        long account,
        long version,
        String commandKind,
        String commandId,
        int programVersion,
        Instant occurredAt,
        Instant recordedAt,
        List<Event> events) {

    /**
     * Copies the events.
     *
     * @param account the account number
     * @param version the version of the account after this entry, from 1 without gaps
     * @param commandKind the kind of the command
     * @param commandId the id of the command; for an enrolment the account number, so that no personal data enters here
     * @param programVersion the version of the programme that decided
     * @param occurredAt when it happened, in the caller's words
     * @param recordedAt when it was recorded, by the clock of the engine
     * @param events what happened, in order
     */
    public JournalEntry {
        Objects.requireNonNull(commandKind, "commandKind");
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        events = Sequence.copyOf(Objects.requireNonNull(events, "events"));
    }
}
