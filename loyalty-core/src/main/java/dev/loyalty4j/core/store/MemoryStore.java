package dev.loyalty4j.core.store;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;

/**
 * A store in memory. Nothing outlives the process; its journals grow without bound.
 *
 * <p>Accounts, keys and counters are spread over {@link Stripes}; an operation locks those it touches, in their order,
 * so two members hardly ever wait for each other, and what one operation does is seen whole or not at all. Locks are
 * held only to look up and to link: deciding happens outside.
 *
 * <p>Thread-safe.
 */
public final class MemoryStore implements Store {
    private final Stripes stripes;
    private final Map<Key, Claim> claims = new ConcurrentHashMap<>();
    private final Map<Key, Claim> persons = new ConcurrentHashMap<>();
    private final Map<Long, KeptAccount> accounts = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<Long> numbers = new ConcurrentSkipListSet<>();
    private final Map<String, Long> counters = new ConcurrentHashMap<>();
    private final Map<Long, String> members = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<DueAccount> due = new ConcurrentSkipListSet<>();
    private final ConcurrentLinkedQueue<Command> followUps = new ConcurrentLinkedQueue<>();
    private final ConcurrentSkipListSet<Long> outbox = new ConcurrentSkipListSet<>();

    /** The account up to which ids were gone through; touched under the lock of this store alone. */
    private long forgottenThrough;

    private record DueAccount(Instant at, long account) implements Comparable<DueAccount> {
        @Override
        public int compareTo(DueAccount other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(account, other.account);
        }
    }

    /** Creates an empty store. */
    public MemoryStore() {
        this(new Stripes());
    }

    /** With other locks, for a test that leaves them out. */
    MemoryStore(Stripes stripes) {
        this.stripes = stripes;
    }

    @Override
    public Loaded load(Needs needs) {
        BitSet touched = Stripes.none();
        for (int i = 0; i < needs.accounts().size(); i++) {
            touched.set(Stripes.of(needs.accounts().get(i).longValue()));
        }
        for (int i = 0; i < needs.counters().size(); i++) {
            touched.set(Stripes.of(needs.counters().get(i)));
        }
        for (int i = 0; i < needs.keys().size(); i++) {
            touched.set(Stripes.of(needs.keys().get(i)));
        }
        // Where a key leads is known only under its lock; a guess that proves wrong starts this again.
        for (; ; ) {
            for (int i = 0; i < needs.keys().size(); i++) {
                Claim claim = kept(needs.keys().get(i)).get(needs.keys().get(i));
                if (claim != null) {
                    touched.set(Stripes.of(claim.account()));
                }
            }
            Optional<Loaded> loaded = stripes.with(touched, () -> read(needs, touched));
            if (loaded.isPresent()) {
                return loaded.get();
            }
        }
    }

    /** Nothing if a key leads to an account that is not locked. */
    private Optional<Loaded> read(Needs needs, BitSet locked) {
        List<Claim> foundClaims = new ArrayList<>(needs.keys().size()); // in the order of the needs, which is theirs
        List<MemberState> foundAccounts = new ArrayList<>(1);
        for (int i = 0; i < needs.keys().size(); i++) {
            Claim claim = kept(needs.keys().get(i)).get(needs.keys().get(i));
            if (claim != null) {
                if (!locked.get(Stripes.of(claim.account()))) {
                    return Optional.empty();
                }
                foundClaims.add(claim);
                find(claim.account(), foundAccounts);
            }
        }
        for (int i = 0; i < needs.accounts().size(); i++) {
            find(needs.accounts().get(i), foundAccounts);
        }
        return Optional.of(new Loaded(needs, foundClaims, inOrder(foundAccounts), values(needs.counters()), List.of()));
    }

    /** Each account once, the lower number first. */
    private static List<MemberState> inOrder(List<MemberState> found) {
        if (found.size() < 2) {
            return found;
        }
        TreeMap<Long, MemberState> each = new TreeMap<>();
        found.forEach(state -> each.put(state.account(), state));
        return new ArrayList<>(each.values());
    }

    private SortedMap<String, Long> values(List<String> names) {
        if (names.isEmpty()) {
            return Collections.emptySortedMap();
        }
        TreeMap<String, Long> values = new TreeMap<>();
        names.forEach(counter -> values.put(counter, counters.getOrDefault(counter, 0L)));
        return values;
    }

    /** Persons are kept apart from everything else, so that one can be erased and nothing remembers. */
    private Map<Key, Claim> kept(Key key) {
        return key.isMember() ? persons : claims;
    }

    private void find(long account, List<MemberState> found) {
        if (found.size() == 1 && found.get(0).account() == account) {
            return; // most commands name one member twice, by its id and by an order
        }
        KeptAccount kept = accounts.get(account);
        if (kept != null) {
            found.add(kept.state());
        }
    }

    @Override
    public AppendResult append(List<Decision.Accepted> decisions) {
        BitSet touched = Stripes.none();
        decisions.forEach(accepted -> touch(accepted, touched));
        return stripes.with(touched, () -> {
            AppendResult result = check(decisions);
            if (result == AppendResult.WRITTEN) {
                decisions.forEach(this::write);
            }
            return result;
        });
    }

    private static void touch(Decision.Accepted accepted, BitSet touched) {
        for (int i = 0; i < accepted.changes().size(); i++) {
            touched.set(Stripes.of(accepted.changes().get(i).before().account()));
        }
        for (int i = 0; i < accepted.claims().size(); i++) {
            touched.set(Stripes.of(accepted.claims().get(i).key()));
        }
        for (int i = 0; i < accepted.updates().size(); i++) {
            touched.set(Stripes.of(accepted.updates().get(i).key()));
        }
        for (int i = 0; i < accepted.moves().size(); i++) {
            touched.set(Stripes.of(accepted.moves().get(i).counter()));
        }
    }

    /** Most decisions come alone, change one account and claim the keys of a command and of an order. */
    private static boolean isPlain(List<Decision.Accepted> decisions) {
        Decision.Accepted first = decisions.get(0);
        return decisions.size() == 1
                && first.changes().size() == 1
                && first.moves().isEmpty()
                && (first.claims().size() < 2
                        || (first.claims().size() == 2
                                && !first.claims()
                                        .get(0)
                                        .key()
                                        .equals(first.claims().get(1).key())));
    }

    private AppendResult checkPlain(Decision.Accepted accepted) {
        MemberState before = accepted.changes().get(0).before();
        if (version(before.account()) != before.version()) {
            return AppendResult.ACCOUNT_CHANGED;
        }
        for (int i = 0; i < accepted.claims().size(); i++) {
            Key key = accepted.claims().get(i).key();
            if (kept(key).containsKey(key)) {
                return AppendResult.KEY_TAKEN;
            }
        }
        return AppendResult.WRITTEN;
    }

    /** Goes through the decisions as if each were written, without writing any. */
    private AppendResult check(List<Decision.Accepted> decisions) {
        if (isPlain(decisions)) {
            return checkPlain(decisions.get(0));
        }
        Map<Long, Long> versions = new HashMap<>();
        Map<Key, Claim> claimed = new HashMap<>();
        Map<String, Long> moved = new HashMap<>();
        for (Decision.Accepted accepted : decisions) {
            for (AccountChange change : accepted.changes()) {
                long account = change.before().account();
                long version = versions.computeIfAbsent(account, this::version);
                if (version != change.before().version()) {
                    return AppendResult.ACCOUNT_CHANGED;
                }
                versions.put(account, change.after().version());
            }
            for (Claim claim : accepted.claims()) {
                if (kept(claim.key()).containsKey(claim.key()) || claimed.put(claim.key(), claim) != null) {
                    return AppendResult.KEY_TAKEN;
                }
            }
            for (CounterMove move : accepted.moves()) {
                long value = moved.computeIfAbsent(move.counter(), c -> counters.getOrDefault(c, 0L));
                if (!move.fits(value)) {
                    return AppendResult.COUNTER_EXHAUSTED;
                }
                moved.put(move.counter(), value + move.change());
            }
        }
        return AppendResult.WRITTEN;
    }

    private long version(long account) {
        KeptAccount kept = accounts.get(account);
        return kept == null ? 0 : kept.state().version();
    }

    private void write(Decision.Accepted accepted) {
        for (AccountChange change : accepted.changes()) {
            long account = change.after().account();
            KeptAccount kept = accounts.get(account);
            if (kept == null) {
                kept = new KeptAccount(change.after());
                accounts.put(account, kept);
                numbers.add(account);
            }
            Instant dueBefore = kept.nextDue();
            boolean waited = kept.hasWaiting();
            kept.add(change);
            if (!kept.nextDue().equals(dueBefore)) {
                due.remove(new DueAccount(dueBefore, account));
                due.add(new DueAccount(kept.nextDue(), account));
            }
            if (!waited) {
                outbox.add(account);
            }
        }
        for (int i = 0; i < accepted.claims().size(); i++) {
            keep(accepted.claims().get(i));
        }
        // A person that was erased meanwhile does not come back.
        accepted.updates()
                .forEach(update -> kept(update.key())
                        .computeIfPresent(
                                update.key(), (key, now) -> now.account() == update.account() ? update : now));
        accepted.moves().forEach(move -> counters.merge(move.counter(), move.change(), Math::addExact));
        followUps.addAll(accepted.followUps());
    }

    private void keep(Claim claim) {
        kept(claim.key()).put(claim.key(), claim);
        if (claim.key().isMember()) {
            members.put(claim.account(), claim.key().name());
        }
    }

    @Override
    public List<JournalEntry> journal(long account, long after, int limit) {
        KeptAccount kept = accounts.get(account);
        return kept == null ? List.of() : locked(account, () -> kept.journal(after, limit));
    }

    @Override
    public List<Long> accounts(Listing listing, int limit) {
        if (listing instanceof Listing.All all) {
            return numbers.tailSet(all.after(), false).stream().limit(limit).toList();
        }
        DueAccount last = new DueAccount(((Listing.Due) listing).through(), Long.MAX_VALUE);
        return due.headSet(last, true).stream()
                .limit(limit)
                .map(DueAccount::account)
                .toList();
    }

    @Override
    public List<Command> followUps(int limit) {
        return followUps.stream().limit(limit).toList();
    }

    @Override
    public List<Waiting.Delivery> take(Instant now, Instant until, int limit) {
        List<Waiting.Delivery> taken = new ArrayList<>();
        for (long account : outbox) {
            KeptAccount kept = accounts.get(account);
            if (kept != null && taken.size() < limit) {
                String member = members.getOrDefault(account, "");
                List<JournalEntry> entries = locked(account, () -> kept.take(now, until, limit - taken.size()));
                entries.forEach(entry -> taken.add(new Waiting.Delivery(member, entry)));
            }
        }
        return taken;
    }

    @Override
    public void finished(Waiting done) {
        if (done instanceof Waiting.FollowUp followUp) {
            followUps.remove(followUp.command());
            return;
        }
        JournalEntry entry = ((Waiting.Delivery) done).entry();
        KeptAccount kept = accounts.get(entry.account());
        if (kept != null) {
            locked(entry.account(), () -> kept.arrived(entry.version()) && outbox.remove(entry.account()));
        }
    }

    @Override
    public long forget(Forgotten what) {
        return what instanceof Forgotten.Ids ids ? forget(ids) : forget(((Forgotten.Person) what).key());
    }

    /** Goes on with the account after the last one that it went through; at the end it begins anew. */
    private synchronized long forget(Forgotten.Ids ids) {
        long gone = 0;
        for (long account : numbers.tailSet(forgottenThrough, false)) {
            if (gone >= ids.limit()) {
                return gone;
            }
            KeptAccount kept = accounts.get(account);
            List<Key> old = kept == null ? List.of() : locked(account, () -> kept.old(ids.before()));
            for (Key key : old) {
                stripes.with(Stripes.only(key), () -> claims.remove(key));
            }
            gone += old.size();
            forgottenThrough = account;
        }
        forgottenThrough = 0;
        return gone;
    }

    private long forget(Key member) {
        return stripes.with(Stripes.only(member), () -> {
            followUps.removeIf(command -> command.member().equals(member.name()));
            Claim claim = persons.remove(member);
            return claim != null && members.remove(claim.account()) != null ? 1L : 0L;
        });
    }

    private <T> T locked(long account, Supplier<T> work) {
        return stripes.with(account, work);
    }
}
