package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.amount.Sequence;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.RuleNames;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ladders of a programme, compiled once. The door of this package, called by {@code program}.
 *
 * <p>Stateless and thread-safe: every method is a function of its arguments.
 */
public final class Ladders {
    private static final long MAX_DAYS = 4_000; // more than any horizon that a programme may declare

    /** More ladders than a member can keep apart. */
    private static final int MAX_LADDERS = 20;

    private static final BigDecimal DAYS_OF_YEAR = new BigDecimal("365.25");

    private final ProgramCalendar calendar;
    private final List<CompiledLadder> ladders;
    private final boolean judgeByTierReached;

    private Ladders(ProgramCalendar calendar, List<CompiledLadder> ladders) {
        this.calendar = calendar;
        this.ladders = ladders;
        this.judgeByTierReached =
                ladders.stream().anyMatch(l -> l.policy().judging() == LadderPolicy.Judging.TIER_REACHED);
    }

    /**
     * Compiles ladders.
     *
     * @param ladders the ladders in order
     * @param names the currency and the point types of the programme
     * @param calendar the calendar of the programme
     * @param lateHorizon how late an activity may be reported; what it counts is kept so long
     * @param returnWindow for how many days an order may come back; what it counts is kept as long as it may change
     * @param version the version of the programme, kept with each term
     * @param problems receives one line for every mistake; ladders with problems must not be used
     * @return the compiled ladders
     */
    public static Ladders compile(
            List<Ladder> ladders,
            RuleNames names,
            ProgramCalendar calendar,
            Duration lateHorizon,
            int returnWindow,
            int version,
            List<String> problems) {
        if (ladders.size() > MAX_LADDERS) {
            problems.add("ladders are " + ladders.size() + ", allowed are " + MAX_LADDERS);
        }
        LadderCompiler.Horizons horizons =
                new LadderCompiler.Horizons(Math.min(MAX_DAYS, lateHorizon.toDays() + 1), returnWindow);
        return new Ladders(calendar, LadderCompiler.compile(ladders, names, calendar, horizons, version, problems));
    }

    /** The same ladders with a decision replaced, for tests that show that a broken one is caught. */
    Ladders with(Choices broken) {
        return new Ladders(calendar, ladders.stream().map(l -> l.with(broken)).toList());
    }

    /**
     * Returns the earning rules by which tiers earn more.
     *
     * @param ladders the ladders in order
     * @param pointTypes the names of the point types in order
     * @return one rule for each multiplying or adding benefit and point type
     */
    public static List<EarningRule> rules(List<Ladder> ladders, List<String> pointTypes) {
        return TierRules.of(ladders, pointTypes);
    }

    static LadderState state(List<LadderState> states, String ladder) {
        int position = position(states, ladder);
        return position < states.size() ? states.get(position) : LadderState.none(ladder);
    }

    /** Where the state of a ladder stands, or will stand. */
    private static int position(List<LadderState> states, String ladder) {
        int position = 0;
        while (position < states.size() && !states.get(position).ladder().equals(ladder)) {
            position++;
        }
        return position;
    }

    /**
     * Says whether an order may be judged by a tier that it reaches itself, which a ladder may say.
     *
     * @return true if so
     */
    public boolean judgeByTierReached() {
        return judgeByTierReached;
    }

    private Optional<CompiledLadder> ladder(String name) {
        return ladders.stream().filter(l -> l.name().equals(name)).findFirst();
    }

    /**
     * Returns the rank of the tier held at an instant.
     *
     * @param states the states of a member
     * @param ladder the position of the ladder in the programme, from 0
     * @param at the instant
     * @return 0 for none, 1 for the first tier; a tier that is no longer in the programme counts as the one below it
     */
    public int rankAt(List<LadderState> states, int ladder, Instant at) {
        CompiledLadder one = ladders.get(ladder);
        return Seat.of(one, state(states, one.name()), at).rank();
    }

    /**
     * Says whether a member holds a tier, or a higher one.
     *
     * @param states the states of a member
     * @param ladder the name of the ladder
     * @param tier the name of the tier
     * @param at the instant
     * @return true if so; false too if there is no such tier
     */
    public boolean holds(List<LadderState> states, String ladder, String tier, Instant at) {
        return ladder(ladder)
                .filter(one -> one.knows(tier))
                .filter(one -> Seat.of(one, state(states, ladder), at).rank() >= one.rank(tier))
                .isPresent();
    }

    /**
     * Returns the names of the tiers held at an instant, for the origin of a lot.
     *
     * @param states the states of a member
     * @param at the instant
     * @return the names, joined; empty if none
     */
    public String tiersAt(List<LadderState> states, Instant at) {
        String held = "";
        for (int i = 0; i < ladders.size() && !states.isEmpty(); i++) {
            CompiledLadder ladder = ladders.get(i);
            String tier = Seat.of(ladder, state(states, ladder.name()), at).tier();
            held = held.isEmpty() ? tier : tier.isEmpty() ? held : held + ", " + tier;
        }
        return held;
    }

    /**
     * Says whether any ladder counts a metric of some kind.
     *
     * @param kind the kind
     * @return true if one does
     */
    public boolean counts(Metric.Kind kind) {
        return ladders.stream().anyMatch(l -> l.counts(kind));
    }

    /**
     * Counts what happened on every ladder that counts it.
     *
     * @param member the member before
     * @param gains what happened
     * @param at when it happened; this names the bucket
     * @param now when it was recorded
     * @return the events
     */
    public List<TierEvent> count(Climber member, List<MetricGain> gains, Instant at, Instant now) {
        if (ladders.size() == 1) {
            return new Counting(ladders.get(0), member).of(gains, at, now);
        }
        List<TierEvent> events = new ArrayList<>();
        ladders.forEach(ladder -> events.addAll(new Counting(ladder, member).of(gains, at, now)));
        return events;
    }

    /**
     * Says in English what was counted.
     *
     * @param event what was counted
     * @return such as 10000 miles; nothing if the ladders do not count it any more
     */
    public Optional<String> inWords(TierEvent.MetricCounted event) {
        return ladder(event.ladder())
                .flatMap(one -> one.metrics().stream()
                        .filter(m ->
                                event.metric().equals(m.key()) || event.metric().equals(m.rolledKey()))
                        .findFirst())
                .map(m -> m.text(event.change()));
    }

    /**
     * Counts what a new member starts with.
     *
     * @param member the new member
     * @param at when it joined
     * @return the events
     */
    public List<TierEvent> headStarts(Climber member, Instant at) {
        List<TierEvent> events = new ArrayList<>();
        ladders.forEach(ladder -> events.addAll(new Counting(ladder, member).headStarts(at)));
        return events;
    }

    /**
     * Says whether a ladder counts a metric.
     *
     * @param ladder the name of the ladder
     * @param metric the metric
     * @return true if it does
     */
    public boolean counts(String ladder, Metric metric) {
        return metric(ladder, metric).isPresent();
    }

    private Optional<CompiledMetric> metric(String ladder, Metric metric) {
        return ladder(ladder)
                .flatMap(one -> one.metrics().stream()
                        .filter(m -> m.kind() == metric.kind())
                        .filter(m -> m.name().equals(metric.name())
                                || (metric.name().isEmpty() && !m.unit().isEmpty()))
                        .filter(m -> metric.own().isEmpty()
                                ? m.ofLadder()
                                : metric.own().contains(m.window()))
                        .findFirst());
    }

    /**
     * Counts what a shop credits by hand.
     *
     * @param member the member before
     * @param credit the command, whose metric the ladder counts
     * @param now when it was recorded; what rolled over before is corrected
     * @return the events
     * @throws ArithmeticException if the amount is finer than the metric, or too large
     */
    public List<TierEvent> credit(Climber member, CreditMetric credit, Instant now) {
        CompiledLadder ladder = ladder(credit.ladder()).orElseThrow();
        CompiledMetric metric = metric(credit.ladder(), credit.metric()).orElseThrow();
        BigDecimal amount = metric.kind() == Metric.Kind.YEARS_HELD
                ? credit.amount().multiply(DAYS_OF_YEAR).setScale(0, RoundingMode.DOWN)
                : credit.amount();
        long change = amount.movePointRight(metric.scale()).longValueExact();
        return new Counting(ladder, member).credited(metric, change, credit.at(), now);
    }

    /**
     * Returns the next move that what was counted allows, never down. It is asked again until there is none.
     *
     * @param member the member, with everything counted
     * @param before the member before it was counted, where what the numbers of an earlier day gave is not given again
     * @param at when the activity happened; its day is the day of the reading
     * @param now when it was recorded; a late activity moves a member up from then on
     * @return the events of one move; empty if there is none
     */
    public List<TierEvent> nextMove(Climber member, Optional<Climber> before, Instant at, Instant now) {
        return first(ladder -> new Climbing(ladder, member, before).next(at, now));
    }

    /** What happens on the first ladder on which something does. */
    private List<TierEvent> first(Function<CompiledLadder, List<TierEvent>> happening) {
        for (int i = 0; i < ladders.size(); i++) {
            List<TierEvent> events = happening.apply(ladders.get(i));
            if (!events.isEmpty()) {
                return events;
            }
        }
        return List.of();
    }

    /**
     * Returns the tiers by which an order is judged that reaches them, on ladders that say so.
     *
     * @param member the member before
     * @param gains what the order counts
     * @param at when it was placed
     * @param now when it was recorded
     * @return the rank held on each ladder where it reaches one, that of an override where there is one; otherwise 0
     */
    public List<Integer> lifted(Climber member, List<MetricGain> gains, Instant at, Instant now) {
        List<Integer> ranks = new ArrayList<>();
        for (CompiledLadder ladder : ladders) {
            int rank = 0;
            if (ladder.policy().judging() == LadderPolicy.Judging.TIER_REACHED) {
                Climber after = member.after(new Counting(ladder, member).of(gains, at, now));
                Instant from = at.isBefore(now) ? now : at;
                List<TierEvent> moved = new Climbing(ladder, after).next(at, now);
                for (; !moved.isEmpty(); moved = new Climbing(ladder, after).next(at, now)) {
                    after = after.after(moved);
                    rank = Seat.of(ladder, after.state(ladder.name()), from).rank();
                }
            }
            ranks.add(rank);
        }
        return ranks;
    }

    /**
     * Takes away a term whose order came back, where the programme says so. It is asked again until there is none.
     *
     * @param member the member, with everything counted
     * @param now when
     * @return the events of one term; empty if there is none
     */
    public List<TierEvent> revoked(Climber member, Instant now) {
        return first(ladder -> new Climbing(ladder, member).revoked(now));
    }

    /**
     * Brings back a term that a return took which is cancelled, as it was. It is asked again until there is none.
     *
     * @param start the member before the return was cancelled
     * @param member the member, with everything counted
     * @param now when
     * @return the events of one term; empty if there is none
     */
    public List<TierEvent> reinstated(Climber start, Climber member, Instant now) {
        return first(ladder -> new Climbing(ladder, member).reinstated(start, now));
    }

    /**
     * Returns when the next period, term or placement ends.
     *
     * @param member the member
     * @return the instant; {@link ProgramCalendar#NEVER} if none ends
     */
    public Instant nextDue(Climber member) {
        return due(member).map(Falling.Moment::at).orElse(ProgramCalendar.NEVER);
    }

    /**
     * Returns what happens when the next period, term or placement ends.
     *
     * @param member the member
     * @return the events; empty if none ends
     */
    public List<TierEvent> happening(Climber member) {
        return due(member).map(moment -> moment.events().get()).orElse(List.of());
    }

    private Optional<Falling.Moment> due(Climber member) {
        Optional<Falling.Moment> first = Optional.empty();
        for (int i = 0; i < ladders.size(); i++) {
            Optional<Falling.Moment> next = Falling.next(ladders.get(i), member);
            if (next.isPresent() && (first.isEmpty() || next.get().before(first.get()))) {
                first = next;
            }
        }
        return first;
    }

    /**
     * Places a member in a tier.
     *
     * @param member the member before
     * @param place the command, whose ladder and tier are in the programme
     * @param now when
     * @return the events; none if the member holds it as long already
     */
    public List<TierEvent> place(Climber member, PlaceInTier place, Instant now) {
        CompiledLadder ladder = ladder(place.ladder()).orElseThrow();
        LadderState state = member.state(ladder.name());
        int rank = ladder.rank(place.tier());
        LocalDate day = calendar.dateOf(now);
        boolean dated = place.until().isBefore(ProgramCalendar.NEVER_DATE);
        LocalDate end = dated || place.reason() == Placement.Reason.OVERRIDE
                ? place.until()
                : ladder.termEnd(rank, day, calendar.dateOf(member.enrolledAt()));
        if (place.reason().beside()) {
            Placement placement = new Placement(
                    place.reason(),
                    place.tier(),
                    ladder.below(rank),
                    now,
                    calendar.startOf(end),
                    false,
                    ladder.version());
            return List.of(new TierEvent.TierPlaced(now, ladder.name(), placement, place.fee()));
        }
        TierTerm.Cause cause =
                place.reason() == Placement.Reason.MATCH ? TierTerm.Cause.MATCHED : TierTerm.Cause.INVITED;
        TierTerm term = ladder.term(rank, cause, LocalDate.EPOCH, now, end);
        int held = ladder.earnedRank(state);
        boolean longer =
                state.current().filter(t -> !t.until().isBefore(term.until())).isEmpty();
        return rank > held || (rank == held && longer)
                ? new Climbing(ladder, member).left(now, false, new TierEvent.TierReached(now, ladder.name(), term))
                : List.of();
    }

    /**
     * Says whether a ladder exists.
     *
     * @param ladder its name
     * @return true if so
     */
    public boolean has(String ladder) {
        return ladder(ladder).isPresent();
    }

    /**
     * Says whether a tier exists.
     *
     * @param ladder the name of the ladder
     * @param tier the name of the tier
     * @return true if so
     */
    public boolean has(String ladder, String tier) {
        return ladder(ladder).filter(l -> l.knows(tier)).isPresent();
    }

    /**
     * Returns the key under which the reward for entering a tier is paid once.
     *
     * @param ladder the name of the ladder
     * @param tier the name of the tier
     * @param until when its term ends
     * @return the tier, and the end of the term where each term pays
     */
    public String rewardKey(String ladder, String tier, Instant until) {
        return ladder(ladder)
                .filter(l -> l.policy().entryReward() == LadderPolicy.EntryReward.EACH_TERM)
                .map(l -> tier + " until " + until)
                .orElse(tier);
    }

    /**
     * Says whether a renewal of a ladder pays the reward for entering a tier.
     *
     * @param ladder the name of the ladder
     * @return true where each term pays
     */
    public boolean rewardsRenewal(String ladder) {
        return ladder(ladder)
                .filter(l -> l.policy().entryReward() == LadderPolicy.EntryReward.EACH_TERM)
                .isPresent();
    }

    /**
     * Uses an entitlement.
     *
     * @param member the member
     * @param use the command
     * @param now when
     * @return the event; nothing if no ladder gives it, or not so much of it is left
     */
    public Optional<TierEvent.EntitlementUsed> use(Climber member, UseEntitlement use, Instant now) {
        return ladders.stream()
                .flatMap(ladder -> new Standings(ladder, member, now).use(use).stream())
                .findFirst();
    }

    /**
     * Applies an event. Needs no programme.
     *
     * @param states the states before
     * @param event what happened
     * @return the states after
     */
    public static List<LadderState> apply(List<LadderState> states, TierEvent event) {
        LadderState after = state(states, event.ladder()).after(event);
        int position = position(states, event.ladder());
        return position < states.size() ? Sequence.with(states, position, after) : Sequence.plus(states, after);
    }

    /**
     * Returns where a member stands on every ladder.
     *
     * @param member the member
     * @param at the instant of the reading
     * @return one standing for each ladder, in order
     */
    public List<Standing> standings(Climber member, Instant at) {
        return ladders.stream()
                .map(ladder -> new Standings(ladder, member, at).standing())
                .toList();
    }

    /**
     * Returns what a member is entitled to.
     *
     * @param member the member
     * @param at the instant of the reading
     * @return the entitlements of the tiers held, in the order of ladders and benefits
     */
    public List<Entitlement> entitlements(Climber member, Instant at) {
        List<Entitlement> all = new ArrayList<>();
        ladders.forEach(ladder -> all.addAll(new Standings(ladder, member, at).entitlements()));
        return all;
    }
}
