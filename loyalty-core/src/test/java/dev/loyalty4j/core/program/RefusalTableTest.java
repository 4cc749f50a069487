package dev.loyalty4j.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.account.Adjust;
import dev.loyalty4j.core.account.Capture;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.UseVoucher;
import dev.loyalty4j.core.tier.CreditMetric;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.UseEntitlement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands with the refusal they get. Where two reasons apply, the row shows which comes first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTableTest {
    private static final Instant NOW = Instant.parse("2026-06-03T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(91));
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private Loyalty loyalty = Loyalty.of(BeanClub.program());

    @BeforeEach
    void aShop() {
        TestClock clock = new TestClock("2025-05-01T10:00:00Z");
        loyalty = Loyalty.builder(BeanClub.program()).clock(clock).build();
        Instant then = clock.instant();
        loyalty.submit(Enrol.of("anna", then)).orThrow();
        loyalty.submit(Enrol.of("bert", then)).orThrow();
        loyalty.submit(BeanClub.ware("o-old", "anna", then, "10.00")).orThrow();
        clock.set(NOW);
        loyalty.submit(BeanClub.ware("o-1", "anna", NOW, "10.00")).orThrow();
        loyalty.submit(BeanClub.ware("o-2", "anna", NOW, "10.00")).orThrow();
        loyalty.submit(Return.of("x-2", "o-2", NOW)).orThrow();
        loyalty.submit(PlaceInTier.of("g-1", "anna", "status", "Silver", Placement.Reason.MATCH, NOW))
                .orThrow();
    }

    private static PlaceInTier place(String ladder, String tier, Instant at) {
        return PlaceInTier.of("g-9", "anna", ladder, tier, Placement.Reason.INVITATION, at);
    }

    private static CreditMetric credit(String ladder, Metric metric, Instant at) {
        return CreditMetric.of("m-9", "anna", ladder, metric, BigDecimal.TEN, "sorry", at);
    }

    static List<Arguments> rows() {
        return List.of(
                // command, refusal
                row(BeanClub.ware("o-1", "anna", NOW, "11.00"), RefusalCode.ID_REUSED),
                row(BeanClub.ware("o-1", "bert", NOW, "10.00"), RefusalCode.ID_REUSED),
                row(BeanClub.ware("o-1", "nobody", LONG_AGO, "11.00"), RefusalCode.ID_REUSED), // before all else
                row(Return.of("x-2", "o-1", NOW), RefusalCode.ID_REUSED),
                row(BeanClub.ware("o-9", "nobody", NOW, "1.00"), RefusalCode.UNKNOWN_MEMBER),
                row(BeanClub.ware("o-9", "nobody", LONG_AGO, "1.00"), RefusalCode.UNKNOWN_MEMBER), // before the time
                row(Redeem.of("r-9", "nobody", "nothing", NOW), RefusalCode.UNKNOWN_MEMBER), // before the reward
                row(Enrol.of("anna", NOW), RefusalCode.ALREADY_ENROLLED),
                row(Enrol.of("anna", TOMORROW), RefusalCode.ALREADY_ENROLLED), // before the time
                row(Return.of("x-9", "o-9", NOW), RefusalCode.UNKNOWN_ORDER),
                row(Return.of("x-9", "o-9", LONG_AGO), RefusalCode.UNKNOWN_ORDER), // before the time
                row(Redeem.of("r-9", "anna", "nothing", TOMORROW), RefusalCode.UNKNOWN_REWARD), // before the time
                row(CancelReturn.of("c-9", "x-9", LONG_AGO), RefusalCode.UNKNOWN_RETURN), // before the time
                row(place("league", "Gold", LONG_AGO), RefusalCode.UNKNOWN_LADDER), // before the time
                row(place("league", "Tin", NOW), RefusalCode.UNKNOWN_LADDER), // before the tier
                row(place("status", "Tin", LONG_AGO), RefusalCode.UNKNOWN_TIER), // before the time
                row(credit("status", Metric.orders(), LONG_AGO), RefusalCode.UNKNOWN_METRIC), // before the time
                row(credit("league", Metric.orders(), NOW), RefusalCode.UNKNOWN_LADDER), // before the metric
                row(place("status", "Silver", NOW), RefusalCode.TIER_HELD),
                row(
                        place("status", "Gold", NOW).until(LocalDate.parse("2026-06-03")),
                        RefusalCode.OVER_BEFORE_IT_BEGINS),
                row(place("status", "Tin", NOW).until(LocalDate.EPOCH), RefusalCode.UNKNOWN_TIER), // before its end
                row(place("status", "Gold", LONG_AGO).until(LocalDate.EPOCH), RefusalCode.TOO_LATE),
                row(place("status", "Silver", NOW).until(LocalDate.EPOCH), RefusalCode.OVER_BEFORE_IT_BEGINS),
                row(UseEntitlement.of("u-9", "anna", "free-shipping", NOW), RefusalCode.NOT_ENTITLED),
                row(UseEntitlement.of("u-9", "anna", "free-shipping", TOMORROW), RefusalCode.IN_FUTURE), // before it
                row(UseEntitlement.of("u-9", "nobody", "free-shipping", NOW), RefusalCode.UNKNOWN_MEMBER),
                row(Capture.of("p-9", "h-9", LONG_AGO), RefusalCode.UNKNOWN_HOLD), // before the time
                row(CancelRedemption.of("c-9", "r-9", LONG_AGO), RefusalCode.UNKNOWN_REDEMPTION), // before the time
                row(Hold.of("h-9", "anna", 1, LONG_AGO).in("stars"), RefusalCode.UNKNOWN_POINT_TYPE), // before the time
                row(Hold.of("h-9", "nobody", 1, NOW).in("stars"), RefusalCode.UNKNOWN_MEMBER), // before the type
                row(Adjust.of("a-9", "anna", -99, "wrong", NOW), RefusalCode.INSUFFICIENT_POINTS),
                row(Return.of("x-9", "o-old", NOW).units("saucer", 1), RefusalCode.RETURN_WINDOW_CLOSED),
                row(
                        Return.of("x-9", "o-1", NOW.minusSeconds(9_000)).units("saucer", 9),
                        RefusalCode.RETURN_BEFORE_ORDER),
                row(Return.of("x-9", "o-1", NOW).units("saucer", 9), RefusalCode.NOT_IN_ORDER), // before the amount
                row(Return.of("x-9", "o-1", NOW).units("cup", 9), RefusalCode.RETURN_TOO_LARGE),
                row(
                        Return.of("x-9", "o-1", NOW)
                                .money(Money.of("1.00", "USD"))
                                .units("saucer", 1),
                        RefusalCode.CURRENCY_NOT_SUPPORTED), // before the article
                row(BeanClub.ware("o-9", "anna", LONG_AGO, "1.00"), RefusalCode.TOO_LATE),
                row(inDollars("o-9", LONG_AGO), RefusalCode.TOO_LATE), // before the currency
                row(Enrol.of("carl", TOMORROW), RefusalCode.IN_FUTURE),
                row(Return.of("x-9", "o-2", TOMORROW), RefusalCode.IN_FUTURE), // before what became of the order
                row(BeanClub.ware("o-9", "anna", TOMORROW, "1.00"), RefusalCode.IN_FUTURE),
                row(UseVoucher.of("u-9", "no such code", "o-1", NOW), RefusalCode.VOUCHER_NOT_VALID),
                row(UseVoucher.of("u-9", "no such code", "o-1", LONG_AGO), RefusalCode.TOO_LATE), // before the code
                row(lines("o-9", Program.MAX_LINES + 1, "EUR"), RefusalCode.TOO_MANY_LINES),
                row(lines("o-9", Program.MAX_LINES + 1, "USD"), RefusalCode.TOO_MANY_LINES), // before the currency
                row(coupons("o-9", Program.MAX_PARTS + 1, "EUR"), RefusalCode.TOO_MANY_PARTS),
                row(coupons("o-9", Program.MAX_PARTS + 1, "USD"), RefusalCode.TOO_MANY_PARTS), // before the currency
                row(inDollars("o-9", NOW), RefusalCode.CURRENCY_NOT_SUPPORTED),
                row(huge("o-9"), RefusalCode.AMOUNT_TOO_LARGE),
                row(Return.of("x-9", "o-2", NOW), RefusalCode.ALREADY_RETURNED),
                row(Return.of("x-9", "o-old", NOW), RefusalCode.RETURN_WINDOW_CLOSED),
                row(Redeem.of("r-9", "anna", "free-espresso", NOW), RefusalCode.INSUFFICIENT_POINTS));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aCommandThatCannotBeCarriedOutIsRefusedAndChangesNothing(Command command, RefusalCode code) {
        String before = loyalty.overview() + " " + loyalty.verify();

        Outcome outcome = loyalty.submit(command);

        assertThat(outcome.refusal()).hasValueSatisfying(r -> {
            assertThat(r.code()).isEqualTo(code);
            assertThat(r.toString()).startsWith(code + ": ");
        });
        assertThat(loyalty.overview() + " " + loyalty.verify()).isEqualTo(before);
        assertThat(loyalty.preview(command)).isEqualTo(outcome);
    }

    @Test
    void aRefusedIdStaysFree() {
        assertThat(loyalty.submit(inDollars("o-9", NOW)).accepted()).isFalse();

        assertThat(loyalty.submit(BeanClub.ware("o-9", "anna", NOW, "1.00")).accepted())
                .isTrue();
    }

    @Test
    void anAccountTakesNoMoreLotsThanItMay() {
        for (int i = 0; i < Ledger.MAX_LOTS - 1; i++) {
            loyalty.submit(BeanClub.ware("many-" + i, "bert", NOW, "1.00")).orThrow();
        }
        loyalty.submit(BeanClub.ware("fits", "bert", NOW, "1.00")).orThrow();

        assertThat(loyalty.submit(BeanClub.ware("too many", "bert", NOW, "1.00"))
                        .refusal())
                .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(RefusalCode.TOO_MANY_LOTS));
        assertThat(loyalty.submit(BeanClub.ware("earns nothing", "bert", NOW, "0.50"))
                        .accepted())
                .isTrue();
    }

    @Test
    void everyCodeIsShownHereOrInATestOfItsOwn() {
        Set<RefusalCode> shown = EnumSet.noneOf(RefusalCode.class);
        rows().forEach(row -> shown.add((RefusalCode) row.get()[1]));
        shown.addAll(List.of( // in the tables of returns and spends
                RefusalCode.ALREADY_CANCELLED,
                RefusalCode.HOLD_ENDED,
                RefusalCode.EXCEEDS_HOLD,
                RefusalCode.NOT_REDEEMABLE,
                RefusalCode.BELOW_MINIMUM,
                RefusalCode.DEBT_LIMIT));
        shown.addAll(List.of( // in the tables of rewards and vouchers
                RefusalCode.ORDER_TOTAL_MISSING,
                RefusalCode.VOUCHER_IN_USE,
                RefusalCode.ORDER_TOTAL_MISSING,
                RefusalCode.ORDER_TOO_SMALL,
                RefusalCode.REWARD_NOT_OFFERED,
                RefusalCode.NOT_ELIGIBLE,
                RefusalCode.LIMIT_REACHED,
                RefusalCode.OUT_OF_STOCK,
                RefusalCode.TOO_MANY_VOUCHERS));
        shown.addAll(List.of( // in the test of bounds
                RefusalCode.TOO_MANY_RETURNS,
                RefusalCode.TOO_MANY_REDEMPTIONS,
                RefusalCode.TOO_MANY_HOLDS,
                RefusalCode.TOO_MANY_TAKES));
        shown.add(RefusalCode.USED_UP); // in the test of entitlements
        shown.add(RefusalCode.TOO_MANY_LOTS); // above
        shown.add(RefusalCode.TOO_MANY_WAITING); // in the test of pending points
        shown.add(RefusalCode.CONTENTION); // in the race test of the facade

        assertThat(shown).containsExactlyInAnyOrder(RefusalCode.values());
    }

    private static Arguments row(Command command, RefusalCode code) {
        return Arguments.of(command, code);
    }

    private static Purchase inDollars(String order, Instant at) {
        return Purchase.of(order, "anna", at, Line.of("cup", 1, Money.of("1.00", "USD")));
    }

    private static Purchase lines(String order, int count, String currency) {
        return Purchase.of(order, "anna", NOW, Collections.nCopies(count, Line.of("cup", 1, Money.of("1", currency))));
    }

    private static Purchase coupons(String order, int count, String currency) {
        Purchase purchase = lines(order, 1, currency);
        for (int i = 0; i < count; i++) {
            purchase = purchase.coupon("c-" + i);
        }
        return purchase;
    }

    private static Purchase huge(String order) {
        return Purchase.of(order, "anna", NOW, Line.of("cup", 1_000_000, Money.ofMinor(Long.MAX_VALUE / 2, "EUR")));
    }
}
