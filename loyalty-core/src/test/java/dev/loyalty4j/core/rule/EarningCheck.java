package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.amount.RoundingLevel;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What must hold for every order. Run on the real plan, and on broken ones that it must catch. */
final class EarningCheck {
    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final RuleNames NAMES = new RuleNames("EUR", List.of(new RuleNames.Type("beans", 0)), List.of());
    private static final Instant AT = Instant.parse("2026-03-02T20:00:00Z"); // Tuesday in Tokyo, Monday in London

    private EarningCheck() {}

    static RulePlan plan(EarningPolicy policy, Choices choices, List<EarningRule> rules) {
        List<String> problems = new ArrayList<>();
        RulePlan plan = RulePlan.compile("club", rules, NAMES, new ProgramCalendar(TOKYO), policy, problems);
        assertThat(problems).isEmpty();
        return plan.toldWithin(Duration.ofDays(30)).with(choices);
    }

    static void all(Choices choices, long seed) {
        agreesWithDecimals(choices, seed);
        limitsKeepTheirHeadroom(choices);
        daysAreThoseOfTheProgramme(choices);
    }

    static void agreesWithDecimals(Choices choices, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Line> lines = lines(random);
        for (Stacking stacking : Stacking.values()) {
            EarningPolicy policy = EarningPolicy.DEFAULT.stacking(stacking);
            assertThat(points(plan(policy, choices, ReferenceEvaluator.RULES), lines))
                    .isEqualTo(ReferenceEvaluator.points(lines, stacking, RoundingMode.DOWN));
            EarningPolicy up = policy.rounding(Rounding.HALF_UP, RoundingLevel.ORDER);
            assertThat(points(plan(up, choices, ReferenceEvaluator.RULES), lines))
                    .isEqualTo(ReferenceEvaluator.points(lines, stacking, RoundingMode.HALF_UP));
        }
    }

    /** 10 points a day at most: 7, then 3, then none. */
    static void limitsKeepTheirHeadroom(Choices choices) {
        RulePlan plan = plan(
                EarningPolicy.DEFAULT,
                choices,
                List.of(EarningRule.of("base", Award.fixed(7)).atMost(Limit.points(10, Window.DAY))));
        RuleState state = RuleState.EMPTY;
        List<Long> given = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            RuleState before = state;
            Evaluation evaluation = plan.evaluate(
                    Occasion.of(order(List.of(line("a", "", 100)))),
                    new Facts() {
                        @Override
                        public int tierRank(int ladder) {
                            return 0;
                        }

                        @Override
                        public RuleState history() {
                            return before;
                        }
                    },
                    Trace.OFF);
            given.add(evaluation.awards().stream()
                    .mapToLong(Evaluation.Earned::points)
                    .sum());
            state = state.after(new RuleEvent.Counted(AT, "", evaluation.changes()));
        }
        assertThat(given).containsExactly(7L, 3L, 0L);
    }

    static void daysAreThoseOfTheProgramme(Choices choices) {
        RulePlan plan = plan(
                EarningPolicy.DEFAULT,
                choices,
                List.of(EarningRule.of("base", Award.pointsPerMoney(1, "1.00"))
                        .when(Condition.dayOfWeek(DayOfWeek.TUESDAY))));
        assertThat(points(plan, List.of(line("a", "", 500)))).isEqualTo(5);
    }

    static long points(RulePlan plan, List<Line> lines) {
        Evaluation evaluation = plan.evaluate(Occasion.of(order(lines)), ladder -> 0, Trace.OFF);
        for (Evaluation.Earned earned : evaluation.awards()) {
            assertThat(earned.cells().stream()
                            .mapToLong(Evaluation.Cell::points)
                            .sum())
                    .isEqualTo(earned.points());
        }
        return evaluation.awards().stream().mapToLong(Evaluation.Earned::points).sum();
    }

    static Purchase order(List<Line> lines) {
        return Purchase.of("o", "anna", AT, lines);
    }

    static Line line(String sku, String category, long cents) {
        return Line.of(sku, 1, Money.ofMinor(cents, "EUR")).in(category);
    }

    static List<Line> lines(SplittableRandom random) {
        List<Line> lines = new ArrayList<>();
        // Lines are judged in blocks of 64.
        int count = random.nextInt(200) == 0 ? 60 + random.nextInt(10) : 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String category = List.of("", "coffee", "tea").get(random.nextInt(3));
            Line line = Line.of("sku-" + i, 1 + random.nextInt(4), Money.ofMinor(random.nextInt(5_000), "EUR"))
                    .in(category);
            long most = line.unitPrice().minor() * line.quantity();
            line = random.nextBoolean() ? line : line.less(Money.ofMinor(random.nextLong(most + 1), "EUR"));
            lines.add(random.nextInt(8) == 0 ? line.as(Line.Kind.SHIPPING) : line);
        }
        return lines;
    }
}
