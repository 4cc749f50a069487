package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * No points die early, and later points never die before earlier ones: all zones, and the days on which clocks jump.
 */
class CalendarSweepTest {
    /** Each expiry with the span for which its points live at least. */
    private record Kind(Expiry expiry, int days, int months) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(Expiry.days(1), 1, 0),
            new Kind(Expiry.days(30), 30, 0),
            new Kind(Expiry.months(1), 0, 1),
            new Kind(Expiry.months(12).toEndOfMonth(), 0, 12),
            new Kind(Expiry.years(1), 0, 12),
            new Kind(Expiry.monthsAfterCalendarMonth(6), 0, 6),
            new Kind(Expiry.endOf(Window.CALENDAR_MONTH, 1), 0, 1),
            new Kind(Expiry.endOf(Window.CALENDAR_QUARTER, 0), 0, 0),
            new Kind(Expiry.endOf(Window.CALENDAR_YEAR, 0), 0, 0),
            new Kind(Expiry.eachYear(MonthDay.of(2, 29), 12), 0, 12),
            new Kind(Expiry.anniversary(0), 0, 0),
            new Kind(Expiry.inactive(6), 0, 6),
            new Kind(Expiry.movedByActiveMonths(6), 0, 6));

    @Test
    void pointsNeverDieEarlyAndLaterPointsNeverDieBeforeEarlierOnes() {
        long cases = 0;
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            cases += sweep(new ProgramCalendar(ZoneId.of(id)));
        }
        assertThat(cases).isGreaterThan(250_000);
    }

    private static long sweep(ProgramCalendar calendar) {
        List<Instant> earned = instants(calendar);
        for (Kind kind : KINDS) {
            Instant before = Instant.MIN;
            for (Instant at : earned) {
                Instant end = PointType.of("points", kind.expiry())
                        .endOf(LotKind.BASE, at, Instant.parse("2020-02-29T12:00:00Z"), calendar);
                LocalDate good = calendar.dateOf(at).plusDays(kind.days()).plusMonths(kind.months());
                assertThat(end)
                        .as("%s of %s in %s", kind, at, calendar.zone())
                        .isAfter(at)
                        .isAfterOrEqualTo(before)
                        .isAfterOrEqualTo(calendar.endOf(good))
                        .isEqualTo(calendar.startOf(calendar.dateOf(end)));
                before = end;
            }
        }
        return (long) KINDS.size() * earned.size();
    }

    /** 29 February, ends of months and of the year, ISO week 53, and two minutes around the next gap and overlap. */
    private static List<Instant> instants(ProgramCalendar calendar) {
        TreeSet<Instant> instants = new TreeSet<>();
        for (String date : List.of(
                "2023-12-31",
                "2024-01-01",
                "2024-01-31",
                "2024-02-28",
                "2024-02-29",
                "2024-03-01",
                "2024-08-31",
                "2024-12-30",
                "2024-12-31",
                "2026-12-28",
                "2027-01-03")) {
            Instant start = calendar.startOf(LocalDate.parse(date));
            instants.add(start);
            instants.add(start.minusNanos(1));
            instants.add(start.plus(Duration.ofHours(12)));
        }
        ZoneRules rules = calendar.zone().getRules();
        ZoneOffsetTransition next = rules.nextTransition(Instant.parse("2024-01-01T00:00:00Z"));
        for (int i = 0; i < 2 && next != null; i++) {
            instants.add(next.getInstant().minusSeconds(60));
            instants.add(next.getInstant());
            instants.add(next.getInstant().plusSeconds(60));
            next = rules.nextTransition(next.getInstant());
        }
        return new ArrayList<>(instants);
    }
}
