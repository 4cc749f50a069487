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
import java.util.List;
import java.util.stream.Stream;

/** When birthdays, anniversaries and the ends of periods come, for programmes whose rules wait for them. */
final class Occasions {
    private final int version;
    private final ProgramCalendar calendar;
    private final RulePlan plan;
    private final LeapDayPolicy leapDay;
    private final List<String> atPeriodEnds;
    private final List<String> onDays;

    Occasions(int version, ProgramCalendar calendar, RulePlan plan, LeapDayPolicy leapDay) {
        this.version = version;
        this.calendar = calendar;
        this.plan = plan;
        this.leapDay = leapDay;
        this.atPeriodEnds = awaited(Trigger.MONTH_END, Trigger.QUARTER_END, Trigger.YEAR_END);
        this.onDays = awaited(Trigger.BIRTHDAY, Trigger.ANNIVERSARY);
    }

    private List<String> awaited(String... triggers) {
        return Stream.of(triggers).filter(plan::waitsFor).toList();
    }

    /** The ends of periods for which a rule waits, shorter periods first. */
    List<String> atPeriodEnds() {
        return atPeriodEnds;
    }

    /** The days of a member's own for which a rule waits. */
    List<String> onDays() {
        return onDays;
    }

    /**
     * The next time an occasion comes. What was due before the account was last settled, or before this version of the
     * programme started, is not made up for.
     */
    Due next(MemberState state, String trigger) {
        Instant at = after(state, trigger, floor(state, trigger));
        return Due.at(at, draft -> {
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
