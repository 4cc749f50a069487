package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.Count;
import dev.loyalty4j.core.rule.EarningPolicy;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.Scope;
import dev.loyalty4j.core.time.Window;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an order counted goes away with the lines that counted it, and money comes back in the order's currency. */
class ReturnedCountsTest {
    private static final EarningRule BASE = EarningRule.of("base", Award.pointsPerMoney(1, "1.00"));
    private final TestClock clock = new TestClock("2026-03-03T10:00:00Z");

    private static ProgramBuilder club() {
        return Program.builder("club", ZoneId.of("Europe/Prague"), "EUR").points(PointType.of("beans", Expiry.NEVER));
    }

    private Loyalty open(Program program) {
        Loyalty loyalty = Loyalty.builder(program).clock(clock).build();
        loyalty.submit(Enrol.of("anna", clock.instant())).orThrow();
        return loyalty;
    }

    private static Line line(String category, int quantity, String price, String currency) {
        return Line.of(category, quantity, Money.of(price, currency)).in(category);
    }

    private long buys(Loyalty loyalty, String order, Line... lines) {
        return loyalty.submit(Purchase.of(order, "anna", clock.instant(), lines))
                .orThrow()
                .earned();
    }

    private Return back(String order) {
        return Return.of("back " + order, order, clock.instant());
    }

    @Test
    void theHeadroomOfARuleComesBackWithItsOwnLines() {
        Loyalty loyalty = open(club().earn(BASE.on(Scope.category("coffee")).atMost(Limit.points(10, Window.DAY)))
                .build());
        assertThat(buys(loyalty, "o", line("coffee", 1, "10.00", "EUR"), line("mug", 1, "10.00", "EUR")))
                .isEqualTo(10);

        loyalty.submit(back("o").units("mug", 1)).orThrow(); // half of the money, and nothing of the limit
        assertThat(buys(loyalty, "p", line("coffee", 1, "10.00", "EUR"))).isZero();

        loyalty.submit(Return.of("more", "o", clock.instant()).units("coffee", 1))
                .orThrow();
        assertThat(buys(loyalty, "q", line("coffee", 1, "10.00", "EUR"))).isEqualTo(10);
    }

    /** The sample costs nothing, so that all of the money is back when the coffee is; its points stay. */
    @Test
    void whatIsKeptOfAnOrderKeepsItsHeadroomToo() {
        Loyalty loyalty =
                open(club().earn(EarningRule.of("each", Award.pointsPerUnit(5)).atMost(Limit.points(10, Window.DAY)))
                        .build());
        assertThat(buys(loyalty, "o", line("coffee", 1, "10.00", "EUR"), line("sample", 1, "0.00", "EUR")))
                .isEqualTo(10);

        loyalty.submit(back("o").units("coffee", 1)).orThrow();

        assertThat(buys(loyalty, "p", line("coffee", 2, "10.00", "EUR"))).isEqualTo(5);
        assertThat(loyalty.account("anna").orElseThrow().balance()).isEqualTo(10);
    }

    @Test
    void unitsThatWereBoughtFollowTheUnitsThatComeBack() {
        Condition twoCups = Condition.counted(Count.SKU, "cup", Window.LIFETIME, "2");
        Loyalty loyalty = open(club().earn(BASE.when(twoCups)).build());
        assertThat(buys(loyalty, "o", line("cup", 2, "1.00", "EUR"), line("coffee", 1, "98.00", "EUR")))
                .isZero();

        loyalty.submit(back("o").units("coffee", 1)).orThrow(); // 98 % of the money, and no cup
        assertThat(buys(loyalty, "p", line("tea", 1, "10.00", "EUR"))).isEqualTo(10);

        loyalty.submit(Return.of("more", "o", clock.instant()).units("cup", 1)).orThrow();
        assertThat(buys(loyalty, "q", line("tea", 1, "10.00", "EUR"))).isZero();
    }

    /**
     * 20.60 for coffee at two points and 10.30 for a mug: X = 30.9; the mug comes back, X = 20.6, and 0.5 makes 21.1.
     */
    @Test
    void aReturnSubtractsItsExactPartFromWhatIsCarried() {
        Loyalty loyalty = open(club().earning(EarningPolicy.DEFAULT.carrying())
                .earn(BASE)
                .earn(EarningRule.of("coffee", Award.pointsPerMoney(2, "1.00")).on(Scope.category("coffee")))
                .build());
        assertThat(buys(loyalty, "o", line("coffee", 1, "10.30", "EUR"), line("mug", 1, "10.30", "EUR")))
                .isEqualTo(30);

        loyalty.submit(back("o").units("mug", 1)).orThrow();

        assertThat(buys(loyalty, "p", line("tea", 1, "0.50", "EUR"))).isEqualTo(1);
        assertThat(buys(loyalty, "q", line("tea", 1, "0.89", "EUR"))).isZero(); // 21.99
        assertThat(buys(loyalty, "r", line("tea", 1, "0.01", "EUR"))).isEqualTo(1);
    }

    /** Three thirds of a point are one, on three lines as on one. */
    @Test
    void whatIsCarriedLosesNothingBetweenLines() {
        Loyalty loyalty = open(club().earning(EarningPolicy.DEFAULT.carrying())
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "3.00")))
                .build());
        assertThat(buys(
                        loyalty,
                        "o",
                        line("a", 1, "1.00", "EUR"),
                        line("b", 1, "1.00", "EUR"),
                        line("c", 1, "1.00", "EUR")))
                .isEqualTo(1);
    }

    @Test
    void moneyComesBackInTheCurrencyOfTheOrder() {
        Loyalty loyalty = open(club().earn(BASE).build());
        Purchase dollars = Purchase.of("o", "anna", clock.instant(), line("cup", 1, "100.00", "USD"))
                .converted(Rate.parse("0.9"));
        assertThat(loyalty.submit(dollars).orThrow().earned()).isEqualTo(90);

        assertThat(loyalty.submit(back("o").money(0, Money.of("50.00", "EUR")))
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(RefusalCode.CURRENCY_NOT_SUPPORTED);
        loyalty.submit(back("o").money(0, Money.of("50.00", "USD"))).orThrow();

        assertThat(loyalty.account("anna").orElseThrow().balance()).isEqualTo(45);
    }

    /** 41 points over three equal lines are 14, 14 and 13, with or without a rule that counts in thirds beside it. */
    @Test
    void aRuleThatIsOnlyTriedChangesNothingOfAMeasureBesideIt() {
        EarningRule tried =
                EarningRule.of("tried", Award.pointsPerMoney(1, "3.00")).dry();
        for (List<EarningRule> beside : List.of(List.<EarningRule>of(), List.of(tried))) {
            ProgramBuilder parts = club().earn(EarningRule.of("litres", Award.pointsPerMeasure(1, "1", "litres")))
                    .earn(EarningRule.of("more", Award.multiply("1.5")).on(Scope.sku("c")));
            beside.forEach(parts::earn);
            Purchase order = Purchase.of(
                            "o",
                            "anna",
                            clock.instant(),
                            line("a", 1, "1.00", "EUR"),
                            line("b", 1, "1.00", "EUR"),
                            line("c", 1, "1.00", "EUR"))
                    .where(c -> c.with(Measure.of("litres", "41")));
            // 41 and half of 13
            assertThat(open(parts.build()).submit(order).orThrow().earned()).isEqualTo(47);
        }
    }
}
