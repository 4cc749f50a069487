package dev.loyalty4j.examples.rulesasjson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Basis;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.Count;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Fact;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.Owner;
import dev.loyalty4j.core.rule.Scope;
import dev.loyalty4j.core.time.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesAsJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    static Stream<EarningRule> rules() {
        EarningRule base = EarningRule.of("base", Award.pointsPerMoney(1, "1.00"));
        List<Condition> conditions = List.of(
                Condition.ALWAYS,
                Condition.all(Condition.category("tea"), Condition.not(Condition.is(Fact.STORE, "brno-1"))),
                Condition.any(Condition.sku("cup"), Condition.segment("vip")),
                Condition.attribute(Owner.MEMBER, "city", "Brno"),
                Condition.amountAtLeast("5.00"),
                Condition.measureAtLeast("nights", "2"),
                Condition.dayOfWeek(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                Condition.timeOfDay("22:00", "02:00"),
                Condition.between(DAY, DAY),
                Condition.tierAtLeast("status", "Silver"),
                Condition.everyNthOrder(3),
                Condition.daysSinceLastOrder(30),
                Condition.counted(Count.SPEND, "", Window.CALENDAR_YEAR, "100.00"),
                Condition.bought(Count.SKU, "cup", Window.lastMonths(3)),
                Condition.nearBirthday(0, 6),
                Condition.birthdayMonth(),
                Condition.amountOf(Condition.category("coffee"), "10.00"),
                Condition.named("odd"));
        List<Award> awards = List.of(
                Award.pointsPerMoney(3, "1.00", "USD"),
                Award.pointsPerUnit(5),
                Award.pointsPerMeasure(2, "1", "litres"),
                Award.pointsEvery(5, "10.00"),
                Award.bands(new Award.Band("20.00", 3)),
                new Award.Fixed(7, true),
                Award.multiply("2"),
                Award.percent("12.5"),
                Award.byTier("status", Award.fixed(1), Award.fixed(2)));
        List<Window> windows = List.of(
                Window.DAY,
                Window.ISO_WEEK,
                Window.days(30),
                Window.campaign(DAY, DAY),
                Window.MEMBERSHIP_YEAR,
                Window.LIFETIME);
        return Stream.of(
                        conditions.stream().map(base::when),
                        awards.stream().map(a -> EarningRule.of("r", a)),
                        windows.stream().map(w -> base.atMost(Limit.points(10, w))),
                        Stream.of(
                                base.on(Scope.sku("cup")),
                                base.on(Scope.category("tea")).from(Basis.NET.withTax()),
                                base.onTrigger("stay")
                                        .inGroup("promo", 3)
                                        .giving("stars")
                                        .dry()))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleComesBackAsItWas(EarningRule rule) {
        assertThat(RulesAsJson.read(RulesAsJson.write(rule))).isEqualTo(rule);
    }
}
