package dev.loyalty4j.core.reference.years;

import java.time.LocalDate;
import java.time.YearMonth;

/** The calendar of the reference: where windows begin and end, terms end, and points die. */
final class Spans {
    static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private Spans() {}

    /** The first day of a window; the days of a term are known to the ladder alone. */
    static LocalDate start(Plan.Days window, LocalDate day, LocalDate enrolled, LocalDate termFrom) {
        return switch (window.unit()) {
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case APRIL_YEAR -> LocalDate.of(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear(), 4, 1);
            case MEMBERSHIP -> membership(day, enrolled);
            case LAST_DAYS -> day.minusDays(window.n() - 1L);
            case LAST_MONTHS -> lastMonths(day, window.n());
            case TERM -> termFrom;
            case LIFETIME -> BEGINNING;
        };
    }

    /** What happens on a day counts before the day that is so many months later. */
    private static LocalDate lastMonths(LocalDate day, int months) {
        LocalDate first = day.minusMonths(months).minusDays(3);
        while (!first.plusMonths(months).isAfter(day)) {
            first = first.plusDays(1);
        }
        return first;
    }

    private static LocalDate membership(LocalDate day, LocalDate enrolled) {
        int years = 0;
        while (!enrolled.plusYears(years + 1L).isAfter(day)) {
            years++;
        }
        return enrolled.plusYears(years);
    }

    /** The first day after a window that tiles the calendar, and after some more of them. */
    static LocalDate end(Plan.Days window, LocalDate day, LocalDate enrolled, int further) {
        LocalDate start = start(window, day, enrolled, day);
        return switch (window.unit()) {
            case YEAR, APRIL_YEAR -> start.plusYears(1L + further);
            case QUARTER -> start.plusMonths(3 + 3L * further);
            case MEMBERSHIP -> enrolled.plusYears(start.getYear() - enrolled.getYear() + 1L + further);
            default -> NEVER;
        };
    }

    /** The day on which a term is over. */
    static LocalDate termEnd(Plan.Span term, LocalDate from, Plan.Days window, LocalDate enrolled) {
        return switch (term.unit()) {
            case NEVER -> NEVER;
            case DAYS -> from.plusDays(term.n());
            case MONTHS -> from.plusMonths(term.n());
            case YEAR_END -> LocalDate.of(from.getYear() + 1 + term.n(), 1, 1);
            case REST -> end(window, from, enrolled, term.n());
            case REST_SHIFTED -> {
                LocalDate last = end(window, from, enrolled, term.n()).minusDays(1);
                yield YearMonth.from(last)
                        .plusMonths(term.more())
                        .atEndOfMonth()
                        .plusDays(1);
            }
            default -> throw new IllegalArgumentException("no term: " + term);
        };
    }

    /** The first day on which something given on a day is dead. */
    static LocalDate dies(Plan.Span span, LocalDate from, LocalDate enrolled) {
        return switch (span.unit()) {
            case NEVER -> NEVER;
            case DAYS -> from.plusDays(span.n() + 1L);
            case MONTHS -> from.plusMonths(span.n()).plusDays(1);
            case MONTHS_TO_END ->
                YearMonth.from(from.plusMonths(span.n())).atEndOfMonth().plusDays(1);
            case AFTER_CALENDAR_MONTH ->
                YearMonth.from(from).plusMonths(span.n()).atEndOfMonth().plusDays(1);
            case YEAR_END -> LocalDate.of(from.getYear() + 1 + span.n(), 1, 1);
            case EACH_YEAR -> september(from.plusMonths(span.n()));
            case ANNIVERSARY -> end(new Plan.Days(Plan.Days.Unit.MEMBERSHIP, 0), from, enrolled, span.n());
            default -> throw new IllegalArgumentException("no validity: " + span);
        };
    }

    /** The 30th of September on or after a day, and the day after it. */
    private static LocalDate september(LocalDate day) {
        LocalDate last = LocalDate.of(day.getYear(), 9, 30);
        return (last.isBefore(day) ? last.plusYears(1) : last).plusDays(1);
    }
}
