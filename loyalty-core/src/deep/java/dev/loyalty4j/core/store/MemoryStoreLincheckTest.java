package dev.loyalty4j.core.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.journal.Receipt;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * What threads see of the memory store must be explained by some order of their calls. Several accounts, keys and
 * counters in one call are one step; the outbox and the journal promise that for one account.
 */
class MemoryStoreLincheckTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

    @Test
    void whatIsWrittenAndLoadedHasAnOrder() {
        stress().check(Whole.class);
    }

    /** Or the test would see nothing. */
    @Test
    void withoutItsLocksItHasNone() {
        assertThatThrownBy(() -> stress().check(WithoutLocks.class)).hasMessageContaining("Invalid execution results");
    }

    @Test
    void takingAndFinishingOfOneAccountHasAnOrder() {
        stress().check(OneOutbox.class);
    }

    private static StressOptions stress() {
        return new StressOptions()
                .iterations(40)
                .invocationsPerIteration(2_000)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(2)
                .actorsAfter(2);
    }

    /** Two accounts, two keys and a counter with room for three. */
    @Param(name = "account", gen = IntGen.class, conf = "1:2")
    @Param(name = "version", gen = IntGen.class, conf = "0:2")
    @Param(name = "key", gen = IntGen.class, conf = "1:2")
    public static class Whole {
        private final MemoryStore store;

        public Whole() {
            this(new MemoryStore());
        }

        Whole(MemoryStore store) {
            this.store = store;
        }

        @Operation
        public String append(
                @Param(name = "account") int account,
                @Param(name = "version") int version,
                @Param(name = "key") int key) {
            List<Claim> claims = version == 0 ? List.of(claim(account, key)) : List.of();
            return store.append(List.of(writing(List.of(change(account, version)), claims)))
                    .name();
        }

        @Operation
        public String both(@Param(name = "version") int version) {
            return store.append(List.of(writing(List.of(change(1, version), change(2, version)), List.of())))
                    .name();
        }

        @Operation
        public String load(@Param(name = "account") int account, @Param(name = "key") int key) {
            Needs needs = new Needs(List.of(key(key)), List.of((long) account, 3L - account), List.of("stock"));
            Loaded loaded = store.load(needs);
            return loaded.find(key(key)).map(Claim::account) + " "
                    + loaded.accounts().stream()
                            .map(state -> state.account() + "/" + state.version())
                            .toList()
                    + " " + loaded.counters();
        }

        @Operation
        public int journal(@Param(name = "account") int account) {
            return store.journal(account, 0, 100).size();
        }
    }

    /** The same, and nobody waits for anybody. */
    @Param(name = "account", gen = IntGen.class, conf = "1:2")
    @Param(name = "version", gen = IntGen.class, conf = "0:2")
    @Param(name = "key", gen = IntGen.class, conf = "1:2")
    public static class WithoutLocks extends Whole {
        public WithoutLocks() {
            super(new MemoryStore(new Stripes() {
                @Override
                <T> T with(BitSet touched, Supplier<T> work) {
                    return work.get();
                }

                @Override
                <T> T with(long account, Supplier<T> work) {
                    return work.get();
                }
            }));
        }
    }

    /** One account, readers of its outbox, and a clock that only they know. */
    @Param(name = "version", gen = IntGen.class, conf = "0:2")
    @Param(name = "minute", gen = IntGen.class, conf = "0:2")
    public static class OneOutbox {
        private final MemoryStore store = new MemoryStore();

        @Operation
        public String append(@Param(name = "version") int version) {
            return store.append(List.of(writing(List.of(change(1, version)), List.of())))
                    .name();
        }

        @Operation
        public List<String> take(@Param(name = "minute") int minute) {
            Instant now = NOW.plusSeconds(60L * minute);
            return store.take(now, now.plusSeconds(60), 2).stream()
                    .map(Waiting.Delivery::key)
                    .toList();
        }

        @Operation
        public void finished(@Param(name = "version") int version) {
            List<JournalEntry> entries = new ArrayList<>(store.journal(1, version, 1));
            entries.forEach(entry -> store.finished(new Waiting.Delivery("", entry)));
        }
    }

    private static Key key(int key) {
        return new Key("purchase", "o-" + key);
    }

    private static Claim claim(long account, int key) {
        return new Claim(key(key), account, new Receipt(new CommandDigest(1, 2), 1, "club"));
    }

    /** The next entry of an account that has so many. */
    private static AccountChange change(long account, int version) {
        MemberState before = MemberState.before(account);
        for (int i = 0; i < version; i++) {
            before = before.after(entry(before));
        }
        JournalEntry entry = entry(before);
        return new AccountChange(before, entry, before.after(entry), ProgramCalendar.NEVER);
    }

    private static JournalEntry entry(MemberState before) {
        return new JournalEntry(
                before.account(),
                before.version() + 1,
                "enrol",
                "e",
                1,
                NOW,
                NOW,
                List.of(new ProgramEvent.Enrolled(NOW)));
    }

    private static Decision.Accepted writing(List<AccountChange> changes, List<Claim> claims) {
        return new Decision.Accepted(
                changes.get(0).entry().account(),
                changes,
                claims,
                List.of(),
                List.of(new CounterMove("stock", 1, 3)),
                List.of());
    }
}
