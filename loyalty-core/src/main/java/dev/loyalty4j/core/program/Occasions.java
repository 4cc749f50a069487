package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.rule.RulePlan;
import dev.loyalty4j.core.time.LeapDayPolicy;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;

/** When birthdays, anniversaries and the ends of periods come, for programmes whose rules wait for them. */
final class Occasions {
    private final int version;
    private final ProgramCalendar calendar;
    private final RulePlan plan;
    private final LeapDayPolicy leapDay;

    Occasions(int version, ProgramCalendar calendar, RulePlan plan, LeapDayPolicy leapDay) {
        this.version = version;
        this.calendar = calendar;
        this.plan = plan;
        this.leapDay = leapDay;
    }

    /**
     * The next time an occasion comes. What was due before the account was last settled, or before this version of the
     * programme started, is not made up for.
     */
    Due next(MemberState state, String trigger) {
        Instant at = plan.waitsFor(trigger) ? after(state, trigger, floor(state, trigger)) : ProgramCalendar.NEVER;
        return new Due(at, draft -> {
            draft.emit(new ProgramEvent.Ruled(new RuleEvent.OccasionPassed(at, trigger)));
            Earning.byItself(draft, at).on(Occasion.of(trigger, at), trigger, at.toString());
        });
    }

    private Instant floor(MemberState state, String trigger) {
        Instant floor = state.enrolledAt();
        floor = state.settledTo().isAfter(floor) ? state.settledTo() : floor;
        Instant before =
                state.rules().lastPassed(Trigger.versionStarted(version)).minusNanos(1);
        floor = before.isAfter(floor) ? before : floor;
        Instant last = state.rules().lastPassed(trigger);
        return last.isAfter(floor) ? last : floor;
    }

    private Instant after(MemberState state, String trigger, Instant floor) {
        return switch (trigger) {
            case Trigger.MONTH_END -> end(Window.CALENDAR_MONTH, floor);
            case Trigger.QUARTER_END -> end(Window.CALENDAR_QUARTER, floor);
            case Trigger.YEAR_END -> end(Window.CALENDAR_YEAR, floor);
            case Trigger.BIRTHDAY ->
                state.rules().birthday().isEmpty()
                        ? ProgramCalendar.NEVER
                        : birthday(state.rules().birthday().get(0), floor);
            default -> yearly(calendar, MonthDay.from(calendar.dateOf(state.enrolledAt())), floor);
        };
    }

    private Instant end(Window.Periodic window, Instant floor) {
        return calendar.startOf(window.endOn(calendar.dateOf(floor), 0));
    }

    /** A birthday begins where the member lives. */
    private Instant birthday(RuleEvent.BirthdayKnown known, Instant floor) {
        ProgramCalendar days = known.zone().isEmpty() ? calendar : new ProgramCalendar(ZoneId.of(known.zone()));
        return yearly(days, MonthDay.of(known.month(), known.day()), floor);
    }

    private Instant yearly(ProgramCalendar days, MonthDay day, Instant floor) {
        LocalDate today = days.dateOf(floor);
        Instant start = days.startOf(leapDay.next(day, today));
        return start.isAfter(floor) ? start : days.startOf(leapDay.next(day, today.plusDays(1)));
    }
}
