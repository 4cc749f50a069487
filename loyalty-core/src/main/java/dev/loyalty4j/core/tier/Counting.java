package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.Window;
import dev.loyalty4j.core.time.Windows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts what happened into the buckets of one ladder. */
final class Counting {
    private final CompiledLadder ladder;
    private final Climber climber;
    private final LocalDate joined;

    Counting(CompiledLadder ladder, Climber climber) {
        this.ladder = ladder;
        this.climber = climber;
        this.joined = ladder.calendar().dateOf(climber.enrolledAt());
    }

    private LadderState state() {
        return climber.state(ladder.name());
    }

    /** Counts what happened at an instant; what had been closed by now is corrected. */
    List<TierEvent> of(List<MetricGain> gains, Instant at, Instant now) {
        List<TierEvent> events = new ArrayList<>();
        for (CompiledMetric metric : ladder.metrics()) {
            for (MetricGain gain : ladder.choices().counting(gains)) {
                if (metric.sameAs(gain) && gain.amount() != 0) {
                    count(metric, gain.amount(), at, events);
                }
            }
        }
        if (!events.isEmpty()) {
            events.addAll(rolledAnew(events, at, now));
        }
        return events;
    }

    List<TierEvent> headStarts(Instant at) {
        List<TierEvent> events = new ArrayList<>();
        ladder.headStarts().forEach(start -> count(start.metric(), start.amount(), at, events));
        return events;
    }

    /** What a shop credits by hand; more may be taken off a bucket than happened in it. */
    List<TierEvent> credited(CompiledMetric metric, long change, Instant at, Instant now) {
        List<TierEvent> events = new ArrayList<>();
        boolean kept = !ladder.bucket(state(), metric.window(), at, joined)
                .isBefore(ladder.keepFrom(state(), metric.window(), now, joined));
        count(metric, change, at, kept, events);
        if (!events.isEmpty()) {
            events.addAll(rolledAnew(events, at, now));
        }
        return events;
    }

    void count(CompiledMetric metric, long change, Instant at, List<TierEvent> events) {
        count(metric, change, at, false, events);
    }

    private void count(CompiledMetric metric, long change, Instant at, boolean byHand, List<TierEvent> events) {
        LadderState state = state();
        LocalDate day = ladder.calendar().dateOf(at);
        if (!Windows.covers(metric.window(), day)) {
            return;
        }
        if (metric.kind() == Metric.Kind.VISITS && !firstOrLast(metric, change, day, at, events)) {
            return;
        }
        LocalDate bucket = ladder.bucket(state, metric.window(), at, joined);
        boolean gone = change < 0 && !byHand && !state.counts(metric.key(), bucket);
        if (!gone) { // a bucket that has left the record cannot matter any more
            LocalDate keep = ladder.keepFrom(state, metric.window(), at, joined);
            events.add(new TierEvent.MetricCounted(at, ladder.name(), metric.key(), bucket, change, keep));
        }
    }

    /** Visits are counted by day as well, because only the first of a day counts, and only the last that comes back. */
    private boolean firstOrLast(CompiledMetric metric, long change, LocalDate day, Instant at, List<TierEvent> events) {
        long visits = state().counted(metric.daysKey(), day, day);
        if (change < 0 && visits == 0) {
            return false;
        }
        LocalDate keep = day.minusDays(ladder.changeDays() + 1);
        events.add(new TierEvent.MetricCounted(at, ladder.name(), metric.daysKey(), day, change, keep));
        return change > 0 ? visits == 0 : visits + change == 0;
    }

    /**
     * What a tier that is left or renewed adds to the terms and years held.
     *
     * @param sign 1 to count, -1 to take off what was counted
     */
    List<TierEvent> held(TierTerm term, Instant at, boolean whole, int sign) {
        List<TierEvent> events = new ArrayList<>();
        for (CompiledMetric metric : ladder.metrics()) {
            boolean terms = metric.kind() == Metric.Kind.TERMS_HELD;
            boolean years = metric.kind() == Metric.Kind.YEARS_HELD;
            if ((terms || years) && ladder.rank(term) >= ladder.rank(metric.name())) {
                long days = ladder.calendar().dateOf(at).toEpochDay()
                        - ladder.calendar().dateOf(term.from()).toEpochDay();
                long amount = years ? days : whole ? 1 : 0;
                if (amount != 0) {
                    count(metric, sign * amount, at, events);
                }
            }
        }
        return events;
    }

    /** What was counted since a term began that is revoked counts in the term that goes on. */
    List<TierEvent> movedFrom(TierTerm revoked, Instant now) {
        LocalDate old = ladder.calendar().dateOf(revoked.from());
        LocalDate bucket = ladder.bucket(state(), Window.CURRENT_TERM, revoked.from(), joined);
        LocalDate keep = Window.LIFETIME.startOn(old);
        List<TierEvent> events = new ArrayList<>();
        for (MetricCount count : ladder.choices().since(state().counts())) {
            if (CompiledMetric.isOverTerms(count.metric()) && count.bucket().equals(old) && !old.equals(bucket)) {
                events.add(new TierEvent.MetricCounted(now, ladder.name(), count.metric(), old, -count.value(), keep));
                events.add(
                        new TierEvent.MetricCounted(now, ladder.name(), count.metric(), bucket, count.value(), keep));
            }
        }
        return events;
    }

    /** What is counted over terms in the one that goes on when a term is taken away that began at an instant. */
    List<MetricCount> overTerms(LadderState without, Instant from) {
        LocalDate old = ladder.calendar().dateOf(from);
        LocalDate bucket = ladder.bucket(without, Window.CURRENT_TERM, from, joined);
        return without.counts().stream()
                .filter(c ->
                        CompiledMetric.isOverTerms(c.metric()) && c.bucket().equals(bucket) && !old.equals(bucket))
                .toList();
    }

    /** What was counted since a term began counts in it again, as of before the command that brings it back. */
    List<TierEvent> movedBack(Revoked revoked, List<TierTerm> dropped, LadderState start, Instant now) {
        TierTerm term = revoked.term();
        LocalDate own = ladder.calendar().dateOf(term.from());
        LocalDate before = ladder.bucket(start.before(term), Window.CURRENT_TERM, term.from(), joined);
        List<LocalDate> gone =
                dropped.stream().map(t -> ladder.calendar().dateOf(t.from())).toList();
        LocalDate keep = Window.LIFETIME.startOn(own);
        List<TierEvent> events = new ArrayList<>();
        for (MetricCount count : start.counts()) {
            boolean since = gone.contains(count.bucket()) && !count.bucket().equals(before);
            long change = since
                    ? count.value()
                    : count.bucket().equals(before) ? count.value() - revoked.left(count.metric()) : 0;
            if (CompiledMetric.isOverTerms(count.metric()) && !count.bucket().equals(own) && change != 0) {
                events.add(
                        new TierEvent.MetricCounted(now, ladder.name(), count.metric(), count.bucket(), -change, keep));
                events.add(new TierEvent.MetricCounted(now, ladder.name(), count.metric(), own, change, keep));
            }
        }
        return events;
    }

    /** What leaving terms has added to the terms and years held, from the one before an instant on. */
    List<TierEvent> heldFrom(LadderState state, Instant from, int sign) {
        List<TierEvent> events = new ArrayList<>();
        for (int i = 1; i < state.terms().size(); i++) {
            TierTerm next = state.terms().get(i);
            if (!next.from().isBefore(from)) {
                boolean whole = next.cause() == TierTerm.Cause.RENEWED || next.cause() == TierTerm.Cause.LOWERED;
                events.addAll(held(state.terms().get(i - 1), next.from(), whole, sign));
            }
        }
        return events;
    }

    private List<TierEvent> rolledAnew(List<TierEvent> counted, Instant at, Instant now) {
        if (ladder.policy().rolloverFrom().isEmpty()) {
            return List.of();
        }
        List<TierEvent> events = new ArrayList<>();
        Window window = Window.since(ladder.ladder().window(), joined);
        LocalDate today = ladder.calendar().dateOf(now);
        LocalDate period = window.startOn(ladder.calendar().dateOf(at));
        Climber after = climber.after(counted);
        for (LocalDate end = window.endOn(period, 0); !end.isAfter(today); end = window.endOn(period, 0)) {
            List<TierEvent> rolled = new Counting(ladder, after).rolled(period, now);
            events.addAll(rolled);
            after = after.after(rolled);
            period = end;
        }
        return events;
    }

    /** Brings the surplus of a period into the next one, or corrects it there. */
    List<TierEvent> rolled(LocalDate period, Instant at) {
        List<TierEvent> events = new ArrayList<>();
        Window window = Window.since(ladder.ladder().window(), joined);
        LocalDate end = window.endOn(period, 0);
        Reading reading = new Reading(ladder, state(), joined, end.minusDays(1), false);
        int entered = 0;
        for (int rank = ladder.top(); rank > 0 && entered == 0; rank--) {
            entered = reading.meets(ladder.step(rank).enter()) ? rank : 0;
        }
        int kept = kept(period, end, reading);
        int reached = Math.max(entered, kept);
        boolean rolls = reached > 0 && reached >= ladder.rank(ladder.policy().rolloverFrom());
        for (CompiledMetric metric : ladder.metrics()) {
            if (metric.ofLadder()) {
                long own = state().counted(metric.key(), period, end.minusDays(1));
                Need used = rolls && kept == reached
                        ? ladder.step(reached).retain()
                        : rolls ? ladder.step(reached).enter() : new Need.Never();
                long over = rolls ? surplus(metric, used, reading) : 0;
                long change = Math.max(0, Math.min(own, over)) - state().counted(metric.rolledKey(), end, end);
                if (change != 0) {
                    LocalDate keep = ladder.keepFrom(
                            state(), metric.window(), ladder.calendar().startOf(end), joined);
                    events.add(new TierEvent.MetricCounted(at, ladder.name(), metric.rolledKey(), end, change, keep));
                }
            }
        }
        return events;
    }

    /** The rank of a tier that was held before a period, and that its numbers retain; 0 for none. */
    private int kept(LocalDate period, LocalDate end, Reading reading) {
        return state().termAt(ladder.calendar().startOf(end).minusNanos(1))
                .filter(term -> term.cause() == TierTerm.Cause.RENEWED
                        || term.judgedOn().isBefore(period))
                .map(ladder::rank)
                .filter(rank -> rank > 0 && reading.meets(ladder.step(rank).retain()))
                .orElse(0);
    }

    private static long surplus(CompiledMetric metric, Need used, Reading reading) {
        return used.leaves().stream()
                .filter(leaf -> leaf.metric().equals(metric))
                .mapToLong(Need.Leaf::amount)
                .max()
                .stream()
                .map(needed -> reading.applyAsLong(metric) - needed)
                .findFirst()
                .orElse(0);
    }
}
