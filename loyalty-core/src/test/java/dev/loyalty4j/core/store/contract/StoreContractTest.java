package dev.loyalty4j.core.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.Person;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.journal.Receipt;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.program.Settle;
import dev.loyalty4j.core.store.AppendResult;
import dev.loyalty4j.core.store.Forgotten;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.store.Waiting;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store promises. An implementation is proven by a subclass that says how to make an empty one. The tests
 * named in {@link StorePast} are about what is long ago, and those in {@link StoreRaces} let many threads run against
 * each other through the whole engine.
 */
public abstract class StoreContractTest extends StorePast {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Key KEY = new Key("purchase", "o-1");

    private Store store;

    @BeforeEach
    final void makeStore() {
        store = empty();
    }

    private AppendResult append(Decision.Accepted accepted) {
        return store.append(List.of(accepted));
    }

    @Test
    protected void whatWasNeverWrittenIsNotThere() {
        Needs needs = new Needs(List.of(KEY), List.of(7L), List.of("stock"));

        Loaded loaded = store.load(needs);

        assertThat(loaded.asked()).isEqualTo(needs);
        assertThat(loaded.find(KEY)).isEmpty();
        assertThat(loaded.account(7)).isEmpty();
        assertThat(loaded.counters()).containsEntry("stock", 0L);
    }

    @Test
    protected void aKeyBringsItsAccount() {
        AccountChange change = change(MemberState.before(7), ProgramCalendar.NEVER);
        assertThat(append(writing(List.of(change), List.of(claim(7))))).isEqualTo(AppendResult.WRITTEN);

        Loaded loaded = store.load(Needs.ofKeys(KEY));

        assertThat(loaded.find(KEY)).contains(claim(7));
        assertThat(loaded.account(7)).contains(change.after());
        assertThat(store.journal(7, 0, 10)).containsExactly(change.entry());
    }

    @Test
    protected void ofTwoDecisionsOnOneReadingTheSecondIsNotWritten() {
        AccountChange first = change(MemberState.before(7), ProgramCalendar.NEVER);
        AccountChange second = change(MemberState.before(7), ProgramCalendar.NEVER);
        append(writing(List.of(first), List.of()));

        assertThat(append(writing(List.of(second), List.of(claim(7))))).isEqualTo(AppendResult.ACCOUNT_CHANGED);
        assertThat(store.load(Needs.ofKeys(KEY)).find(KEY)).isEmpty();
        assertThat(store.journal(7, 0, 10)).hasSize(1);
    }

    @Test
    protected void severalAccountsAreWrittenTogetherOrNotAtAll() {
        append(writing(List.of(change(MemberState.before(8), ProgramCalendar.NEVER)), List.of()));

        AppendResult result = append(writing(
                List.of(
                        change(MemberState.before(7), ProgramCalendar.NEVER),
                        change(MemberState.before(8), ProgramCalendar.NEVER)),
                List.of(claim(7))));

        assertThat(result).isEqualTo(AppendResult.ACCOUNT_CHANGED);
        assertThat(store.accounts(Listing.after(0), 10)).containsExactly(8L);
        assertThat(store.load(Needs.ofKeys(KEY)).find(KEY)).isEmpty();
    }

    @Test
    protected void aKeyIsTakenOnce() {
        append(writing(List.of(change(MemberState.before(7), ProgramCalendar.NEVER)), List.of(claim(7))));

        AppendResult result =
                append(writing(List.of(change(MemberState.before(8), ProgramCalendar.NEVER)), List.of(claim(8))));

        assertThat(result).isEqualTo(AppendResult.KEY_TAKEN);
        assertThat(store.load(Needs.ofAccount(8)).account(8)).isEmpty();
        assertThat(store.load(Needs.ofKeys(KEY)).find(KEY)).contains(claim(7));
    }

    @Test
    protected void aCounterStaysWithinItsLimits() {
        assertThat(append(moving(MemberState.before(7), 2))).isEqualTo(AppendResult.WRITTEN);
        assertThat(append(moving(MemberState.before(8), 2))).isEqualTo(AppendResult.COUNTER_EXHAUSTED);
        assertThat(append(moving(MemberState.before(8), -3))).isEqualTo(AppendResult.COUNTER_EXHAUSTED);
        assertThat(append(moving(MemberState.before(8), 1))).isEqualTo(AppendResult.WRITTEN);

        assertThat(store.load(new Needs(List.of(), List.of(), List.of("stock"))).counters())
                .containsEntry("stock", 3L);
        assertThat(store.journal(8, 0, 10)).hasSize(1);
    }

    @Test
    protected void anUpdateReplacesWhatIsKeptUnderAKey() {
        AccountChange first = change(MemberState.before(7), ProgramCalendar.NEVER);
        append(writing(List.of(first), List.of(claim(7))));
        Claim updated = new Claim(KEY, 7, new Receipt(new CommandDigest(3, 4), 2, "club"));

        append(new Decision.Accepted(
                7,
                List.of(change(first.after(), ProgramCalendar.NEVER)),
                List.of(),
                List.of(updated),
                List.of(),
                List.of()));

        assertThat(store.load(Needs.ofKeys(KEY)).find(KEY)).contains(updated);
    }

    @Test
    protected void theJournalIsReadInBatchesInOrder() {
        MemberState state = MemberState.before(7);
        for (int i = 0; i < 5; i++) {
            AccountChange change = change(state, ProgramCalendar.NEVER);
            append(writing(List.of(change), List.of()));
            state = change.after();
        }

        assertThat(store.journal(7, 0, 2)).extracting(JournalEntry::version).containsExactly(1L, 2L);
        assertThat(store.journal(7, 2, 2)).extracting(JournalEntry::version).containsExactly(3L, 4L);
        assertThat(store.journal(7, 4, 2)).extracting(JournalEntry::version).containsExactly(5L);
        assertThat(store.journal(7, 5, 2)).isEmpty();
        assertThat(store.journal(99, 0, 2)).isEmpty();
    }

    @Test
    protected void accountsAreListedInOrder() {
        for (long account : new long[] {30, 10, 20}) {
            append(writing(List.of(change(MemberState.before(account), ProgramCalendar.NEVER)), List.of()));
        }

        assertThat(store.accounts(Listing.after(0), 2)).containsExactly(10L, 20L);
        assertThat(store.accounts(Listing.after(20), 2)).containsExactly(30L);
    }

    @Test
    protected void onlyAccountsThatAreDueAreListedAndTheEarliestFirst() {
        AccountChange late = change(MemberState.before(7), NOW.plusSeconds(60));
        append(writing(List.of(late), List.of()));
        append(writing(List.of(change(MemberState.before(8), NOW)), List.of()));
        append(writing(List.of(change(MemberState.before(9), ProgramCalendar.NEVER)), List.of()));

        assertThat(store.accounts(Listing.due(NOW.minusMillis(1)), 10)).isEmpty();
        assertThat(store.accounts(Listing.due(NOW), 10)).containsExactly(8L);
        assertThat(store.accounts(Listing.due(NOW.plusSeconds(60)), 10)).containsExactly(8L, 7L);
        assertThat(store.accounts(Listing.due(NOW.plusSeconds(60)), 1)).containsExactly(8L);

        append(writing(List.of(change(late.after(), ProgramCalendar.NEVER)), List.of()));
        assertThat(store.accounts(Listing.due(NOW.plusSeconds(60)), 10)).containsExactly(8L);
    }

    @Test
    protected void followUpsStayUntilTheyAreFinished() {
        Command first = Enrol.of("anna", NOW);
        Command second = Enrol.of("bert", NOW);
        append(new Decision.Accepted(
                7,
                List.of(change(MemberState.before(7), ProgramCalendar.NEVER)),
                List.of(),
                List.of(),
                List.of(),
                List.of(first, second)));

        assertThat(store.followUps(1)).containsExactly(first);
        store.finished(new Waiting.FollowUp(first));
        assertThat(store.followUps(10)).containsExactly(second);
        store.finished(new Waiting.FollowUp(first));
        assertThat(store.followUps(10)).containsExactly(second);
    }

    @Test
    protected void severalDecisionsAreWrittenTogetherEachOnWhatTheLastOneLeft() {
        AccountChange first = change(MemberState.before(7), ProgramCalendar.NEVER);
        AccountChange second = change(first.after(), ProgramCalendar.NEVER);
        AccountChange third = change(second.after(), ProgramCalendar.NEVER);

        assertThat(store.append(List.of(writing(List.of(first), List.of()), writing(List.of(third), List.of()))))
                .isEqualTo(AppendResult.ACCOUNT_CHANGED);
        assertThat(store.journal(7, 0, 10)).isEmpty();
        assertThat(store.append(List.of(
                        writing(List.of(first), List.of(claim(7))), writing(List.of(second), List.of(claim(7))))))
                .isEqualTo(AppendResult.KEY_TAKEN);
        assertThat(store.append(List.of(
                        writing(List.of(first), List.of(claim(7))),
                        writing(List.of(second), List.of()),
                        writing(List.of(third), List.of()))))
                .isEqualTo(AppendResult.WRITTEN);
        assertThat(store.load(Needs.ofAccount(7)).account(7)).contains(third.after());
        assertThat(store.journal(7, 0, 10)).containsExactly(first.entry(), second.entry(), third.entry());
    }

    @Test
    protected void theOutboxHandsOutTheEntriesOfAnAccountInOrderAndOnce() {
        AccountChange first = change(MemberState.before(7), ProgramCalendar.NEVER);
        AccountChange second = change(first.after(), ProgramCalendar.NEVER);
        append(writing(List.of(first), List.of(person(7, "anna"))));
        append(writing(List.of(second), List.of()));
        append(writing(List.of(change(MemberState.before(8), ProgramCalendar.NEVER)), List.of()));

        List<Waiting.Delivery> taken = store.take(NOW, NOW.plusSeconds(60), 10);

        assertThat(taken).extracting(Waiting.Delivery::key).containsExactlyInAnyOrder("7/1", "7/2", "8/1");
        assertThat(taken)
                .filteredOn(d -> d.entry().account() == 7)
                .containsExactly(
                        new Waiting.Delivery("anna", first.entry()), new Waiting.Delivery("anna", second.entry()));
        assertThat(store.take(NOW, NOW.plusSeconds(60), 10)).isEmpty();
        taken.forEach(store::finished);
        assertThat(store.take(NOW.plusSeconds(120), NOW.plusSeconds(180), 10)).isEmpty();
    }

    @Test
    protected void whatWasTakenAndNotFinishedComesAgainWhenTheTimeIsOver() {
        AccountChange first = change(MemberState.before(7), ProgramCalendar.NEVER);
        AccountChange second = change(first.after(), ProgramCalendar.NEVER);
        append(writing(List.of(first), List.of()));
        append(writing(List.of(second), List.of()));
        List<Waiting.Delivery> taken = store.take(NOW, NOW.plusSeconds(60), 10);
        store.finished(taken.get(0));

        AccountChange third = change(second.after(), ProgramCalendar.NEVER);
        append(writing(List.of(third), List.of()));

        assertThat(store.take(NOW.plusSeconds(59), NOW.plusSeconds(90), 10)).isEmpty();
        assertThat(store.take(NOW.plusSeconds(60), NOW.plusSeconds(90), 10))
                .extracting(Waiting.Delivery::key)
                .containsExactly("7/2", "7/3");
        store.finished(taken.get(1)); // late, and harmless: the entry had arrived
        assertThat(store.take(NOW.plusSeconds(89), NOW.plusSeconds(120), 10)).isEmpty();
        assertThat(store.take(NOW.plusSeconds(90), NOW.plusSeconds(120), 10))
                .extracting(Waiting.Delivery::key)
                .containsExactly("7/3");
    }

    @Test
    protected void theOutboxIsTakenInParts() {
        AccountChange first = change(MemberState.before(7), ProgramCalendar.NEVER);
        append(writing(List.of(first), List.of()));
        append(writing(List.of(change(first.after(), ProgramCalendar.NEVER)), List.of()));

        List<Waiting.Delivery> part = store.take(NOW, NOW.plusSeconds(60), 1);
        assertThat(part).extracting(Waiting.Delivery::key).containsExactly("7/1");
        store.finished(part.get(0));

        assertThat(store.take(NOW, NOW.plusSeconds(60), 1))
                .extracting(Waiting.Delivery::key)
                .containsExactly("7/2");
    }

    @Test
    protected void aPersonIsForgottenAndTheAccountStays() {
        AccountChange change = change(MemberState.before(7), ProgramCalendar.NEVER);
        append(writing(List.of(change), List.of(person(7, "anna"), claim(7))));

        assertThat(store.forget(Forgotten.person("anna"))).isEqualTo(1);

        assertThat(store.forget(Forgotten.person("anna"))).isZero();
        assertThat(store.load(Needs.ofKeys(Key.ofMember("anna"))).find(Key.ofMember("anna")))
                .isEmpty();
        assertThat(store.load(Needs.ofKeys(KEY)).account(7)).contains(change.after());
        assertThat(store.journal(7, 0, 10)).containsExactly(change.entry());
        assertThat(store.take(NOW, NOW.plusSeconds(60), 10))
                .extracting(Waiting.Delivery::member)
                .containsExactly("");
    }

    @Test
    protected void anUpdateDoesNotBringAForgottenPersonBack() {
        AccountChange first = change(MemberState.before(7), ProgramCalendar.NEVER);
        append(writing(List.of(first), List.of(person(7, "anna"))));
        store.forget(Forgotten.person("anna"));

        append(new Decision.Accepted(
                7,
                List.of(change(first.after(), ProgramCalendar.NEVER)),
                List.of(),
                List.of(person(7, "anna")),
                List.of(),
                List.of()));

        assertThat(store.load(Needs.ofKeys(Key.ofMember("anna"))).find(Key.ofMember("anna")))
                .isEmpty();
    }

    @Test
    protected void anUpdateDoesNotReachTheNextPersonOfThatName() {
        AccountChange first = change(MemberState.before(7), ProgramCalendar.NEVER);
        append(writing(List.of(first), List.of(person(7, "anna"))));
        store.forget(Forgotten.person("anna"));
        append(writing(
                List.of(change(MemberState.before(8), ProgramCalendar.NEVER)), List.of(person(8, "anna", "Praha"))));

        append(new Decision.Accepted(
                7,
                List.of(change(first.after(), ProgramCalendar.NEVER)),
                List.of(),
                List.of(person(7, "anna")),
                List.of(),
                List.of()));

        assertThat(store.load(Needs.ofKeys(Key.ofMember("anna"))).find(Key.ofMember("anna")))
                .contains(person(8, "anna", "Praha"));
    }

    @Test
    protected void whatWaitsForAForgottenPersonIsForgottenToo() {
        Command forAnna = Hold.of("h-1", "anna", 10, NOW);
        Command forBert = Hold.of("h-2", "bert", 10, NOW);
        append(new Decision.Accepted(
                7,
                List.of(change(MemberState.before(7), ProgramCalendar.NEVER)),
                List.of(person(7, "anna")),
                List.of(),
                List.of(),
                List.of(forAnna, forBert, new Settle(7, NOW))));

        store.forget(Forgotten.person("anna"));

        assertThat(store.followUps(10)).containsExactly(forBert, new Settle(7, NOW));
    }

    @Test
    protected void manyDecisionsAtOnceAreWrittenLikeOneAfterTheOther() {
        List<Decision.Accepted> decisions = new ArrayList<>();
        List<MemberState> states = new ArrayList<>();
        for (long account = 1; account <= 120; account++) {
            AccountChange first = change(MemberState.before(account), NOW.plusSeconds(account));
            AccountChange second = change(first.after(), NOW.plusSeconds(2 * account));
            Claim claim = new Claim(
                    Key.ofOrder("o-" + account), account, new Receipt(new CommandDigest(1, account), 1, "club"));
            decisions.add(writing(List.of(first), List.of(person(account, "m-" + account))));
            decisions.add(writing(List.of(second), List.of(claim)));
            states.add(second.after());
        }

        assertThat(store.append(decisions)).isEqualTo(AppendResult.WRITTEN);

        for (MemberState state : states) {
            Key order = Key.ofOrder("o-" + state.account());
            Key member = Key.ofMember("m-" + state.account());
            Loaded loaded = store.load(Needs.ofKeys(order, member));
            assertThat(loaded.account(state.account())).contains(state);
            assertThat(loaded.find(member)).contains(person(state.account(), member.name()));
            assertThat(loaded.find(order).orElseThrow().document())
                    .isEqualTo(new Receipt(new CommandDigest(1, state.account()), 1, "club"));
            assertThat(store.journal(state.account(), 0, 10)).hasSize(2);
        }
        assertThat(store.accounts(Listing.due(NOW.plusSeconds(10)), 100)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(store.append(decisions)).isEqualTo(AppendResult.ACCOUNT_CHANGED);
        assertThat(store.take(NOW, NOW.plusSeconds(60), 1_000)).hasSize(240);
    }

    @Test
    protected void keysThatLookAlikeAreDifferentKeys() {
        List<String> names = List.of("a", "A", "a ", " a", "á", "a\u0301", "a'", "a\"; --", "%", "😀", "ａ");
        MemberState state = MemberState.before(7);
        for (String name : names) {
            AccountChange change = change(state, ProgramCalendar.NEVER);
            Receipt receipt = new Receipt(new CommandDigest(1, names.indexOf(name)), 1, "club");
            assertThat(append(writing(List.of(change), List.of(new Claim(Key.ofOrder(name), 7, receipt)))))
                    .isEqualTo(AppendResult.WRITTEN);
            state = change.after();
        }
        for (String name : names) {
            assertThat(store.load(Needs.ofKeys(Key.ofOrder(name)))
                            .find(Key.ofOrder(name))
                            .orElseThrow()
                            .document())
                    .isEqualTo(new Receipt(new CommandDigest(1, names.indexOf(name)), 1, "club"));
        }
    }

    private static Claim person(long account, String member) {
        return person(account, member, "Brno");
    }

    private static Claim person(long account, String member, String city) {
        Person person = new Person(member, new CommandDigest(1, 2), Profile.EMPTY.with("city", city), 5, 6, "club");
        return new Claim(Key.ofMember(member), account, person);
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
        return new Claim(KEY, account, new Receipt(new CommandDigest(1, 2), 1, "club"));
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
