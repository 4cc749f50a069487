package dev.loyalty4j.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What windows, terms and validities are called, and how long they may be: one line for each. */
class WordsAndBoundsTableTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2000, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2000, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    static List<Arguments> windows() {
        return List.of(
                Arguments.of(Window.CALENDAR_YEAR, "the calendar year"),
                Arguments.of(Window.CALENDAR_QUARTER, "the calendar quarter"),
                Arguments.of(Window.CALENDAR_MONTH, "the calendar month"),
                Arguments.of(new Window.Periodic(1, APRIL), "the calendar month"),
                Arguments.of(new Window.Periodic(3, APRIL), "the calendar quarter"),
                // quarters from February are not those of the calendar, nor is a year from April
                Arguments.of(new Window.Periodic(3, LocalDate.of(2000, 2, 1)), "spans of 3 months from 02-01"),
                Arguments.of(new Window.Periodic(12, APRIL), "spans of 12 months from 04-01"),
                Arguments.of(new Window.Periodic(12, LocalDate.of(2000, 1, 2)), "spans of 12 months from 01-02"),
                Arguments.of(new Window.Periodic(1, LocalDate.of(2000, 1, 2)), "spans of 1 months from 01-02"),
                Arguments.of(new Window.Periodic(6, NEW_YEAR), "spans of 6 months from 01-01"),
                Arguments.of(Window.DAY, "the day"),
                Arguments.of(Window.ISO_WEEK, "the week"),
                Arguments.of(Window.weekFrom(DayOfWeek.SUNDAY), "the week"),
                Arguments.of(new Window.Days(10, NEW_YEAR), "spans of 10 days"),
                Arguments.of(Window.days(30), "the last 30 days"),
                Arguments.of(Window.lastMonths(6), "the last 6 months"),
                Arguments.of(Window.campaign(LocalDate.of(2026, 6, 1), LAST), "2026-06-01 through 2026-06-30"),
                Arguments.of(Window.MEMBERSHIP_YEAR, "the membership year"),
                Arguments.of(Window.CURRENT_TERM, "the current term"),
                Arguments.of(Window.LIFETIME, "a lifetime"));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void aWindowIsCalled(Window window, String words) {
        assertThat(window.inWords()).isEqualTo(words);
    }

    static List<Arguments> terms() {
        return List.of(
                Arguments.of(Term.REST_OF_PERIOD, "for the rest of it"),
                Arguments.of(Term.REST_AND_NEXT, "for the rest of it and 1 more"),
                Arguments.of(Term.restAnd(2), "for the rest of it and 2 more"),
                Arguments.of(Term.endOf(Window.CALENDAR_MONTH, 0), "to the end of the calendar month"),
                Arguments.of(Term.endOf(Window.CALENDAR_MONTH, 3), "to the end of the calendar month and 3 more"),
                Arguments.of(Term.months(12), "for 12 months"),
                Arguments.of(Term.days(90), "for 90 days"),
                Arguments.of(
                        Term.shifted(Term.months(12), 2, 31), "for 12 months, its end moved to day 31 2 months later"),
                Arguments.of(Term.FOREVER, "for ever"));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void aTermIsCalled(Term term, String words) {
        assertThat(term.inWords()).isEqualTo(words);
    }

    static List<Arguments> validities() {
        LocalDate from = LocalDate.of(2026, 3, 5);
        return List.of(
                // validity, its words, the last day of what is given on 5 March 2026
                Arguments.of(Validity.FOREVER, "without end", ProgramCalendar.NEVER_DATE),
                Arguments.of(Validity.through(LAST), "through 2026-06-30", LAST),
                Arguments.of(Validity.months(3), "for 3 months", from.plusMonths(3)),
                Arguments.of(Validity.days(0), "for 0 days", from),
                Arguments.of(Validity.days(14), "for 14 days", LocalDate.of(2026, 3, 19)),
                Arguments.of(
                        new Validity(false, 1, 10, false, ProgramCalendar.NEVER_DATE),
                        "for 1 months and 10 days",
                        LocalDate.of(2026, 4, 15)),
                Arguments.of(Validity.months(3).toEndOfMonth(), "for 3 months to the end of the month", LAST),
                Arguments.of(
                        Validity.days(14).toEndOfMonth(),
                        "for 14 days to the end of the month",
                        LocalDate.of(2026, 3, 31)),
                Arguments.of(Validity.months(3).notAfter(LAST), "for 3 months, through 2026-06-30", from.plusMonths(3)),
                Arguments.of(Validity.months(4).notAfter(LAST), "for 4 months, through 2026-06-30", LAST),
                Arguments.of(Validity.FOREVER.notAfter(LAST), "through 2026-06-30", LAST),
                // without a span of its own there is no month to move to the end of
                Arguments.of(Validity.FOREVER.toEndOfMonth(), "without end", ProgramCalendar.NEVER_DATE));
    }

    @ParameterizedTest
    @MethodSource("validities")
    void whatIsGivenIsGoodThrough(Validity validity, String words, LocalDate last) {
        assertThat(validity.inWords()).isEqualTo(words);
        assertThat(validity.lastDay(LocalDate.of(2026, 3, 5))).isEqualTo(last);
    }

    static List<Arguments> bounds() {
        return List.of(
                bound("days", 1, 400, n -> new Window.Days(n, NEW_YEAR)),
                bound("days", 1, 400, Window::days),
                bound("months", 1, 120, n -> new Window.Periodic(n, NEW_YEAR)),
                bound("months", 1, 120, Window::lastMonths),
                bound("months", 1, 1200, Term::months),
                bound("days", 1, 36_500, Term::days),
                bound("next", 0, 100, Term::restAnd),
                bound("next", 0, 100, n -> Term.endOf(Window.CALENDAR_YEAR, n)),
                bound("months", 0, 1200, n -> Term.shifted(Term.FOREVER, n, 1)),
                bound("day", 1, 31, n -> Term.shifted(Term.FOREVER, 0, n)),
                bound("validity", 0, 1200, Validity::months),
                bound("validity is 0 months and", 0, 36_500, Validity::days));
    }

    private static Arguments bound(String what, int least, int most, IntFunction<Object> made) {
        return Arguments.of(what, least, most, made);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @MethodSource("bounds")
    void aLengthIsWithinItsBounds(String what, int least, int most, IntFunction<Object> made) {
        assertThatCode(() -> made.apply(least)).doesNotThrowAnyException();
        assertThatCode(() -> made.apply(most)).doesNotThrowAnyException();
        for (int wrong : new int[] {least - 1, most + 1}) {
            assertThatThrownBy(() -> made.apply(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(what + (what.contains(" ") ? " " : " is ") + wrong)
                    .hasMessageContaining(least + " to " + most);
        }
    }

    /** The same rows, made anew while the test runs: a mutant of what makes them is seen only there. */
    @Test
    void theTablesHoldWhenTheyAreMadeWithinATest() {
        windows().forEach(row -> aWindowIsCalled((Window) row.get()[0], (String) row.get()[1]));
        terms().forEach(row -> aTermIsCalled((Term) row.get()[0], (String) row.get()[1]));
        validities()
                .forEach(row -> whatIsGivenIsGoodThrough(
                        (Validity) row.get()[0], (String) row.get()[1], (LocalDate) row.get()[2]));
    }
}
