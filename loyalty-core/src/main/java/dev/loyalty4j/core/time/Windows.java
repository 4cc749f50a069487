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
}
