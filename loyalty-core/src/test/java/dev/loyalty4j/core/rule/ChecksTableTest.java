package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of conditions when a plan is made: which are about lines, what is refused, what is kept. */
class ChecksTableTest {
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    private static final RuleNames NAMES = new RuleNames(
            "EUR",
            List.of(new RuleNames.Type("beans", 0), new RuleNames.Type("stars", 2)),
            List.of(new RuleNames.Ladder("status", List.of("Silver", "Gold"))),
            new Categories(new TreeMap<>()),
            new TreeMap<>());

    static List<Arguments> byLine() {
        Condition line = Condition.sku("a");
        Condition order = Condition.amountAtLeast("1");
        return List.of(
                Arguments.of(Condition.ALWAYS, false),
                Arguments.of(line, true),
                Arguments.of(Condition.category("tea"), true),
                Arguments.of(Condition.is(Fact.BRAND, "acme"), true),
                Arguments.of(Condition.is(Fact.LINE_KIND, "GOODS"), true),
                Arguments.of(Condition.is(Fact.CHANNEL, "web"), false),
                Arguments.of(Condition.segment("vip"), false),
                Arguments.of(Condition.attribute(Owner.LINE, "color", "red"), true),
                Arguments.of(Condition.attribute(Owner.ORDER, "gift", "yes"), false),
                Arguments.of(Condition.attribute(Owner.MEMBER, "city", "Brno"), false),
                Arguments.of(order, false),
                Arguments.of(Condition.lineAmountAtLeast("1"), true),
                Arguments.of(Condition.contains(line), false), // of the order as a whole
                Arguments.of(Condition.not(line), true),
                Arguments.of(Condition.not(order), false),
                Arguments.of(Condition.all(order, line), true),
                Arguments.of(Condition.all(order, order), false),
                Arguments.of(Condition.any(order, line), true),
                Arguments.of(Condition.any(order, order), false));
    }

    @ParameterizedTest
    @MethodSource("byLine")
    void aConditionIsAboutLines(Condition condition, boolean lines) {
        assertThat(Checks.byLine(condition)).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 5", "1.25, 2, 125", "1.5, 2, 150", "0, 0, 0", "100, 3, 100000", "0.000001, 6, 1"})
    void anAmountCountsTheSmallestUnit(String amount, int scale, long minor) {
        assertThat(Checks.whole(amount, scale)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "1.25, 1", "0.001, 2"})
    void anAmountHasNoMoreDecimals(String amount, int scale) {
        assertThatThrownBy(() -> Checks.whole(amount, scale))
                .hasMessage("amount is " + amount + ", allowed are at most " + scale + " decimals");
    }

    @ParameterizedTest
    @CsvSource({
        // time, from, to, within: the start counts, the end does not
        "08:00, 08:00, 10:00, true",
        "09:59, 08:00, 10:00, true",
        "10:00, 08:00, 10:00, false",
        "07:59, 08:00, 10:00, false",
        "23:00, 22:00, 02:00, true",
        "22:00, 22:00, 02:00, true",
        "01:59, 22:00, 02:00, true",
        "02:00, 22:00, 02:00, false",
        "12:00, 22:00, 02:00, false",
        "12:00, 08:00, 08:00, true" // all day
    })
    void aTimeLiesWithinASpan(LocalTime time, LocalTime from, LocalTime to, boolean within) {
        assertThat(Checks.within(time, from, to)).isEqualTo(within);
    }

    static List<Arguments> deeper() {
        UnaryOperator<Condition> not = Condition::not;
        UnaryOperator<Condition> all = Condition::all;
        UnaryOperator<Condition> any = Condition::any;
        UnaryOperator<Condition> contains = Condition::contains;
        return List.of(Arguments.of(not), Arguments.of(all), Arguments.of(any), Arguments.of(contains));
    }

    /** The leaf stands on the last level that is allowed, and then one below it. */
    @ParameterizedTest
    @MethodSource("deeper")
    void aConditionIsOnlySoDeep(UnaryOperator<Condition> deeper) {
        Condition condition = Condition.sku("a");
        for (int level = 1; level < Check.MAX_DEPTH; level++) {
            condition = deeper.apply(condition);
        }

        assertThat(problems(condition)).isEmpty();
        assertThat(problems(deeper.apply(condition)))
                .containsExactly("rule 'r': condition is deeper than " + Check.MAX_DEPTH + " levels, allowed is "
                        + Check.MAX_DEPTH);
    }

    static List<Arguments> mistakes() {
        return List.of(
                Arguments.of(
                        Condition.counted(Count.SPEND, "x", Window.DAY, "1"), "name of SPEND is 'x', allowed is none"),
                Arguments.of(
                        Condition.counted(Count.SKU, "", Window.DAY, "1"), "name of SKU is '', allowed is any other"),
                Arguments.of(
                        Condition.counted(Count.ORDERS, "", Window.CURRENT_TERM, "1"),
                        "window is the current term, which only ladders know"),
                Arguments.of(
                        Condition.counted(Count.ORDERS, "", Window.DAY, "1.5"),
                        "amount is 1.5, allowed are at most 0 decimals"),
                Arguments.of(
                        Condition.counted(Count.POINTS, "stars", Window.DAY, "1.255"),
                        "amount is 1.255, allowed are at most 2 decimals"),
                Arguments.of(
                        Condition.amountAtLeast("1.005"),
                        "amount is 1.005, allowed are at most 2 decimals and 18 digits in all"),
                Arguments.of(Condition.tier("status", "Lead"), "tier is 'Lead', allowed are [Silver, Gold]"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNamed(Condition condition, String problem) {
        assertThat(problems(condition)).containsExactly("rule 'r': " + problem);
    }

    @Test
    void whatIsCountedIsAcceptedWithItsName() {
        assertThat(problems(Condition.counted(Count.SPEND, "", Window.DAY, "1.25")))
                .isEmpty();
        assertThat(problems(Condition.counted(Count.POINTS, "stars", Window.DAY, "1.25")))
                .isEmpty();
        assertThat(problems(Condition.counted(Count.MEASURE, "km", Window.DAY, "1.5")))
                .isEmpty();
    }

    /** Answers about the person are kept under the name of the rule and their place in it. */
    @Test
    void answersAreKeptInTheOrderInWhichTheyAreWritten() {
        List<EarningRule> rules = List.of(
                EarningRule.of("a", Award.fixed(1))
                        .when(Condition.any(Condition.segment("x"), Condition.not(Condition.segment("y")))),
                EarningRule.of("b", Award.fixed(1)).when(Condition.birthdayMonth()),
                EarningRule.of("c", Award.fixed(1)).when(Condition.sku("a")));
        Purchase order = Purchase.of("o", "anna", TUESDAY, Line.of("a", 1, Money.of("1.00", "EUR")));

        Evaluation evaluation = plan(rules, new ArrayList<>()).evaluate(Occasion.of(order), ladder -> 0, Trace.OFF);

        assertThat(evaluation.answers()).containsExactly("a#1 unknown", "a#2 unknown", "b#1 unknown");
    }

    /** An order in another currency, without an exact ratio, says nothing about amounts. */
    @Test
    void anAmountInAnotherCurrencyIsNotKnown() {
        Purchase order = Purchase.of("o", "anna", TUESDAY, Line.of("a", 1, Money.of("100.00", "CZK")));
        for (Condition condition : List.of(
                Condition.amountAtLeast("0.01"),
                Condition.lineAmountAtLeast("0.01"),
                Condition.amountOf(Condition.sku("a"), "0.01"))) {
            assertThat(fires(order, condition)).as(condition.inWords()).isFalse();
            assertThat(fires(order, Condition.not(condition))).isFalse();
        }
        assertThat(fires(order, Condition.unitsOf(Condition.sku("a"), 1))).isTrue();
    }

    private static boolean fires(Purchase order, Condition condition) {
        List<EarningRule> rules = List.of(EarningRule.of("r", Award.fixed(1)).when(condition));
        return !plan(rules, new ArrayList<>())
                .evaluate(Occasion.of(order), ladder -> 0, Trace.OFF)
                .awards()
                .isEmpty();
    }

    private static List<String> problems(Condition condition) {
        List<String> problems = new ArrayList<>();
        RulePlan unused = plan(List.of(EarningRule.of("r", Award.fixed(1)).when(condition)), problems);
        return problems;
    }

    private static RulePlan plan(List<EarningRule> rules, List<String> problems) {
        return RulePlan.compile(
                "club", rules, NAMES, new ProgramCalendar(ZoneId.of("UTC")), EarningPolicy.DEFAULT, problems);
    }
}
