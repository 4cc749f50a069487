package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.amount.RoundingLevel;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How points fall on rules and lines. Lines are {@code CATEGORYxUNITS:PRICE}, cells {@code RULE/LINE:POINTS}; the
 * largest remainders are rounded up, the first of equals first.
 */
class CellsTableTest {
    private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
    private static final RuleNames NAMES =
            new RuleNames("EUR", List.of(new RuleNames.Type("beans", 0), new RuleNames.Type("stars", 1)), List.of());
    private static final EarningRule BASE = EarningRule.of("base", Award.pointsPerMoney(1, "1.00"));
    private static final EarningRule THIRD = EarningRule.of("third", Award.pointsPerMoney(1, "3.00"));
    private static final EarningRule HALF = EarningRule.of("half", Award.percent("50"));

    static List<Arguments> rows() {
        EarningPolicy order = EarningPolicy.DEFAULT;
        EarningPolicy line = order.rounding(Rounding.FLOOR, RoundingLevel.LINE);
        EarningPolicy rule = order.rounding(Rounding.FLOOR, RoundingLevel.RULE);
        EarningPolicy up = order.rounding(Rounding.CEILING, RoundingLevel.ORDER);
        EarningPolicy best = order.stacking(Stacking.BEST);
        EarningPolicy excess = order.stacking(Stacking.SUM_OF_EXCESS);
        return List.of(
                // lines, cells, policy, rules
                row("ax1:0.50 bx1:0.50", "base/0:1", order, BASE), // a tie: the first
                row("ax1:0.40 bx1:0.60", "base/1:1", order, BASE),
                row("ax1:1.00 bx1:1.00 cx1:1.00", "third/0:1", order, THIRD),
                row("ax1:2.00 bx1:2.00 cx1:2.00", "third/0:1 third/1:1", order, THIRD),
                row("ax1:1.50 bx1:0.70", "base/0:1 base/1:1", order, BASE), // 2.2: 1 and the 0.7 before the 0.5
                row("ax1:1.50 bx1:0.70", "base/0:1", line, BASE),
                row("ax1:1.50", "base/0:1 half/0:1", order, BASE, HALF), // 2.25: 1, and 0.75 before 0.5
                row(
                        "ax1:1.50",
                        "base/0:1 m/0:1",
                        line,
                        BASE,
                        HALF.when(Condition.sku("x")),
                        times("m", "1.34")), // 1.5, 0.51
                row("ax1:1.50", "base/0:1", rule, BASE, HALF), // 1.5 and 0.75, each for itself
                row("ax1:1.20 bx1:1.20", "base/0:2 base/1:1", up, BASE), // 2.4 up to 3
                row("ax1:10.00", "base/0:10 d/0:10 q/0:5", order, BASE, times("d", "2"), times("q", "1.25")),
                row(
                        "ax1:10.00",
                        "base/0:10 q/0:3 d/0:12",
                        order,
                        BASE,
                        times("q", "1.25"),
                        times("d", "2")), // 2.5, 12.5
                row("ax1:10.00", "base/0:10 d/0:10", best, BASE, times("d", "2"), times("q", "1.25")),
                row("ax1:10.00", "base/0:10 q/0:3 d/0:7", best, BASE, times("q", "1.25"), times("d", "2")),
                row("ax1:10.00", "base/0:10 d/0:10 q/0:2", excess, BASE, times("d", "2"), times("q", "1.25")),
                row("ax1:10.00", "d/0:10 base/0:10", order, times("d", "2"), BASE), // rules in their order
                row("ax1:10.00", "base/0:10", order, BASE, times("one", "1")),
                row(
                        "ax1:30.00 bx1:10.00",
                        "f/0:5 f/1:2",
                        order,
                        fixed(7, false)), // 5.25 and 1.75: the rest to the second
                row("ax1:30.00 bx1:10.00", "f/0:5 f/1:2 d/0:5 d/1:2", order, fixed(7, true), times("d", "2")),
                row("ax1:30.00 bx1:10.00", "f/0:5 f/1:2", order, fixed(7, false), times("d", "2")),
                row("ax3:0.00 bx1:0.00", "f/0:6 f/1:2", order, fixed(8, false)), // by units where nothing was paid
                row("ax1:0.00 bx1:5.00", "f/1:8", order, fixed(8, false)),
                row("ax1:30.00 bx1:10.00", "f/1:7", order, fixed(7, false).on(Scope.sku("b"))),
                row("ax2:1.00 bx3:1.00", "u/0:4 u/1:6", order, EarningRule.of("u", Award.pointsPerUnit(2))),
                row("ax1:12.00 bx1:4.00", "s/0:2 s/1:1", order, EarningRule.of("s", Award.pointsEvery(3, "10.00"))),
                row("ax3:0.00 bx1:0.00", "b/0:3 b/1:1", order, bands("0.00", 4)),
                row("ax1:4.00", "", order, bands("5.00", 4)),
                row("ax1:5.00", "b/0:4", order, bands("5.00", 4)),
                row("ax1:5.00", "b/0:4", order, EarningRule.of("b", Award.bands(band("0", 4), band("5.01", 9)))),
                row("ax1:5.01", "b/0:9", order, EarningRule.of("b", Award.bands(band("0", 4), band("5.01", 9)))),
                row("ax1:30.00 bx1:10.00", "l/0:31 l/1:10", order, litres(1, "1")), // 41 of 41.25 in quarters
                row("ax1:30.00 bx1:10.00", "l/0:15 l/1:5", order, litres(1, "2")),
                row("ax1:10.00", "p/0:41 h/0:20", order, litres(1, "1", "p"), EarningRule.of("h", Award.percent("50"))),
                // who claims a line takes it from all that are wider
                row("ax1:10.00 bx1:10.00", "base/1:10 n/0:30", order, BASE, per(3).on(Scope.sku("a"))),
                row("ax1:10.00", "n/0:30", order, BASE, per(3).on(Scope.category("cat-a"))),
                row("ax1:10.00", "base/0:10 n/0:30", order, BASE, per(3)),
                row(
                        "ax1:10.00",
                        "base/0:10",
                        order,
                        BASE,
                        per(3).on(Scope.sku("a")).when(Condition.sku("x"))),
                row("ax1:10.00", "base/0:10 f/0:5", order, BASE, fixed(5, true).on(Scope.sku("a"))),
                // a rule that is only tried claims nothing
                row(
                        "ax1:10.00",
                        "base/0:10",
                        order,
                        BASE,
                        per(3).on(Scope.sku("a")).dry()));
    }

    private static Arguments row(String lines, String cells, EarningPolicy policy, EarningRule... rules) {
        return Arguments.of(lines, cells, policy, List.of(rules));
    }

    private static EarningRule times(String name, String factor) {
        return EarningRule.of(name, Award.multiply(factor));
    }

    private static EarningRule fixed(long points, boolean base) {
        return EarningRule.of("f", new Award.Fixed(points, base));
    }

    private static EarningRule per(long points) {
        return EarningRule.of("n", Award.pointsPerMoney(points, "1.00"));
    }

    private static EarningRule litres(long points, String per, String... name) {
        return EarningRule.of(name.length == 0 ? "l" : name[0], Award.pointsPerMeasure(points, per, "litres"));
    }

    private static EarningRule bands(String from, long points) {
        return EarningRule.of("b", Award.bands(band(from, points)));
    }

    private static Award.Band band(String from, long points) {
        return new Award.Band(from, points);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void pointsFallOnRulesAndLines(String lines, String cells, EarningPolicy policy, List<EarningRule> rules) {
        assertThat(cells(plan(policy, rules), order(lines))).isEqualTo(cells);
    }

    /** The same rows, made while the test runs, with the sums alone and with an explanation. */
    @Test
    @SuppressWarnings("unchecked")
    void theSumAloneIsTheSumOfTheCells() {
        for (Arguments row : rows()) {
            RulePlan plan = plan((EarningPolicy) row.get()[2], (List<EarningRule>) row.get()[3]);
            Occasion order = order((String) row.get()[0]);
            Evaluation evaluation = plan.evaluate(order, ladder -> 0, Trace.OFF);
            long sum = evaluation.awards().stream()
                    .flatMap(a -> a.cells().stream())
                    .mapToLong(Evaluation.Cell::points)
                    .sum();

            assertThat(cells(plan, order)).isEqualTo(row.get()[1]);
            assertThat(plan.points(order, ladder -> 0, "beans"))
                    .as("%s", row.get()[0])
                    .isEqualTo(sum);
            assertThat(plan.points(order, ladder -> 0, "stars")).isZero();
            assertThat(plan.evaluate(order, ladder -> 0, Trace.collecting())).isEqualTo(evaluation);
        }
    }

    private static String cells(RulePlan plan, Occasion order) {
        return plan.evaluate(order, ladder -> 0, Trace.OFF).awards().stream()
                .flatMap(a -> a.cells().stream())
                .map(c -> c.rule() + "/" + c.line() + ":" + c.points())
                .collect(Collectors.joining(" "));
    }

    private static Occasion order(String text) {
        List<Line> lines = new ArrayList<>();
        for (String word : text.split(" ")) {
            String[] parts = word.split("[x:]");
            lines.add(Line.of(parts[0], Integer.parseInt(parts[1]), Money.of(parts[2], "EUR"))
                    .in("cat-" + parts[0]));
        }
        return Occasion.of(Purchase.of("o", "anna", AT, lines).where(c -> c.with(Measure.of("litres", "41.25"))));
    }

    private static RulePlan plan(EarningPolicy policy, List<EarningRule> rules) {
        List<String> problems = new ArrayList<>();
        RulePlan plan = RulePlan.compile("club", rules, NAMES, new ProgramCalendar(ZoneId.of("UTC")), policy, problems);
        assertThat(problems).isEmpty();
        return plan;
    }

    /** Sums of up to 64 lines can be had without the cells; longer orders come to the same. */
    @Test
    void longOrdersEarnWhatTheirLinesDo() {
        RulePlan plan = plan(EarningPolicy.DEFAULT, List.of(BASE, per(2).on(Scope.sku("a-0"))));
        for (int count : List.of(1, 17, 63, 64, 65, 100)) {
            List<Line> lines = IntStream.range(0, count)
                    .mapToObj(i -> Line.of("a-" + i, 1, Money.of("1.01", "EUR")))
                    .toList();
            Occasion order = Occasion.of(Purchase.of("o", "anna", AT, lines));
            long cents = 101L * (count - 1) + 202;
            Evaluation evaluation = plan.evaluate(order, ladder -> 0, Trace.OFF);

            assertThat(plan.points(order, ladder -> 0, "beans")).isEqualTo(cents / 100);
            assertThat(evaluation.awards().get(0).points()).isEqualTo(cents / 100);
            assertThat(evaluation.awards().get(0).cells()).hasSizeBetween(count, count);
        }
    }

    /** A ratio makes 10.00 dollars 9.20 euros; steps count whole cents of all lines, rates the exact amount. */
    @Test
    void moneyThatIsConvertedCountsExactly() {
        Purchase dollars = Purchase.of(
                        "o",
                        "anna",
                        AT,
                        Line.of("a", 1, Money.of("5.01", "USD")),
                        Line.of("b", 1, Money.of("5.01", "USD")))
                .converted(new Rate(23, 25));
        EarningRule step = EarningRule.of("s", Award.pointsEvery(1, "0.01"));

        // 10.02 × 0.92 = 9.2184
        for (EarningRule rule : List.of(step, EarningRule.of("m", Award.pointsPerMoney(100, "1.00")))) {
            RulePlan plan = plan(EarningPolicy.DEFAULT, List.of(rule));
            assertThat(plan.points(Occasion.of(dollars), ladder -> 0, "beans")).isEqualTo(921);
            assertThat(cells(plan, Occasion.of(dollars))).isEqualTo(rule.name() + "/0:461 " + rule.name() + "/1:460");
        }
        Evaluation evaluation =
                plan(EarningPolicy.DEFAULT, List.of(step)).evaluate(Occasion.of(dollars), ladder -> 0, Trace.OFF);
        assertThat(evaluation.basis()).containsExactly(461L, 460L);
        assertThat(evaluation.totalBasis()).isEqualTo(921);
    }

    /** Without a rate or a ratio money counts for nothing, and rules that need none still act. */
    @Test
    void moneyWithoutARateCountsForNothing() {
        Purchase dollars = Purchase.of("o", "anna", AT, Line.of("a", 3, Money.of("5.00", "USD")));
        RulePlan plan = plan(
                EarningPolicy.DEFAULT,
                List.of(
                        BASE,
                        EarningRule.of("u", Award.pointsPerUnit(2)),
                        EarningRule.of("s", Award.pointsEvery(1, "1"))));

        assertThat(plan.points(Occasion.of(dollars), ladder -> 0, "beans")).isEqualTo(6);
        assertThat(cells(plan, Occasion.of(dollars))).isEqualTo("u/0:6");
        assertThat(plan.evaluate(Occasion.of(dollars), ladder -> 0, Trace.OFF).basis())
                .containsExactly(0L);
    }

    @Test
    void remaindersThatADoubleCannotTellApartAreComparedExactly() {
        long whole = 4_000_000_000_000_000L;
        Cells cells = new Cells(3);
        cells.add(0, 0, 0, whole / 2 - 1, whole);
        cells.add(0, 1, 0, whole / 2, whole);
        cells.add(0, 2, 0, whole / 2 - 2, whole);
        cells.round(1, 1);
        assertThat(cells.values()).containsExactly(0, 1, 0);
    }
}
