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

    /** What counts toward tiers of what happened. */
    List<MetricGain> counting(List<MetricGain> gains) {
        return gains;
    }
}
