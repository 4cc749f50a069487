package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.time.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A list of what every limit of one point type let through on which day, and of what came back of it. */
final class ReferenceLimits {
    /** Weeks, quarters and years that begin where a shop wants them to. */
    static final Window FROM_SUNDAY = Window.weekFrom(DayOfWeek.SUNDAY);

    static final Window FROM_MARCH = new Window.Periodic(3, LocalDate.of(2000, 3, 1));
    static final Window FROM_APRIL = new Window.Periodic(12, LocalDate.of(2000, 4, 1));
    static final Window.Campaign SPRING = Window.campaign(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 30));

    /** Windows that are the same for all members. */
    static final List<Window> SHARED = List.of(
            Window.DAY,
            Window.ISO_WEEK,
            FROM_SUNDAY,
            Window.CALENDAR_MONTH,
            Window.CALENDAR_QUARTER,
            FROM_MARCH,
            Window.CALENDAR_YEAR,
            FROM_APRIL,
            SPRING,
            Window.LIFETIME);

    static final List<Window> WINDOWS = Stream.concat(
                    SHARED.stream(),
                    Stream.of(
                            Window.MEMBERSHIP_YEAR,
                            Window.days(7),
                            Window.days(30),
                            Window.lastMonths(2),
                            Window.lastMonths(14)))
            .toList();

    private final List<Given> given = new ArrayList<>();

    /** What a limit let through of an order, by line: rule "" is the programme. */
    private record Given(int order, String rule, int index, Limit limit, LocalDate day, List<Long> byLine) {
        long left(List<ReferenceNumber> kept) {
            if (!limit.returned()) {
                return amount(byLine.stream().mapToLong(p -> p).sum());
            }
            ReferenceNumber left = ReferenceNumber.ZERO;
            for (int line = 0; line < byLine.size(); line++) {
                left = left.plus(ReferenceNumber.of(byLine.get(line)).times(kept.get(line)));
            }
            boolean any = kept.stream().anyMatch(share -> share.compareTo(ReferenceNumber.ZERO) > 0);
            boolean times = limit.unit() == Limit.Unit.TRIGGERS;
            return times ? any ? amount(byLine.stream().mapToLong(p -> p).sum()) : 0 : left.floor();
        }

        private long amount(long points) {
            return limit.unit() == Limit.Unit.POINTS ? points : Math.min(1, points);
        }
    }

    /** What may be awarded where so much is wanted. */
    long most(Limit limit, String rule, int index, long wanted, ReferenceOrder order, Back back) {
        if (limit.span() == Limit.Span.WINDOW && !covers(limit.window(), order.day())) {
            return wanted;
        }
        long room = Math.max(0, limit.max() - used(limit, rule, index, order, back));
        if (limit.unit() == Limit.Unit.TRIGGERS) {
            return room > 0 ? wanted : 0;
        }
        return wanted <= room ? wanted : limit.allOrNothing() ? 0 : room;
    }

    /** The share of each line that is kept of an order. */
    interface Back {
        List<ReferenceNumber> kept(int order);
    }

    private long used(Limit limit, String rule, int index, ReferenceOrder order, Back back) {
        if (limit.span() == Limit.Span.ORDER) {
            return 0;
        } else if (limit.span() == Limit.Span.BALANCE) {
            return order.balance();
        }
        long used = 0;
        for (Given one : given) {
            boolean same = one.rule().equals(rule) && one.index() == index;
            boolean near = same && together(limit.window(), one.day(), order.day(), order.joined());
            used += near ? one.left(back.kept(one.order())) : 0;
        }
        return used;
    }

    /** Remembers what an order was given in the end. */
    void note(int order, String rule, List<Limit> limits, List<Long> byLine, LocalDate day) {
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            if (limit.span() == Limit.Span.WINDOW && covers(limit.window(), day)) {
                given.add(new Given(order, rule, i, limit, day, byLine));
            }
        }
    }

    private static boolean covers(Window window, LocalDate day) {
        return !(window instanceof Window.Campaign campaign)
                || (!day.isBefore(campaign.first()) && !day.isAfter(campaign.last()));
    }

    /** Whether what was given on one day counts on another; the first may be the later one if that one is told late. */
    static boolean together(Window window, LocalDate one, LocalDate day, LocalDate joined) {
        if (window.equals(Window.DAY)) {
            return one.equals(day);
        } else if (window.equals(Window.ISO_WEEK)) {
            return monday(one).equals(monday(day));
        } else if (window.equals(FROM_SUNDAY)) {
            return monday(one.plusDays(1)).equals(monday(day.plusDays(1)));
        } else if (window.equals(Window.CALENDAR_MONTH)) {
            return YearMonth.from(one).equals(YearMonth.from(day));
        } else if (window.equals(Window.CALENDAR_QUARTER)) {
            return quarter(one, 0) == quarter(day, 0);
        } else if (window.equals(FROM_MARCH)) {
            return quarter(one, 1) == quarter(day, 1);
        } else if (window.equals(Window.CALENDAR_YEAR)) {
            return one.getYear() == day.getYear();
        } else if (window.equals(FROM_APRIL)) {
            return one.minusMonths(3).getYear() == day.minusMonths(3).getYear();
        } else if (window.equals(Window.MEMBERSHIP_YEAR)) {
            return year(one, joined) == year(day, joined);
        } else if (window instanceof Window.Rolling days) {
            return one.isAfter(day.minusDays(days.length())) && !one.isAfter(day);
        } else if (window instanceof Window.RollingMonths months && months.length() <= 13) {
            return one.plusMonths(months.length()).isAfter(day) && !one.isAfter(day);
        } else if (window instanceof Window.RollingMonths months) {
            YearMonth last = YearMonth.from(day);
            return YearMonth.from(one).isAfter(last.minusMonths(months.length()))
                    && !YearMonth.from(one).isAfter(last);
        }
        return true;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Quarters that begin so many months before those of the calendar. */
    private static int quarter(LocalDate day, int earlier) {
        LocalDate shifted = day.plusMonths(earlier);
        return shifted.getYear() * 4 + (shifted.getMonthValue() - 1) / 3;
    }

    /** Which year of membership a day is in; what comes before the first is in those before it. */
    private static int year(LocalDate day, LocalDate joined) {
        int year = day.getYear() - joined.getYear();
        return joined.plusMonths(12L * year).isAfter(day) ? year - 1 : year;
    }
}
