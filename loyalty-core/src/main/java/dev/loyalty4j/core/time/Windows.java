package dev.loyalty4j.core.time;

import java.time.LocalDate;

/** What callers ask of a {@link Window} beside its spans. Apart from it, so that the interface holds no code. */
public final class Windows {
    private Windows() {}

    /**
     * Says whether a day can count at all. Only a campaign has days before and after it.
     *
     * @param window the window
     * @param day the day
     * @return true if it can
     */
    public static boolean covers(Window window, LocalDate day) {
        return !(window instanceof Window.Campaign campaign)
                || (!day.isBefore(campaign.first()) && !day.isAfter(campaign.last()));
    }

    /**
     * Says whether all that counts does so in one span, which is never followed by another.
     *
     * @param window the window
     * @return true for campaigns and lifetimes
     */
    public static boolean single(Window window) {
        return window instanceof Window.Lifetime || window instanceof Window.Campaign;
    }

    /** The first day that is later than a day when some months are added to it. */
    static LocalDate firstThatEndsAfter(LocalDate day, int months) {
        LocalDate first = day.minusMonths(months).plusDays(1);
        while (!first.plusMonths(months).isAfter(day)) {
            first = first.plusDays(1); // the last days of a long month end on the same day as its shorter fellow
        }
        return first;
    }
}
