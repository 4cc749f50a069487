package dev.loyalty4j.core;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Document;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.KeptState;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderState;
import dev.loyalty4j.core.journal.Person;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.journal.VoucherLink;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.program.Programs;
import dev.loyalty4j.core.report.Audit;
import dev.loyalty4j.core.report.Overview;
import dev.loyalty4j.core.report.Verification;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Reads journals, batch by batch: states of the past, totals, audits. */
final class Journals {
    private static final int BATCH = 500;

    /** An account that moves during so many audits in a row is reported as it was found last. */
    private static final int MAX_AUDITS = 20;

    private final Programs programs;
    private final Store store;

    Journals(Programs programs, Store store) {
        this.programs = programs;
        this.store = store;
    }

    JournalEntry entry(long account, long version) {
        return store.journal(account, version - 1, 1).get(0);
    }

    List<JournalEntry> all(long account) {
        List<JournalEntry> entries = new ArrayList<>();
        read(account, entries::add);
        return entries;
    }

    /** The state that an entry left, from the last one before it that is kept. */
    MemberState stateAt(long account, long version) {
        MemberState state = kept(account, KeptState.lastThrough(version)).orElse(MemberState.before(account));
        int missing = Math.toIntExact(version - state.version());
        for (JournalEntry entry : missing == 0 ? List.<JournalEntry>of() : journal(state, missing)) {
            state = state.after(entry);
        }
        return state;
    }

    /** The state at an instant of the past, by when things were recorded. */
    MemberState stateAt(MemberState now, Instant at) {
        MemberState state = keptBy(now, at);
        for (List<JournalEntry> part = journal(state, BATCH); !part.isEmpty(); part = journal(state, BATCH)) {
            for (JournalEntry entry : part) {
                if (entry.recordedAt().isAfter(at)) {
                    return state;
                }
                state = state.after(entry);
            }
        }
        return state;
    }

    private List<JournalEntry> journal(MemberState after, int limit) {
        return store.journal(after.account(), after.version(), limit);
    }

    /** The last kept state of what was recorded by an instant; what an account records never goes back in time. */
    private MemberState keptBy(MemberState now, Instant at) {
        MemberState found = MemberState.before(now.account());
        long low = 0;
        long high = now.version() / KeptState.EVERY;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            Optional<MemberState> kept = kept(now.account(), middle * KeptState.EVERY);
            if (kept.isPresent() && !kept.get().settledTo().isAfter(at)) {
                found = kept.get();
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }

    private Optional<MemberState> kept(long account, long version) {
        if (version == 0) {
            return Optional.empty();
        }
        Key key = Key.ofState(account, version);
        return store.load(Needs.ofKeys(key))
                .find(key)
                .filter(claim -> claim.document() instanceof KeptState)
                .map(claim -> ((KeptState) claim.document()).state());
    }

    /** An account is never read at an instant before the last that it was settled to. */
    Instant notBefore(MemberState state, Instant at) {
        return at.isBefore(state.settledTo()) ? state.settledTo() : at;
    }

    Overview overview(Instant at) {
        Overview.Sum sum = new Overview.Sum(programs.at(at));
        eachAccount(account -> {
            MemberState state = load(account);
            read(account, entry -> {
                if (entry.version() <= state.version()) {
                    entry.events().forEach(sum::add);
                }
            });
            Instant reading = notBefore(state, at);
            programs.due(state, reading).forEach(sum::add);
            sum.add(programs.view(state, reading));
        });
        return sum.overview();
    }

    Verification verify() {
        List<String> problems = new ArrayList<>();
        long[] counts = new long[2];
        eachAccount(account -> {
            counts[0]++;
            counts[1] += audit(account, problems);
        });
        return new Verification(counts[0], counts[1], problems);
    }

    /** Audits one account, once more if it moved meanwhile: its orders are read after its state. */
    private long audit(long account, List<String> problems) {
        List<String> found = new ArrayList<>();
        long[] entries = new long[1];
        for (int attempt = 1; attempt <= MAX_AUDITS; attempt++) {
            Loaded loaded = store.load(Needs.ofAccount(account));
            MemberState state = loaded.account(account).orElseThrow();
            Audit audit = new Audit(state);
            entries[0] = 0;
            found.clear();
            if (loaded.rebuilt().contains(account)) {
                found.add("account " + account + ": its state could not be read and was folded from the journal");
            }
            read(account, entry -> {
                entries[0]++;
                audit.add(entry);
                if (KeptState.isKept(entry.version()) && entry.version() <= state.version()) {
                    audit.compare(entry.version(), kept(account, entry.version()));
                }
            });
            compareOrders(audit, found);
            compareRedemptions(audit, found);
            compareVouchers(state, found);
            found.addAll(audit.finish());
            if (found.isEmpty() || load(account).version() == state.version()) {
                break;
            }
        }
        problems.addAll(found);
        return entries[0];
    }

    private void compareOrders(Audit audit, List<String> problems) {
        List<Key> keys = audit.orders().keySet().stream().map(Key::ofOrder).toList();
        Loaded loaded = store.load(new Needs(keys, List.of(), List.of()));
        for (Key key : keys) {
            Optional<Document> kept = loaded.find(key).map(Claim::document);
            if (kept.isPresent() && kept.get() instanceof OrderState order) {
                audit.compare(order);
            } else {
                problems.add("order " + key.name() + " is in the journal, but the store has no such key");
            }
        }
    }

    private void compareRedemptions(Audit audit, List<String> problems) {
        List<Key> keys =
                audit.redemptions().keySet().stream().map(Key::ofRedemption).toList();
        Loaded loaded = store.load(new Needs(keys, List.of(), List.of()));
        for (Key key : keys) {
            Optional<Document> kept = loaded.find(key).map(Claim::document);
            if (kept.isPresent() && kept.get() instanceof RedemptionState redemption) {
                audit.compare(redemption);
            } else {
                problems.add("redemption " + key.name() + " is in the journal, but the store has no such key");
            }
        }
    }

    Optional<Export> export(Key member) {
        Loaded loaded = store.load(Needs.ofKeys(member));
        Optional<Claim> claim = loaded.find(member);
        if (claim.isEmpty() || !(claim.get().document() instanceof Person person)) {
            return Optional.empty();
        }
        MemberState state = loaded.account(claim.get().account()).orElseThrow();
        List<JournalEntry> entries = all(state.account());
        TreeSet<Key> keys = new TreeSet<>();
        for (JournalEntry entry : entries) {
            keys.add(new Key(entry.commandKind(), entry.commandId()));
            for (Event event : entry.events()) {
                OrderState.orderOf(event).ifPresent(order -> {
                    keys.add(Key.ofOrder(order));
                    keys.add(Key.ofSpending(state.account(), order));
                });
                RedemptionState.redemptionOf(event).ifPresent(id -> keys.add(Key.ofRedemption(id)));
            }
            if (KeptState.isKept(entry.version())) {
                keys.add(Key.ofState(state.account(), entry.version()));
            }
        }
        Loaded things = store.load(new Needs(List.copyOf(keys), List.of(), List.of()));
        return Optional.of(new Export(person, state, entries, things.claims()));
    }

    private void compareVouchers(MemberState state, List<String> problems) {
        List<Voucher> vouchers = state.rewards().vouchers();
        Loaded loaded = store.load(
                new Needs(vouchers.stream().map(v -> Key.ofVoucher(v.lookup())).toList(), List.of(), List.of()));
        for (Voucher voucher : vouchers) {
            Optional<Claim> claim = loaded.find(Key.ofVoucher(voucher.lookup()));
            if (claim.isEmpty()
                    || claim.get().account() != state.account()
                    || !claim.get().document().equals(new VoucherLink(voucher.id()))) {
                problems.add("voucher " + voucher.id() + " of account " + state.account() + " has no key of its own");
            }
        }
    }

    /** Accounts whose state was written when nobody knew of a version that has started since. */
    List<Long> unaware(Instant now) {
        List<Long> unaware = new ArrayList<>();
        eachAccount(account -> {
            if (!programs.nextDue(load(account)).isAfter(now)) {
                unaware.add(account);
            }
        });
        return unaware;
    }

    private MemberState load(long account) {
        return store.load(Needs.ofAccount(account)).account(account).orElseThrow();
    }

    private void read(long account, Consumer<JournalEntry> reader) {
        long version = 0;
        for (List<JournalEntry> batch = store.journal(account, version, BATCH);
                !batch.isEmpty();
                batch = store.journal(account, version, BATCH)) {
            batch.forEach(reader);
            version += batch.size();
        }
    }

    private void eachAccount(LongConsumer reader) {
        long last = 0;
        for (List<Long> batch = store.accounts(Listing.after(last), BATCH);
                !batch.isEmpty();
                batch = store.accounts(Listing.after(last), BATCH)) {
            batch.forEach(reader::accept);
            last = batch.get(batch.size() - 1);
        }
    }
}
