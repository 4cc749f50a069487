package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plan refuses when it is made, in the words that a shop reads, and what it says of itself when it stands. */
class PlanTableTest {
    private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
    private static final RuleNames NAMES = new RuleNames(
            "EUR",
            List.of(new RuleNames.Type("beans", 0), new RuleNames.Type("stars", 2)),
            List.of(new RuleNames.Ladder("status", List.of("Silver", "Gold"))),
            new Categories(new TreeMap<>(Map.of("espresso", "coffee"))),
            new TreeMap<>(Map.of("lucky", (occasion, facts) -> occasion.lines().size() == 7)));
    private static final Award FIVE = Award.fixed(5);
    private static final Award ITEM = Award.item("mug");

    static List<Arguments> mistakes() {
        String limits = "it gives no points, so that its limits are in times over a window";
        Award draw = Award.draw(AwardInKind.Prize.of(1, ITEM));
        return List.of(
                // a rule, and what is wrong with it
                row(rule(Award.pointsPerMoney(1, "0")), "per is 0, allowed is more than 0"),
                row(rule(Award.pointsPerMoney(1, "-1")), "per is -1, allowed is more than 0"),
                row(rule(Award.pointsPerMeasure(1, "0", "km")), "per is 0, allowed is more than 0"),
                row(rule(Award.pointsEvery(1, "0.00")), "per is 0.00, allowed is more than 0"),
                row(rule(Award.multiply("0.99")), "factor is 0.99, allowed is 1 or more"),
                row(rule(Award.bands()), "there is no band, at least one is needed"),
                row(
                        rule(Award.bands(new Award.Band("-0.01", 1))),
                        "band starts at -0.01, allowed is 0 or more, and more than the band before"),
                row(
                        rule(Award.bands(new Award.Band("1", 1), new Award.Band("1.00", 2))),
                        "band starts at 1.00, allowed is 0 or more, and more than the band before"),
                row(
                        rule(Award.byTier("status", FIVE, FIVE)),
                        "awards by tier are 2, allowed are 3 of one kind: without a tier, then one for each tier"),
                row(
                        rule(Award.byTier("status", FIVE, FIVE, Award.multiply("2"))),
                        "awards by tier are 3, allowed are 3 of one kind: without a tier, then one for each tier"),
                row(
                        rule(Award.byTier("status", Award.nothing(), ITEM)),
                        "awards by tier are 2, allowed are 3: without a tier, then one for each tier"),
                row(
                        rule(Award.byTier("status", FIVE, FIVE, Award.byTier("status", FIVE, FIVE, FIVE))),
                        "award is 'by tier of status: 5 points / 5 points / 5 points', allowed is one that stands alone"),
                row(
                        rule(Award.byTier("status", FIVE, FIVE, ITEM)),
                        "award is '" + ITEM.inWords() + "', allowed is one that stands alone"),
                row(rule(Award.byTier("levels", FIVE)), "ladder is 'levels', allowed are [status]"),
                row(rule(FIVE).giving("coins"), "point type is 'coins', allowed are [beans, stars]"),
                row(rule(FIVE).when(Condition.named("unlucky")), "predicate is 'unlucky', allowed are [lucky]"),
                row(rule(ITEM).atMost(Limit.points(1, Window.DAY)), limits),
                row(rule(ITEM).atMost(Limit.pointsPerOrder(1)), limits),
                row(rule(ITEM).atMost(Limit.balance(1)), limits),
                row(
                        rule(draw).onTrigger(Trigger.BIRTHDAY),
                        "it comes by itself on " + Trigger.BIRTHDAY + ", where nothing can be drawn"),
                row(
                        rule(draw).onTrigger(Trigger.TIER_ENTERED),
                        "it comes by itself on " + Trigger.TIER_ENTERED + ", where nothing can be drawn"),
                row(
                        rule(FIVE)
                                .onTrigger(Trigger.MONTH_END)
                                .atMost(Limit.points(1, Window.DAY).inTotal()),
                        "it comes by itself on " + Trigger.MONTH_END
                                + ", where a budget of all members is not allowed"));
    }

    private static EarningRule rule(Award award) {
        return EarningRule.of("r", award);
    }

    private static Arguments row(EarningRule rule, String problem) {
        return Arguments.of(rule, problem);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void aMistakeIsNamed(EarningRule rule, String problem) {
        assertThat(problems(EarningPolicy.DEFAULT, rule)).containsExactly("rule 'r': " + problem);
    }

    @Test
    void theTableHoldsWhenItIsMadeWithinATest() {
        mistakes().forEach(row -> aMistakeIsNamed((EarningRule) row.get()[0], (String) row.get()[1]));
    }

    static List<Arguments> allowed() {
        return List.of(
                Arguments.of(rule(ITEM).atMost(Limit.triggers(1, Window.DAY))),
                Arguments.of(rule(ITEM).atMost(Limit.triggers(1, Window.DAY).inTotal())),
                Arguments.of(rule(ITEM).onTrigger(Trigger.BIRTHDAY)),
                Arguments.of(rule(Award.draw(AwardInKind.Prize.of(1, ITEM)))),
                Arguments.of(rule(FIVE).onTrigger(Trigger.BIRTHDAY).atMost(Limit.points(1, Window.DAY))),
                Arguments.of(rule(Award.percent("0"))),
                Arguments.of(rule(Award.multiply("1"))),
                Arguments.of(rule(Award.bands(new Award.Band("0", 1)))),
                Arguments.of(rule(Award.byTier("status", Award.nothing(), ITEM, ITEM))),
                Arguments.of(rule(FIVE).when(Condition.named("lucky"))));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whatIsAllowedHasNoProblem(EarningRule rule) {
        assertThat(problems(EarningPolicy.DEFAULT, rule)).isEmpty();
    }

    @Test
    void aBudgetOfTheProgrammeIsNotAllowedForWhatComesByItselfEither() {
        EarningPolicy budget =
                EarningPolicy.DEFAULT.atMost(Limit.points(9, Window.DAY).inTotal());

        assertThat(problems(budget, rule(FIVE))).isEmpty();
        assertThat(problems(budget, rule(FIVE).onTrigger(Trigger.TIER_ENTERED)))
                .containsExactly("rule 'r': it comes by itself on " + Trigger.TIER_ENTERED
                        + ", where a budget of all members is not allowed");
    }

    @Test
    void aGroupChoosesAmongRulesOfOneTriggerAndOneType() {
        EarningRule one = EarningRule.of("one", FIVE).inGroup("g", 1);
        EarningRule two = EarningRule.of("two", FIVE).inGroup("g", 1);
        String problem = "group 'g' has rules of several triggers or point types, allowed is one";

        assertThat(problems(EarningPolicy.DEFAULT, one, two)).isEmpty();
        assertThat(problems(EarningPolicy.DEFAULT, one, two.giving("stars"))).containsExactly(problem);
        assertThat(problems(EarningPolicy.DEFAULT, one, two.onTrigger(Trigger.VISIT)))
                .containsExactly(problem);
        assertThat(problems(EarningPolicy.DEFAULT, one, two.inGroup("h", 1).onTrigger(Trigger.VISIT)))
                .isEmpty();
    }

    @Test
    void aProgrammeHasOnlySoManyRulesAndATreeWithAnEnd() {
        EarningRule[] most = IntStream.range(0, RulePlan.MAX_RULES)
                .mapToObj(i -> EarningRule.of("r" + i, FIVE))
                .toArray(EarningRule[]::new);
        assertThat(problems(EarningPolicy.DEFAULT, most)).isEmpty();
        List<EarningRule> more = new ArrayList<>(List.of(most));
        more.add(rule(FIVE));
        assertThat(problems(EarningPolicy.DEFAULT, more.toArray(EarningRule[]::new)))
                .containsExactly("the programme has 1001 rules, allowed are 1000");

        RuleNames circle = new RuleNames(
                "EUR",
                NAMES.pointTypes(),
                List.of(),
                new Categories(new TreeMap<>(Map.of("a", "b", "b", "a"))),
                new TreeMap<>());
        List<String> problems = new ArrayList<>();
        RulePlan.compile("club", List.of(), circle, calendar(), EarningPolicy.DEFAULT, problems);
        assertThat(problems)
                .containsExactly(
                        "category 'a' is below itself or deeper than 32 levels, allowed is 32",
                        "category 'b' is below itself or deeper than 32 levels, allowed is 32");
    }

    @Test
    void whereThereAreNoPointsOnlyThingsCanBeGiven() {
        RuleNames none = new RuleNames("EUR", List.of(), List.of());
        for (EarningRule rule : List.of(rule(ITEM), rule(Award.draw(AwardInKind.Prize.of(1, ITEM))))) {
            List<String> problems = new ArrayList<>();
            RulePlan.compile("club", List.of(rule), none, calendar(), EarningPolicy.DEFAULT, problems);
            assertThat(problems).isEmpty();
        }
        for (EarningRule rule : List.of(
                rule(FIVE),
                rule(Award.draw(AwardInKind.Prize.of(1, FIVE))),
                rule(ITEM).giving("beans"))) {
            List<String> problems = new ArrayList<>();
            RulePlan.compile("club", List.of(rule), none, calendar(), EarningPolicy.DEFAULT, problems);
            assertThat(problems)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("point type is '")
                    .endsWith("allowed are []");
        }
    }

    @Test
    void aGateWithAMistakeIsNamed() {
        Gate gate = new Gate("mug", Condition.tier("levels", "x"), List.of(), List.of());
        List<String> problems = new ArrayList<>();

        RulePlan.compile("club", List.of(), List.of(gate), NAMES, calendar(), EarningPolicy.DEFAULT, problems);

        assertThat(problems).containsExactly("mug: ladder is 'levels', allowed are [status]");
    }

    @Test
    void aPlanSaysWhatItWaitsFor() {
        RulePlan plan = plan(
                EarningRule.of("a", FIVE),
                EarningRule.of("b", ITEM).onTrigger(Trigger.VISIT),
                EarningRule.of("c", Award.byTier("status", Award.nothing(), ITEM, Award.voucher("tea")))
                        .onTrigger(Trigger.VISIT),
                EarningRule.of("d", FIVE).onTrigger(Trigger.silence(30)),
                EarningRule.of("e", FIVE).onTrigger(Trigger.silence(10)),
                EarningRule.of("f", FIVE).onTrigger(Trigger.silence(30)));

        assertThat(plan.waitsFor(Trigger.PURCHASE)).isTrue();
        assertThat(plan.waitsFor(Trigger.VISIT)).isTrue();
        assertThat(plan.waitsFor(Trigger.BIRTHDAY)).isFalse();
        assertThat(plan.inKind(Trigger.PURCHASE)).isEmpty();
        assertThat(plan.inKind(Trigger.VISIT))
                .containsExactly((AwardInKind) ITEM, (AwardInKind) Award.nothing(), (AwardInKind) ITEM, (AwardInKind)
                        Award.voucher("tea"));
        assertThat(plan.silences()).containsExactly(10, 30);
        assertThat(plan.points(Occasion.of(Trigger.VISIT, AT), ladder -> 0, "beans"))
                .isZero();
    }

    @Test
    void aPlanCountsMoneyOfTheCurrenciesItHasARateFor() {
        RulePlan plan = plan(
                EarningRule.of("a", Award.pointsPerMoney(1, "1.00", "USD")),
                EarningRule.of("b", Award.byTier("status", yen(1), yen(2), yen(3)))
                        .giving("stars"),
                EarningRule.of("c", Award.pointsPerMeasure(1, "1", "GBP")));

        assertThat(plan.supports(Trigger.PURCHASE, "EUR")).isTrue();
        assertThat(plan.supports(Trigger.PURCHASE, "USD")).isTrue();
        assertThat(plan.supports(Trigger.PURCHASE, "JPY")).isTrue();
        assertThat(plan.supports(Trigger.PURCHASE, "GBP")).isFalse(); // the name of a measure is no currency
        assertThat(plan.supports(Trigger.VISIT, "USD")).isFalse();
        assertThat(plan.supports(Trigger.VISIT, "EUR")).isTrue();
    }

    private static Award yen(long points) {
        return Award.pointsPerMoney(points, "100", "JPY");
    }

    /**
     * Segments and attributes of members, of rules that are judged without them; each once, and none that is unknown.
     */
    @Test
    void aPlanKeepsAnswersForWhatComesByItself() {
        Condition vip = Condition.segment("vip");
        Condition city = Condition.attribute(Owner.MEMBER, "city", "Brno");
        Condition job = Condition.attribute(Owner.MEMBER, "job", "student");
        RulePlan plan = plan(
                EarningRule.of("a", FIVE).onTrigger(Trigger.BIRTHDAY).when(Condition.all(vip, Condition.not(city))),
                EarningRule.of("b", FIVE).onTrigger(Trigger.TIER_ENTERED).when(Condition.any(vip, job)),
                EarningRule.of("c", FIVE).when(Condition.segment("staff")));
        Profile person = Profile.EMPTY.with("city", "Praha").in("vip");

        assertThat(plan.answers(person)).containsExactly(vip.inWords() + ": true", city.inWords() + ": false");
        assertThat(plan.answers(Profile.EMPTY)).containsExactly(vip.inWords() + ": false");
    }

    /** The last order that stands, as long as a condition asks for days. */
    @Test
    void aPlanKnowsTheLastOrder() {
        RulePlan plan = plan(EarningRule.of("a", FIVE).onTrigger(Trigger.silence(30)));
        RuleState state = RuleState.EMPTY;
        assertThat(plan.lastOrder(state)).isEqualTo(LocalDate.MIN);
        for (String day : List.of("2026-03-03", "2026-02-01")) {
            Instant at = Instant.parse(day + "T10:00:00Z");
            Purchase order = Purchase.of("o", "anna", at, Line.of("a", 1, Money.of("1.00", "EUR")));
            Evaluation evaluation = plan.evaluate(Occasion.of(order), ladder -> 0, Trace.OFF);
            state = state.after(new RuleEvent.Counted(at, "o", evaluation.changes()));
        }
        assertThat(plan.lastOrder(state)).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    private static RulePlan plan(EarningRule... rules) {
        List<String> problems = new ArrayList<>();
        RulePlan plan = RulePlan.compile("club", List.of(rules), NAMES, calendar(), EarningPolicy.DEFAULT, problems);
        assertThat(problems).isEmpty();
        return plan;
    }

    private static List<String> problems(EarningPolicy policy, EarningRule... rules) {
        List<String> problems = new ArrayList<>();
        RulePlan.compile("club", List.of(rules), NAMES, calendar(), policy, problems);
        return problems;
    }

    private static ProgramCalendar calendar() {
        return new ProgramCalendar(ZoneId.of("UTC"));
    }
}
