package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Kept;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What limits leave, for a rule and for the programme, in points and in times, of one member and of all: a story is
 * {@code DAY POINTS>AWARDED}, days of 2026, by a member who joined on 10 February 2025; {@code back 1} returns the
 * first order, {@code half 1} a half of it.
 */
class LimitsTableTest {
    private static final RuleNames NAMES = new RuleNames("EUR", List.of(new RuleNames.Type("beans", 0)), List.of());
    private static final Window QUARTER = new Window.Periodic(3, LocalDate.of(2000, 3, 1));
    private static final Window YEAR = new Window.Periodic(12, LocalDate.of(2000, 4, 1));
    private static final Window SPRING = Window.campaign(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 20));

    static List<Arguments> rows() {
        return List.of(
                // what it shows, limit, story
                row("an order", Limit.pointsPerOrder(7), "03-03 5>5 03-03 7>7 03-03 8>7"),
                row("an order or nothing", Limit.pointsPerOrder(7).orNothing(), "03-03 7>7 03-03 8>0"),
                row("a day", Limit.points(9, Window.DAY), "03-03 5>5 03-03 4>4 03-03 1>0 03-04 20>9"),
                row("a day, what fits", Limit.points(9, Window.DAY), "03-03 5>5 03-03 6>4 03-03 3>0"),
                row("a day or nothing", Limit.points(9, Window.DAY).orNothing(), "03-03 5>5 03-03 5>0 03-03 4>4"),
                row("a week from Monday", Limit.points(9, Window.ISO_WEEK), "03-08 8>8 03-09 5>5 03-15 5>4 03-16 9>9"),
                row(
                        "a week from Sunday",
                        Limit.points(9, Window.weekFrom(DayOfWeek.SUNDAY)),
                        "03-07 8>8 03-08 5>5 03-14 5>4 03-15 9>9"),
                row("a month", Limit.points(9, Window.CALENDAR_MONTH), "03-01 5>5 03-31 5>4 04-01 9>9"),
                row("a quarter", Limit.points(9, Window.CALENDAR_QUARTER), "01-01 5>5 03-31 5>4 04-01 9>9"),
                row("a quarter from March", Limit.points(9, QUARTER), "02-28 5>5 03-01 5>5 05-31 5>4 06-01 9>9"),
                row("a year", Limit.points(9, Window.CALENDAR_YEAR), "01-01 5>5 12-31 5>4"),
                row("a year from April", Limit.points(9, YEAR), "03-31 5>5 04-01 5>5 12-31 5>4"),
                row("a membership year", Limit.points(9, Window.MEMBERSHIP_YEAR), "02-09 5>5 02-10 6>6 12-31 5>3"),
                row("the last 7 days", Limit.points(9, Window.days(7)), "03-01 5>5 03-07 5>4 03-08 9>5 03-14 9>4"),
                row("the last 2 months", Limit.points(9, Window.lastMonths(2)), "01-05 5>5 03-04 5>4 03-05 9>5"),
                row("the last 14 months", Limit.points(9, Window.lastMonths(14)), "01-05 5>5 12-31 5>4"),
                row("a lifetime", Limit.points(9, Window.LIFETIME), "01-05 5>5 12-31 5>4 12-31 1>0"),
                row("a campaign", Limit.points(9, SPRING), "03-09 20>20 03-10 5>5 03-20 5>4 03-20 5>0 03-21 20>20"),
                row("a campaign or nothing", Limit.points(9, SPRING).orNothing(), "03-10 10>0 03-20 9>9"),
                row("times a day", Limit.triggers(2, Window.DAY), "03-03 5>5 03-03 99>99 03-03 1>0 03-04 1>1"),
                row("times a campaign", Limit.triggers(1, SPRING), "03-09 5>5 03-10 5>5 03-11 5>0 03-21 5>5"),
                row("nothing is no time", Limit.triggers(1, Window.DAY), "03-03 0>0 03-03 5>5 03-03 5>0"),
                row("a balance", Limit.balance(9), "03-03 5>5 03-03 5>4 03-03 5>0"),
                row("a balance or nothing", Limit.balance(9).orNothing(), "03-03 5>5 03-03 5>0 03-03 4>4"),
                row("a budget", Limit.points(9, Window.LIFETIME).inTotal(), "03-03 5>5 04-03 5>4 04-03 5>0"),
                row("a budget or nothing", Limit.points(9, Window.DAY).inTotal().orNothing(), "03-03 5>5 03-03 5>0"),
                row("a budget of times", Limit.triggers(1, Window.DAY).inTotal(), "03-03 5>5 03-03 5>0 03-04 5>5"),
                row("a campaign of all", Limit.points(9, SPRING).inTotal(), "03-09 9>9 03-10 5>5 03-11 5>4 03-21 9>9"),
                // told late, by the days around its own
                row("late in a day", Limit.points(9, Window.DAY), "03-03 5>5 03-06 5>5 03-03 9>4"),
                row("late in a rolling week", Limit.points(9, Window.days(7)), "03-08 5>5 03-02 9>9 03-08 5>0"),
                row("late in a lifetime", Limit.points(9, Window.LIFETIME), "03-08 5>5 03-02 9>4"),
                row("late in 14 months", Limit.points(9, Window.lastMonths(14)), "03-08 5>5 03-02 9>4 02-28 9>9"),
                // what comes back
                row("back", Limit.points(9, Window.DAY), "03-03 5>5 03-03 5>4 back 1 03-03 9>5"),
                row("half back", Limit.points(9, Window.DAY), "03-03 5>5 half 1 03-03 9>7"), // floor(2.5) stay
                row("kept", Limit.points(9, Window.DAY).keptOnReturn(), "03-03 5>5 back 1 03-03 9>4"),
                row("times back", Limit.triggers(1, Window.DAY), "03-03 5>5 half 1 03-03 9>0 back 1 03-03 9>9"),
                row("times kept", Limit.triggers(1, Window.DAY).keptOnReturn(), "03-03 5>5 back 1 03-03 9>0"),
                row("a budget back", Limit.points(9, Window.DAY).inTotal(), "03-03 9>9 back 1 03-03 9>9"),
                row("a budget half back", Limit.points(9, Window.DAY).inTotal(), "03-03 9>9 half 1 03-03 9>5"),
                row(
                        "a budget kept",
                        Limit.points(9, Window.DAY).inTotal().keptOnReturn(),
                        "03-03 9>9 back 1 03-03 9>0"));
    }

    private static Arguments row(String shows, Limit limit, String story) {
        return Arguments.of(shows, limit, story);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aLimitOfARuleAndOfTheProgramme(String shows, Limit limit, String story) {
        for (EarningRule rule : List.of(each(), each().when(Condition.is(Fact.LINE_KIND, "GOODS")))) {
            play(plan(EarningPolicy.DEFAULT, rule.atMost(limit)), story);
            play(plan(EarningPolicy.DEFAULT.atMost(limit), rule), story);
        }
    }

    @Test
    void theTableHoldsWhenItIsMadeWithinATest() {
        rows().forEach(row ->
                aLimitOfARuleAndOfTheProgramme((String) row.get()[0], (Limit) row.get()[1], (String) row.get()[2]));
    }

    private static EarningRule each() {
        return EarningRule.of("each", Award.pointsPerUnit(1));
    }

    private static RulePlan plan(EarningPolicy policy, EarningRule... rules) {
        List<String> problems = new ArrayList<>();
        RulePlan plan = RulePlan.compile(
                "club", List.of(rules), NAMES, new ProgramCalendar(ZoneId.of("UTC")), policy, problems);
        assertThat(problems).isEmpty();
        return plan.toldWithin(Duration.ofDays(90));
    }

    /** A member as the engine keeps it. */
    private static final class Member implements Facts {
        private RuleState history = RuleState.EMPTY;
        private long balance;
        private final TreeMap<String, Long> counters = new TreeMap<>();
        private final List<OrderCounts> counted = new ArrayList<>();

        @Override
        public int tierRank(int ladder) {
            return 0;
        }

        @Override
        public RuleState history() {
            return history;
        }

        @Override
        public long balance(String pointType) {
            return pointType.equals("beans") ? balance : 99;
        }

        @Override
        public long counter(String counter) {
            return counters.getOrDefault(counter, 0L);
        }

        @Override
        public LocalDate joined() {
            return LocalDate.of(2025, 2, 10);
        }

        void after(RuleEvent event, List<RuleEvent.Change> changes) {
            history = history.after(event);
            changes.stream()
                    .filter(c -> !c.counter().isEmpty())
                    .forEach(c -> counters.merge(c.counter(), c.amount(), Long::sum));
        }
    }

    private static void play(RulePlan plan, String story) {
        Member member = new Member();
        String[] words = story.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            if (words[i].equals("back") || words[i].equals("half")) {
                int order = Integer.parseInt(words[i + 1]) - 1;
                boolean all = words[i].equals("back");
                Kept kept = Kept.of(List.of(new Kept.Line(2, 1, 0, all ? 2 : 1)), 0);
                OrderCounts its = member.counted.get(order);
                RuleEvent.GivenBack event =
                        its.forLines(Instant.EPOCH, "o", all ? Rate.ONE : new Rate(1, 2), kept, kept, member.history());
                member.counted.set(order, its.after(event));
                member.after(event, event.changes());
                continue;
            }
            Instant at = LocalDate.parse("2026-" + words[i]).atTime(10, 0).toInstant(ZoneOffset.UTC);
            String[] points = words[i + 1].split(">");
            int wanted = Integer.parseInt(points[0]);
            Line line = wanted == 0
                    ? Line.of("x", 1, eur("1.00")).as(Line.Kind.SHIPPING)
                    : Line.of("a", wanted, eur("1.00"));
            Occasion order = Occasion.of(Purchase.of("o", "anna", at, List.of(line)));
            if (wanted > 0) {
                assertThat(buys(plan, order, member)).as("%s at %s", story, i).isEqualTo(Long.parseLong(points[1]));
            }
        }
    }

    private static long buys(RulePlan plan, Occasion order, Member member) {
        long alone = plan.points(order, member, "beans");
        Evaluation evaluation = plan.evaluate(order, member, Trace.OFF);
        long points = evaluation.awards().stream()
                .mapToLong(Evaluation.Earned::points)
                .sum();
        assertThat(alone).isEqualTo(points);
        RuleEvent.Counted event = new RuleEvent.Counted(order.at(), "o", evaluation.changes());
        evaluation.changes().stream()
                .filter(c -> !c.counter().isEmpty())
                .forEach(c ->
                        assertThat(plan.counters(order.trigger(), order.at())).contains(c.counter()));
        member.after(event, event.changes());
        member.balance += points;
        member.counted.add(OrderCounts.NOTHING.after(event));
        return points;
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    /** Limits act in the order of rules, those of the programme last, and each counts what was given in the end. */
    @Test
    void whatIsCountedIsWhatAllLimitsLeft() {
        RulePlan plan = plan(
                EarningPolicy.DEFAULT.atMost(Limit.points(10, Window.DAY)),
                EarningRule.of("a", Award.fixed(8))
                        .atMost(Limit.points(6, Window.DAY))
                        .atMost(Limit.points(99, Window.CALENDAR_MONTH).keptOnReturn()),
                EarningRule.of("b", Award.fixed(9)).atMost(Limit.triggers(1, Window.LIFETIME)),
                EarningRule.of("c", Award.fixed(5)).atMost(Limit.pointsPerOrder(9)));
        Occasion order = Occasion.of(
                Purchase.of("o", "anna", Instant.parse("2026-03-03T10:00:00Z"), List.of(Line.of("x", 1, eur("1.00")))));

        Evaluation evaluation = plan.evaluate(order, new Member(), Trace.OFF);

        // 6, 9 and 5 are 20; of 10 they have 3, 4.5 and 2.5: the rest goes to the first of equal remainders
        assertThat(evaluation.awards().get(0).cells())
                .extracting(c -> c.rule() + " " + c.points())
                .containsExactly("a 3", "b 5", "c 2");
        assertThat(evaluation.changes())
                .filteredOn(c -> !c.key().equals("orders"))
                .extracting(
                        c -> c.bucket() + " " + c.amount() + " " + c.returned() + " " + c.limit() + " " + c.byLine())
                .containsExactly(
                        "2026-03-03 3 BY_SHARE 6 [3]",
                        "2026-03-01 3 NEVER 99 []",
                        "0001-01-01 1 WHEN_ALL 1 []",
                        "2026-03-03 10 BY_SHARE 10 [10]");
    }

    @Test
    void theExplanationSaysWhatALimitTook() {
        RulePlan plan = plan(
                EarningPolicy.DEFAULT.atMost(Limit.pointsPerOrder(5)),
                EarningRule.of("a", Award.fixed(8)).atMost(Limit.pointsPerOrder(6)));
        Trace trace = Trace.collecting();

        plan.evaluate(Occasion.of(Trigger.PURCHASE, Instant.parse("2026-03-03T10:00:00Z")), new Member(), trace);

        assertThat(trace.explanation().toString().lines())
                .contains(
                        "limit.reached a (limit at most 6 points per order, headroom 6, wanted 8, awarded 6)",
                        "limit.reached beans (limit at most 5 points per order, headroom 5, wanted 6, awarded 5)");
    }

    @Test
    void sharedCountersAreNamedByProgrammeRuleAndBucket() {
        RulePlan plan = plan(
                EarningPolicy.DEFAULT.atMost(
                        Limit.points(9, Window.CALENDAR_YEAR).inTotal()),
                each().atMost(Limit.points(9, Window.DAY))
                        .atMost(Limit.points(9, Window.CALENDAR_MONTH).inTotal()),
                EarningRule.of("mug", Award.item("mug"))
                        .atMost(Limit.triggers(3, Window.LIFETIME).inTotal()));
        Instant at = Instant.parse("2026-03-03T10:00:00Z");

        assertThat(plan.counters(Trigger.PURCHASE, at)).hasSize(3).doesNotHaveDuplicates();
        assertThat(plan.counters(Trigger.PURCHASE, at))
                .allSatisfy(name -> assertThat(name).startsWith("club "))
                .anySatisfy(name -> assertThat(name).contains("each").endsWith("2026-03-01"))
                .anySatisfy(name -> assertThat(name).contains("mug").endsWith("0001-01-01"))
                .anySatisfy(name -> assertThat(name).endsWith("2026-01-01"));
        assertThat(plan.counters(Trigger.VISIT, at)).isEmpty();
        assertThat(plan.gateCounters("none", at)).isEmpty();
    }
}
