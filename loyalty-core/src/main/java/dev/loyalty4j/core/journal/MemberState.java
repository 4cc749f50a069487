package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.account.Account;
import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.RewardState;
import dev.loyalty4j.core.rule.RuleState;
import dev.loyalty4j.core.tier.Climber;
import dev.loyalty4j.core.tier.LadderState;
import dev.loyalty4j.core.tier.Ladders;
import dev.loyalty4j.core.tier.TierEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

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
 * @param waiting the orders that count toward tiers later, by id
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
     * @param waiting the orders that count toward tiers later, by id
     */
    public MemberState {
        Objects.requireNonNull(enrolledAt, "enrolledAt");
        Objects.requireNonNull(settledTo, "settledTo");
        Objects.requireNonNull(points, "points");
        ladders = List.copyOf(Objects.requireNonNull(ladders, "ladders"));
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(rewards, "rewards");
        waiting = List.copyOf(Objects.requireNonNull(waiting, "waiting"));
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
        MemberState state = this;
        for (Event event : entry.events()) {
            state = state.after(event);
        }
        return state.recorded(entry.version(), entry.recordedAt());
    }

    /**
     * Returns this state with a new version, settled through an instant at least.
     *
     * @param newVersion how many journal entries made the state
     * @param at when the last of them was recorded
     * @return the changed copy
     */
    public MemberState recorded(long newVersion, Instant at) {
        Instant settled = at.isAfter(settledTo) ? at : settledTo;
        return new MemberState(account, newVersion, enrolledAt, settled, points, ladders, rules, rewards, waiting);
    }

    /**
     * Applies one event. This and {@link OrderState} are the places that list the families of events.
     *
     * @param event what happened
     * @return the state after it
     */
    public MemberState after(Event event) {
        if (event instanceof AccountEvent moved) {
            return with(Ledger.standard().apply(points, moved));
        } else if (event instanceof TierEvent moved) {
            return new MemberState(
                    account,
                    version,
                    enrolledAt,
                    settledTo,
                    points,
                    Ladders.apply(ladders, moved),
                    rules,
                    rewards,
                    waiting);
        } else if (event instanceof ProgramEvent.Enrolled enrolled) {
            return new MemberState(
                    account, version, enrolled.at(), settledTo, points, ladders, rules, rewards, waiting);
        } else if (event instanceof ProgramEvent.Ruled ruled) {
            RuleState remembered = rules.after(ruled.what());
            return new MemberState(
                    account, version, enrolledAt, settledTo, points, ladders, remembered, rewards, waiting);
        } else if (event instanceof RewardEvent given) {
            RewardState after = rewards.after(given);
            return new MemberState(account, version, enrolledAt, settledTo, points, ladders, rules, after, waiting);
        } else if (event instanceof ProgramEvent.OrderWaits e) {
            return waiting(e.what().order(), e.what().isNothing() ? List.of() : List.of(e.what()));
        } else if (event instanceof ProgramEvent.OrderCounted e) {
            return waiting(e.order(), List.of());
        } else if (event instanceof ProgramEvent) {
            return this; // orders leave no trace of their own here
        }
        throw new IllegalStateException("event of an unlisted family: " + event);
    }

    /**
     * Returns what ladders need to know about this member.
     *
     * @return where the member stands and since when it is one
     */
    public Climber climber() {
        return new Climber(ladders, enrolledAt, settledTo);
    }

    private MemberState waiting(String order, List<WaitingGains> now) {
        List<WaitingGains> changed = new ArrayList<>(waiting);
        changed.removeIf(w -> w.order().equals(order));
        changed.addAll(now);
        changed.sort(Comparator.comparing(WaitingGains::order));
        return new MemberState(account, version, enrolledAt, settledTo, points, ladders, rules, rewards, changed);
    }

    private MemberState with(Account moved) {
        return new MemberState(account, version, enrolledAt, settledTo, moved, ladders, rules, rewards, waiting);
    }
}
