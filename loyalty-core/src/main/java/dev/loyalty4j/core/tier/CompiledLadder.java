package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Points;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A ladder with its requirements parsed.
 *
 * @param ladder the ladder as written
 * @param thresholds the amount for each tier in the smallest unit of its metric
 * @param units how amounts are shown
 * @param calendar the calendar of the programme
 * @param lateDays how many days late an activity may be reported
 */
record CompiledLadder(Ladder ladder, List<Long> thresholds, Units units, ProgramCalendar calendar, long lateDays) {

    /** The units of metrics: a currency and a scale of points. */
    record Units(String currency, String pointType, int scale) {
        String text(Metric metric, long minor) {
            return switch (metric) {
                case SPEND -> Money.ofMinor(minor, currency) + " of " + metric.inWords();
                case POINTS -> new Points(minor, scale, pointType) + " earned";
                case ORDERS -> minor + (minor == 1 ? " order" : " orders");
            };
        }
    }

    String name() {
        return ladder.name();
    }

    int top() {
        return thresholds.size();
    }

    /** The name of a rank, empty for none. */
    String tier(int rank) {
        return rank == 0 ? "" : ladder.tiers().get(rank - 1).name();
    }

    Metric metric(int rank) {
        return ladder.tiers().get(rank - 1).requirement().metric();
    }

    long missing(LadderState state, int rank, LocalDate day) {
        Window window = ladder.window();
        long counted = state.counted(metric(rank), window.startOn(day), day);
        return Math.max(0, thresholds.get(rank - 1) - counted);
    }

    /** The highest rank whose requirement is met by what the window holds on a day. */
    int rankMet(LadderState state, LocalDate day) {
        for (int rank = top(); rank > 0; rank--) {
            if (missing(state, rank, day) == 0) {
                return rank;
            }
        }
        return 0;
    }

    Instant termEnd(LocalDate from) {
        return calendar.startOf(ladder.term().endFrom(from, ladder.window()));
    }

    /**
     * Buckets before this day cannot matter any more, neither to a reading on that day nor to one as late as allowed.
     */
    LocalDate keepFrom(LocalDate day) {
        if (ladder.window() instanceof Window.Lifetime) {
            return ladder.window().startOn(day);
        }
        LocalDate before = ladder.window().startOn(day.minusDays(lateDays)).minusDays(1);
        return ladder.window().startOn(before);
    }
}
