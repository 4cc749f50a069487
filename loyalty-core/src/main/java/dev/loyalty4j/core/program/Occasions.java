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
        this.onDays = Stream.concat(
                        awaited(Trigger.BIRTHDAY_MONTH, Trigger.BIRTHDAY, Trigger.ANNIVERSARY).stream(),
                        plan.silences().stream().map(Trigger::silence))
                .toList();
    }

    private List<String> awaited(String... triggers) {
        return Stream.of(triggers).filter(plan::waitsFor).toList();
    }

    /** The ends of periods for which a rule waits, shorter periods first. */
    List<String> atPeriodEnds() {
        return atPeriodEnds;
    }

    /** The days of a member's own for which a rule waits, silences last. */
    List<String> onDays() {
        return onDays;
    }

    /**
     * The next time an occasion comes. What was due before the account was last settled, or before this version of the
     * programme started, is not made up for.
     */
    Due next(MemberState state, Instant settled, String trigger) {
        Instant at = after(state, trigger, floor(state, settled, trigger));
        return Due.at(at, draft -> {
            draft.emit(new ProgramEvent.Ruled(new RuleEvent.OccasionPassed(at, trigger)));
            Earning.byItself(draft, at).on(Occasion.of(trigger, at), trigger, at.toString());
        });
    }

    private Instant floor(MemberState state, Instant settled, String trigger) {
        Instant floor = state.enrolledAt();
        floor = settled.isAfter(floor) ? settled : floor;
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
            case Trigger.BIRTHDAY_MONTH ->
                state.rules().birthday().isEmpty()
                        ? ProgramCalendar.NEVER
                        : birthdayMonth(state, state.rules().birthday().get(0), floor);
            case Trigger.ANNIVERSARY -> yearly(calendar, MonthDay.from(calendar.dateOf(state.enrolledAt())), floor);
            default -> silence(state, Trigger.daysOfSilence(trigger), floor);
        };
    }

    private Instant end(Window.Periodic window, Instant floor) {
        return calendar.startOf(window.endOn(calendar.dateOf(floor), 0));
    }

    private Instant silence(MemberState state, int days, Instant floor) {
        LocalDate last = plan.lastOrder(state.rules());
        Instant at = last.equals(LocalDate.MIN) ? ProgramCalendar.NEVER : calendar.startOf(last.plusDays(days));
        return at.isAfter(floor) ? at : ProgramCalendar.NEVER;
    }

    /** Where the member lives. */
    private ProgramCalendar daysOf(RuleEvent.BirthdayKnown known) {
        return known.zone().isEmpty() ? calendar : new ProgramCalendar(ZoneId.of(known.zone()));
    }

    /** The month of the birthday of each year, also where 29 February falls into March; never two in one year. */
    private Instant birthdayMonth(MemberState state, RuleEvent.BirthdayKnown known, Instant floor) {
        ProgramCalendar days = daysOf(known);
        MonthDay day = MonthDay.of(known.month(), known.day());
        Instant last = state.rules().lastPassed(Trigger.BIRTHDAY_MONTH);
        // Two days later it is the same month in all zones, one of which the member may have left.
        int had = days.dateOf(last).plusDays(2).getYear();
        LocalDate month = days.dateOf(floor).withDayOfMonth(1);
        for (; ; ) {
            LocalDate first = leapDay.next(day, month).withDayOfMonth(1);
            if (days.startOf(first).isAfter(floor) && first.getYear() > had) {
                return days.startOf(first);
            }
            month = first.plusMonths(1);
        }
    }

    /** A birthday begins where the member lives. */
    private Instant birthday(RuleEvent.BirthdayKnown known, Instant floor) {
        ProgramCalendar days = daysOf(known);
        return yearly(days, MonthDay.of(known.month(), known.day()), floor);
    }

    private Instant yearly(ProgramCalendar days, MonthDay day, Instant floor) {
        LocalDate today = days.dateOf(floor);
        Instant start = days.startOf(leapDay.next(day, today));
        return start.isAfter(floor) ? start : days.startOf(leapDay.next(day, today.plusDays(1)));
    }
}
