package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Payment;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One line for each answer of each leaf; an answer of unknown stays unknown when it is negated. */
class ConditionTableTest {
    private static final Instant AT = Instant.parse("2026-03-03T22:30:00Z"); // Tuesday, 23:30 in Prague
    private static final RuleNames NAMES = new RuleNames(
            "EUR",
            List.of(new RuleNames.Type("beans", 0)),
            List.of(new RuleNames.Ladder("status", List.of("Silver", "Gold"))),
            new Categories(new TreeMap<>(Map.of("espresso", "coffee"))),
            new TreeMap<>(
                    Map.of("one line", (occasion, facts) -> occasion.lines().size() == 1)));

    private static final Purchase BARE = Purchase.of("o", "anna", AT, Line.of("cup", 2, Money.of("10.00", "EUR")));
    private static final Purchase RICH = Purchase.of(
                    "o",
                    "anna",
                    AT,
                    Line.of("cup", 2, Money.of("10.00", "EUR"))
                            .in("espresso")
                            .by("acme")
                            .with("color", "red"))
            .where(c ->
                    c.through("web").at("brno-1").in("CZ").with("gift", "yes").with(Measure.of("km", "7.5")))
            .paid("card", Money.of("15.00", "EUR"))
            .paid(Payment.POINTS, Money.of("5.00", "EUR"))
            .coupon("SPRING");

    static List<Arguments> rows() {
        LocalDate third = LocalDate.of(2026, 3, 3);
        return List.of(
                // condition, with all that is known, with as little as possible
                row(Condition.sku("cup"), "true", "true"),
                row(Condition.sku("mug"), "false", "false"),
                row(Condition.category("coffee"), "true", "false"), // one above the line's own
                row(Condition.is(Fact.BRAND, "best", "acme"), "true", "unknown"),
                row(Condition.is(Fact.BRAND, "best"), "false", "unknown"),
                row(Condition.is(Fact.LINE_KIND, "GOODS"), "true", "true"),
                row(Condition.is(Fact.LINE_KIND, "SHIPPING"), "false", "false"),
                row(Condition.is(Fact.CHANNEL, "web"), "true", "unknown"),
                row(Condition.is(Fact.STORE, "brno-1"), "true", "unknown"),
                row(Condition.is(Fact.MARKET, "SK"), "false", "unknown"),
                row(Condition.is(Fact.CURRENCY, "EUR"), "true", "true"),
                row(Condition.is(Fact.TENDER, "card"), "true", "unknown"),
                row(Condition.is(Fact.TENDER, "cash"), "false", "unknown"),
                row(Condition.is(Fact.COUPON, "SPRING"), "true", "false"),
                row(Condition.segment("vip"), "true", "unknown"),
                row(Condition.segment("new"), "false", "unknown"),
                row(Condition.is(Fact.OFFER, "spring"), "true", "unknown"),
                row(Condition.attribute(Owner.MEMBER, "city", "Brno"), "true", "unknown"),
                row(Condition.attribute(Owner.MEMBER, "pet", "cat"), "unknown", "unknown"),
                row(Condition.attribute(Owner.ORDER, "gift", "yes"), "true", "unknown"),
                row(Condition.attribute(Owner.LINE, "color", "blue"), "false", "unknown"),
                row(Condition.amountAtLeast("15.00"), "true", "true"), // 20.00 less 5.00 paid with points
                row(Condition.amountAtLeast("15.01"), "false", "true"),
                row(Condition.unitsAtLeast(2), "true", "true"),
                row(Condition.unitsAtLeast(3), "false", "false"),
                row(Condition.measureAtLeast("km", "7.5"), "true", "unknown"),
                row(Condition.measureAtLeast("km", "7.51"), "false", "unknown"),
                row(Condition.measureAtLeast("kg", "1"), "unknown", "unknown"),
                row(Condition.dayOfWeek(DayOfWeek.TUESDAY), "true", "true"),
                row(Condition.timeOfDay("23:30", "23:31"), "true", "true"),
                row(Condition.timeOfDay("22:00", "02:00"), "true", "true"), // past midnight
                row(Condition.timeOfDay("22:00", "23:30"), "false", "false"), // the end is not part of it
                row(Condition.between(third, third), "true", "true"),
                row(Condition.between(third.plusDays(1), third.plusDays(9)), "false", "false"),
                row(Condition.tier("status", "Silver"), "true", "unknown"),
                row(Condition.tierAtLeast("status", "Gold"), "false", "unknown"),
                row(Condition.nthOrder(4), "true", "false"),
                row(Condition.everyNthOrder(2), "true", "false"),
                row(Condition.firstOrder(), "false", "true"),
                row(Condition.daysSinceLastOrder(10), "true", "unknown"),
                row(Condition.daysSinceLastOrder(11), "false", "unknown"),
                row(Condition.counted(Count.SPEND, "", Window.CALENDAR_YEAR, "12.00"), "true", "false"),
                row(Condition.counted(Count.SPEND, "", Window.CALENDAR_YEAR, "12.01"), "false", "false"),
                row(Condition.nearBirthday(0, 2), "true", "unknown"), // born on 1 March
                row(Condition.nearBirthday(0, 1), "false", "unknown"),
                row(Condition.birthdayMonth(), "true", "unknown"), // bought on 3 March
                row(Condition.lineAmountAtLeast("15.00"), "true", "true"), // 20.00 less 5.00 paid with points
                row(Condition.lineAmountAtLeast("15.01"), "false", "true"),
                row(Condition.categoriesAtLeast(1), "true", "false"),
                row(Condition.categoriesAtLeast(2), "false", "false"),
                row(Condition.contains(Condition.sku("cup")), "true", "true"),
                row(Condition.contains(Condition.category("coffee")), "true", "false"),
                row(Condition.contains(Condition.is(Fact.BRAND, "acme")), "true", "unknown"),
                row(Condition.unitsOf(Condition.sku("cup"), 2), "true", "true"),
                row(Condition.unitsOf(Condition.sku("cup"), 3), "false", "false"),
                row(Condition.unitsOf(Condition.is(Fact.BRAND, "acme"), 3), "false", "false"), // even if it were
                row(Condition.amountOf(Condition.sku("cup"), "15.00"), "true", "true"),
                row(Condition.amountOf(Condition.sku("cup"), "15.01"), "false", "true"),
                // brand is known of the rich order only; true and false decide, whatever is not known
                row(Condition.any(Condition.is(Fact.BRAND, "acme"), Condition.sku("cup")), "true", "true"),
                row(Condition.any(Condition.is(Fact.BRAND, "acme"), Condition.sku("mug")), "true", "unknown"),
                row(Condition.any(Condition.sku("mug"), Condition.sku("jug")), "false", "false"),
                row(Condition.all(Condition.is(Fact.BRAND, "acme"), Condition.sku("cup")), "true", "unknown"),
                row(Condition.all(Condition.is(Fact.BRAND, "acme"), Condition.sku("mug")), "false", "false"),
                row(Condition.all(Condition.sku("cup"), Condition.category("coffee")), "true", "false"),
                row(Condition.any(), "false", "false"),
                row(Condition.all(), "true", "true"),
                row(Condition.nearBirthday(0, 2), "true", "unknown"),
                row(Condition.contains(Condition.is(Fact.BRAND, "best")), "false", "unknown"),
                row(Condition.unitsOf(Condition.is(Fact.BRAND, "acme"), 2), "true", "unknown"), // 2 units, if it were
                row(Condition.amountOf(Condition.is(Fact.BRAND, "acme"), "15.00"), "true", "unknown"),
                row(Condition.amountOf(Condition.is(Fact.BRAND, "acme"), "20.01"), "false", "false"),
                row(Condition.attribute(Owner.LINE, "color", "red", "blue"), "true", "unknown"),
                row(Condition.attribute(Owner.ORDER, "gift", "no"), "false", "unknown"),
                row(Condition.is(Fact.COUPON, "SUMMER", "SPRING"), "true", "false"),
                row(Condition.is(Fact.OFFER, "summer"), "false", "unknown"),
                row(Condition.timeOfDay("23:31", "23:30"), "false", "false"), // all but one minute
                row(Condition.between(third.minusDays(9), third.minusDays(1)), "false", "false"),
                row(Condition.nthOrder(3), "false", "false"),
                row(Condition.everyNthOrder(3), "false", "false"),
                row(Condition.named("one line"), "true", "true"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aLeafAnswers(Condition condition, String rich, String bare) {
        assertThat(judged(condition, RICH, known())).isEqualTo(rich);
        assertThat(judged(condition, BARE, ladder -> Facts.UNKNOWN)).isEqualTo(bare);
    }

    private static Arguments row(Condition condition, String rich, String bare) {
        return Arguments.of(condition, rich, bare);
    }

    private static String judged(Condition condition, Purchase purchase, Facts facts) {
        boolean fires = fires(condition, purchase, facts);
        boolean negated = fires(Condition.not(condition), purchase, facts);
        assertThat(fires && negated).isFalse();
        return fires ? "true" : negated ? "false" : "unknown";
    }

    private static boolean fires(Condition condition, Purchase purchase, Facts facts) {
        List<String> problems = new ArrayList<>();
        RulePlan plan = RulePlan.compile(
                "club",
                List.of(EarningRule.of("r", Award.fixed(1)).when(condition)),
                NAMES,
                new ProgramCalendar(ZoneId.of("Europe/Prague")),
                EarningPolicy.DEFAULT,
                problems);
        assertThat(problems).isEmpty();
        return !plan.evaluate(Occasion.of(purchase), facts, Trace.OFF).awards().isEmpty();
    }

    private static Facts known() {
        return new Facts() {
            @Override
            public int tierRank(int ladder) {
                return 1;
            }

            @Override
            public RuleState history() {
                String spend = Count.SPEND + "  " + Window.CALENDAR_YEAR;
                return new RuleState(
                        List.of(
                                new RuleState.Tally("orders", LocalDate.of(1, 1, 1), 3),
                                new RuleState.Tally("order days", LocalDate.of(2026, 2, 21), 1),
                                new RuleState.Tally(spend, LocalDate.of(2026, 1, 1), 1_200)),
                        List.of(),
                        List.of(),
                        List.of());
            }

            @Override
            public Optional<Profile> profile() {
                return Optional.of(Profile.EMPTY.with("city", "Brno").in("vip").born(LocalDate.of(1990, 3, 1)));
            }

            @Override
            public int offer(String offer) {
                return offer.equals("spring") ? 1 : 0;
            }
        };
    }
}
