package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** When a member of one ladder moves up, renews, or loses what was reached by an order that came back. */
final class Climbing {
    private final CompiledLadder ladder;
    private final Climber climber;
    private final LadderState state;
    private final LocalDate joined;
    private final Optional<LadderState> before;

    Climbing(CompiledLadder ladder, Climber climber) {
        this(ladder, climber, Optional.empty());
    }

    /** The same for what was counted since some state; an earlier day gives only what its numbers did not give then. */
    Climbing(CompiledLadder ladder, Climber climber, Optional<Climber> before) {
        this.before = before.map(b -> b.state(ladder.name()));
        this.ladder = ladder;
        this.climber = climber;
        this.state = climber.state(ladder.name());
        this.joined = ladder.calendar().dateOf(climber.enrolledAt());
    }

    /** The next move that what was counted allows; empty if there is none. Never downward. */
    List<TierEvent> next(Instant at, Instant now) {
        Instant from = at.isBefore(now) ? now : at;
        List<LocalDate> days = readings(at, from);
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            Reading reading = reading(day);
            List<TierEvent> moved = reached(reading, from);
            moved = moved.isEmpty() ? renewed(day, from) : moved;
            moved = moved.isEmpty() ? forEver(reading, from) : moved;
            if (!moved.isEmpty()) {
                return moved;
            }
        }
        return List.of();
    }

    /** The day of the activity and, where it is late, the later days whose numbers it changes. */
    private List<LocalDate> readings(Instant at, Instant now) {
        LocalDate first = ladder.calendar().dateOf(at);
        LocalDate today = ladder.calendar().dateOf(now);
        if (first.equals(today) && ladder.policy().rolloverFrom().isEmpty()) {
            return List.of(today);
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(first);
        days.add(today);
        for (CompiledMetric metric : ladder.metrics()) {
            if (first.isBefore(today) && byDays(metric.window(), today)) {
                for (MetricCount count : state.counts()) {
                    LocalDate bucket = count.bucket();
                    if (count.metric().equals(metric.key()) && bucket.isAfter(first) && bucket.isBefore(today)) {
                        days.add(bucket);
                    }
                }
            }
        }
        days.addAll(rolledInto(first, today));
        return List.copyOf(days);
    }

    /** The last days of the closed periods into which the period of a day may have rolled over. */
    private List<LocalDate> rolledInto(LocalDate first, LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        if (ladder.policy().rolloverFrom().isEmpty()) {
            return days;
        }
        Window window = Window.since(ladder.ladder().window(), joined);
        for (CompiledMetric metric : ladder.metrics()) {
            for (MetricCount count : state.counts()) {
                LocalDate last = window.endOn(count.bucket(), 0).minusDays(1);
                if (count.metric().equals(metric.rolledKey())
                        && count.bucket().isAfter(first)
                        && last.isBefore(today)) {
                    days.add(last);
                }
            }
        }
        return days;
    }

    private static boolean byDays(Window window, LocalDate today) {
        boolean rolling = window instanceof Window.Rolling || window instanceof Window.RollingMonths;
        return rolling && window.bucketOf(today).equals(today);
    }

    /** The highest tier above the one held whose requirement is met by the numbers of a day. */
    List<TierEvent> reached(LocalDate day, Instant from) {
        return reached(reading(day), from);
    }

    private Reading reading(LocalDate day) {
        return new Reading(ladder, state, joined, day, false);
    }

    private List<TierEvent> reached(Reading reading, Instant from) {
        LocalDate day = reading.day();
        if (ladder.policy().upgrade() == LadderPolicy.Upgrade.AT_PERIOD_END && isBeforeEnd(day, from)) {
            return freeTier(day, from);
        }
        int ever = ladder.highestEver(state);
        int held = ladder.earnedRank(state);
        for (int rank = ladder.top(); rank > held; rank--) {
            CompiledLadder.Step step = ladder.step(rank);
            Need need = ever >= rank ? step.reenter() : step.enter();
            if (reading.meets(need) && !hadMet(need, day, from)) {
                List<TierEvent> moved = reached(rank, day, from);
                if (!moved.isEmpty()) {
                    return moved;
                }
            }
        }
        return List.of();
    }

    /** Whether the period of a day is not over at an instant. */
    private boolean isBeforeEnd(LocalDate day, Instant at) {
        Window window = Window.since(ladder.ladder().window(), joined);
        return ladder.calendar().startOf(window.endOn(day, 0)).isAfter(at);
    }

    /** What the numbers of a day gone by had met already was given then, and perhaps lost since. */
    private boolean hadMet(Need need, LocalDate day, Instant from) {
        return before.isPresent()
                && day.isBefore(ladder.calendar().dateOf(from))
                && new Reading(ladder, state.counted(before.get()), joined, day, false).meets(need);
    }

    /** A tier that takes nothing does not wait for the end of a period. */
    private List<TierEvent> freeTier(LocalDate day, Instant from) {
        for (int rank = ladder.top(); rank > ladder.earnedRank(state); rank--) {
            if (ladder.step(rank).enter() instanceof Need.None) {
                return reached(rank, day, from);
            }
        }
        return List.of();
    }

    private List<TierEvent> reached(int rank, LocalDate day, Instant from) {
        TierTerm term = ladder.term(rank, TierTerm.Cause.REACHED, day, from, termEnd(rank, day));
        return term.until().isAfter(from)
                ? left(from, false, new TierEvent.TierReached(from, ladder.name(), term))
                : List.of();
    }

    /**
     * Months and days of a tier that is entered when a period is over run from the day after it; the rest of a period
     * is that of the period in which the number was reached.
     */
    private LocalDate termEnd(int rank, LocalDate day) {
        boolean spans = ladder.termOf(rank) instanceof Term.Months || ladder.termOf(rank) instanceof Term.Days;
        boolean later = spans && ladder.policy().upgrade() == LadderPolicy.Upgrade.AT_PERIOD_END;
        Window window = Window.since(ladder.ladder().window(), joined);
        return ladder.termEnd(rank, later ? window.endOn(day, 0) : day, joined);
    }

    private List<TierEvent> renewed(LocalDate day, Instant from) {
        Optional<TierTerm> current = state.current();
        if (!ladder.renewsAtOnce()
                || current.isEmpty()
                || !ladder.knows(current.get().tier())) {
            return List.of();
        }
        int rank = ladder.rank(current.get().tier());
        if (!mayRenewOn(current.get(), day)
                || !new Reading(ladder, state, joined, day, true)
                        .meets(ladder.step(rank).retain())) {
            return List.of();
        }
        TierTerm term = ladder.term(rank, TierTerm.Cause.RENEWED, day, from, ladder.termEnd(rank, day, joined));
        return left(from, true, new TierEvent.TierRenewed(from, ladder.name(), term));
    }

    /** Where terms are renewed at once, the numbers that began a term do not renew it as well when it ends. */
    boolean mayRenew(TierTerm term, LocalDate judging) {
        Window window = Window.since(ladder.ladder().window(), joined);
        return !ladder.renewsAtOnce() || !window.tiles() || fresh(term, judging);
    }

    /** Whether the numbers of a day can begin a term at once that ends later than the one that runs. */
    boolean mayRenewOn(TierTerm term, LocalDate day) {
        LocalDate end = ladder.termEnd(ladder.rank(term.tier()), day, joined);
        return fresh(term, day) && ladder.calendar().startOf(end).isAfter(term.until());
    }

    /** In each window a term is counted anew once. Windows without periods count from the day after it began. */
    private boolean fresh(TierTerm current, LocalDate day) {
        Window window = Window.since(ladder.ladder().window(), joined);
        return !window.tiles() || window.startOn(day).isAfter(window.startOn(current.judgedOn()));
    }

    private List<TierEvent> forEver(Reading reading, Instant from) {
        int held = ladder.rankForEver(state, from);
        for (int rank = ladder.top(); rank > held; rank--) {
            if (reading.meets(ladder.step(rank).lifetime())) {
                Placement placement = new Placement(
                        Placement.Reason.LIFETIME,
                        ladder.tier(rank),
                        ladder.below(rank),
                        from,
                        ProgramCalendar.NEVER,
                        false,
                        ladder.version());
                return List.of(new TierEvent.TierPlaced(from, ladder.name(), placement, List.of()));
            }
        }
        return List.of();
    }

    /** The term that is left counts toward terms and years held, before the next begins. */
    List<TierEvent> left(Instant at, boolean whole, TierEvent move) {
        List<TierEvent> events = new ArrayList<>();
        state.current().ifPresent(term -> events.addAll(new Counting(ladder, climber).held(term, at, whole, 1)));
        events.add(move);
        return events;
    }

    /** Takes away the last term if what it was reached by is no longer there. */
    List<TierEvent> revoked(Instant now) {
        Optional<TierTerm> current = state.current();
        if (ladder.policy().returns() != LadderPolicy.Returned.REVOKE
                || current.isEmpty()
                || !ladder.knows(current.get().tier())
                || tooLongAgo(current.get(), now)) {
            return List.of();
        }
        TierTerm term = current.get();
        LadderState without = state.before(term);
        TierEvent revoke = new TierEvent.TierRevoked(
                now, ladder.name(), term, new Counting(ladder, climber).overTerms(without, term.from()));
        Climber rest = climber.after(List.of(revoke));
        if (stillMet(term, rest.state(ladder.name()))) {
            return List.of();
        }
        List<TierEvent> events = new ArrayList<>();
        events.add(revoke);
        events.addAll(new Counting(ladder, rest).movedFrom(term, now));
        boolean whole = term.cause() == TierTerm.Cause.RENEWED;
        rest.state(ladder.name())
                .current()
                .ifPresent(last -> events.addAll(new Counting(ladder, rest).held(last, term.from(), whole, -1)));
        return events;
    }

    /** What made a term so long ago cannot come back any more, and is not kept. */
    private boolean tooLongAgo(TierTerm term, Instant now) {
        return term.judgedOn().isBefore(ladder.calendar().dateOf(now).minusDays(ladder.keepDays()));
    }

    /**
     * Brings a term back that a return took away, if what it was reached by is there again and was not when the command
     * began. Terms give way that began only because it was gone; one that ranks above it stays.
     */
    List<TierEvent> reinstated(Climber start, Instant now) {
        for (int i = state.revoked().size() - 1; i >= 0; i--) {
            Revoked revoked = state.revoked().get(i);
            List<TierEvent> events = ladder.knows(revoked.term().tier()) ? reinstated(revoked, start, now) : List.of();
            if (!events.isEmpty()) {
                return events;
            }
        }
        return List.of();
    }

    private List<TierEvent> reinstated(Revoked revoked, Climber start, Instant now) {
        TierTerm term = revoked.term();
        LadderState then = start.state(ladder.name());
        List<TierTerm> dropped = dropped(term);
        List<TierEvent> counts = new Counting(ladder, climber).movedBack(revoked, dropped, then, now);
        if (!then.terms().containsAll(dropped)
                || !stillMet(term, climber.after(counts).state(ladder.name()).before(term))
                || stillMet(term, start.after(counts).state(ladder.name()).before(term))) {
            return List.of();
        }
        TierEvent back = new TierEvent.TierReinstated(now, ladder.name(), term, dropped);
        Counting counting = new Counting(ladder, climber);
        List<TierEvent> events = new ArrayList<>(counting.heldFrom(state, term.from(), -1));
        events.addAll(counting.heldFrom(state.after(back), term.from(), 1));
        events.add(back);
        events.addAll(counts);
        return events;
    }

    /** The terms that would not have begun beside one that was taken away, or would have begun after it. */
    private List<TierTerm> dropped(TierTerm term) {
        List<TierTerm> dropped = new ArrayList<>();
        for (TierTerm other : state.terms()) {
            if (!term.follows(other)) {
                if (staysBeside(other, term)) {
                    break;
                }
                dropped.add(other);
            }
        }
        return dropped;
    }

    /** Whether a later term would have begun also if one had not been taken away; a fall comes again by itself. */
    private boolean staysBeside(TierTerm other, TierTerm term) {
        if (!other.from().isBefore(term.heldUntil())) {
            return other.cause() != TierTerm.Cause.LOWERED;
        }
        int rank = Integer.compare(ladder.rank(other), ladder.rank(term));
        boolean again =
                other.cause() == TierTerm.Cause.REACHED || !other.until().isAfter(term.until());
        return rank > 0 || (rank == 0 && !again);
    }

    private boolean stillMet(TierTerm term, LadderState before) {
        CompiledLadder.Step step = ladder.step(ladder.rank(term.tier()));
        boolean atEnd =
                before.current().filter(t -> t.until().equals(term.from())).isPresent();
        Reading reading =
                new Reading(ladder, before, joined, term.judgedOn(), term.cause() == TierTerm.Cause.RENEWED && !atEnd);
        return switch (term.cause()) {
            case REACHED ->
                reading.meets(ladder.highestEver(before) >= ladder.rank(term.tier()) ? step.reenter() : step.enter());
            case RENEWED -> reading.meets(step.retain());
            case LOWERED, INVITED, MATCHED -> true;
        };
    }
}
