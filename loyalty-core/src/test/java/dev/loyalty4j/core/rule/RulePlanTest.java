package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePlanTest {
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    private static final RuleNames NAMES = new RuleNames(
            "EUR",
            List.of(new RuleNames.Type("beans", 0), new RuleNames.Type("stars", 2)),
            List.of(new RuleNames.Ladder("status", List.of("Silver", "Gold"))));

    @ParameterizedTest
    @CsvSource({
        "289.50, 4, 1158",
        "149.99, 10, 1499",
        "127.43, 2, 254",
        "19.99, 100, 1999",
        "4.35, 100, 435",
    })
    void moneyTimesARateIsExact(String net, long rate, long points) {
        Evaluation evaluation =
                evaluate(order(line("a", "", net)), 0, EarningRule.of("base", Award.pointsPerMoney(rate, "1.00")));

        assertThat(evaluation.awards())
                .singleElement()
                .satisfies(e -> assertThat(e.points()).isEqualTo(points));
    }

    @Test
    void anOrderIsRoundedOnceAndNotByLine() {
        Evaluation evaluation = evaluate(
                order(line("a", "", "0.50"), line("b", "", "0.50")),
                0,
                EarningRule.of("base", Award.pointsPerMoney(1, "1.00")));

        assertThat(points(evaluation)).isEqualTo(1);
        assertThat(evaluation.awards().get(0).cells()).containsExactly(new Evaluation.Cell("base", false, 0, 1));
    }

    @Test
    void aLineIsClaimedByTheNarrowestScope() {
        Evaluation evaluation = evaluate(
                order(line("espresso", "coffee", "10.00"), line("filter", "coffee", "10.00"), line("cup", "", "10.00")),
                0,
                EarningRule.of("base", Award.pointsPerMoney(1, "1.00")),
                EarningRule.of("coffee", Award.pointsPerMoney(2, "1.00")).on(Scope.category("coffee")),
                EarningRule.of("espresso", Award.pointsPerMoney(5, "1.00")).on(Scope.sku("espresso")));

        // 10 × 5 for the article, 10 × 2 for the category, 10 × 1 for what is left
        assertThat(points(evaluation)).isEqualTo(80);
    }

    @Test
    void aNarrowRuleThatDoesNotApplyClaimsNothing() {
        Evaluation evaluation = evaluate(
                order(line("espresso", "coffee", "10.00")),
                0,
                EarningRule.of("base", Award.pointsPerMoney(1, "1.00")),
                EarningRule.of("coffee", Award.pointsPerMoney(2, "1.00"))
                        .on(Scope.category("coffee"))
                        .when(Condition.dayOfWeek(DayOfWeek.SUNDAY)));

        assertThat(points(evaluation)).isEqualTo(10);
    }

    @Test
    void multipliersMultiplyAndEachCellIsWhatItAdds() {
        Evaluation evaluation = evaluate(
                order(line("a", "", "100.00")),
                1,
                EarningRule.of("base", Award.pointsPerMoney(1, "1.00")),
                EarningRule.of("double", Award.multiply("2")),
                EarningRule.of("silver", Award.multiply("1.25")).when(Condition.tier("status", "Silver")));

        // 100 base, doubled adds 100, a quarter more of 200 adds 50
        assertThat(evaluation.awards().get(0).cells())
                .containsExactly(
                        new Evaluation.Cell("base", false, 0, 100),
                        new Evaluation.Cell("double", true, 0, 100),
                        new Evaluation.Cell("silver", true, 0, 50));
    }

    @Test
    void aMultiplierActsOnTheLinesItsConditionHoldsFor() {
        Evaluation evaluation = evaluate(
                order(line("espresso", "coffee", "12.80"), line("cup", "ware", "10.00")),
                0,
                EarningRule.of("base", Award.pointsPerMoney(1, "1.00")),
                EarningRule.of("double tuesday", Award.multiply("2"))
                        .when(Condition.all(Condition.dayOfWeek(DayOfWeek.TUESDAY), Condition.category("coffee"))));

        assertThat(points(evaluation)).isEqualTo(35); // 12.80 × 2 + 10.00 = 35.60
    }

    @Test
    void aTypeWithDecimalsIsRoundedAtItsSmallestUnit() {
        Evaluation evaluation = evaluate(
                order(line("a", "", "1.00")),
                0,
                EarningRule.of("stars", Award.pointsPerMoney(1, "3.00")).giving("stars"));

        assertThat(evaluation.awards()).singleElement().satisfies(e -> {
            assertThat(e.pointType()).isEqualTo("stars");
            assertThat(e.points()).isEqualTo(33); // a third of a star is 0.33
        });
    }

    @ParameterizedTest
    @CsvSource({
        // what is known of the tier, at Silver, not at Silver, at least Silver
        "-1, false, false, false",
        "0, false, true, false",
        "1, true, false, true",
        "2, false, true, true",
    })
    void whatIsUnknownAwardsNothingAndItsNegationNeither(
            int rank, boolean silver, boolean notSilver, boolean atLeastSilver) {
        Condition at = Condition.tier("status", "Silver");

        assertThat(fires(at, rank)).isEqualTo(silver);
        assertThat(fires(Condition.not(at), rank)).isEqualTo(notSilver);
        assertThat(fires(Condition.tierAtLeast("status", "Silver"), rank)).isEqualTo(atLeastSilver);
        assertThat(fires(Condition.any(at, Condition.ALWAYS), rank)).isTrue();
        assertThat(fires(Condition.all(Condition.not(at), Condition.category("tea")), rank))
                .isFalse();
    }

    @Test
    void mistakesAreReportedAllAtOnce() {
        List<String> problems = new ArrayList<>();

        RulePlan.compile(
                "club",
                List.of(
                        EarningRule.of("a", Award.pointsPerMoney(1, "1.005")),
                        EarningRule.of("a", Award.pointsPerMoney(1, "0")),
                        EarningRule.of("b", Award.multiply("0.5")),
                        EarningRule.of("c", Award.multiply("2")).when(Condition.tier("status", "Bronze")),
                        EarningRule.of("d", Award.multiply("2")).when(Condition.tier("levels", "Gold")),
                        EarningRule.of("e", Award.multiply("2")).giving("coins")),
                NAMES,
                new ProgramCalendar(ZoneId.of("UTC")),
                EarningPolicy.DEFAULT,
                problems);

        assertThat(problems)
                .containsExactly(
                        "rule 'a': amount is 1.005, allowed are at most 2 decimals and 18 digits in all",
                        "rule 'a' is declared twice",
                        "rule 'a': per is 0, allowed is more than 0",
                        "rule 'b': factor is 0.5, allowed is 1 or more",
                        "rule 'c': tier is 'Bronze', allowed are [Silver, Gold]",
                        "rule 'd': ladder is 'levels', allowed are [status]",
                        "rule 'e': point type is 'coins', allowed are [beans, stars]");
    }

    @Test
    void theExplanationNamesWhatFiredAndWhatDidNot() {
        Trace trace = Trace.collecting();
        RulePlan plan = plan(
                EarningRule.of("base", Award.pointsPerMoney(1, "1.00")),
                EarningRule.of("tea", Award.pointsPerMoney(3, "1.00")).on(Scope.category("tea")),
                EarningRule.of("sunday", Award.multiply("2")).when(Condition.dayOfWeek(DayOfWeek.SUNDAY)));

        plan.evaluate(Occasion.of(order(line("espresso", "coffee", "12.80"))), ladder -> 0, trace);

        assertThat(trace.explanation().toString()).isEqualTo("""
                        rule.fired base (award 1 point per 1.00, lines [1], basis 1280, units 1, rate 0.01, exact 12.8)
                        rule.skipped tea (because no line is in its scope)
                        rule.skipped sunday (because not true: on Sunday)
                        points.rounded beans (exact 12.8, rounding FLOOR, level ORDER, points 12)""");
    }

    private static boolean fires(Condition condition, int rank) {
        return points(evaluate(
                        order(line("a", "", "1.00")),
                        rank,
                        EarningRule.of("r", Award.pointsPerMoney(1, "1.00")).when(condition)))
                > 0;
    }

    private static long points(Evaluation evaluation) {
        return evaluation.awards().stream().mapToLong(Evaluation.Earned::points).sum();
    }

    @Test
    void anOrderIsReadForThePlanAndItsCopiesAlone() {
        EarningRule rule = EarningRule.of("coffee", Award.fixed(5)).when(Condition.category("coffee"));
        RulePlan plan = plan(rule);
        ReadOccasion read = plan.read(Occasion.of(order(line("a", "tea", "1.00"), line("b", "coffee", "1.00"))));

        assertThat(plan.evaluator().points(read, ladder -> 0, "beans")).isEqualTo(5);
        assertThat(plan.toldWithin(Duration.ofDays(3)).evaluator().points(read, ladder -> 0, "beans"))
                .isEqualTo(5);
        assertThat(plan.evaluator().points(read, ladder -> 0, "stars")).isZero();
        assertThatThrownBy(() -> plan(rule).evaluator().points(read, ladder -> 0, "beans"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another plan");
    }

    private static Evaluation evaluate(Purchase purchase, int rank, EarningRule... rules) {
        return plan(rules).evaluate(Occasion.of(purchase), ladder -> rank, Trace.OFF);
    }

    private static RulePlan plan(EarningRule... rules) {
        List<String> problems = new ArrayList<>();
        RulePlan plan = RulePlan.compile(
                "club", List.of(rules), NAMES, new ProgramCalendar(ZoneId.of("UTC")), EarningPolicy.DEFAULT, problems);
        assertThat(problems).isEmpty();
        return plan;
    }

    private static Purchase order(Line... lines) {
        return Purchase.of("o", "anna", TUESDAY, lines);
    }

    private static Line line(String sku, String category, String price) {
        return Line.of(sku, 1, Money.of(price, "EUR")).in(category);
    }
}
