package dev.loyalty4j.core.journal;

import dev.loyalty4j.core.account.Account;
import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.amount.Sequence;
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
import org.jspecify.annotations.Nullable;

/**
 * A state while events are applied to it one by one. An event replaces only the part that it is about; the state is put
 * together when it is asked for. This and {@link OrderState} are the places that list the families of events.
 *
 * <p>Not thread-safe.
 */
public final class MemberFold {
    private final MemberState before;
    private Account points;
    private List<LadderState> ladders;
    private RuleState rules;
    private RewardState rewards;
    private List<WaitingGains> waiting;
    private Instant enrolledAt;
    private @Nullable MemberState state;
    private @Nullable Climber climber;

    /**
     * Starts with a state.
     *
     * @param before the state, which stays as it is
     */
    public MemberFold(MemberState before) {
        this.before = before;
        this.state = before;
        this.points = before.points();
        this.ladders = before.ladders();
        this.rules = before.rules();
        this.rewards = before.rewards();
        this.waiting = before.waiting();
        this.enrolledAt = before.enrolledAt();
    }

    /**
     * Applies the next event.
     *
     * @param event what happened
     */
    public void apply(Event event) {
        if (event instanceof AccountEvent moved) {
            points = Ledger.standard().apply(points, moved);
        } else if (event instanceof TierEvent moved) {
            ladders = Ladders.apply(ladders, moved);
            climber = null;
        } else if (event instanceof RewardEvent given) {
            rewards = rewards.after(given);
        } else if (event instanceof ProgramEvent its) {
            if (!told(its)) {
                return; // orders leave no trace of their own here
            }
        } else {
            throw new IllegalStateException("event of an unlisted family: " + event);
        }
        state = null;
    }

    private boolean told(ProgramEvent event) {
        if (event instanceof ProgramEvent.Enrolled e) {
            enrolledAt = e.at();
            climber = null;
        } else if (event instanceof ProgramEvent.Ruled e) {
            rules = rules.after(e.what());
        } else if (event instanceof ProgramEvent.OrderWaits e) {
            waits(e.what());
        } else if (event instanceof ProgramEvent.LotCountsLess e) {
            waits(e.what());
        } else if (event instanceof ProgramEvent.OrderCounted e) {
            waits(e.order(), List.of());
        } else {
            return false;
        }
        return true;
    }

    private void waits(WaitingGains what) {
        waits(what.order(), what.isNothing() ? List.of() : List.of(what));
    }

    private void waits(String order, List<WaitingGains> now) {
        List<WaitingGains> changed = new ArrayList<>(waiting);
        changed.removeIf(w -> w.order().equals(order));
        changed.addAll(now);
        changed.sort(Comparator.comparing(WaitingGains::order));
        waiting = Sequence.copyOf(changed);
    }

    /**
     * Returns the state after the events so far, still of the version before.
     *
     * @return the state
     */
    public MemberState state() {
        MemberState now = state;
        if (now == null) {
            now = new MemberState(
                    before.account(),
                    before.version(),
                    enrolledAt,
                    before.settledTo(),
                    points,
                    ladders,
                    rules,
                    rewards,
                    waiting);
            state = now;
        }
        return now;
    }

    /**
     * Returns the state after the events so far as the next version.
     *
     * @param version how many journal entries made the state
     * @param at when the last of them was recorded
     * @return the state, settled through that instant at least
     */
    public MemberState recorded(long version, Instant at) {
        return new MemberState(
                before.account(),
                version,
                enrolledAt,
                at.isAfter(before.settledTo()) ? at : before.settledTo(),
                points,
                ladders,
                rules,
                rewards,
                waiting);
    }

    /**
     * Returns the points.
     *
     * @return the points after the events so far
     */
    public Account points() {
        return points;
    }

    /**
     * Returns the tiers.
     *
     * @return the tiers after the events so far
     */
    public List<LadderState> ladders() {
        return ladders;
    }

    /**
     * Returns when the member joined.
     *
     * @return the instant
     */
    public Instant enrolledAt() {
        return enrolledAt;
    }

    /**
     * Returns what ladders need to know about this member.
     *
     * @return where the member stands after the events so far
     */
    public Climber climber() {
        Climber now = climber;
        if (now == null) {
            now = new Climber(ladders, enrolledAt, before.settledTo());
            climber = now;
        }
        return now;
    }
}
