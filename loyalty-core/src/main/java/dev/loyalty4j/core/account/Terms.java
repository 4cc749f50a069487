package dev.loyalty4j.core.account;

import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the ledger must know of a programme.
 *
 * @param types the point types
 * @param calendar the calendar
 * @param returnWindow for how many days after the one on which it was placed an order may come back
 * @param lateHorizon how late an activity may be reported
 */
public record Terms(List<PointType> types, ProgramCalendar calendar, int returnWindow, Duration lateHorizon) {

    /**
     * Copies the types.
     *
     * @param types the point types
     * @param calendar the calendar
     * @param returnWindow for how many days after the one on which it was placed an order may come back
     * @param lateHorizon how late an activity may be reported
     */
    public Terms {
        types = List.copyOf(Objects.requireNonNull(types, "types"));
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(lateHorizon, "lateHorizon");
    }

    /** The type of a name; one that a later version of the programme dropped goes on without an end. */
    PointType type(String name) {
        for (PointType type : types) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return PointType.of(name, Expiry.NEVER);
    }

    /**
     * Returns until when an order may come back.
     *
     * @param placed when it was placed
     * @return the first instant at which its window is closed, which is the start of a day
     */
    public Instant returnable(Instant placed) {
        return calendar.endOf(calendar.dateOf(placed).plusDays(returnWindow));
    }

    /** How long a dead lot is remembered: its order may come back and that be reported late, or an activity be late. */
    Instant rememberUntil(Instant earnedAt, Instant diedAt) {
        Instant order = returnable(earnedAt).plus(lateHorizon);
        Instant activity = diedAt.plus(lateHorizon);
        return order.isAfter(activity) ? order : activity;
    }
}
