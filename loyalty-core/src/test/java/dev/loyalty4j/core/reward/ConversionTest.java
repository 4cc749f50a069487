package dev.loyalty4j.core.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Release;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.program.InvalidProgramException;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points become vouchers by themselves: at the end of a period, on reaching a threshold, or on request. */
class ConversionTest {

    static ProgramBuilder steps(int least, int step) {
        return Counter.parts()
                .reward(Reward.moneyOff(
                                "cash",
                                Price.amount("0.10").between(least, 100_000).inStepsOf(step))
                        .asVoucher(Validity.months(3)));
    }

    @ParameterizedTest
    @CsvSource({
        // from, step, points, converted, carried
        "150, 50, 149, 0, 149",
        "150, 50, 150, 150, 0",
        "150, 50, 199, 150, 49",
        "150, 50, 265, 250, 15",
        "50, 25, 74, 50, 24",
    })
    void thePeriodEndConvertsWhatItsStepsHold(int least, int step, int points, int converted, int carried) {
        Counter counter = new Counter(
                steps(least, step).convert(Conversion.atEndOf("quarterly", "cash", Window.CALENDAR_QUARTER)));
        counter.buys("o", "anna", points + ".00");
        Instant lotEnd = counter.account("anna").balances().get(0).lots().get(0).expiresAt();

        counter.clock.set(Instant.parse("2026-03-31T21:59:59Z"));
        assertThat(counter.account("anna").balance()).isEqualTo(points);
        counter.clock.set(Instant.parse("2026-03-31T22:00:00Z"));

        assertThat(counter.account("anna").balance()).isEqualTo(carried);
        counter.loyalty.settle();
        assertThat(counter.account("anna").balance()).isEqualTo(carried);
        assertThat(counter.account("anna").balances().get(0).lots())
                .allSatisfy(lot -> assertThat(lot.expiresAt()).isEqualTo(lotEnd));
        assertThat(value(counter)).isEqualTo(converted * 10L);
        counter.verify();
    }

    @ParameterizedTest
    @CsvSource({"149, 0, 149", "150, 150, 0", "199, 150, 49", "265, 250, 15"})
    void reachingTheThresholdConvertsAtOnce(int points, int converted, int carried) {
        Counter counter = new Counter(steps(150, 50).convert(Conversion.onReaching("auto", "cash")));

        Outcome outcome = counter.buys("o", "anna", points + ".00");

        assertThat(outcome.account().balance()).isEqualTo(carried);
        assertThat(outcome.vouchers()).hasSize(converted > 0 ? 1 : 0);
        assertThat(value(counter)).isEqualTo(converted * 10L);
        counter.verify();
    }

    @Test
    void aFixedPriceIsConvertedAsOftenAsItFits() {
        Counter counter = new Counter(Counter.parts()
                .reward(Reward.amountOff("ten", "10.00").costing(100).asVoucher(Validity.months(3)))
                .convert(Conversion.onReaching("auto", "ten")));

        Outcome outcome = counter.buys("o-1", "anna", "350.00");

        assertThat(outcome.vouchers()).hasSize(3);
        assertThat(outcome.vouchers().stream().map(v -> v.code()).distinct()).hasSize(3);
        assertThat(counter.buys("o-2", "anna", "50.00").vouchers()).hasSize(1);
        assertThat(counter.account("anna").balance()).isZero();
        counter.verify();
    }

    @Test
    void onRequestIsARedemption() {
        Counter counter = new Counter(steps(150, 50));
        counter.buys("o", "anna", "199.00");

        counter.does(Redeem.of("r", "anna", "cash", counter.now()));

        assertThat(counter.account("anna").balance()).isEqualTo(49);
        assertThat(value(counter)).isEqualTo(1500);
    }

    @Test
    void pointsThatDieAtTheEndOfThePeriodAreConvertedBefore() {
        Counter counter = new Counter(Program.builder("counter", ZoneId.of("Europe/Prague"), "EUR")
                .points(PointType.of("points", Expiry.months(1).toEndOfMonth()))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .reward(Reward.moneyOff(
                                "cash", Price.amount("0.10").between(150, 1000).inStepsOf(50))
                        .asVoucher(Validity.months(3)))
                .convert(Conversion.atEndOf("spring", "cash", new Window.Periodic(2, LocalDate.of(2026, 3, 1)))));
        counter.buys("o", "anna", "199.00");

        counter.clock.set(Instant.parse("2026-04-30T22:00:00Z"));
        counter.loyalty.settle();

        assertThat(value(counter)).isEqualTo(1500);
        assertThat(counter.account("anna").balance()).isZero(); // the other 49 are dead
        assertThat(counter.loyalty.overview().points().get(0).expired().minor()).isEqualTo(49);
        counter.verify();
    }

    @Test
    void pointsOfAHoldThatTimesOutAtTheEndOfThePeriodAreConverted() {
        Counter counter =
                new Counter(steps(150, 50).convert(Conversion.atEndOf("quarterly", "cash", Window.CALENDAR_QUARTER)));
        counter.buys("o", "anna", "199.00");
        counter.clock.set(Instant.parse("2026-03-31T21:00:00Z"));
        counter.does(Hold.of("h", "anna", 120, counter.now()).lasting(Duration.ofHours(1)));

        counter.clock.set(Instant.parse("2026-03-31T22:00:00Z"));
        counter.loyalty.settle();

        assertThat(value(counter)).isEqualTo(1500);
        assertThat(counter.account("anna").balance()).isEqualTo(49);
        counter.verify();
    }

    @Test
    void heldPointsAreNotConverted() {
        Counter counter = new Counter(steps(150, 50).convert(Conversion.onReaching("auto", "cash")));
        counter.buys("o-1", "anna", "149.00");
        counter.does(Hold.of("h", "anna", 120, counter.now()).lasting(Duration.ofHours(1)));

        assertThat(counter.buys("o-2", "anna", "60.00").vouchers()).isEmpty();
        counter.later(Duration.ofHours(1));
        assertThat(value(counter)).isEqualTo(2000); // 209 points are free
        assertThat(counter.refusal(Release.of("l", "h", counter.now()))).isEqualTo("HOLD_ENDED");
        assertThat(value(counter)).isEqualTo(2000);
        counter.verify();
    }

    @Test
    void aReturnTakesAnUnusedVoucherBackFirst() {
        Counter counter = new Counter(steps(150, 50).convert(Conversion.onReaching("auto", "cash")));
        counter.buys("o-1", "anna", "100.00");
        String code = counter.buys("o-2", "anna", "100.00").vouchers().get(0).code(); // 200 are converted

        counter.does(Return.of("x", "o-1", counter.now()));

        assertThat(counter.loyalty.voucher(code)).isEmpty();
        assertThat(counter.account("anna").balance()).isEqualTo(100);
        assertThat(counter.account("anna").balances().get(0).debt().minor()).isZero();
        counter.verify();

        counter.does(CancelReturn.of("y", "x", counter.now()));
        assertThat(counter.account("anna").balance()).isZero();
        assertThat(value(counter)).isEqualTo(2000);
        counter.verify();
    }

    @Test
    void aUsedVoucherStaysAndTheReturnIsOwed() {
        Counter counter = new Counter(steps(150, 50).convert(Conversion.onReaching("auto", "cash")));
        String code = counter.buys("o-1", "anna", "200.00").vouchers().get(0).code();
        counter.does(UseVoucher.of("u", code, "o-2", counter.now()));

        counter.does(Return.of("x", "o-1", counter.now()));

        assertThat(counter.account("anna").balances().get(0).debt().minor()).isEqualTo(200);
        counter.verify();
    }

    @Test
    void settlingTwiceIsSettlingOnce() {
        Counter once = twoYears();
        Counter twice = twoYears();
        once.clock.set(Instant.parse("2027-12-31T10:00:00Z"));
        once.loyalty.settle();
        for (int month = 1; month <= 12; month++) {
            twice.clock.set(Instant.parse("2027-" + (month < 10 ? "0" : "") + month + "-15T10:00:00Z"));
            twice.loyalty.settle();
        }
        twice.clock.set(once.now());
        twice.loyalty.settle();

        assertThat(twice.account("anna").rewards())
                .isEqualTo(once.account("anna").rewards());
        assertThat(twice.account("anna").balance())
                .isEqualTo(once.account("anna").balance());
        assertThat(twice.loyalty.vouchers("anna")).isEqualTo(once.loyalty.vouchers("anna"));
    }

    private static Counter twoYears() {
        Counter counter = new Counter(Program.builder("counter", ZoneId.of("Europe/Prague"), "EUR")
                .points(PointType.of("points", Expiry.NEVER))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("monthly", Award.fixed(40)).onTrigger("month end"))
                .reward(Reward.amountOff("five", "5.00").costing(100).asVoucher(Validity.months(3)))
                .convert(Conversion.atEndOf("quarterly", "five", Window.CALENDAR_QUARTER)));
        counter.buys("o", "anna", "250.00");
        return counter;
    }

    @Test
    void aConversionThatCannotWorkIsReported() {
        assertThatThrownBy(() -> Counter.parts()
                        .reward(Reward.product("cup", "SKU").costing(10))
                        .reward(Reward.amountOff("few", "1.00")
                                .costing(10)
                                .stock(3)
                                .asVoucher(Validity.FOREVER))
                        .convert(Conversion.onReaching("a", "cup"))
                        .convert(Conversion.onReaching("b", "few"))
                        .convert(Conversion.onReaching("c", "none"))
                        .build())
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("conversion 'a'")
                .hasMessageContaining("conversion 'b'")
                .hasMessageContaining("conversion 'c'");
        assertThat(Conversion.onReaching("a", "cup").inWords())
                .isEqualTo("a: points become cup whenever there are enough");
        assertThat(Validity.through(LocalDate.of(2026, 5, 1)).inWords()).isEqualTo("through 2026-05-01");
    }

    static long value(Counter counter) {
        return counter.account("anna").rewards().open(counter.now()).stream()
                .mapToLong(v -> v.worth().value())
                .sum();
    }
}
