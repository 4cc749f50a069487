package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What happens on one ladder because time passes: periods close, terms end, placements end. */
final class Falling {
    private final CompiledLadder ladder;
    private final Climber climber;
    private final LadderState state;
    private final LocalDate joined;

    private Falling(CompiledLadder ladder, Climber climber, LadderState state) {
        this.ladder = ladder;
        this.climber = climber;
        this.state = state;
        this.joined = ladder.calendar().dateOf(climber.enrolledAt());
    }

    /**
     * What is due at an instant.
     *
     * @param at when
     * @param kind what comes first of things due at once: 0 the end of a period, 1 that of a term, 2 of a placement
     * @param events what happens, worked out when it is asked
     */
    record Moment(Instant at, int kind, Supplier<List<TierEvent>> events) {
        boolean before(Moment other) {
            int order = at.compareTo(other.at);
            return order < 0 || (order == 0 && kind < other.kind);
        }
    }

    /** What is due next on a ladder. Every command asks for it, and most members hold nothing that could end. */
    static Optional<Moment> next(CompiledLadder ladder, Climber climber) {
        LadderState state = climber.state(ladder.name());
        boolean holds = !state.terms().isEmpty() || !state.placements().isEmpty();
        return holds || ladder.movesByTime() ? new Falling(ladder, climber, state).next() : Optional.empty();
    }

    private Optional<Moment> next() {
        return first(first(first(periodEnd(), termEnd()), yearsHeld()), placementEnd());
    }

    private static Optional<Moment> first(Optional<Moment> one, Optional<Moment> other) {
        boolean before = other.isPresent() && (one.isEmpty() || other.get().before(one.get()));
        return before ? other : one;
    }

    /** The end of a period matters only where something was counted in it. */
    private Optional<Moment> periodEnd() {
        LadderPolicy policy = ladder.policy();
        boolean upgrades = policy.upgrade() == LadderPolicy.Upgrade.AT_PERIOD_END;
        boolean rolls = !policy.rolloverFrom().isEmpty();
        if (!upgrades && !rolls) {
            return Optional.empty();
        }
        Window window = Window.since(ladder.ladder().window(), joined);
        TreeSet<LocalDate> periods = new TreeSet<>();
        for (MetricCount count : state.counts()) {
            periods.add(window.startOn(count.bucket()));
        }
        for (LocalDate period : periods) {
            LocalDate end = window.endOn(period, 0);
            Instant boundary = ladder.calendar().startOf(end);
            if (boundary.isAfter(climber.settledTo()) && boundary.isBefore(ProgramCalendar.NEVER)) {
                List<TierEvent> events = new ArrayList<>();
                if (rolls) {
                    events.addAll(new Counting(ladder, climber).rolled(period, boundary));
                }
                if (upgrades && !isPast(boundary)) {
                    events.addAll(new Climbing(ladder, climber).reached(end.minusDays(1), boundary));
                }
                if (!events.isEmpty()) {
                    return Optional.of(new Moment(boundary, 0, () -> events));
                }
            }
        }
        return Optional.empty();
    }

    /** The day on which a tier was held long enough for another; nothing else happens on it. */
    private Optional<Moment> yearsHeld() {
        if (!ladder.counts(Metric.Kind.YEARS_HELD)) {
            return Optional.empty();
        }
        LocalDate today = ladder.calendar().dateOf(climber.settledTo());
        Reading reading = new Reading(ladder, state, joined, today, false);
        TreeSet<LocalDate> days = new TreeSet<>();
        for (CompiledLadder.Step step : ladder.steps()) {
            for (Need need : List.of(step.enter(), step.reenter(), step.lifetime())) {
                for (Need.Leaf leaf : need.leaves()) {
                    if (leaf.metric().kind() == Metric.Kind.YEARS_HELD) {
                        days.add(today.plusDays(Math.max(0, leaf.amount() - reading.applyAsLong(leaf.metric()))));
                    }
                }
            }
        }
        for (LocalDate day : days) {
            Instant at = ladder.calendar().startOf(day);
            List<TierEvent> events = at.isAfter(climber.settledTo()) && at.isBefore(ProgramCalendar.NEVER)
                    ? new Climbing(ladder, climber).next(at, at)
                    : List.of();
            if (!events.isEmpty()) {
                return Optional.of(new Moment(at, 1, () -> events));
            }
        }
        return Optional.empty();
    }

    /** A term that began then or later was made by all that had been counted. */
    private boolean isPast(Instant boundary) {
        return state.current().filter(t -> !t.from().isBefore(boundary)).isPresent();
    }

    private Optional<Moment> placementEnd() {
        Optional<Moment> first = Optional.empty();
        for (Placement placement : state.placements()) {
            if (!placement.ended() && placement.until().isBefore(ProgramCalendar.NEVER)) {
                Instant at = placement.until().isBefore(placement.from()) ? placement.from() : placement.until();
                Moment moment = new Moment(
                        at,
                        2,
                        () -> List.of(
                                new TierEvent.PlacementEnded(at, ladder.name(), placement.reason(), placement.tier())));
                first = first.isEmpty() || moment.before(first.get()) ? Optional.of(moment) : first;
            }
        }
        return first;
    }

    /** A term is renewed when it ends; it is lost when the days of grace after it are over. */
    private Optional<Moment> termEnd() {
        Optional<TierTerm> held = state.current().filter(t -> !t.tier().isEmpty());
        if (held.isEmpty() || !held.get().until().isBefore(ProgramCalendar.NEVER)) {
            return Optional.empty();
        }
        TierTerm term = held.get();
        if (term.heldUntil().equals(term.until())) {
            return Optional.of(new Moment(term.until(), 1, () -> ending(term, judgedAtEnd(term))));
        }
        TierEvent event = judgedAtEnd(term); // only this tells whether the days of grace are waited for
        return Optional.of(new Moment(event.at(), 1, () -> ending(term, event)));
    }

    private TierEvent judgedAtEnd(TierTerm term) {
        LocalDate end = ladder.calendar().dateOf(term.until());
        return ladder.knows(term.tier())
                ? judged(term, ladder.rank(term.tier()), end)
                : judgedBelow(term, ladder.rank(term), end);
    }

    private List<TierEvent> ending(TierTerm term, TierEvent event) {
        List<TierEvent> events = new ArrayList<>(new Counting(ladder, climber).held(term, event.at(), true, 1));
        events.add(event);
        if (event instanceof TierEvent.TierLowered lowered) {
            events.addAll(reachedMeanwhile(lowered));
        }
        return events;
    }

    /** What judges a term may be over for long; the numbers of the day of the fall may be enough for more. */
    private List<TierEvent> reachedMeanwhile(TierEvent.TierLowered lowered) {
        Climber after = climber.after(List.of(lowered));
        return new Climbing(ladder, after).reached(ladder.calendar().dateOf(lowered.at()), lowered.at());
    }

    private TierEvent judged(TierTerm term, int rank, LocalDate end) {
        LocalDate judging = ladder.judgingDay(term, joined);
        LocalDate next = ladder.termEnd(rank, end, joined);
        if (new Climbing(ladder, climber).mayRenew(term, judging)
                && ladder.calendar().startOf(next).isAfter(term.until())) {
            for (LocalDate day : judgingDays(term, judging)) {
                if (new Reading(ladder, state, joined, day, false)
                        .meets(ladder.step(rank).retain())) {
                    TierTerm renewed = ladder.term(rank, TierTerm.Cause.RENEWED, day, term.until(), next);
                    return new TierEvent.TierRenewed(term.until(), ladder.name(), renewed);
                }
            }
        }
        Reading reading = new Reading(ladder, state, joined, judging, false);
        int lower = ladder.policy().fall() == LadderPolicy.Fall.TO_METRIC ? metBelow(reading, rank) : stepBelow(rank);
        return lowered(term, lower, judging, end);
    }

    /**
     * In the days of grace what counts in the period that is judged can still be made up. Where the window moves, the
     * numbers of any of these days are enough.
     */
    private List<LocalDate> judgingDays(TierTerm term, LocalDate judging) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(judging));
        LocalDate lost = ladder.calendar().dateOf(term.heldUntil());
        if (!ladder.ladder().window().tiles()) {
            state.counts().stream()
                    .map(MetricCount::bucket)
                    .filter(day -> day.isAfter(judging) && day.isBefore(lost))
                    .forEach(days::add);
        }
        return ladder.choices().judging(List.copyOf(days));
    }

    /** A tier that is no longer in the programme is judged like the highest one below it that is left. */
    private TierEvent judgedBelow(TierTerm term, int rank, LocalDate end) {
        LocalDate judging = rank == 0 ? end.minusDays(1) : ladder.judgingDay(term, joined);
        Reading reading = new Reading(ladder, state, joined, judging, false);
        boolean keeps = rank > 0 && reading.meets(ladder.step(rank).retain());
        return lowered(term, keeps || rank == 0 ? rank : stepBelow(rank), judging, end);
    }

    private int metBelow(Reading reading, int rank) {
        for (int lower = rank - 1; lower > 0; lower--) {
            if (reading.meets(ladder.step(lower).retain())) {
                return lower;
            }
        }
        return 0;
    }

    /** Nobody falls into a tier by invitation. */
    private int stepBelow(int rank) {
        int lower = rank - 1;
        while (lower > 0 && ladder.step(lower).enter() instanceof Need.Never) {
            lower--;
        }
        return lower;
    }

    /** The new term runs from the end of the old one, also where grace postponed the step. */
    private TierEvent lowered(TierTerm term, int rank, LocalDate judging, LocalDate end) {
        Instant at = term.heldUntil();
        LocalDate until = rank == 0 ? ProgramCalendar.NEVER_DATE : ladder.landingEnd(rank, end, joined);
        TierTerm next = rank == 0
                ? new TierTerm(
                        "",
                        List.of(),
                        TierTerm.Cause.LOWERED,
                        judging,
                        at,
                        ProgramCalendar.NEVER,
                        ProgramCalendar.NEVER,
                        ladder.version())
                : ladder.term(rank, TierTerm.Cause.LOWERED, judging, at, until);
        return new TierEvent.TierLowered(at, ladder.name(), next);
    }
}
