package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.Window;
import dev.loyalty4j.core.time.Windows;
import java.time.LocalDate;
import java.util.function.ToLongFunction;

/**
 * The numbers of a member on a day. Tiers of a ladder ask for the same number one after the other, so the last one is
 * kept.
 *
 * <p>Not thread-safe.
 */
final class Reading implements ToLongFunction<CompiledMetric> {
    private final CompiledLadder ladder;
    private final LadderState state;
    private final LocalDate joined;
    private final LocalDate day;
    private final boolean fresh;
    private String asked = "";
    private long answer;

    /**
     * Reads what was counted.
     *
     * @param ladder the ladder
     * @param state what was counted
     * @param joined the day of the enrolment
     * @param day the day of the reading
     * @param fresh whether only what was counted since the current term began counts in windows that end today
     */
    Reading(CompiledLadder ladder, LadderState state, LocalDate joined, LocalDate day, boolean fresh) {
        this.ladder = ladder;
        this.state = state;
        this.joined = joined;
        this.day = day;
        this.fresh = fresh;
    }

    LocalDate day() {
        return day;
    }

    @Override
    public long applyAsLong(CompiledMetric metric) {
        if (!asked.equals(metric.key())) {
            answer = read(metric);
            asked = metric.key();
        }
        return answer;
    }

    private long read(CompiledMetric metric) {
        Window window = Window.since(metric.window(), joined);
        if (window instanceof Window.CurrentTerm) {
            LocalDate bucket =
                    state.current().map(t -> ladder.calendar().dateOf(t.from())).orElse(Window.LIFETIME.startOn(day));
            long inGrace = state.current()
                    .map(t -> ladder.calendar().dateOf(t.until()))
                    .map(end -> state.counted(metric.key(), end, end))
                    .orElse(0L);
            return Math.addExact(state.counted(metric.key(), bucket, bucket), inGrace) + running(metric, bucket);
        }
        if (!Windows.covers(window, day)) {
            return 0;
        }
        LocalDate first = window.startOn(day);
        if (fresh && !window.tiles() && state.current().isPresent()) {
            LocalDate after = ladder.calendar()
                    .dateOf(state.current().orElseThrow().from())
                    .plusDays(1);
            first = first.isBefore(after) ? after : first;
        }
        long counted = state.counted(metric.key(), first, day);
        return Math.addExact(counted, state.counted(metric.rolledKey(), first, day)) + running(metric, first);
    }

    /** Years go on while a tier is held; the rest is counted when a term ends. */
    private long running(CompiledMetric metric, LocalDate first) {
        if (metric.kind() != Metric.Kind.YEARS_HELD) {
            return 0;
        }
        return state.current()
                .filter(t -> ladder.rank(t) >= ladder.rank(metric.name()))
                .map(t -> ladder.calendar().dateOf(t.from()))
                .map(from -> Math.max(0, day.toEpochDay() - Math.max(from.toEpochDay(), first.toEpochDay())))
                .orElse(0L);
    }

    boolean meets(Need need) {
        return need.met(this);
    }
}
