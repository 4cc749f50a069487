package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Terms;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Explanation;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.reward.Catalogue;
import dev.loyalty4j.core.reward.Conversion;
import dev.loyalty4j.core.reward.Granted;
import dev.loyalty4j.core.reward.Item;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.reward.VoucherKey;
import dev.loyalty4j.core.rule.AwardInKind;
import dev.loyalty4j.core.rule.EarningPolicy;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.RulePlan;
import dev.loyalty4j.core.tier.Entitlement;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Ladders;
import dev.loyalty4j.core.tier.TierEvent;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
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

    /** For how many days after it was placed an order may come back, unless the programme says otherwise. */
    public static final int DEFAULT_RETURN_WINDOW = 365;

    /** How far ahead of the engine's clock a caller's clock may be. */
    public static final Duration FUTURE_TOLERANCE = Duration.ofMinutes(5);

    /** More lines than an order of people has. */
    public static final int MAX_LINES = 1_000;

    /** The most coupons, tenders, measures, attributes, categories or segments in one list of a command. */
    public static final int MAX_PARTS = 50;

    private static final PointType NO_POINTS = PointType.of("no points", Expiry.NEVER);

    private final String id;
    private final int version;
    private final String currency;
    private final List<PointType> pointTypes;
    private final List<EarningRule> rules;
    private final List<Ladder> ladders;
    private final List<Reward> rewards;
    private final Duration lateHorizon;
    private final int returnWindow;
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
    private final List<VoucherKey> voucherKey;
    private final List<Conversion> conversions;
    private final List<StampCard> cards;
    private final Programs alone;

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
        this.voucherKey = List.of();
        this.conversions = List.copyOf(parts.conversions);
        this.cards = List.copyOf(parts.cards);
        this.alone = Programs.of(this);
    }

    private Program(Program other, VoucherKey key) {
        this.id = other.id;
        this.version = other.version;
        this.currency = other.currency;
        this.pointTypes = other.pointTypes;
        this.rules = other.rules;
        this.ladders = other.ladders;
        this.rewards = other.rewards;
        this.lateHorizon = other.lateHorizon;
        this.returnWindow = other.returnWindow;
        this.ledger = other.ledger;
        this.terms = other.terms;
        this.worths = other.worths;
        this.calendar = other.calendar;
        this.rulePlan = other.rulePlan;
        this.compiledLadders = other.compiledLadders;
        this.catalogue = other.catalogue;
        this.profile = other.profile;
        this.policy = other.policy;
        this.occasions = other.occasions;
        this.voucherKey = List.of(key);
        this.conversions = other.conversions;
        this.cards = other.cards;
        this.alone = Programs.of(this);
    }

    /**
     * Returns this programme with the secret from which codes of vouchers are made. {@code Loyalty} does this; who
     * calls {@link #decide} directly must.
     *
     * @param key the secret, the same for all versions of a programme and on all machines
     * @return a copy with that secret
     */
    public Program withVoucherKey(VoucherKey key) {
        return new Program(this, key);
    }

    /**
     * Returns the secret from which codes of vouchers are made.
     *
     * @return the secret, or nothing if there is none yet
     */
    public Optional<VoucherKey> voucherKey() {
        return voucherKey.stream().findFirst();
    }

    /**
     * Says whether this programme hands out vouchers, and so needs a {@link VoucherKey}.
     *
     * @return true if a reward, a rule, a card or a conversion gives vouchers
     */
    public boolean issuesVouchers() {
        return rewards.stream().anyMatch(r -> !r.voucher().isEmpty())
                || cards.stream().anyMatch(c -> !c.milestones().isEmpty())
                || rules.stream().anyMatch(r -> Awards.items(r.award()).stream().anyMatch(AwardInKind.Item::asVoucher));
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
        return alone.decide(loaded, command, now, random);
    }

    /**
     * Decides a command of a simulation, see {@link Programs#simulate}.
     *
     * @param loaded all that {@link #needs} asked for
     * @param command the command
     * @param now the clock of the simulation
     * @param random where account numbers and codes come from
     * @return what becomes of it
     */
    public Decision simulate(Loaded loaded, Command command, Instant now, RandomGenerator random) {
        return alone.simulate(loaded, command, now, random);
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
        return alone.explain(loaded, command, now, random);
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
                compiledLadders.standings(settled.climber(), at),
                entitlements(settled, at),
                settled.rewards());
    }

    /**
     * Returns what falls due by itself until an instant and is not yet in the journal.
     *
     * @param state the state of the member
     * @param through the instant
     * @return the events that settling would write
     */
    public List<Event> due(MemberState state, Instant through) {
        return alone.due(state, through);
    }

    /** What tiers give, then what was awarded. */
    Entitlements entitlements(MemberState state, Instant at) {
        List<Entitlement> all = new ArrayList<>(compiledLadders.entitlements(state.climber(), at));
        for (Granted granted : state.rewards().entitledAt(at)) {
            all.add(new Entitlement(granted.name(), granted.value(), Long.MAX_VALUE, "award " + granted.award()));
        }
        return new Entitlements(all);
    }

    /** What is kept about a person for what is decided without it. */
    List<String> answers(Profile profile) {
        List<String> answers = new ArrayList<>(rulePlan().answers(profile));
        for (PointType type : pointTypes()) {
            if (type.undyingFor().stream().anyMatch(one -> one.holds(profile))) {
                answers.add(Undying.line(type));
            }
        }
        return answers;
    }

    /** The point type whose release orders wait for before they count toward tiers, if there is one. */
    Optional<PointType> holdingBack() {
        for (PointType type : pointTypes) {
            if (type.pending().countsAtRelease() && !type.pending().isNone()) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
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
     * Returns the stamp cards.
     *
     * @return the cards in order
     */
    public List<StampCard> cards() {
        return cards;
    }

    Optional<StampCard> card(String name) {
        return cards.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /**
     * Returns how points become vouchers by themselves.
     *
     * @return the conversions in order
     */
    public List<Conversion> conversions() {
        return conversions;
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
     * Returns for how many days after the one on which it was placed an order may come back.
     *
     * @return the days, 0 or more
     */
    public int returnWindow() {
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

    /** The first point type; in a programme without points one that nobody has any points of. */
    PointType mainType() {
        return pointTypes.isEmpty() ? NO_POINTS : pointTypes.get(0);
    }

    PointType pointType(String name) {
        for (PointType type : pointTypes) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw new NoSuchElementException("there is no point type '" + name + "'");
    }

    Occasions occasions() {
        return occasions;
    }

    RulePlan rulePlan() {
        return rulePlan;
    }

    /**
     * Says in English what was counted toward a tier.
     *
     * @param event what was counted
     * @return such as 10000 miles; nothing if the programme does not count it any more
     */
    public Optional<String> inWords(TierEvent.MetricCounted event) {
        return compiledLadders.inWords(event);
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

    /** What a reward is paid in. */
    PointType typeOf(Item item) {
        return item.pointType().isEmpty()
                ? mainType()
                : typeNamed(item.pointType()).orElseThrow();
    }

    /** A point type that a command names, or the first one; nothing if there is no such type. */
    Optional<PointType> typeNamed(String name) {
        return name.isEmpty()
                ? pointTypes.stream().findFirst()
                : pointTypes.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return id + " version " + version;
    }
}
