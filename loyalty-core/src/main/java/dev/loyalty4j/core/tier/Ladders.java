package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.RuleNames;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The ladders of a programme, compiled once. The door of this package, called by {@code program}.
 *
 * <p>Stateless: every method is a function of its arguments.
 *
 * <p>Immutable and thread-safe.
 */
public final class Ladders {
    /** More than any horizon that a programme may declare. */
    private static final long MAX_LATE_DAYS = 4_000;

    private final ProgramCalendar calendar;
    private final List<CompiledLadder> ladders;

    private Ladders(ProgramCalendar calendar, List<CompiledLadder> ladders) {
        this.calendar = calendar;
        this.ladders = ladders;
    }

    /**
     * Compiles ladders.
     *
     * @param ladders the ladders in order
     * @param names the currency and the point types of the programme
     * @param calendar the calendar of the programme
     * @param lateHorizon how late an activity may be reported; what it counts is kept so long
     * @param problems receives one line for every mistake; ladders with problems must not be used
     * @return the compiled ladders
     */
    public static Ladders compile(
            List<Ladder> ladders,
            RuleNames names,
            ProgramCalendar calendar,
            Duration lateHorizon,
            List<String> problems) {
        long lateDays = Math.min(MAX_LATE_DAYS, lateHorizon.toDays() + 1);
        return new Ladders(calendar, LadderCompiler.compile(ladders, names, calendar, lateDays, problems));
    }

    /**
     * Returns the earning rules by which tiers earn more.
     *
     * @param ladders the ladders in order
     * @param pointTypes the names of the point types in order
     * @return one rule for each multiplying benefit and point type
     */
    public static List<EarningRule> rules(List<Ladder> ladders, List<String> pointTypes) {
        List<EarningRule> rules = new ArrayList<>();
        for (Ladder ladder : ladders) {
            for (Tier tier : ladder.tiers()) {
                for (Benefit benefit : tier.benefits()) {
                    if (benefit instanceof Benefit.Multiply multiply) {
                        for (String type : pointTypes) {
                            String name = ladder.name() + " " + tier.name() + (pointTypes.size() > 1 ? " " + type : "");
                            rules.add(EarningRule.of(name, Award.multiply(multiply.factor()))
                                    .when(Condition.tier(ladder.name(), tier.name()))
                                    .giving(type));
                        }
                    }
                }
            }
        }
        return rules;
    }

    /**
     * Returns the state of a ladder.
     *
     * @param states the states of a member
     * @param ladder the position of the ladder in the programme, from 0
     * @return its state; an empty one if nothing was counted yet
     */
    public LadderState state(List<LadderState> states, int ladder) {
        return state(states, ladders.get(ladder).name());
    }

    private static LadderState state(List<LadderState> states, String ladder) {
        for (LadderState state : states) {
            if (state.ladder().equals(ladder)) {
                return state;
            }
        }
        return LadderState.none(ladder);
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
        for (CompiledLadder one : ladders) {
            if (one.name().equals(ladder)) {
                int rank = state(states, ladder).rankAt(at);
                for (int lower = 1; lower <= rank; lower++) {
                    if (one.tier(lower).equals(tier)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Returns the names of the tiers held at an instant, for the origin of a lot.
     *
     * @param states the states of a member
     * @param at the instant
     * @return the names, joined; empty if none
     */
    public String tiersAt(List<LadderState> states, Instant at) {
        List<String> held = new ArrayList<>();
        for (CompiledLadder ladder : ladders) {
            int rank = state(states, ladder.name()).rankAt(at);
            if (rank > 0) {
                held.add(ladder.tier(rank));
            }
        }
        return String.join(", ", held);
    }

    /**
     * Counts a change of a metric on every ladder that uses it.
     *
     * @param metric what changed
     * @param change how much, in the smallest unit; negative to take it off
     * @param at when it happened; this names the bucket
     * @return the events
     */
    public List<TierEvent> count(Metric metric, long change, Instant at) {
        List<TierEvent> events = new ArrayList<>();
        LocalDate day = calendar.dateOf(at);
        for (CompiledLadder ladder : ladders) {
            boolean used = ladder.ladder().tiers().stream()
                    .anyMatch(t -> t.requirement().metric() == metric);
            if (used && change != 0) {
                LocalDate bucket = ladder.ladder().window().bucketOf(day);
                events.add(
                        new TierEvent.MetricCounted(at, ladder.name(), metric, bucket, change, ladder.keepFrom(day)));
            }
        }
        return events;
    }

    /**
     * Moves a member up, or renews the term, where what was counted on a day allows it. Never moves down.
     *
     * @param states the states of a member, with everything counted
     * @param at when the activity happened; its day is the day of the reading
     * @param now when it was recorded; a late activity moves a member up from then on
     * @return the events
     */
    public List<TierEvent> moveUp(List<LadderState> states, Instant at, Instant now) {
        List<TierEvent> events = new ArrayList<>();
        LocalDate day = calendar.dateOf(at);
        Instant from = at.isBefore(now) ? now : at;
        for (CompiledLadder ladder : ladders) {
            LadderState state = state(states, ladder.name());
            int met = ladder.rankMet(state, day);
            int held = state.rank();
            Instant until = ladder.termEnd(day);
            if (met == 0 || met < held || !until.isAfter(from)) {
                continue;
            }
            if (met > held) {
                events.add(new TierEvent.TierReached(from, ladder.name(), met, ladder.tier(met), until));
            } else if (renewsAtOnce(ladder)
                    && until.isAfter(state.current().orElseThrow().until())) {
                events.add(new TierEvent.TierRenewed(from, ladder.name(), met, ladder.tier(met), until));
            }
        }
        return events;
    }

    /** A window of periods renews at once in each fresh period; a rolling one is looked at when the term ends. */
    private static boolean renewsAtOnce(CompiledLadder ladder) {
        return ladder.ladder().term() instanceof Term.RestAndNext;
    }

    /**
     * Returns when the next term ends.
     *
     * @param states the states of a member
     * @return the instant, or nothing if no term ends
     */
    public Optional<Instant> nextTermEnd(List<LadderState> states) {
        return ending(states).map(e -> e.current().orElseThrow().until());
    }

    private Optional<LadderState> ending(List<LadderState> states) {
        return ladders.stream()
                .map(ladder -> state(states, ladder.name()))
                .filter(s -> s.rank() > 0)
                .filter(s -> s.current().orElseThrow().until().isBefore(ProgramCalendar.NEVER))
                .min(Comparator.comparing(s -> s.current().orElseThrow().until())); // of equals the first declared
    }

    /**
     * Ends the term that ends next: renews it if its requirement is met on its last day, otherwise goes down one step.
     *
     * @param states the states of a member, one of whose terms ends
     * @return the event
     * @throws IllegalStateException if no term ends
     */
    public TierEvent endTerm(List<LadderState> states) {
        LadderState state = ending(states).orElseThrow(() -> new IllegalStateException("no term of this member ends"));
        CompiledLadder ladder = ladders.stream()
                .filter(l -> l.name().equals(state.ladder()))
                .findFirst()
                .orElseThrow();
        Instant end = state.current().orElseThrow().until();
        LocalDate firstDay = calendar.dateOf(end);
        int rank = state.rank();
        if (ladder.missing(state, rank, firstDay.minusDays(1)) == 0
                && ladder.termEnd(firstDay).isAfter(end)) {
            return new TierEvent.TierRenewed(end, ladder.name(), rank, ladder.tier(rank), ladder.termEnd(firstDay));
        }
        int lower = rank - 1;
        Instant until = lower == 0 ? ProgramCalendar.NEVER : ladder.termEnd(firstDay);
        return new TierEvent.TierLowered(end, ladder.name(), lower, ladder.tier(lower), until);
    }

    /**
     * Applies an event. Needs no programme.
     *
     * @param states the states before
     * @param event what happened
     * @return the states after
     */
    public static List<LadderState> apply(List<LadderState> states, TierEvent event) {
        LadderState before = state(states, event.ladder());
        LadderState after = apply(before, event);
        List<LadderState> all = new ArrayList<>(states.size() + 1);
        boolean found = false;
        for (LadderState state : states) {
            boolean same = state.ladder().equals(event.ladder());
            found |= same;
            all.add(same ? after : state);
        }
        if (!found) {
            all.add(after);
        }
        return List.copyOf(all);
    }

    private static LadderState apply(LadderState state, TierEvent event) {
        if (event instanceof TierEvent.MetricCounted counted) {
            return state.counting(counted.metric(), counted.bucket(), counted.change(), counted.keepFrom());
        } else if (event instanceof TierEvent.TierReached reached) {
            return state.beginning(new TierTerm(reached.rank(), reached.at(), reached.until()));
        } else if (event instanceof TierEvent.TierRenewed renewed) {
            return state.until(renewed.until());
        } else if (event instanceof TierEvent.TierLowered lowered) {
            return state.beginning(new TierTerm(lowered.rank(), lowered.at(), lowered.until()));
        }
        throw new IllegalStateException("tier event of an unlisted kind: " + event);
    }

    /**
     * Returns where a member stands on every ladder.
     *
     * @param states the states of a member
     * @param at the instant of the reading
     * @return one standing for each ladder, in order
     */
    public List<Standing> standings(List<LadderState> states, Instant at) {
        List<Standing> standings = new ArrayList<>();
        LocalDate day = calendar.dateOf(at);
        for (CompiledLadder ladder : ladders) {
            LadderState state = state(states, ladder.name());
            int rank = state.rankAt(at);
            Optional<Instant> until =
                    state.current().map(TierTerm::until).filter(u -> rank > 0 && u.isBefore(ProgramCalendar.NEVER));
            int next = rank + 1;
            boolean top = next > ladder.top();
            standings.add(new Standing(
                    ladder.name(),
                    rank == 0 ? Optional.empty() : Optional.of(ladder.tier(rank)),
                    until,
                    top ? Optional.empty() : Optional.of(ladder.tier(next)),
                    top ? "" : ladder.units().text(ladder.metric(next), ladder.missing(state, next, day))));
        }
        return standings;
    }

    /**
     * Returns what a member is entitled to.
     *
     * @param states the states of a member
     * @param at the instant of the reading
     * @return the names of the entitlements of the tiers held, in declaration order, without repetition
     */
    public List<String> entitlements(List<LadderState> states, Instant at) {
        List<String> names = new ArrayList<>();
        for (CompiledLadder ladder : ladders) {
            int rank = state(states, ladder.name()).rankAt(at);
            if (rank > 0) {
                for (Benefit benefit : ladder.ladder().tiers().get(rank - 1).benefits()) {
                    if (benefit instanceof Benefit.Entitled entitled && !names.contains(entitled.name())) {
                        names.add(entitled.name());
                    }
                }
            }
        }
        return names;
    }
}
