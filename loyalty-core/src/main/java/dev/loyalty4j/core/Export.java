package dev.loyalty4j.core;

import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.Person;
import java.util.List;
import java.util.Objects;

/**
 * Everything that is held about one member.
 *
 * @param person what is known about the person
 * @param state what the account holds
 * @param journal everything that happened, in order
 * @param things what is kept beside it: orders, redemptions, receipts, states of the past
 */
public record Export(Person person, MemberState state, List<JournalEntry> journal, List<Claim> things) {

    /**
     * Copies the lists.
     *
     * @param person what is known about the person
     * @param state what the account holds
     * @param journal everything that happened, in order
     * @param things what is kept beside it: orders, redemptions, receipts, states of the past
     */
    public Export {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(state, "state");
        journal = List.copyOf(Objects.requireNonNull(journal, "journal"));
        things = List.copyOf(Objects.requireNonNull(things, "things"));
    }

    /** Names no personal data. */
    @Override
    public String toString() {
        return "export of account " + state.account() + ", " + journal.size() + " journal entries";
    }
}
