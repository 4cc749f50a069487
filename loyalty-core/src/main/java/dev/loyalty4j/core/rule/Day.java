package dev.loyalty4j.core.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A day of the programme, kept from one occasion to the next: a simulation goes through days in order, and a shop lives
 * in one of them, so that hardly any occasion needs a calendar.
 *
 * <p>It knows between which instants it lies. Where clocks are turned back over midnight a date comes twice; then it
 * ends there, and the rest is another one.
 */
final class Day {
    private static final long SECONDS = 86_400;

    private final LocalDate date;
    private final long number;
    private final int weekday;
    private final int month;
    private final long from;
    private final long until;

    private Day(LocalDate date, long from, long until) {
        this.date = date;
        this.number = date.toEpochDay();
        this.weekday = 1 << date.getDayOfWeek().getValue();
        this.month = date.getMonthValue();
        this.from = from;
        this.until = until;
    }

    static Day of(RulePlan plan, Instant at) {
        ZoneRules rules = plan.calendar().zone().getRules();
        long offset = rules.getOffset(at).getTotalSeconds();
        long from = Math.floorDiv(at.getEpochSecond() + offset, SECONDS) * SECONDS - offset;
        long until = from + SECONDS;
        if (!rules.isFixedOffset()) {
            ZoneOffsetTransition before = rules.previousTransition(at.plusSeconds(1));
            ZoneOffsetTransition after = rules.nextTransition(at);
            from = before == null ? from : Math.max(from, before.toEpochSecond());
            until = after == null ? until : Math.min(until, after.toEpochSecond());
        }
        return new Day(plan.choices().today(plan.calendar(), at), from, until);
    }

    boolean holds(long second) {
        return second >= from && second < until;
    }

    LocalDate date() {
        return date;
    }

    /** Days since 1970. */
    long number() {
        return number;
    }

    /** One bit. */
    int weekday() {
        return weekday;
    }

    int month() {
        return month;
    }
}
