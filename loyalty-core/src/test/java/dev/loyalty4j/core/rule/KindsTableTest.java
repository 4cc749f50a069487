package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What rules give beside points, and why others give nothing. The order has two espressos of 5.00, a mug of 10.00 and
 * shipping of 3.00.
 */
class KindsTableTest {
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    private static final RuleNames NAMES = new RuleNames(
            "EUR",
            List.of(new RuleNames.Type("beans", 0)),
            List.of(new RuleNames.Ladder("status", List.of("Silver", "Gold"))));
    private static final Purchase ORDER = Purchase.of(
            "o",
            "anna",
            TUESDAY,
            List.of(
                    Line.of("e", 2, Money.of("5.00", "EUR")).in("coffee"),
                    Line.of("m", 1, Money.of("10.00", "EUR")).in("ware"),
                    Line.of("s", 1, Money.of("3.00", "EUR")).as(Line.Kind.SHIPPING)));

    static List<Arguments> rows() {
        EarningRule mug = EarningRule.of("mug", Award.item("mug"));
        Condition never = Condition.dayOfWeek(DayOfWeek.SUNDAY);
        return List.of(
                // rules, what they give: rule, how much, by line, the money and the units that the order had to reach
                row("mug 1 [1, 1, 1] 0 0", mug),
                row("mug 1 [1, 0, 0] 0 0", mug.on(Scope.category("coffee"))),
                row("mug 1 [0, 1, 0] 0 0", mug.when(Condition.sku("m"))),
                row("mug 1 [1, 1, 0] 0 0", mug.when(goods())),
                row("", mug.when(never)),
                row("", mug.on(Scope.category("tea"))),
                row("mug 1 [1, 1, 1] 2000 0", mug.when(Condition.amountAtLeast("20.00"))),
                row("", mug.when(Condition.amountAtLeast("20.01"))),
                row("mug 1 [1, 1, 1] 0 3", mug.when(Condition.unitsAtLeast(3))),
                row(
                        "mug 1 [1, 1, 1] 1500 2",
                        mug.when(Condition.all(
                                Condition.amountAtLeast("12.00"),
                                Condition.unitsAtLeast(2),
                                Condition.amountAtLeast("15.00")))),
                row("s 3 [1, 1, 1] 0 0", EarningRule.of("s", Award.stamps("card", 3))),
                row(
                        "s 3 [0, 1, 0] 0 0",
                        EarningRule.of("s", Award.stamps("card", 3)).on(Scope.sku("m"))),
                row("s 6 [4, 2, 0] 0 0", EarningRule.of("s", Award.stampsPerUnit("card", 2))),
                row(
                        "s 4 [4, 0, 0] 0 0",
                        EarningRule.of("s", Award.stampsPerUnit("card", 2)).when(Condition.category("coffee"))),
                row(
                        "",
                        EarningRule.of("s", Award.stampsPerUnit("card", 2))
                                .on(Scope.sku("s"))), // shipping has no units
                row("e 1 [1, 1, 1] 0 0", EarningRule.of("e", Award.entitlement("vip", "", Validity.FOREVER))),
                row("mug 1 [1, 1, 1] 0 0, t 1 [1, 1, 1] 0 0", mug, EarningRule.of("t", Award.voucher("tea"))),
                // a group keeps the highest priority, then the first; who gives nothing or is only tried does not count
                row("b 1 [1, 1, 1] 0 0", in("a", 1), in("b", 2), in("c", 1)),
                row("a 1 [1, 1, 1] 0 0", in("a", 2), in("b", 2), in("c", 1)),
                row("a 1 [1, 1, 1] 0 0", in("a", 1), in("b", 2).when(never)),
                row("a 1 [1, 1, 1] 0 0", in("a", 1), in("b", 2).dry()),
                row("c 1 [1, 1, 1] 0 0", in("a", 1), in("b", 2), in("c", 3)),
                row(
                        "a 1 [1, 1, 1] 0 0, b 1 [1, 1, 1] 0 0",
                        in("a", 1),
                        EarningRule.of("b", Award.item("b")).inGroup("another", 9)));
    }

    private static Condition goods() {
        return Condition.is(Fact.LINE_KIND, "GOODS");
    }

    private static EarningRule in(String name, int priority) {
        return EarningRule.of(name, Award.item(name)).inGroup("one", priority);
    }

    private static Arguments row(String given, EarningRule... rules) {
        return Arguments.of(given, List.of(rules));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rulesGive(String given, List<EarningRule> rules) {
        Evaluation evaluation = plan(rules).evaluate(Occasion.of(ORDER), ladder -> 0, Trace.OFF);

        assertThat(text(evaluation)).isEqualTo(given);
    }

    private static String text(Evaluation evaluation) {
        return evaluation.inKind().stream()
                .map(k -> k.rule() + " " + k.amount() + " " + k.byLine() + " " + k.leastAmount() + " " + k.leastUnits())
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatIsOnlyTriedIsReported() {
        Evaluation evaluation = plan(List.of(in("a", 1).dry())).evaluate(Occasion.of(ORDER), ladder -> 0, Trace.OFF);

        assertThat(evaluation.inKind()).isEmpty();
        assertThat(evaluation.dryRuns()).containsExactly(new RuleEvent.DryRun(TUESDAY, "a", "a", 1));
    }

    @Test
    void aLimitInTimesHolds() {
        RulePlan plan = plan(List.of(EarningRule.of("mug", Award.item("mug")).atMost(Limit.triggers(1, Window.DAY))));
        Evaluation first = plan.evaluate(Occasion.of(ORDER), ladder -> 0, Trace.OFF);
        RuleState after = RuleState.EMPTY.after(new RuleEvent.Counted(TUESDAY, "o", first.changes()));
        Trace trace = Trace.collecting();

        Evaluation second = plan.evaluate(Occasion.of(ORDER), with(after), trace);

        assertThat(first.inKind()).hasSize(1);
        assertThat(second.inKind()).isEmpty();
        assertThat(trace.explanation().toString()).contains("limit.reached mug (limit at most once in the day)");
    }

    private static Facts with(RuleState history) {
        return new Facts() {
            @Override
            public int tierRank(int ladder) {
                return 0;
            }

            @Override
            public RuleState history() {
                return history;
            }
        };
    }

    static List<Arguments> reasons() {
        EarningRule base = EarningRule.of("base", Award.pointsPerMoney(1, "1.00"));
        EarningRule mug = EarningRule.of("mug", Award.item("mug"));
        Condition sunday = Condition.dayOfWeek(DayOfWeek.SUNDAY);
        Condition vip = Condition.segment("vip");
        return List.of(
                // why the last rule gives nothing; the tier is not known
                row("rule.skipped mug (because not true: on Sunday)", mug.when(sunday)),
                row("rule.skipped mug (because unknown: member in vip)", mug.when(vip)),
                row("rule.skipped a (because another rule of group one counts)", in("b", 2), in("a", 1)),
                row("rule.skipped base (because it is only tried)", base.dry()),
                row("rule.skipped base (because no line is in its scope)", base.on(Scope.sku("x"))),
                row("rule.skipped base (because not true: on Sunday)", base.when(sunday)),
                row("rule.skipped base (because unknown: member in vip)", base.when(vip)),
                // of all parts the first that fails, and of a line that is in the scope
                row(
                        "rule.skipped base (because unknown: member in vip)",
                        base.when(Condition.all(Condition.sku("e"), vip, sunday))),
                row(
                        "rule.skipped base (because not true: article is e)",
                        base.on(Scope.sku("m")).when(Condition.all(Condition.sku("e"), vip))),
                row(
                        "rule.skipped base (because not true: (on Sunday or article is x))",
                        base.when(Condition.any(sunday, Condition.sku("x")))),
                row(
                        "rule.skipped base (because a narrower rule claims its lines, or it is worth nothing)",
                        EarningRule.of("e", Award.pointsPerMoney(2, "1.00")).on(Scope.sku("e")),
                        EarningRule.of("m", Award.pointsPerMoney(2, "1.00")).on(Scope.sku("m")),
                        base.when(goods())),
                row("rule.skipped double (because it is worth nothing)", EarningRule.of("double", Award.multiply("2"))),
                row(
                        "rule.skipped tiers (because unknown: tier of status)",
                        EarningRule.of(
                                "tiers", Award.byTier("status", Award.fixed(1), Award.fixed(2), Award.fixed(3)))),
                row(
                        "rule.skipped km (because unknown: measure km)",
                        EarningRule.of("km", Award.pointsPerMeasure(1, "1", "km"))),
                row(
                        "rule.skipped czk (because no rate for EUR)",
                        EarningRule.of("czk", Award.pointsPerMoney(1, "1.00", "CZK"))),
                row(
                        "rule.skipped b (because another rule of group g counts)",
                        base.inGroup("g", 0),
                        EarningRule.of("b", Award.fixed(1)).inGroup("g", 0)));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void theExplanationSaysWhyNot(String line, List<EarningRule> rules) {
        Trace trace = Trace.collecting();

        plan(rules).evaluate(Occasion.of(ORDER), ladder -> Facts.UNKNOWN, trace);

        assertThat(trace.explanation().toString().lines()).contains(line);
    }

    private static RulePlan plan(List<EarningRule> rules) {
        List<String> problems = new ArrayList<>();
        RulePlan plan = RulePlan.compile(
                "club", rules, NAMES, new ProgramCalendar(ZoneId.of("UTC")), EarningPolicy.DEFAULT, problems);
        assertThat(problems).isEmpty();
        return plan;
    }
}
