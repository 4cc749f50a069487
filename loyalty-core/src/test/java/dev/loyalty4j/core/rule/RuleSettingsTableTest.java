package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.amount.RoundingLevel;
import dev.loyalty4j.core.time.LeapDayPolicy;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules are made of: each part in words, each setting alone, each bound from both sides. */
class RuleSettingsTableTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final EarningRule RULE = EarningRule.of("r", Award.fixed(5));

    static List<Arguments> conditions() {
        return List.of(
                words(Condition.ALWAYS, "always"),
                words(Condition.all(Condition.sku("a"), Condition.sku("b")), "(article is a and article is b)"),
                words(Condition.any(Condition.sku("a"), Condition.sku("b")), "(article is a or article is b)"),
                words(Condition.not(Condition.category("tea")), "not in tea"),
                words(Condition.named("lucky"), "lucky"),
                words(Condition.dayOfWeek(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "on Monday or Friday"),
                words(Condition.timeOfDay("08:00", "10:30"), "from 08:00 to 10:30"),
                words(Condition.between(MAY, MAY), "on 2026-05-01"),
                words(Condition.between(MAY, MAY.plusDays(1)), "from 2026-05-01 through 2026-05-02"),
                words(Condition.is(Fact.BRAND, "acme", "best"), "brand is acme or best"),
                words(Condition.is(Fact.LINE_KIND, "GOODS"), "line is GOODS"),
                words(Condition.is(Fact.CHANNEL, "web"), "channel is web"),
                words(Condition.is(Fact.STORE, "s"), "store is s"),
                words(Condition.is(Fact.MARKET, "CZ"), "market is CZ"),
                words(Condition.is(Fact.CURRENCY, "EUR"), "currency is EUR"),
                words(Condition.is(Fact.TENDER, "card"), "paid with card"),
                words(Condition.is(Fact.COUPON, "X"), "coupon is X"),
                words(Condition.is(Fact.OFFER, "o"), "offer active: o"),
                words(Condition.segment("vip"), "member in vip"),
                words(Condition.attribute(Owner.MEMBER, "city", "Brno", "Zlin"), "city of the member is Brno or Zlin"),
                words(Condition.attribute(Owner.LINE, "color", "red"), "color of the line is red"),
                words(Condition.amountAtLeast("5.00"), "amount at least 5.00"),
                words(Condition.unitsAtLeast(3), "units at least 3"),
                words(Condition.measureAtLeast("km", "7.5"), "measure km at least 7.5"),
                words(Condition.lineAmountAtLeast("5.00"), "line_amount at least 5.00"),
                words(Condition.categoriesAtLeast(2), "categories at least 2"),
                words(Condition.contains(Condition.sku("a")), "at least 1 units of lines with article is a"),
                words(Condition.unitsOf(Condition.sku("a"), 2), "at least 2 units of lines with article is a"),
                words(Condition.amountOf(Condition.sku("a"), "9.00"), "at least 9.00 of lines with article is a"),
                words(Condition.tier("status", "Gold"), "at Gold"),
                words(Condition.tierAtLeast("status", "Gold"), "at Gold or higher"),
                words(Condition.nthOrder(3), "order number 3"),
                words(Condition.everyNthOrder(3), "every order number 3"),
                words(Condition.firstOrder(), "order number 1"),
                words(Condition.daysSinceLastOrder(30), "30 days since the last order"),
                words(
                        Condition.counted(Count.SPEND, "", Window.CALENDAR_YEAR, "9.00"),
                        "spend at least 9.00 in the calendar year"),
                words(
                        Condition.bought(Count.SKU, "a", Window.days(30)),
                        "units of article a at least 1 in the last 30 days"),
                words(Condition.birthdayMonth(), "in the month of the birthday"),
                words(Condition.nearBirthday(0, 0), "on the birthday"),
                words(Condition.nearBirthday(1, 0), "1 day before the birthday through the birthday"),
                words(Condition.nearBirthday(0, 2), "the birthday through 2 days after the birthday"),
                words(Condition.nearBirthday(3, 1), "3 days before the birthday through 1 day after the birthday"));
    }

    private static Arguments words(Condition condition, String words) {
        return Arguments.of(condition, words);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aConditionIsCalled(Condition condition, String words) {
        assertThat(condition.inWords()).isEqualTo(words);
    }

    static List<Arguments> awards() {
        return List.of(
                Arguments.of(Award.pointsPerMoney(1, "1.00"), "1 point per 1.00"),
                Arguments.of(Award.pointsPerMoney(2, "1.00", "CZK"), "2 points per 1.00 CZK"),
                Arguments.of(Award.pointsPerUnit(3), "3 points per unit"),
                Arguments.of(Award.pointsPerMeasure(1, "2", "km"), "1 point per 2 km"),
                Arguments.of(Award.pointsEvery(5, "10.00"), "5 points for every full 10.00"),
                Arguments.of(
                        Award.bands(new Award.Band("10.00", 1), new Award.Band("20.00", 5)),
                        "1 point from 10.00, 5 points from 20.00"),
                Arguments.of(Award.fixed(1), "1 point"),
                Arguments.of(new Award.Fixed(2, false).asBase(), "2 points, multiplied"),
                Arguments.of(Award.multiply("2"), "times 2"),
                Arguments.of(Award.percent("25"), "25 % more"),
                Arguments.of(
                        Award.byTier("status", Award.fixed(1), Award.fixed(2)),
                        "by tier of status: 1 point / 2 points"),
                Arguments.of(Award.item("mug"), "mug"),
                Arguments.of(Award.voucher("mug"), "mug as a voucher"),
                Arguments.of(Award.stamps("card", 1), "1 stamp on card"),
                Arguments.of(Award.stampsPerUnit("card", 2), "2 stamps on card per unit"),
                Arguments.of(Award.entitlement("lounge", "", Validity.FOREVER), "lounge without end"),
                Arguments.of(Award.entitlement("access", "48 h", Validity.days(3)), "access 48 h for 3 days"),
                Arguments.of(Award.metricCredit("nights", "2"), "2 of nights toward tiers"),
                Arguments.of(
                        Award.draw(AwardInKind.Prize.of(3, Award.fixed(9)), AwardInKind.Prize.nothing(7)),
                        "one of 9 points (3), nothing (7)"));
    }

    @ParameterizedTest
    @MethodSource("awards")
    void anAwardIsCalled(Award award, String words) {
        assertThat(award.inWords()).isEqualTo(words);
    }

    static List<Arguments> limits() {
        return List.of(
                Arguments.of(Limit.pointsPerOrder(1), "at most 1 point per order"),
                Arguments.of(Limit.points(5, Window.CALENDAR_YEAR), "at most 5 points in the calendar year"),
                Arguments.of(Limit.triggers(1, Window.LIFETIME), "at most once in a lifetime"),
                Arguments.of(Limit.triggers(2, Window.DAY), "at most 2 times in the day"),
                Arguments.of(Limit.balance(100), "at most 100 points in the wallet"),
                Arguments.of(
                        Limit.points(5, Window.DAY).inTotal().orNothing(),
                        "at most 5 points in the day, all members together, all or nothing"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aLimitIsCalled(Limit limit, String words) {
        assertThat(limit.inWords()).isEqualTo(words);
        assertThat(limit.returned()).isTrue();
        assertThat(limit.keptOnReturn().returned()).isFalse();
        assertThat(limit.keptOnReturn().inWords()).isEqualTo(words);
    }

    static List<Arguments> rules() {
        return List.of(
                Arguments.of("trigger", RULE.onTrigger(Trigger.VISIT), Trigger.VISIT, "r: 5 points on visit"),
                Arguments.of(
                        "condition",
                        RULE.when(Condition.sku("a")),
                        Condition.sku("a"),
                        "r: 5 points, when article is a"),
                Arguments.of("scope", RULE.on(Scope.category("tea")), Scope.category("tea"), "r: 5 points, tea only"),
                Arguments.of("scope", RULE.on(Scope.sku("a")), Scope.sku("a"), "r: 5 points, article a only"),
                Arguments.of("pointType", RULE.giving("stars"), "stars", "r: 5 points of stars"),
                Arguments.of("basis", RULE.from(Basis.NET.withTax()), List.of(Basis.NET.withTax()), "r: 5 points"),
                Arguments.of(
                        "limits",
                        RULE.atMost(Limit.pointsPerOrder(3)),
                        List.of(Limit.pointsPerOrder(3)),
                        "r: 5 points, at most 3 points per order"),
                Arguments.of("dryRun", RULE.dry(), true, "r: 5 points, tried only"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("rules")
    void aSettingOfARuleChangesItselfAlone(String name, EarningRule changed, Object value, String words)
            throws ReflectiveOperationException {
        onlyPart(RULE, changed, name, value);
        assertThat(changed.inWords()).isEqualTo(words);
    }

    @Test
    void aRuleMayStandInAGroupAndHasSeveralLimits() {
        EarningRule grouped = RULE.inGroup("best", 3);

        assertThat(grouped.group()).isEqualTo("best");
        assertThat(grouped.priority()).isEqualTo(3);
        assertThat(grouped.award()).isEqualTo(RULE.award());
        assertThat(RULE.atMost(Limit.pointsPerOrder(3)).atMost(Limit.balance(9)).limits())
                .containsExactly(Limit.pointsPerOrder(3), Limit.balance(9));
        assertThatThrownBy(() -> new EarningRule(
                        "r",
                        Trigger.PURCHASE,
                        Award.fixed(1),
                        Condition.ALWAYS,
                        Scope.ORDER,
                        "",
                        List.of(Basis.NET, Basis.NET),
                        "",
                        0,
                        List.of(),
                        false))
                .hasMessage("basis has 2 entries, allowed is 0 or 1");
    }

    static List<Arguments> bases() {
        return List.of(
                Arguments.of("tax", Basis.NET.withTax(), true),
                Arguments.of("shipping", Basis.NET.withShipping(), true),
                Arguments.of("giftCards", Basis.NET.withGiftCards(), true),
                Arguments.of("discounted", Basis.NET.withoutDiscounted(), false),
                Arguments.of("paidWithPoints", Basis.NET.withPaidWithPoints(), true),
                Arguments.of("paidWithGiftCard", Basis.NET.withoutPaidWithGiftCard(), false),
                Arguments.of("excluded", Basis.NET.without("tea"), List.of("tea")),
                Arguments.of("onlyTenders", Basis.NET.onlyPaidWith("card"), List.of("card")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bases")
    void aSettingOfABasisChangesItselfAlone(String name, Basis changed, Object value)
            throws ReflectiveOperationException {
        onlyPart(Basis.NET, changed, name, value);
    }

    static List<Arguments> policies() {
        EarningPolicy plain = EarningPolicy.DEFAULT;
        Limit limit = Limit.points(5, Window.DAY);
        return List.of(
                Arguments.of("basis", plain.on(Basis.NET.withTax()), Basis.NET.withTax()),
                Arguments.of("rounding", plain.rounding(Rounding.HALF_UP, RoundingLevel.ORDER), Rounding.HALF_UP),
                Arguments.of("level", plain.rounding(Rounding.FLOOR, RoundingLevel.LINE), RoundingLevel.LINE),
                Arguments.of("carry", plain.carrying(), true),
                Arguments.of("stacking", plain.stacking(Stacking.BEST), Stacking.BEST),
                Arguments.of("selection", plain.selecting(Selection.HIGHEST_PRIORITY), Selection.HIGHEST_PRIORITY),
                Arguments.of("leapDay", plain.leapDay(LeapDayPolicy.MAR_1), LeapDayPolicy.MAR_1),
                Arguments.of("limits", plain.atMost(limit), List.of(limit)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policies")
    void aSettingOfThePolicyChangesItselfAlone(String name, EarningPolicy changed, Object value)
            throws ReflectiveOperationException {
        onlyPart(EarningPolicy.DEFAULT, changed, name, value);
    }

    /** The named part has the value, and all other parts are as they were. */
    private static void onlyPart(Record before, Record after, String name, Object value)
            throws ReflectiveOperationException {
        for (var part : before.getClass().getRecordComponents()) {
            Object expected =
                    part.getName().equals(name) ? value : part.getAccessor().invoke(before);
            assertThat(part.getAccessor().invoke(after)).as(part.getName()).isEqualTo(expected);
        }
    }

    static List<Arguments> bounds() {
        return List.of(
                bound("points is ", 1, 1_000_000_000, n -> Award.pointsPerMoney(n, "1")),
                bound("points is ", 1, 1_000_000_000, Award::pointsPerUnit),
                bound("points is ", 1, 1_000_000_000, n -> Award.pointsPerMeasure(n, "1", "km")),
                bound("points is ", 1, 1_000_000_000, n -> Award.pointsEvery(n, "1")),
                bound("points is ", 1, 1_000_000_000, n -> new Award.Band("1", n)),
                bound("points is ", 1, 1_000_000_000, Award::fixed),
                bound("stamps is ", 1, 1000, n -> Award.stamps("card", n)),
                bound("weight is ", 1, 1_000_000_000, AwardInKind.Prize::nothing),
                bound(
                        "prizes are ",
                        1,
                        100,
                        n -> Award.draw(Collections.nCopies(n, AwardInKind.Prize.nothing(1))
                                .toArray(AwardInKind.Prize[]::new))),
                bound("max is ", 1, Integer.MAX_VALUE, Limit::balance),
                bound("n is ", 1, Integer.MAX_VALUE, Condition::nthOrder),
                bound("days is ", 0, 400, Condition::daysSinceLastOrder),
                bound("days are ", 0, 180, n -> Condition.nearBirthday(n, 7)),
                bound("days are 7 and ", 0, 180, n -> Condition.nearBirthday(7, n)));
    }

    private static Arguments bound(String what, int least, int most, IntFunction<Object> made) {
        return Arguments.of(what, least, most, made);
    }

    @ParameterizedTest(name = "{0}{1} to {2}")
    @MethodSource("bounds")
    void aNumberIsWithinItsBounds(String what, int least, int most, IntFunction<Object> made) {
        assertThatCode(() -> made.apply(least)).doesNotThrowAnyException();
        if (!what.startsWith("prizes")) {
            assertThatThrownBy(() -> made.apply(least - 1)).hasMessageStartingWith(what + (least - 1));
        }
        if (most < Integer.MAX_VALUE) {
            assertThatCode(() -> made.apply(most)).doesNotThrowAnyException();
            assertThatThrownBy(() -> made.apply(most + 1)).hasMessageStartingWith(what + (most + 1));
        }
    }

    @Test
    void whatDoesNotFitTogetherIsNamed() {
        assertThatThrownBy(Award::draw).hasMessageStartingWith("prizes are 0");
        assertThatThrownBy(() -> Limit.points(1, Window.CURRENT_TERM)).hasMessageContaining("only ladders know");
        assertThatThrownBy(() -> Limit.points(1, Window.days(3)).inTotal()).hasMessageContaining("a budget is per");
        assertThatThrownBy(() -> Limit.points(1, Window.lastMonths(3)).inTotal())
                .hasMessageContaining("a budget");
        assertThatThrownBy(() -> Limit.points(1, Window.MEMBERSHIP_YEAR).inTotal())
                .hasMessageContaining("a budget");
        assertThatThrownBy(() -> Limit.pointsPerOrder(1).inTotal()).hasMessageContaining("a budget is per ORDER");
        assertThatThrownBy(() -> Limit.balance(1).inTotal()).hasMessageContaining("a budget is per BALANCE");
        assertThatThrownBy(() ->
                        new Limit(Limit.Unit.TRIGGERS, 1, Limit.Span.BALANCE, Window.LIFETIME, false, false, true))
                .hasMessage("unit is TRIGGERS, allowed for a balance is POINTS");
        assertThatThrownBy(() -> new SizeCondition.OfLines(Condition.ALWAYS, Quantity.MEASURE, "1"))
                .hasMessage("quantity is MEASURE, allowed are AMOUNT and UNITS");
        for (Award wrong :
                List.of(Award.multiply("2"), Award.stampsPerUnit("c", 1), Award.draw(AwardInKind.Prize.nothing(1)))) {
            assertThatThrownBy(() -> AwardInKind.Prize.of(1, wrong)).hasMessageStartingWith("prize is ");
        }
        assertThatThrownBy(() -> new AwardInKind.Prize(1, List.of(Award.fixed(1), Award.fixed(2))))
                .hasMessageStartingWith("prize is ");
        assertThatThrownBy(() -> new OrderCounts(List.of(), List.of(1L)))
                .hasMessage("taken has 1 entries, allowed is 0");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 1", "9, 1", "10, 2"})
    void aPrizeIsPickedByItsWeight(long drawn, int prize) {
        AwardInKind.Draw draw = new AwardInKind.Draw(List.of(
                AwardInKind.Prize.of(3, Award.fixed(9)),
                AwardInKind.Prize.nothing(7),
                AwardInKind.Prize.of(1, Award.item("mug"))));

        assertThat(draw.weights()).isEqualTo(11);
        assertThat(draw.pick(drawn)).isEqualTo(prize);
        assertThatThrownBy(() -> draw.pick(11)).hasMessage("drawn is 11, allowed is 0 to 10");
    }

    @ParameterizedTest
    @CsvSource({
        // and, or: the smaller and the larger of false, unknown, true
        "FALSE, FALSE, FALSE, FALSE",
        "FALSE, UNKNOWN, FALSE, UNKNOWN",
        "FALSE, TRUE, FALSE, TRUE",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, TRUE, UNKNOWN, TRUE",
        "TRUE, TRUE, TRUE, TRUE"
    })
    void threeValuesAreJoinedAsKleeneDoes(Truth one, Truth other, Truth and, Truth or) {
        assertThat(one.and(other)).isEqualTo(and);
        assertThat(other.and(one)).isEqualTo(and);
        assertThat(one.or(other)).isEqualTo(or);
        assertThat(other.or(one)).isEqualTo(or);
        assertThat(one.not().not()).isEqualTo(one);
        assertThat(one.not() == one).isEqualTo(one == Truth.UNKNOWN);
    }

    /** The same rows, made anew while the test runs: a mutant of what makes them is seen only there. */
    @Test
    void theTablesHoldWhenTheyAreMadeWithinATest() throws ReflectiveOperationException {
        conditions().forEach(row -> aConditionIsCalled((Condition) row.get()[0], (String) row.get()[1]));
        awards().forEach(row -> anAwardIsCalled((Award) row.get()[0], (String) row.get()[1]));
        limits().forEach(row -> aLimitIsCalled((Limit) row.get()[0], (String) row.get()[1]));
        for (Arguments row : rules()) {
            onlyPart(RULE, (EarningRule) row.get()[1], (String) row.get()[0], row.get()[2]);
        }
        for (Arguments row : bases()) {
            onlyPart(Basis.NET, (Basis) row.get()[1], (String) row.get()[0], row.get()[2]);
        }
        for (Arguments row : policies()) {
            onlyPart(EarningPolicy.DEFAULT, (EarningPolicy) row.get()[1], (String) row.get()[0], row.get()[2]);
        }
    }
}
