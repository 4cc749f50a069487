package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.account.Account;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.amount.Sequence;
import dev.loyalty4j.core.reward.RewardState;
import dev.loyalty4j.core.rule.RuleState;
import dev.loyalty4j.core.tier.Climber;
import dev.loyalty4j.core.tier.LadderState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that is needed about one account to decide the next command: the fold of its journal. Orders are kept beside it,
 * as {@link OrderState}s, so that this stays small however long a member stays.
 *
 * @param account the account number, 1 or more, random
 * @param version how many journal entries made this state
 * @param enrolledAt when the member joined
 * @param settledTo through when everything that fell due is in the journal
 * @param points the points
 * @param ladders the tiers
 * @param rules what earning rules must remember
 * @param rewards the vouchers, cards and entitlements
 * @param waiting what counts toward tiers later, by name
 */
public record MemberState(
        long account,
        long version,
        Instant enrolledAt,
        Instant settledTo,
        Account points,
        List<LadderState> ladders,
        RuleState rules,
        RewardState rewards,
        List<WaitingGains> waiting) {

    /**
     * Copies the ladders.
     *
     * @param account the account number, 1 or more, random
     * @param version how many journal entries made this state
     * @param enrolledAt when the member joined
     * @param settledTo through when everything that fell due is in the journal
     * @param points the points
     * @param ladders the tiers
     * @param rules what earning rules must remember
     * @param rewards the vouchers, cards and entitlements
     * @param waiting what counts toward tiers later, by name
     */
    public MemberState {
        Objects.requireNonNull(enrolledAt, "enrolledAt");
        Objects.requireNonNull(settledTo, "settledTo");
        Objects.requireNonNull(points, "points");
        ladders = Sequence.copyOf(Objects.requireNonNull(ladders, "ladders"));
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(rewards, "rewards");
        waiting = Sequence.copyOf(Objects.requireNonNull(waiting, "waiting"));
    }

    /**
     * Returns the state of an account to which nothing has happened yet.
     *
     * @param account the account number
     * @return the state before the first entry
     */
    public static MemberState before(long account) {
        return new MemberState(
                account,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                Account.EMPTY,
                List.of(),
                RuleState.EMPTY,
                RewardState.EMPTY,
                List.of());
    }

    /**
     * Applies a journal entry. Needs no programme.
     *
     * @param entry the next entry of this account
     * @return the state after it
     * @throws IllegalArgumentException if the entry belongs to another account or is not the next one
     */
    public MemberState after(JournalEntry entry) {
        if (entry.account() != account || entry.version() != version + 1) {
            throw new IllegalArgumentException("entry is " + entry.account() + " version " + entry.version()
                    + ", allowed is " + account + " version " + (version + 1));
        }
        MemberFold fold = new MemberFold(this);
        List<Event> events = entry.events();
        for (int i = 0; i < events.size(); i++) {
            fold.apply(events.get(i));
        }
        return fold.recorded(entry.version(), entry.recordedAt());
    }

    /**
     * Returns this state with a new version, settled through an instant at least.
     *
     * @param newVersion how many journal entries made the state
     * @param at when the last of them was recorded
     * @return the changed copy
     */
    public MemberState recorded(long newVersion, Instant at) {
        return new MemberFold(this).recorded(newVersion, at);
    }

    /**
     * Applies one event.
     *
     * @param event what happened
     * @return the state after it
     */
    public MemberState after(Event event) {
        MemberFold fold = new MemberFold(this);
        fold.apply(event);
        return fold.state();
    }

    /**
     * Returns what ladders need to know about this member.
     *
     * @return where the member stands and since when it is one
     */
    public Climber climber() {
        return new Climber(ladders, enrolledAt, settledTo);
    }

    /**
     * Returns what counts toward tiers later under a name.
     *
     * @param name the id of an order, or {@link WaitingGains#ofLot(long)}
     * @return what waits, or nothing
     */
    public Optional<WaitingGains> waiting(String name) {
        return waiting.stream().filter(one -> one.order().equals(name)).findFirst();
    }
}
