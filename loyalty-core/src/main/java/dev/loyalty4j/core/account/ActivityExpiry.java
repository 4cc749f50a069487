package dev.loyalty4j.core.account;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * Points whose end is moved by what the member does. One activity moves all lots of the type.
 *
 * <p>Either the span starts anew with every activity (inactivity), or every calendar month with an activity adds one
 * month; the month of earning itself adds none.
 *
 * @param months the span in months, 1 to 1200
 * @param byMonth whether an active calendar month adds one month; otherwise the span starts anew
 * @param activities the kinds of commands that count, for example purchase
 * @param withoutPoints whether an activity counts that moved no points
 */
public record ActivityExpiry(int months, boolean byMonth, List<String> activities, boolean withoutPoints)
        implements Expiry {

    static final List<String> PURCHASES_AND_REDEMPTIONS = List.of("purchase", "redeem", "capture");

    private static final int MAX_ACTIVITIES = 100;

    /**
     * Checks the span.
     *
     * @param months the span in months, 1 to 1200
     * @param byMonth whether an active calendar month adds one month; otherwise the span starts anew
     * @param activities the kinds of commands that count, for example purchase
     * @param withoutPoints whether an activity counts that moved no points
     * @throws IllegalArgumentException if {@code months} is out of range or there are no activities or more than 100
     */
    public ActivityExpiry {
        if (months < 1 || months > AfterMonths.MAX_MONTHS) {
            throw new IllegalArgumentException("months is " + months + ", allowed is 1 to " + AfterMonths.MAX_MONTHS);
        }
        activities = List.copyOf(Objects.requireNonNull(activities, "activities"));
        if (activities.isEmpty() || activities.size() > MAX_ACTIVITIES) {
            throw new IllegalArgumentException(
                    "activities are " + activities.size() + ", allowed are 1 to " + MAX_ACTIVITIES);
        }
    }

    /**
     * Returns this expiry moved by other activities.
     *
     * @param kinds the kinds of commands that count
     * @return a copy with those activities
     */
    public ActivityExpiry counting(String... kinds) {
        return new ActivityExpiry(months, byMonth, List.of(kinds), withoutPoints);
    }

    /**
     * Returns this expiry moved only by activities that move points.
     *
     * @return a copy that takes no notice of an activity without points
     */
    public ActivityExpiry onlyWithPoints() {
        return new ActivityExpiry(months, byMonth, activities, false);
    }

    boolean countsAs(String kind, long points) {
        return activities.contains(kind) && (withoutPoints || points != 0);
    }

    @Override
    public LocalDate lastDay(LocalDate from, LocalDate enrolled) {
        return from.plusMonths(months);
    }

    /**
     * The last day of a lot, given all that the member did: by the last activity, or by the number of active months.
     */
    LocalDate lastDay(LocalDate from, List<LocalDate> active) {
        LocalDate last = from;
        long moves = 0;
        for (LocalDate day : active) {
            last = day.isAfter(last) ? day : last;
            moves += YearMonth.from(day).isAfter(YearMonth.from(from)) ? 1 : 0;
        }
        return byMonth ? from.plusMonths(months + moves) : last.plusMonths(months);
    }

    @Override
    public String inWords() {
        String span = months + (months == 1 ? " month" : " months");
        String what = String.join(", ", activities) + (withoutPoints ? "" : " with points");
        return byMonth
                ? "good through " + span + " after earning, a month more for each later month with " + what
                : "good through " + span + " after the last of " + what;
    }
}
