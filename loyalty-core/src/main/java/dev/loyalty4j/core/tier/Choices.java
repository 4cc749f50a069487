package dev.loyalty4j.core.tier;

import java.time.LocalDate;
import java.util.List;

/** Decisions that tests replace by wrong ones, to show that the suites notice. */
class Choices {
    static final Choices STANDARD = new Choices();

    /** The first day that is no longer part of a term. */
    LocalDate termEnd(LocalDate end) {
        return end;
    }

    /** The days by whose numbers a term may be kept when it ends: the one that judges it, then those of grace. */
    List<LocalDate> judging(List<LocalDate> days) {
        return days;
    }

    /** Whether a term ends where the programme shifts it to; not where the shop gave its end. */
    boolean endsShifted(boolean shifts, boolean given) {
        return shifts && !given;
    }

    /** What was counted since a term began that is revoked. */
    List<MetricCount> since(List<MetricCount> counts) {
        return counts;
    }

    /** What counts toward tiers of what happened. */
    List<MetricGain> counting(List<MetricGain> gains) {
        return gains;
    }
}
