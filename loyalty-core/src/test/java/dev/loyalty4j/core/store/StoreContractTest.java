package dev.loyalty4j.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Enrol;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. An implementation is proven by a subclass that says how to make an empty one. */
public abstract class StoreContractTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Key KEY = new Key("purchase", "o-1");

    private Store store;

    /** Makes an empty store. */
    protected abstract Store empty();

    @BeforeEach
    void makeStore() {
        store = empty();
    }

    @Test
    void whatWasNeverWrittenIsNotThere() {
        Needs needs = new Needs(List.of(KEY), List.of(7L), List.of("stock"));

        Loaded loaded = store.load(needs);

        assertThat(loaded.asked()).isEqualTo(needs);
        assertThat(loaded.find(KEY)).isEmpty();
        assertThat(loaded.account(7)).isEmpty();
        assertThat(loaded.counters()).containsEntry("stock", 0L);
    }

    @Test
    void aKeyBringsItsAccount() {
        AccountChange change = change(MemberState.before(7), ProgramCalendar.NEVER);
        assertThat(store.append(writing(List.of(change), List.of(claim(7))))).isEqualTo(AppendResult.WRITTEN);

        Loaded loaded = store.load(Needs.ofKeys(KEY));

        assertThat(loaded.find(KEY)).contains(claim(7));
        assertThat(loaded.account(7)).contains(change.after());
        assertThat(store.journal(7, 0, 10)).containsExactly(change.entry());
    }

    @Test
    void ofTwoDecisionsOnOneReadingTheSecondIsNotWritten() {
        AccountChange first = change(MemberState.before(7), ProgramCalendar.NEVER);
        AccountChange second = change(MemberState.before(7), ProgramCalendar.NEVER);
        store.append(writing(List.of(first), List.of()));

        assertThat(store.append(writing(List.of(second), List.of(claim(7))))).isEqualTo(AppendResult.ACCOUNT_CHANGED);
        assertThat(store.load(Needs.ofKeys(KEY)).find(KEY)).isEmpty();
        assertThat(store.journal(7, 0, 10)).hasSize(1);
    }

    @Test
    void severalAccountsAreWrittenTogetherOrNotAtAll() {
        store.append(writing(List.of(change(MemberState.before(8), ProgramCalendar.NEVER)), List.of()));

        AppendResult result = store.append(writing(
                List.of(
                        change(MemberState.before(7), ProgramCalendar.NEVER),
                        change(MemberState.before(8), ProgramCalendar.NEVER)),
                List.of(claim(7))));

        assertThat(result).isEqualTo(AppendResult.ACCOUNT_CHANGED);
        assertThat(store.accounts(0, 10)).containsExactly(8L);
        assertThat(store.load(Needs.ofKeys(KEY)).find(KEY)).isEmpty();
    }

    @Test
    void aKeyIsTakenOnce() {
        store.append(writing(List.of(change(MemberState.before(7), ProgramCalendar.NEVER)), List.of(claim(7))));

        AppendResult result =
                store.append(writing(List.of(change(MemberState.before(8), ProgramCalendar.NEVER)), List.of(claim(8))));

        assertThat(result).isEqualTo(AppendResult.KEY_TAKEN);
        assertThat(store.load(Needs.ofAccount(8)).account(8)).isEmpty();
        assertThat(store.load(Needs.ofKeys(KEY)).find(KEY)).contains(claim(7));
    }

    @Test
    void aCounterStaysWithinItsLimits() {
        assertThat(store.append(moving(MemberState.before(7), 2))).isEqualTo(AppendResult.WRITTEN);
        assertThat(store.append(moving(MemberState.before(8), 2))).isEqualTo(AppendResult.COUNTER_EXHAUSTED);
        assertThat(store.append(moving(MemberState.before(8), -3))).isEqualTo(AppendResult.COUNTER_EXHAUSTED);
        assertThat(store.append(moving(MemberState.before(8), 1))).isEqualTo(AppendResult.WRITTEN);

        assertThat(store.load(new Needs(List.of(), List.of(), List.of("stock"))).counters())
                .containsEntry("stock", 3L);
        assertThat(store.journal(8, 0, 10)).hasSize(1);
    }

    @Test
    void anUpdateReplacesWhatIsKeptUnderAKey() {
        AccountChange first = change(MemberState.before(7), ProgramCalendar.NEVER);
        store.append(writing(List.of(first), List.of(claim(7))));
        Claim updated = new Claim(KEY, 7, new Receipt(new CommandDigest(3, 4), 2));

        store.append(new Decision.Accepted(
                7,
                List.of(change(first.after(), ProgramCalendar.NEVER)),
                List.of(),
                List.of(updated),
                List.of(),
                List.of()));

        assertThat(store.load(Needs.ofKeys(KEY)).find(KEY)).contains(updated);
    }

    @Test
    void theJournalIsReadInBatchesInOrder() {
        MemberState state = MemberState.before(7);
        for (int i = 0; i < 5; i++) {
            AccountChange change = change(state, ProgramCalendar.NEVER);
            store.append(writing(List.of(change), List.of()));
            state = change.after();
        }

        assertThat(store.journal(7, 0, 2)).extracting(JournalEntry::version).containsExactly(1L, 2L);
        assertThat(store.journal(7, 2, 2)).extracting(JournalEntry::version).containsExactly(3L, 4L);
        assertThat(store.journal(7, 4, 2)).extracting(JournalEntry::version).containsExactly(5L);
        assertThat(store.journal(7, 5, 2)).isEmpty();
        assertThat(store.journal(99, 0, 2)).isEmpty();
    }

    @Test
    void accountsAreListedInOrder() {
        for (long account : new long[] {30, 10, 20}) {
            store.append(writing(List.of(change(MemberState.before(account), ProgramCalendar.NEVER)), List.of()));
        }

        assertThat(store.accounts(0, 2)).containsExactly(10L, 20L);
        assertThat(store.accounts(20, 2)).containsExactly(30L);
    }

    @Test
    void onlyAccountsThatAreDueAreListedAndTheEarliestFirst() {
        AccountChange late = change(MemberState.before(7), NOW.plusSeconds(60));
        store.append(writing(List.of(late), List.of()));
        store.append(writing(List.of(change(MemberState.before(8), NOW)), List.of()));
        store.append(writing(List.of(change(MemberState.before(9), ProgramCalendar.NEVER)), List.of()));

        assertThat(store.due(NOW.minusMillis(1), 10)).isEmpty();
        assertThat(store.due(NOW, 10)).containsExactly(8L);
        assertThat(store.due(NOW.plusSeconds(60), 10)).containsExactly(8L, 7L);
        assertThat(store.due(NOW.plusSeconds(60), 1)).containsExactly(8L);

        store.append(writing(List.of(change(late.after(), ProgramCalendar.NEVER)), List.of()));
        assertThat(store.due(NOW.plusSeconds(60), 10)).containsExactly(8L);
    }

    @Test
    void followUpsStayUntilTheyAreFinished() {
        Command first = Enrol.of("anna", NOW);
        Command second = Enrol.of("bert", NOW);
        store.append(new Decision.Accepted(
                7,
                List.of(change(MemberState.before(7), ProgramCalendar.NEVER)),
                List.of(),
                List.of(),
                List.of(),
                List.of(first, second)));

        assertThat(store.followUps(1)).containsExactly(first);
        store.finished(first);
        assertThat(store.followUps(10)).containsExactly(second);
        store.finished(first);
        assertThat(store.followUps(10)).containsExactly(second);
    }

    private static AccountChange change(MemberState before, Instant due) {
        JournalEntry entry = new JournalEntry(
                before.account(),
                before.version() + 1,
                "enrol",
                Long.toString(before.account()),
                1,
                NOW,
                NOW,
                List.of(new ProgramEvent.Enrolled(NOW)));
        return new AccountChange(before, entry, before.after(entry), due);
    }

    private static Claim claim(long account) {
        return new Claim(KEY, account, new Receipt(new CommandDigest(1, 2), 1));
    }

    private static Decision.Accepted writing(List<AccountChange> changes, List<Claim> claims) {
        return new Decision.Accepted(
                changes.get(0).entry().account(), changes, claims, List.of(), List.of(), List.of());
    }

    private static Decision.Accepted moving(MemberState before, long change) {
        return new Decision.Accepted(
                before.account(),
                List.of(change(before, ProgramCalendar.NEVER)),
                List.of(),
                List.of(),
                List.of(new CounterMove("stock", change, 3)),
                List.of());
    }
}
