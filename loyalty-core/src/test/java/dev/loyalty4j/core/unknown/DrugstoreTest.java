package dev.loyalty4j.core.unknown;

import static dev.loyalty4j.core.unknown.Till.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.GiveBack;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Conversion;
import dev.loyalty4j.core.reward.Price;
import dev.loyalty4j.core.reward.ReserveVoucher;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.reward.UseVoucher;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Basis;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningPolicy;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Fact;
import dev.loyalty4j.core.rule.Scope;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Requirement;
import dev.loyalty4j.core.tier.UseEntitlement;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * Corner Drugstore, a shop of our own invention: a point for a euro, vouchers made of points at the end of each month,
 * a baby club, a card on which every tenth cream is free, and two deliveries a month without cost.
 */
class DrugstoreTest {
    private final Till till = new Till(program());

    private static Program program() {
        return Program.builder("corner-drugstore", ZoneId.of("Europe/Berlin"), "EUR")
                .category("shampoo", "hair")
                .category("diapers", "baby")
                .points(PointType.of("points", Expiry.movedByActiveMonths(6).counting(Purchase.KIND)))
                .earning(EarningPolicy.DEFAULT.on(Basis.NET.without("books")))
                .earn(EarningRule.of("points for money", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("double hair care", Award.multiply("2"))
                        .on(Scope.category("hair"))
                        .when(Condition.is(Fact.COUPON, "HAIR2")))
                .earn(EarningRule.of("baby club", Award.multiply("3"))
                        .on(Scope.category("baby"))
                        .when(Condition.segment("baby-club")))
                .earn(EarningRule.of("a voucher for fifty euros", Award.voucher("ten-percent"))
                        .when(Condition.amountAtLeast("50.00")))
                .earn(EarningRule.of("a stamp a cream", Award.stampsPerUnit("cream card", 1))
                        .on(Scope.category("cream")))
                .card(StampCard.everyNthFree("cream card", 10, "free-cream"))
                .ladder(Ladder.of("club", Window.LIFETIME, Term.FOREVER)
                        .tier(
                                "Member",
                                Requirement.NONE,
                                Benefit.entitled("free-delivery").times(2, Window.CALENDAR_MONTH)))
                .reward(Reward.moneyOff(
                                "points-voucher",
                                Price.amount("0.05").between(100, 10_000).inStepsOf(50))
                        .asVoucher(Validity.months(3))
                        .comesBack(GiveBack.IN_PROPORTION))
                .convert(Conversion.atEndOf("monthly voucher", "points-voucher", Window.CALENDAR_MONTH))
                .reward(Reward.percentOff("ten-percent", "10", "8.00")
                        .onlyAwarded()
                        .asVoucher(Validity.days(30))
                        .onOrdersFrom("20.00"))
                .reward(Reward.product("free-cream", "cream").onlyAwarded().asVoucher(Validity.months(6)))
                .build();
    }

    private static Line cream(int units) {
        return Line.of("cream", units, eur("5.00")).in("cream");
    }

    private static Line diapers(String price) {
        return Line.of("diapers", 1, eur(price)).in("diapers");
    }

    private Outcome buys(String order, String member, Line... lines) {
        return till.does(at -> Purchase.of(order, member, at, lines));
    }

    private static long off(Outcome outcome) {
        return outcome.events().stream()
                .filter(RewardEvent.VoucherUsed.class::isInstance)
                .mapToLong(event -> ((RewardEvent.VoucherUsed) event).value())
                .sum();
    }

    private long stamps(String member) {
        return till.account(member).rewards().card("cream card").stamps();
    }

    @Test
    void pointsBecomeVouchersWhichComeBackWithThePartsOfAnOrder() {
        till.on("2024-01-10T12:00:00").joins("dora", Profile.EMPTY.in("baby-club"));

        // 12.90 + 18.99 without the book; 12.90 more for hair; 2 * 18.99 = 37.98 more for the baby: floor(82.77)
        till.on("2024-01-15T12:00:00");
        assertThat(till.does(at -> Purchase.of(
                                        "o-1",
                                        "dora",
                                        at,
                                        Line.of("shampoo", 2, eur("6.45")).in("shampoo"),
                                        diapers("18.99"),
                                        Line.of("novel", 1, eur("15.00")).in("books"))
                                .coupon("HAIR2"))
                        .earned())
                .isEqualTo(82);
        assertThat(till.vouchers("dora")).isEmpty(); // 31.89 count toward the fifty

        // floor(183.50); a voucher through the 30th day after, 19 February
        till.on("2024-01-20T12:00:00");
        assertThat(buys("o-2", "dora", Line.of("vitamins", 1, eur("183.50"))).earned())
                .isEqualTo(183);
        assertThat(till.vouchers("dora")).containsExactly("ten-percent");

        // 265 = 250 in steps of 50 and 15 that stay; 250 * 0.05 = 12.50
        assertThat(till.justBefore("2024-02-01").balance("dora")).isEqualTo(265);
        assertThat(till.startOf("2024-02-01").balance("dora")).isEqualTo(15);
        assertThat(till.vouchers("dora")).containsExactly("ten-percent", "points-voucher");
        assertThat(till.loyalty().vouchers("dora").get(1).voucher().worth().value())
                .isEqualTo(1250);
        // three months: through 1 May
        assertThat(till.loyalty().vouchers("dora").get(1).voucher().expiresAt())
                .isEqualTo(till.instant("2024-05-02T00:00:00"));

        // the till takes 5.00 off the creams and 7.50 off the towel: 20.00 and 12.50 are left
        till.on("2024-02-10T12:00:00");
        String code = till.code("dora", 1);
        assertThat(off(till.does(at -> UseVoucher.of("u-1", code, "o-3", at).total(eur("45.00")))))
                .isEqualTo(1250);
        assertThat(buys(
                                "o-3",
                                "dora",
                                cream(5).less(eur("5.00")),
                                Line.of("towel", 1, eur("20.00")).less(eur("7.50")))
                        .earned())
                .isEqualTo(32); // floor(20.00 + 12.50); by largest remainder 20 for the cream, 12 for the towel
        assertThat(till.balance("dora")).isEqualTo(47);
        assertThat(stamps("dora")).isEqualTo(5);

        // the towel: its 12 points; 12.50 of 32.50 of the voucher's points: floor(250 * 12.5 / 32.5 = 96.15)
        till.on("2024-02-15T12:00:00").does(at -> Return.of("x-1", "o-3", at).units("towel", 1));
        assertThat(till.balance("dora")).isEqualTo(131); // 47 - 12 + 96
        // two creams: keeps floor(20 * 3/5); 12.50 + 8.00 of 32.50: floor(250 * 20.5 / 32.5 = 157.69)
        till.on("2024-02-20T12:00:00").does(at -> Return.of("x-2", "o-3", at).units("cream", 2));
        assertThat(till.balance("dora")).isEqualTo(184); // 131 - 8 + 61
        assertThat(stamps("dora")).isEqualTo(3);
        // the towel stays after all: + 12; 8.00 of 32.50 are floor(61.53), so 157 - 61 are spent again
        till.on("2024-02-22T12:00:00").does(at -> CancelReturn.of("c-1", "x-1", at));
        assertThat(till.balance("dora")).isEqualTo(100); // 184 + 12 - 96

        // 100 and 5 become a voucher of 100 points for 5.00; 5 stay
        till.on("2024-02-25T12:00:00");
        assertThat(buys("o-4", "dora", Line.of("soap", 1, eur("5.00"))).earned())
                .isEqualTo(5);
        assertThat(till.justBefore("2024-03-01").balance("dora")).isEqualTo(105);
        assertThat(till.startOf("2024-03-01").balance("dora")).isEqualTo(5);
        assertThat(till.vouchers("dora")).containsExactly("points-voucher"); // ten-percent died on 20 February

        // all the rest comes back: its 12 + 12 points are not there, so the unused voucher of March becomes its 100
        // points again; and 250 - 61 points of the used one come back, no stamps are left
        till.on("2024-03-05T12:00:00").does(at -> Return.of("x-3", "o-3", at));
        assertThat(till.balance("dora")).isEqualTo(270); // 5 + 100 - 24 + 189: as if the order had never been
        assertThat(stamps("dora")).isZero();
        assertThat(till.vouchers("dora")).isEmpty();
        assertThat(till.refused(at -> Return.of("x-4", "o-3", at))).isEqualTo(RefusalCode.ALREADY_RETURNED);

        // 270 = 250 and 20 that stay
        assertThat(till.startOf("2024-04-01").balance("dora")).isEqualTo(20);
        assertThat(till.loyalty().vouchers("dora").get(0).voucher().worth().value())
                .isEqualTo(1250);
        till.closes("dora");
    }

    @Test
    void pointsDieSixMonthsAfterEarningAndAMonthLaterForEachMonthWithAPurchase() {
        till.on("2024-01-10T12:00:00").joins("frida", Profile.EMPTY.in("baby-club"));
        till.on("2024-01-20T12:00:00");
        buys("o-1", "frida", Line.of("soap", 1, eur("15.00")));
        till.on("2024-02-25T12:00:00");
        buys("o-2", "frida", Line.of("soap", 1, eur("5.00")));

        // three times the points while the baby is in the club, then once
        till.on("2024-07-10T12:00:00");
        assertThat(buys("o-3", "frida", diapers("10.00")).earned()).isEqualTo(30);
        till.on("2024-07-20T12:00:00").does(at -> UpdateProfile.of("p-1", "frida", at, Profile.EMPTY));
        till.on("2024-07-21T12:00:00");
        assertThat(buys("o-4", "frida", diapers("10.00")).earned()).isEqualTo(10);

        // 20 July and two months for February and July; 25 August and one for July; 10 and 21 January as earned
        assertThat(till.justBefore("2024-09-21").balance("frida")).isEqualTo(60);
        assertThat(till.startOf("2024-09-21").balance("frida")).isEqualTo(45);
        assertThat(till.justBefore("2024-09-26").balance("frida")).isEqualTo(45);
        assertThat(till.startOf("2024-09-26").balance("frida")).isEqualTo(40);
        assertThat(till.justBefore("2025-01-11").balance("frida")).isEqualTo(40);
        assertThat(till.startOf("2025-01-11").balance("frida")).isEqualTo(10);
        assertThat(till.startOf("2025-01-22").balance("frida")).isZero();
        assertThat(till.closes("frida")).contains("Balance: 0 points");
    }

    @Test
    void aPercentageNeedsASmallestOrderAndGoesAndComesWithReturns() {
        till.on("2024-03-01T12:00:00").joins("emil", Profile.EMPTY);
        till.on("2024-03-04T12:00:00");
        assertThat(buys("o-1", "emil", Line.of("perfume", 1, eur("60.00"))).earned())
                .isEqualTo(60);
        String code = till.code("emil", 0);

        // 19.99 are too little; 10 % of 91.00 are 9.10, of which the cap leaves 8.00
        till.on("2024-03-10T12:00:00");
        assertThat(till.refused(at -> UseVoucher.of("u-0", code, "o-2", at).total(eur("19.99"))))
                .isNotEqualTo(RefusalCode.VOUCHER_NOT_VALID);
        assertThat(off(till.does(at -> UseVoucher.of("u-1", code, "o-2", at).total(eur("91.00")))))
                .isEqualTo(800);
        assertThat(buys("o-2", "emil", Line.of("makeup", 2, eur("45.50")).less(eur("8.00")))
                        .earned())
                .isEqualTo(83);
        assertThat(till.balance("emil")).isEqualTo(143);
        assertThat(till.vouchers("emil")).containsExactly("ten-percent"); // a second one, for 83.00
        assertThat(till.refused(at -> UseVoucher.of("u-2", code, "o-9", at).total(eur("91.00"))))
                .isEqualTo(RefusalCode.VOUCHER_NOT_VALID);

        // half of it: keeps floor(41.5); 41.50 are not fifty any more, so the second voucher goes
        till.on("2024-03-12T12:00:00").does(at -> Return.of("x-1", "o-2", at).units("makeup", 1));
        assertThat(till.balance("emil")).isEqualTo(101);
        assertThat(till.vouchers("emil")).isEmpty();
        till.on("2024-03-13T12:00:00").does(at -> CancelReturn.of("c-1", "x-1", at));
        assertThat(till.balance("emil")).isEqualTo(143);
        assertThat(till.vouchers("emil")).containsExactly("ten-percent");

        // all of it: the second voucher goes, the first one can be used again
        till.on("2024-03-14T12:00:00").does(at -> Return.of("x-2", "o-2", at));
        assertThat(till.balance("emil")).isEqualTo(60);
        assertThat(till.vouchers("emil")).containsExactly("ten-percent");
        assertThat(till.code("emil", 0)).isEqualTo(code);
        assertThat(till.justBefore("2024-04-04").vouchers("emil")).hasSize(1);
        assertThat(till.startOf("2024-04-04").vouchers("emil")).isEmpty();
        till.closes("emil");
    }

    @Test
    void theTenthCreamIsFreeOnceWhateverComesBack() {
        till.on("2024-03-01T12:00:00").joins("emil", Profile.EMPTY);
        till.on("2024-03-20T12:00:00");
        buys("o-1", "emil", cream(4));
        // 4 + 7 stamps: a free cream for nine, two on the next card
        till.on("2024-03-25T12:00:00");
        assertThat(buys("o-2", "emil", cream(7)).earned()).isEqualTo(35);
        assertThat(stamps("emil")).isEqualTo(11);
        assertThat(till.vouchers("emil")).containsExactly("free-cream");
        assertThat(till.balance("emil")).isEqualTo(55); // 20 + 35

        // three come back: 8 stamps are no free cream; keeps floor(35 * 4/7); and then they do not
        till.on("2024-03-26T12:00:00").does(at -> Return.of("x-1", "o-2", at).units("cream", 3));
        assertThat(stamps("emil")).isEqualTo(8);
        assertThat(till.vouchers("emil")).isEmpty();
        assertThat(till.balance("emil")).isEqualTo(40);
        till.on("2024-03-27T12:00:00").does(at -> CancelReturn.of("c-1", "x-1", at));
        assertThat(stamps("emil")).isEqualTo(11);
        assertThat(till.vouchers("emil")).containsExactly("free-cream");
        assertThat(till.balance("emil")).isEqualTo(55);

        // the free one brings neither stamp nor points, the one beside it both
        till.on("2024-03-28T12:00:00");
        String code = till.code("emil", 0);
        till.does(at -> UseVoucher.of("u-1", code, "o-3", at));
        assertThat(buys("o-3", "emil", cream(1), cream(1).as(Line.Kind.REWARD)).earned())
                .isEqualTo(5);
        assertThat(stamps("emil")).isEqualTo(12);

        // seven come back: the free one was used and is not given again at nine, the next is at eighteen
        till.on("2024-03-29T12:00:00").does(at -> Return.of("x-2", "o-2", at));
        assertThat(stamps("emil")).isEqualTo(5);
        till.on("2024-03-30T12:00:00");
        buys("o-4", "emil", cream(4));
        assertThat(stamps("emil")).isEqualTo(9);
        assertThat(till.vouchers("emil")).isEmpty();
        assertThat(till.balance("emil")).isEqualTo(45); // 55 + 5 - 35 + 20
        till.on("2024-04-02T12:00:00");
        buys("o-5", "emil", cream(9)); // 45 points
        assertThat(stamps("emil")).isEqualTo(18);
        assertThat(till.vouchers("emil")).containsExactly("free-cream");
        till.closes("emil");
    }

    @Test
    void vouchersAreSetAsideAndDeliveriesAreCountedByTheMonth() {
        till.on("2024-03-01T12:00:00").joins("gero", Profile.EMPTY);
        till.on("2024-03-04T12:00:00");
        buys("o-1", "gero", Line.of("soap", 3, eur("40.00"))); // 120.00
        till.does(at -> UseEntitlement.of("d-1", "gero", "free-delivery", at));
        till.does(at -> UseEntitlement.of("d-2", "gero", "free-delivery", at));
        assertThat(till.refused(at -> UseEntitlement.of("d-3", "gero", "free-delivery", at)))
                .isEqualTo(RefusalCode.USED_UP);
        assertThat(till.account("gero").entitlements().has("free-delivery")).isTrue();
        assertThat(till.justBefore("2024-04-01").account("gero").entitlements().remaining("free-delivery"))
                .isZero();
        assertThat(till.startOf("2024-04-01").account("gero").entitlements().remaining("free-delivery"))
                .isEqualTo(2);

        // 120 = 100 and 20 that stay; what happened in March and is told in April is in the next conversion
        assertThat(till.balance("gero")).isEqualTo(20);
        till.on("2024-04-02T10:00:00");
        Instant march = till.instant("2024-03-31T12:00:00");
        till.does(at -> Purchase.of("o-2", "gero", march, Line.of("soap", 1, eur("40.00"))));
        assertThat(till.balance("gero")).isEqualTo(60);

        // set aside for half an hour, then free again, and worth no more than the order
        String code = till.loyalty().vouchers("gero").stream()
                .filter(voucher -> voucher.voucher().worth().reward().equals("points-voucher"))
                .findFirst()
                .orElseThrow()
                .code();
        till.does(at -> ReserveVoucher.of("v-1", code, "o-3", at).lasting(Duration.ofMinutes(30)));
        till.on("2024-04-02T10:29:59");
        assertThat(till.refused(at -> UseVoucher.of("u-1", code, "o-4", at).total(eur("3.00"))))
                .isEqualTo(RefusalCode.VOUCHER_NOT_VALID);
        till.on("2024-04-02T10:30:00");
        assertThat(off(till.does(at -> UseVoucher.of("u-1", code, "o-4", at).total(eur("3.00")))))
                .isEqualTo(300);
        till.closes("gero");
    }
}
