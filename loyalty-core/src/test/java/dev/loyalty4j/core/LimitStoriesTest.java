package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.Count;
import dev.loyalty4j.core.rule.EarningPolicy;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.time.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What limits leave over time, in words: {@code 03-10} sets the clock to a day of 2026 (or {@code 2027-03-10});
 * {@code anna} and {@code bert} buy something that is worth 10 points, in two units; {@code anna<03-08} tells of it
 * late; {@code back 1} returns the first order, {@code half 1} a unit of it, {@code undo 1} cancels that return. Both
 * joined on 3 March 2026.
 */
class LimitStoriesTest {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final EarningRule BASE = EarningRule.of("base", Award.pointsPerMoney(1, "1.00"));
    private static final Window SPRING = Window.campaign(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 20));

    static List<Arguments> rows() {
        return List.of(
                // what it shows, limit, story, points of each order
                row("an order", Limit.pointsPerOrder(7), "anna anna", 7, 7),
                row("a day", Limit.points(15, Window.DAY), "anna anna anna 03-04 anna", 10, 5, 0, 10),
                row(
                        "a week from Monday", // 9 March 2026 is one
                        Limit.points(15, Window.weekFrom(DayOfWeek.MONDAY)),
                        "anna 03-08 anna 03-09 anna",
                        10,
                        5,
                        10),
                row("a month", Limit.points(15, Window.CALENDAR_MONTH), "anna 03-31 anna 04-01 anna", 10, 5, 10),
                row("a quarter", Limit.points(15, Window.CALENDAR_QUARTER), "anna 03-31 anna 04-01 anna", 10, 5, 10),
                row("a year", Limit.points(15, Window.CALENDAR_YEAR), "anna 12-31 anna 2027-01-01 anna", 10, 5, 10),
                row("a rolling week", Limit.points(15, Window.days(7)), "anna 03-09 anna 03-10 anna", 10, 5, 10),
                row(
                        "a membership year",
                        Limit.points(15, Window.MEMBERSHIP_YEAR),
                        "anna 2027-03-02 anna 2027-03-03 anna",
                        10,
                        5,
                        10),
                row("a lifetime", Limit.points(15, Window.LIFETIME), "anna 2031-03-03 anna", 10, 5),
                row(
                        "a campaign limits nothing before and after it",
                        Limit.points(15, SPRING),
                        "03-09 anna 03-10 anna 03-20 anna 03-20 anna 03-21 anna",
                        10,
                        10,
                        5,
                        0,
                        10),
                row("nothing where not all fits", Limit.points(15, Window.DAY).orNothing(), "anna anna", 10, 0),
                row("times a day", Limit.triggers(2, Window.DAY), "anna anna anna 03-04 anna", 10, 10, 0, 10),
                row("each for themselves", Limit.points(10, Window.DAY), "anna bert anna", 10, 10, 0),
                row(
                        "a budget of all",
                        Limit.points(25, Window.LIFETIME).inTotal(),
                        "anna bert anna bert",
                        10,
                        10,
                        5,
                        0),
                row("a budget a day", Limit.points(15, Window.DAY).inTotal(), "anna bert 03-04 bert", 10, 5, 10),
                row("times in total", Limit.triggers(2, Window.LIFETIME).inTotal(), "anna bert anna", 10, 10, 0),
                row("a maximum balance", Limit.balance(25), "anna anna anna bert anna", 10, 10, 5, 10, 0),
                row("a maximum balance after a return", Limit.balance(15), "anna anna back 1 anna", 10, 5, 10),
                // late: the bucket of the day on which it happened
                row("late in a day", Limit.points(15, Window.DAY), "03-08 anna 03-12 anna anna<03-08", 10, 10, 5),
                row("late in a free day", Limit.points(15, Window.DAY), "03-08 anna 03-12 anna anna<03-09", 10, 10, 10),
                row(
                        "late in a month that is over",
                        Limit.points(15, Window.CALENDAR_MONTH),
                        "03-08 anna 04-12 anna anna<03-31 anna<03-31 anna",
                        10,
                        10,
                        5,
                        0,
                        5),
                row(
                        "late by nearly the horizon",
                        Limit.points(15, Window.DAY),
                        "03-08 anna 05-08 anna 06-04 anna anna<03-08",
                        10,
                        10,
                        10,
                        5),
                row(
                        "late in a rolling week: later days are not of its window",
                        Limit.points(15, Window.days(7)),
                        "03-08 anna 03-12 anna anna<03-08 anna<03-09",
                        10,
                        5,
                        5,
                        0),
                row("late in a campaign", Limit.points(15, SPRING), "03-12 anna 04-12 anna<03-20 anna", 10, 5, 10),
                row("a late budget", Limit.points(15, Window.DAY).inTotal(), "03-08 bert 03-12 anna<03-08", 10, 5),
                // a return gives headroom back, or does not
                row("a return gives back", Limit.points(15, Window.DAY), "anna anna back 1 anna", 10, 5, 10),
                row("or not", Limit.points(15, Window.DAY).keptOnReturn(), "anna anna back 1 anna", 10, 5, 0),
                row("half of it gives half back", Limit.points(10, Window.DAY), "anna half 1 anna", 10, 5),
                row("cancelled, it takes again", Limit.points(10, Window.DAY), "anna back 1 undo 1 anna", 10, 0),
                row("times fall when all is back", Limit.triggers(1, Window.DAY), "anna half 1 anna", 10, 0),
                row("and then they do", Limit.triggers(1, Window.DAY), "anna back 1 anna", 10, 10),
                row("or not either", Limit.triggers(1, Window.DAY).keptOnReturn(), "anna back 1 anna", 10, 0),
                row(
                        "a budget gets it back",
                        Limit.points(15, Window.LIFETIME).inTotal(),
                        "anna bert back 1 bert",
                        10,
                        5,
                        10),
                row(
                        "or a budget does not",
                        Limit.points(15, Window.LIFETIME).inTotal().keptOnReturn(),
                        "anna bert back 1 bert",
                        10,
                        5,
                        0),
                row("in a campaign", Limit.points(10, SPRING), "03-12 anna back 1 03-15 anna", 10, 10));
    }

    private static Arguments row(String shows, Limit limit, String story, long... points) {
        return Arguments.of(shows, limit, story, list(points));
    }

    private static List<Long> list(long... points) {
        List<Long> list = new ArrayList<>();
        for (long one : points) {
            list.add(one);
        }
        return list;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aLimitOfARule(String shows, Limit limit, String story, List<Long> points) {
        assertThat(run(club().earn(BASE.atMost(limit)).build(), story)).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aLimitOfTheProgramme(String shows, Limit limit, String story, List<Long> points) {
        EarningPolicy policy = EarningPolicy.DEFAULT.atMost(limit);
        assertThat(run(club().earn(BASE).earning(policy).build(), story)).isEqualTo(points);
    }

    static List<Arguments> orders() {
        Condition first = Condition.firstOrder();
        Condition third = Condition.nthOrder(3);
        Condition everySecond = Condition.everyNthOrder(2);
        Condition spent = Condition.counted(Count.SPEND, "", Window.CALENDAR_MONTH, "20.00");
        Condition recently = Condition.bought(Count.SKU, "cup", Window.days(7));
        return List.of(
                // what it shows, condition, story, points of each order
                Arguments.of("the first", first, "anna anna bert", list(10, 0, 10)),
                Arguments.of("the first again, it came back", first, "anna back 1 anna", list(10, 10)),
                Arguments.of("a part is not all", first, "anna half 1 anna", list(10, 0)),
                Arguments.of("the third", third, "anna anna anna anna", list(0, 0, 10, 0)),
                Arguments.of("an earlier one came back", third, "anna anna back 1 anna anna", list(0, 0, 0, 10)),
                Arguments.of("given once", third, "anna anna anna back 1 anna anna", list(0, 0, 10, 0, 0)),
                Arguments.of("given again when it came back", third, "anna anna anna back 3 anna", list(0, 0, 10, 10)),
                Arguments.of("every second", everySecond, "anna anna anna anna", list(0, 10, 0, 10)),
                Arguments.of(
                        "each of them once", everySecond, "anna anna back 1 anna anna anna", list(0, 10, 0, 0, 10)),
                Arguments.of("late in a month", spent, "anna anna 04-08 anna anna<03-31", list(0, 0, 0, 10)),
                Arguments.of("late in a week", recently, "anna 03-20 anna anna<03-19 anna<03-09", list(0, 0, 0, 10)),
                Arguments.of("what came back was not bought", recently, "anna back 1 anna", list(0, 0)),
                Arguments.of("nor spent", spent, "anna anna back 1 anna", list(0, 0, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    void ordersAreCounted(String shows, Condition condition, String story, List<Long> points) {
        assertThat(run(club().earn(BASE.when(condition)).build(), story)).isEqualTo(points);
    }

    private static ProgramBuilder club() {
        return Program.builder("club", PRAGUE, "EUR").points(PointType.of("beans", Expiry.NEVER));
    }

    private static List<Long> run(Program program, String story) {
        TestClock clock = new TestClock(noon("03-03").toString());
        Loyalty loyalty = Loyalty.builder(program).clock(clock).build();
        loyalty.submit(Enrol.of("anna", clock.instant())).orThrow();
        loyalty.submit(Enrol.of("bert", clock.instant())).orThrow();
        List<Long> points = new ArrayList<>();
        String[] words = story.split(" ");
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (word.matches("[0-9-]+")) {
                clock.set(noon(word));
            } else if (word.equals("back") || word.equals("half")) {
                Return back = Return.of("x" + words[++i], words[i], clock.instant());
                loyalty.submit(word.equals("half") ? back.units("cup", 1) : back)
                        .orThrow();
            } else if (word.equals("undo")) {
                loyalty.submit(CancelReturn.of("c" + words[++i], "x" + words[i], clock.instant()))
                        .orThrow();
            } else {
                points.add(buy(loyalty, word, Integer.toString(points.size() + 1), clock.instant()));
            }
            assertThat(loyalty.verify().problems()).isEmpty();
        }
        return points;
    }

    private static long buy(Loyalty loyalty, String word, String id, Instant now) {
        String[] parts = word.split("<");
        Purchase order = Purchase.of(
                id, parts[0], parts.length > 1 ? noon(parts[1]) : now, Line.of("cup", 2, Money.of("5.00", "EUR")));
        Outcome preview = loyalty.preview(order);
        Outcome outcome = loyalty.submit(order).orThrow();
        assertThat(outcome).isEqualTo(preview);
        return outcome.earned();
    }

    private static Instant noon(String day) {
        LocalDate date = LocalDate.parse(day.length() == 5 ? "2026-" + day : day);
        return date.atTime(12, 0).atZone(PRAGUE).toInstant();
    }
}
