package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Payment;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.amount.RoundingLevel;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Awards, bases, claims, stacking, groups and limits: one line for each, with the arithmetic beside it. */
class EarningTableTest {
    private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
    private static final EarningRule BASE = EarningRule.of("base", Award.pointsPerMoney(1, "1.00"));
    private static final RuleNames NAMES = new RuleNames(
            "EUR",
            List.of(new RuleNames.Type("beans", 0)),
            List.of(new RuleNames.Ladder("status", List.of("Silver", "Gold"))),
            new Categories(new TreeMap<>(Map.of("espresso", "coffee", "coffee", "drinks"))),
            new TreeMap<>());

    static List<Arguments> awards() {
        Purchase hundred = order(line("a", "", "100.00"));
        Purchase drinks =
                order(line("e", "espresso", "10.00"), line("f", "coffee", "10.00"), line("t", "tea", "10.00"));
        Visit visit = Visit.of("v", "anna", AT);
        Action fuel = Action.of("x", "anna", AT, "refuel").measured("litres", "41.5");
        return List.of(
                // what it shows, occasion, points, policy, rules
                row("289.50 x 4", order(line("a", "", "289.50")), 1158, per(4)),
                row("149.99 x 10", order(line("a", "", "149.99")), 1499, per(10)),
                row("127.43 x 2", order(line("a", "", "127.43")), 254, per(2)),
                row("19.99 x 100", order(line("a", "", "19.99")), 1999, per(100)),
                row("4.35 x 100", order(line("a", "", "4.35")), 435, per(100)),
                row("a fixed award", hundred, 50, EarningRule.of("f", Award.fixed(50))),
                row("two units", order(Line.of("a", 2, eur("3.00"))), 10, EarningRule.of("u", Award.pointsPerUnit(5))),
                row("a visit is a unit", Occasion.of(visit), 5, on(Trigger.VISIT, Award.pointsPerUnit(5))),
                row("41.5 litres x 2", Occasion.of(fuel), 83, on("refuel", Award.pointsPerMeasure(2, "1", "litres"))),
                row("litres by 4", Occasion.of(fuel), 10, on("refuel", Award.pointsPerMeasure(1, "4", "litres"))),
                row(
                        "every full 10",
                        order(line("a", "", "29.99")),
                        10,
                        EarningRule.of("s", Award.pointsEvery(5, "10.00"))),
                row(
                        "full steps are counted over all lines",
                        order(line("a", "", "5.00"), line("b", "", "5.00")),
                        5,
                        EarningRule.of("s", Award.pointsEvery(5, "10.00"))),
                row("below the first band", order(line("a", "", "19.99")), 0, bands()),
                row("at the first band", order(line("a", "", "20.00")), 3, bands()),
                row("at the second band", order(line("a", "", "75.00")), 10, bands()),
                row("two doubles multiply", hundred, 400, BASE, times("x", "2"), times("y", "2")),
                row("best double", hundred, 200, EarningPolicy.DEFAULT.stacking(Stacking.BEST), doubles()),
                row(
                        "sum of the excess",
                        hundred,
                        300,
                        EarningPolicy.DEFAULT.stacking(Stacking.SUM_OF_EXCESS),
                        doubles()),
                row("earns 1.25", hundred, 250, BASE, times("x", "2"), times("y", "1.25")), // 100 x 2 x 1.25
                row("earns 25 % bonus", hundred, 225, BASE, times("x", "2"), percent("25")), // 200 + 25 of base
                row("fixed is not multiplied", hundred, 210, BASE, times("x", "2"), fixed(false)),
                row("fixed as base is", hundred, 220, BASE, times("x", "2"), fixed(true)),
                row("by tier, none", hundred, 100, byTier()),
                row(
                        "claims: deepest category first",
                        drinks,
                        10 + 30 + 50,
                        BASE,
                        claim("coffee", 3),
                        claim("espresso", 5)),
                row("claims: ancestors", drinks, 10 + 20 + 20, BASE, claim("drinks", 2)),
                row(
                        "claims: article before category",
                        drinks,
                        70 + 30 + 10,
                        BASE,
                        claim("coffee", 3),
                        EarningRule.of("e", Award.pointsPerMoney(7, "1.00")).on(Scope.sku("e"))),
                row(
                        "a condition about lines holds for those lines only",
                        order(line("e", "coffee", "10.00"), line("m", "mugs", "10.00")),
                        30,
                        BASE,
                        times("x", "2").when(Condition.category("coffee"))),
                row(
                        "what an order contains holds for all of its lines",
                        order(line("e", "coffee", "10.00"), line("m", "mugs", "10.00")),
                        40,
                        BASE,
                        times("x", "2").when(Condition.contains(Condition.category("coffee")))),
                row(
                        "a menu of two kinds of lines",
                        order(line("e", "coffee", "10.00"), line("m", "mugs", "10.00")),
                        30,
                        BASE,
                        fixed(false)
                                .when(Condition.all(
                                        Condition.contains(Condition.category("coffee")),
                                        Condition.contains(Condition.category("mugs"))))),
                row(
                        "half of the menu",
                        order(line("e", "coffee", "10.00"), line("m", "mugs", "10.00")),
                        20,
                        BASE,
                        fixed(false)
                                .when(Condition.all(
                                        Condition.contains(Condition.category("coffee")),
                                        Condition.contains(Condition.category("tea"))))),
                row("a group keeps the best", hundred, 300, BASE, grouped("x", "2", 9), grouped("y", "3", 1)),
                row(
                        "a group keeps the first by priority",
                        hundred,
                        200,
                        EarningPolicy.DEFAULT.selecting(Selection.HIGHEST_PRIORITY),
                        List.of(BASE, grouped("x", "2", 9), grouped("y", "3", 1))),
                row("a limit awards what fits", hundred, 30, BASE.atMost(Limit.pointsPerOrder(30))),
                row(
                        "or nothing",
                        hundred,
                        0,
                        BASE.atMost(Limit.pointsPerOrder(30).orNothing())),
                row("at most a balance", hundred, 60, BASE.atMost(Limit.balance(60))),
                row("limits of the programme come last", hundred, 40, limited(), List.of(BASE, times("x", "2"))),
                row(
                        "rounded by line",
                        order(line("a", "", "0.60"), line("b", "", "0.60")),
                        0,
                        EarningPolicy.DEFAULT.rounding(Rounding.FLOOR, RoundingLevel.LINE),
                        List.of(BASE)),
                row(
                        "rounded by order",
                        order(line("a", "", "0.60"), line("b", "", "0.60")),
                        1,
                        EarningPolicy.DEFAULT,
                        List.of(BASE)),
                row(
                        "rounded by rule", // 1.50 and half of it, each for itself
                        order(line("a", "", "1.50")),
                        3,
                        EarningPolicy.DEFAULT.rounding(Rounding.HALF_UP, RoundingLevel.RULE),
                        List.of(BASE, percent("50"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("awards")
    void earns(String shows, Occasion occasion, long points, EarningPolicy policy, List<EarningRule> rules) {
        assertThat(points(plan(policy, rules), occasion)).isEqualTo(points);
    }

    @ParameterizedTest
    @EnumSource(Selection.class)
    void ofEqualRulesInAGroupTheOneDeclaredFirstCounts(Selection selection) {
        EarningPolicy policy = EarningPolicy.DEFAULT.selecting(selection);
        EarningRule x = grouped("x", "2", 5);
        EarningRule y = grouped("y", "2", 5);

        assertThat(winners(policy, List.of(BASE, x, y))).containsExactly("base", "x");
        assertThat(winners(policy, List.of(y, BASE, x))).containsExactly("y", "base");
        // one that does not apply does not take the place of one that does
        EarningRule never = grouped("never", "9", 9).when(Condition.unitsAtLeast(50));
        assertThat(winners(policy, List.of(never, BASE, y, x))).containsExactly("base", "y");
    }

    private static List<String> winners(EarningPolicy policy, List<EarningRule> rules) {
        Evaluation evaluation =
                plan(policy, rules).evaluate(Occasion.of(order(line("a", "", "100.00"))), ladder -> 0, Trace.OFF);
        return evaluation.awards().get(0).cells().stream()
                .map(Evaluation.Cell::rule)
                .toList();
    }

    static List<Arguments> bases() {
        Line goods = line("a", "wine", "10.00").taxed(eur("2.10"));
        Line shipping = line("s", "", "4.00").as(Line.Kind.SHIPPING);
        Line card = line("g", "", "20.00").as(Line.Kind.GIFT_CARD);
        Line reward = line("r", "", "3.00").as(Line.Kind.REWARD);
        Line cheap = line("c", "", "8.00").less(eur("3.00"));
        Purchase all = order(goods, shipping, card, reward, cheap);
        Purchase simple = order(line("a", "", "10.00"), line("b", "", "30.00"));
        return List.of(
                Arguments.of("net", all, Basis.NET, 15), // 10 + (8 - 3)
                Arguments.of("with tax", all, Basis.NET.withTax(), 17), // 17.10
                Arguments.of("with shipping", all, Basis.NET.withShipping(), 19),
                Arguments.of("with gift cards", all, Basis.NET.withGiftCards(), 35),
                Arguments.of("without discounted lines", all, Basis.NET.withoutDiscounted(), 10),
                Arguments.of("without wine", all, Basis.NET.without("wine"), 5),
                Arguments.of("part paid with points", simple.paid(Payment.POINTS, eur("8.00")), Basis.NET, 32),
                Arguments.of(
                        "points count", simple.paid(Payment.POINTS, eur("8.00")), Basis.NET.withPaidWithPoints(), 40),
                Arguments.of("card paid", simple.paid(Payment.GIFT_CARD, eur("8.00")), Basis.NET, 40),
                Arguments.of(
                        "without card paid",
                        simple.paid(Payment.GIFT_CARD, eur("8.00")),
                        Basis.NET.withoutPaidWithGiftCard(),
                        32),
                Arguments.of(
                        "only by store card",
                        simple.paid("store card", eur("12.00")).paid("cash", eur("28.00")),
                        Basis.NET.onlyPaidWith("store card"),
                        12));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bases")
    void counts(String shows, Purchase purchase, Basis basis, long points) {
        assertThat(points(plan(EarningPolicy.DEFAULT.on(basis), List.of(BASE)), Occasion.of(purchase)))
                .isEqualTo(points);
        assertThat(points(plan(EarningPolicy.DEFAULT, List.of(BASE.from(basis))), Occasion.of(purchase)))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        // rank, points for 100.00
        "0, 100",
        "1, 120",
        "2, 170",
        "-1, 0",
    })
    void anAwardByTierIsThatOfTheTierHeld(int rank, long points) {
        Evaluation evaluation = plan(EarningPolicy.DEFAULT, List.of(byTier()))
                .evaluate(Occasion.of(order(line("a", "", "100.00"))), ladder -> rank, Trace.OFF);

        assertThat(sum(evaluation)).isEqualTo(points);
    }

    @Test
    void moneyOfAnotherCurrencyCountsByARateOfItsOwnOrByTheRatioOfTheOrder() {
        EarningRule dollars = EarningRule.of("usd", Award.pointsPerMoney(3, "1.00", "USD"));
        Purchase order = Purchase.of("o", "anna", AT, Line.of("a", 1, Money.of("10.00", "USD")));
        RulePlan plan = plan(EarningPolicy.DEFAULT, List.of(BASE, dollars));

        assertThat(plan.supports(Trigger.PURCHASE, "USD")).isTrue();
        assertThat(plan.supports(Trigger.PURCHASE, "GBP")).isFalse();
        assertThat(points(plan, Occasion.of(order))).isEqualTo(30);
        // 10.00 x 0.85 = 8.50, by the rule of the programme's currency
        assertThat(points(plan, Occasion.of(order.converted(Rate.parse("0.85")))))
                .isEqualTo(8);
    }

    @Test
    void whatRoundingLeavesIsCarriedToTheNextAwardAndTakenBackExactly() {
        RulePlan plan = plan(EarningPolicy.DEFAULT.carrying(), List.of(BASE));
        RuleState state = RuleState.EMPTY;
        List<Long> given = new ArrayList<>();
        OrderCounts second = OrderCounts.NOTHING;
        for (int i = 0; i < 4; i++) {
            Evaluation evaluation = plan.evaluate(Occasion.of(order(line("a", "", "1.60"))), facts(state), Trace.OFF);
            RuleEvent.Counted counted = new RuleEvent.Counted(AT, "o-" + i, evaluation.changes());
            second = i == 1 ? OrderCounts.NOTHING.after(counted) : second;
            state = state.after(counted);
            given.add(sum(evaluation));
        }
        // X is 1.6, 3.2, 4.8, 6.4: 1, 3 - 1, 4 - 3, 6 - 4
        assertThat(given).containsExactly(1L, 2L, 1L, 2L);

        RuleEvent.GivenBack back = second.forShare(AT, "o-1", Rate.ONE, state);
        state = state.after(back);
        // 6.4 - 1.6 = 4.8, and the next 1.6 makes 6.4: 6 - 4
        assertThat(sum(plan.evaluate(Occasion.of(order(line("a", "", "1.60"))), facts(state), Trace.OFF)))
                .isEqualTo(2);
        assertThat(second.after(back).forShare(AT, "o-1", Rate.ONE, state).changes())
                .allSatisfy(c -> assertThat(c.amount()).isZero());
        // cancelled, the return puts it on again
        assertThat(second.after(back).forShare(AT, "o-1", new Rate(0, 1), state).changes())
                .extracting(RuleEvent.Change::amount)
                .isEqualTo(
                        second.changes().stream().map(RuleEvent.Change::amount).toList());
    }

    @Test
    void aReturnTakesTheExactShareOfALineOffWhatIsCarriedThoughNoDenominatorHoldsIt() {
        EarningRule fixed = EarningRule.of("fixed", Award.fixed(1));
        RulePlan plan = plan(EarningPolicy.DEFAULT.carrying(), List.of(fixed));
        Purchase order = order(line("a", "", "1.00"), line("b", "", "2.00"));
        Evaluation evaluation = plan.evaluate(Occasion.of(order), facts(RuleState.EMPTY), Trace.OFF);

        assertThat(evaluation.changes())
                .filteredOn(change -> change.key().equals("carry beans"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.amount()).isEqualTo(1_000_000);
                    assertThat(change.byLine()).containsExactly(333_333L, 666_667L);
                });
    }

    @Test
    void aDryRunRuleReportsWhatItWouldHaveAddedAndGivesNothing() {
        Evaluation evaluation = plan(
                        EarningPolicy.DEFAULT,
                        List.of(BASE, times("double", "2").dry()))
                .evaluate(Occasion.of(order(line("a", "", "10.00"))), ladder -> 0, Trace.OFF);

        assertThat(sum(evaluation)).isEqualTo(10);
        assertThat(evaluation.dryRuns()).containsExactly(new RuleEvent.DryRun(AT, "double", "beans", 10));
    }

    @Test
    void aZeroPointPurchaseIsStillCounted() {
        Evaluation evaluation = plan(EarningPolicy.DEFAULT, List.of(BASE))
                .evaluate(Occasion.of(order(line("a", "", "0.00"))), ladder -> 0, Trace.OFF);

        assertThat(evaluation.awards()).isEmpty();
        assertThat(evaluation.changes()).extracting(RuleEvent.Change::key).containsExactly("orders");
    }

    private static Facts facts(RuleState state) {
        return new Facts() {
            @Override
            public int tierRank(int ladder) {
                return 0;
            }

            @Override
            public RuleState history() {
                return state;
            }
        };
    }

    private static Arguments row(String shows, Object occasion, long points, EarningRule... rules) {
        return row(shows, occasion, points, EarningPolicy.DEFAULT, List.of(rules));
    }

    private static Arguments row(
            String shows, Object occasion, long points, EarningPolicy policy, List<EarningRule> rules) {
        Occasion what = occasion instanceof Purchase purchase ? Occasion.of(purchase) : (Occasion) occasion;
        return Arguments.of(shows, what, points, policy, rules);
    }

    private static EarningRule per(long points) {
        return EarningRule.of("base", Award.pointsPerMoney(points, "1.00"));
    }

    private static EarningRule on(String trigger, Award award) {
        return EarningRule.of("r", award).onTrigger(trigger);
    }

    private static EarningRule times(String name, String factor) {
        return EarningRule.of(name, Award.multiply(factor));
    }

    private static List<EarningRule> doubles() {
        return List.of(BASE, times("x", "2"), times("y", "2"));
    }

    private static EarningRule percent(String percent) {
        return EarningRule.of("percent", Award.percent(percent));
    }

    private static EarningRule fixed(boolean base) {
        Award.Fixed fixed = new Award.Fixed(10, base);
        return EarningRule.of("fixed", fixed);
    }

    private static EarningRule bands() {
        return EarningRule.of("b", Award.bands(new Award.Band("20.00", 3), new Award.Band("50.00", 10)));
    }

    private static EarningRule byTier() {
        return EarningRule.of(
                "tiers",
                Award.byTier(
                        "status",
                        Award.pointsPerMoney(10, "10.00"),
                        Award.pointsPerMoney(12, "10.00"),
                        Award.pointsPerMoney(17, "10.00")));
    }

    private static EarningRule claim(String category, long points) {
        return EarningRule.of(category, Award.pointsPerMoney(points, "1.00")).on(Scope.category(category));
    }

    private static EarningRule grouped(String name, String factor, int priority) {
        return times(name, factor).inGroup("promo", priority);
    }

    private static EarningPolicy limited() {
        return EarningPolicy.DEFAULT.atMost(Limit.pointsPerOrder(40));
    }

    private static RulePlan plan(EarningPolicy policy, List<EarningRule> rules) {
        List<String> problems = new ArrayList<>();
        RulePlan plan = RulePlan.compile("club", rules, NAMES, new ProgramCalendar(ZoneId.of("UTC")), policy, problems);
        assertThat(problems).isEmpty();
        return plan;
    }

    private static long points(RulePlan plan, Occasion occasion) {
        return sum(plan.evaluate(occasion, ladder -> 0, Trace.OFF));
    }

    private static long sum(Evaluation evaluation) {
        return evaluation.awards().stream().mapToLong(Evaluation.Earned::points).sum();
    }

    private static Purchase order(Line... lines) {
        return Purchase.of("o", "anna", AT, lines);
    }

    private static Line line(String sku, String category, String price) {
        return Line.of(sku, 1, eur(price)).in(category);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
