package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Account;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Terms;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Explanation;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.reward.Catalogue;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.EarningPolicy;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.RulePlan;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Ladders;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The definition of a loyalty programme, and the pure functions that run it.
 *
 * <p>A programme is built once and never changes. It holds no members: {@link #needs} says what to load,
 * {@link #decide} says what happens, {@link MemberState#after} applies it. Most shops meet these three only through
 * {@code Loyalty}, which adds a store, a clock and retries; a stream processor calls them directly. A programme that
 * changes over time is several of these, its versions, held together by {@link Programs}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Program {

    /** How long ago something may have happened when it is submitted, unless the programme says otherwise. */
    public static final Duration DEFAULT_LATE_HORIZON = Duration.ofDays(90);

    /** How long after it was placed an order may come back, unless the programme says otherwise. */
    public static final Duration DEFAULT_RETURN_WINDOW = Duration.ofDays(365);

    /** How far ahead of the engine's clock a caller's clock may be. */
    public static final Duration FUTURE_TOLERANCE = Duration.ofMinutes(5);

    /** More lines than an order of people has. */
    public static final int MAX_LINES = 1_000;

    /** The most coupons, tenders, measures, attributes, categories or segments in one list of a command. */
    public static final int MAX_PARTS = 50;

    private final String id;
    private final int version;
    private final String currency;
    private final List<PointType> pointTypes;
    private final List<EarningRule> rules;
    private final List<Ladder> ladders;
    private final List<Reward> rewards;
    private final Duration lateHorizon;
    private final Duration returnWindow;
    private final ProgramCalendar calendar;
    private final RulePlan rulePlan;
    private final Ladders compiledLadders;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Terms terms;
    private final List<Rate> worths;
    private final List<String> profile;
    private final EarningPolicy policy;
    private final Occasions occasions;

    Program(ProgramBuilder parts, ProgramCalendar calendar, RulePlan rulePlan, Ladders ladders, Catalogue catalogue) {
        this.id = parts.id;
        this.version = parts.version;
        this.currency = parts.currency;
        this.pointTypes = List.copyOf(parts.pointTypes);
        this.rules = List.copyOf(parts.rules);
        this.ladders = List.copyOf(parts.ladders);
        this.rewards = List.copyOf(parts.rewards);
        this.lateHorizon = parts.lateHorizon;
        this.returnWindow = parts.returnWindow;
        this.ledger = parts.ledger;
        this.terms = new Terms(parts.pointTypes, calendar, parts.returnWindow, parts.lateHorizon);
        this.worths = parts.pointTypes.stream().map(parts::worth).toList();
        this.calendar = calendar;
        this.rulePlan = rulePlan;
        this.compiledLadders = ladders;
        this.catalogue = catalogue;
        this.profile = List.copyOf(parts.profile);
        this.policy = parts.policy;
        this.occasions = new Occasions(version, calendar, rulePlan, policy.leapDay());
    }

    /**
     * Starts a programme.
     *
     * @param id its name
     * @param zone the zone in which its days begin and end
     * @param currency the ISO 4217 code in which it counts money
     * @return a builder
     */
    public static ProgramBuilder builder(String id, ZoneId zone, String currency) {
        return new ProgramBuilder(id, zone, currency);
    }

    /**
     * Returns what must be loaded before a command can be decided. It is asked again with what was loaded, until it
     * needs nothing more.
     *
     * @param command the command
     * @param loaded what was loaded so far
     * @return what is still missing
     */
    public Needs needs(Command command, Loaded loaded) {
        return Decider.needs(this, command, command.at(), loaded);
    }

    /**
     * Decides a command.
     *
     * @param loaded all that {@link #needs} asked for
     * @param command the command
     * @param now the clock of the engine
     * @param random where account numbers and codes come from
     * @return what becomes of it
     */
    public Decision decide(Loaded loaded, Command command, Instant now, RandomGenerator random) {
        return Programs.of(this).decide(loaded, command, now, random);
    }

    /**
     * Decides a command again and says why, step by step. Changes nothing.
     *
     * @param loaded what the decision had
     * @param command the command
     * @param now the clock that the decision had
     * @param random a generator that gives what the decision drew
     * @return the explanation
     */
    public Explanation explain(Loaded loaded, Command command, Instant now, RandomGenerator random) {
        return Programs.of(this).explain(loaded, command, now, random);
    }

    /**
     * Returns what a member has at an instant, with everything that falls due until then.
     *
     * @param state the state of the member, not later than the instant
     * @param at the instant
     * @return the view
     */
    public AccountView view(MemberState state, Instant at) {
        Draft draft = new Draft(this, state);
        draft.settle(at);
        MemberState settled = draft.state();
        List<Balance> balances = new ArrayList<>();
        for (PointType type : pointTypes) {
            balances.add(Balance.of(type, settled.points().wallet(type.name()), at));
        }
        return new AccountView(
                state.account(),
                at,
                balances,
                compiledLadders.standings(settled.ladders(), at),
                new Entitlements(compiledLadders.entitlements(settled.ladders(), at)));
    }

    /**
     * Returns what falls due by itself until an instant and is not yet in the journal.
     *
     * @param state the state of the member
     * @param through the instant
     * @return the events that settling would write
     */
    public List<Event> due(MemberState state, Instant through) {
        return Programs.of(this).due(state, through);
    }

    /** What happens by itself next, one entry for each kind, in the order in which kinds happen at one instant. */
    List<Due> dues(MemberState state) {
        Account points = state.points();
        return List.of(
                new Due(ledger.nextRelease(points), draft -> Releases.next(this, draft)),
                new Due(ledger.nextTimeOut(points), draft -> draft.emit(ledger.timeOutNext(points, terms))),
                occasions.next(state, Trigger.MONTH_END),
                occasions.next(state, Trigger.QUARTER_END),
                occasions.next(state, Trigger.YEAR_END),
                new Due(ledger.nextExpiry(points), draft -> draft.emit(ledger.expireNext(points, terms))),
                new Due(
                        compiledLadders.nextTermEnd(state.ladders()).orElse(ProgramCalendar.NEVER),
                        draft -> draft.emit(compiledLadders.endTerm(state.ladders()))),
                occasions.next(state, Trigger.BIRTHDAY),
                occasions.next(state, Trigger.ANNIVERSARY));
    }

    /**
     * Returns the name of this programme.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Returns the version of this programme.
     *
     * @return the version, 1 or more
     */
    public int version() {
        return version;
    }

    /**
     * Returns the currency in which this programme counts money.
     *
     * @return the ISO 4217 code
     */
    public String currency() {
        return currency;
    }

    /**
     * Returns the calendar of this programme.
     *
     * @return the calendar
     */
    public ProgramCalendar calendar() {
        return calendar;
    }

    /**
     * Returns the point types.
     *
     * @return the types in order
     */
    public List<PointType> pointTypes() {
        return pointTypes;
    }

    /**
     * Returns the earning rules as they were declared, without those that tiers add.
     *
     * @return the rules in order
     */
    public List<EarningRule> rules() {
        return rules;
    }

    /**
     * Returns the ladders.
     *
     * @return the ladders in order
     */
    public List<Ladder> ladders() {
        return ladders;
    }

    /**
     * Returns the rewards.
     *
     * @return the rewards in order
     */
    public List<Reward> rewards() {
        return rewards;
    }

    /**
     * Returns how long ago something may have happened when it is submitted.
     *
     * @return the horizon, 0 or more
     */
    public Duration lateHorizon() {
        return lateHorizon;
    }

    /**
     * Returns how long after it was placed an order may come back.
     *
     * @return the window, 0 or more
     */
    public Duration returnWindow() {
        return returnWindow;
    }

    /**
     * Returns what holds for all earning rules.
     *
     * @return the policy
     */
    public EarningPolicy policy() {
        return policy;
    }

    /** The attributes that make a profile complete; empty if nothing does. */
    List<String> profile() {
        return profile;
    }

    PointType mainType() {
        return pointTypes.get(0);
    }

    PointType pointType(String name) {
        return pointTypes.stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    RulePlan rulePlan() {
        return rulePlan;
    }

    Ladders compiledLadders() {
        return compiledLadders;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Ledger ledger() {
        return ledger;
    }

    Terms terms() {
        return terms;
    }

    /** What a new point of a type is worth, in smallest units of points and money. */
    Rate worth(PointType type) {
        return worths.get(pointTypes.indexOf(type));
    }

    /** A point type that a command names, or the first one; nothing if there is no such type. */
    Optional<PointType> typeNamed(String name) {
        return name.isEmpty()
                ? Optional.of(mainType())
                : pointTypes.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return id + " version " + version;
    }
}
