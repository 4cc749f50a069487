package dev.loyalty4j.core.store.codec;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Document;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that a memory store holds after some commands: what the codec must be able to keep. */
public record KeptThings(List<MemberState> states, List<JournalEntry> entries, List<Document> documents) {

    /** Collects them. */
    public static KeptThings of(MemoryStore store, List<Command> commands) {
        List<MemberState> states = new ArrayList<>();
        List<JournalEntry> entries = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        for (long account = 1; ; ) {
            Optional<Long> next =
                    store.accounts(Listing.after(account), 1).stream().findFirst();
            if (next.isEmpty()) {
                break;
            }
            account = next.get();
            states.add(store.load(Needs.ofAccount(account)).account(account).orElseThrow());
            entries.addAll(store.journal(account, 0, 10_000));
        }
        for (Command command : commands) {
            List<Key> keys = new ArrayList<>(
                    List.of(Key.ofCommand(command), Key.ofOrder(command.id()), Key.ofRedemption(command.id())));
            keys.addAll(List.of(Key.ofReturn(command.id()), Key.ofHold(command.id())));
            states.forEach(s -> keys.add(Key.ofSpending(s.account(), command.id())));
            for (Claim claim : store.load(new Needs(keys, List.of(), List.of())).claims()) {
                documents.add(claim.document());
            }
        }
        return new KeptThings(states, entries, documents);
    }
}
