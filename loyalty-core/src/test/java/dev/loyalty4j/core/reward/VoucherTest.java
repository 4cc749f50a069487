package dev.loyalty4j.core.reward;

import static dev.loyalty4j.core.reward.Counter.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.VoucherCode;
import dev.loyalty4j.core.account.GiveBack;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.time.Validity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vouchers: their codes, one use, reservation, expiry, and what cancellations and returns do to them. */
class VoucherTest {
    private final Counter counter = new Counter(Counter.parts()
            .reward(Reward.amountOff("five", "5.00").costing(100).asVoucher(Validity.months(3)))
            .reward(Reward.amountOff("gone", "5.00")
                    .costing(1)
                    .asVoucher(Validity.FOREVER)
                    .comesBack(GiveBack.NEVER))
            .reward(Reward.percentOff("tenth", "10")
                    .costing(1)
                    .asVoucher(Validity.days(0))
                    .onOrdersFrom("30.00")));

    private VoucherCode bought(String redemption, String reward) {
        return counter.does(Redeem.of(redemption, "anna", reward, counter.now()))
                .vouchers()
                .get(0);
    }

    @Test
    void aVoucherIsUsedOnce() {
        counter.buys("o-1", "anna", "300.00");
        VoucherCode voucher = bought("r-1", "five");

        assertThat(counter.loyalty.voucher(voucher.code()))
                .hasValueSatisfying(v -> assertThat(v.worth().value()).isEqualTo(500));
        Outcome used = counter.does(UseVoucher.of("u-1", voucher.code(), "o-2", counter.now()));
        assertThat(used.events())
                .singleElement()
                .satisfies(
                        e -> assertThat(((RewardEvent.VoucherUsed) e).value()).isEqualTo(500));

        assertThat(counter.refusal(UseVoucher.of("u-2", voucher.code(), "o-3", counter.now())))
                .isEqualTo("VOUCHER_NOT_VALID");
        assertThat(counter.loyalty.submit(UseVoucher.of("u-1", voucher.code(), "o-2", counter.now())))
                .isEqualTo(used);
        counter.verify();
    }

    @Test
    void theSameCommandAgainShowsTheSameCode() {
        counter.buys("o-1", "anna", "300.00");
        Redeem redeem = Redeem.of("r-1", "anna", "five", counter.now());
        Outcome first = counter.does(redeem);
        Outcome again = counter.loyalty.submit(redeem);

        assertThat(again.repeated()).isTrue();
        assertThat(again).isEqualTo(first);
        assertThat(again.vouchers()).isEqualTo(first.vouchers()).hasSize(1);
        assertThat(counter.loyalty.vouchers("anna")).isEqualTo(first.vouchers());
        assertThat(counter.loyalty.vouchers("bert")).isEmpty();
    }

    @Test
    void noTextFormAndNoJournalTellsACode() {
        counter.buys("o-1", "anna", "300.00");
        VoucherCode voucher = bought("r-1", "five");
        UseVoucher use = UseVoucher.of("u-1", voucher.code(), "o-2", counter.now());
        Outcome outcome = counter.does(use);
        String plain = voucher.code().replace("-", "");

        long account = outcome.account().account();
        for (Object told : List.of(
                voucher,
                use,
                outcome,
                outcome.explanation(),
                counter.store.journal(account, 0, 100),
                counter.account("anna"),
                counter.loyalty.statement("anna").orElseThrow())) {
            assertThat(told.toString()).doesNotContain(voucher.code()).doesNotContain(plain);
        }
    }

    @Test
    void oneUseMeansOneUseForManyThreads() throws Exception {
        counter.buys("o-1", "anna", "300.00");
        VoucherCode voucher = bought("r-1", "five");
        List<Callable<Outcome>> uses = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            UseVoucher use = UseVoucher.of("u-" + i, voucher.code(), "o-x" + i, counter.now());
            uses.add(() -> counter.loyalty.submit(use));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int accepted = 0;
        try {
            for (Future<Outcome> done : threads.invokeAll(uses)) {
                accepted += done.get().accepted() ? 1 : 0;
            }
        } finally {
            threads.shutdown();
        }

        assertThat(accepted).isEqualTo(1);
        counter.verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "malformed", "used", "expired", "cancelled", "reserved"})
    void whateverIsWrongTheAnswerIsTheSame(String what) {
        counter.buys("o-1", "anna", "300.00");
        String code = bought("r-1", "five").code();
        Instant then = counter.now();
        switch (what) {
            case "unknown" -> code = VoucherKey.of(new byte[16]).code(1, "other");
            case "malformed" -> code = "1234";
            case "used" -> counter.does(UseVoucher.of("u", code, "o-9", then));
            case "expired" -> counter.later(Duration.ofDays(93));
            case "cancelled" -> counter.does(CancelVoucher.of("c", code, "lost", then));
            default -> counter.does(ReserveVoucher.of("s", code, "o-9", then));
        }

        Outcome outcome = counter.loyalty.submit(UseVoucher.of("u-2", code, "o-10", counter.now()));

        assertThat(outcome.refusal())
                .hasValueSatisfying(
                        r -> assertThat(r.toString()).isEqualTo("VOUCHER_NOT_VALID: the voucher is not valid"));
        assertThat(counter.loyalty.voucher(code)).isEmpty();
        assertThat(outcome.refusal())
                .isEqualTo(counter.loyalty
                        .submit(ReserveVoucher.of("s-2", code, "o-10", counter.now()))
                        .refusal());
    }

    @Test
    void aReservedVoucherIsForItsOrderAndComesFreeByItself() {
        counter.buys("o-1", "anna", "300.00");
        String code = bought("r-1", "five").code();
        counter.does(ReserveVoucher.of("s-1", code, "o-2", counter.now()).lasting(Duration.ofMinutes(10)));
        assertThat(counter.refusal(UseVoucher.of("u-1", code, "o-3", counter.now())))
                .isEqualTo("VOUCHER_NOT_VALID");

        counter.later(Duration.ofMinutes(10));
        counter.does(ReserveVoucher.of("s-2", code, "o-3", counter.now()));
        counter.does(ReleaseVoucher.of("l-2", code, counter.now()));
        counter.does(ReserveVoucher.of("s-3", code, "o-4", counter.now()));
        counter.does(UseVoucher.of("u-4", code, "o-4", counter.now()));
        counter.verify();
    }

    @Test
    void aReservedVoucherIsHonouredBeyondItsEnd() {
        counter.buys("o-1", "anna", "300.00");
        String code = bought("r-1", "five").code(); // good through 4 June
        counter.clock.set(Instant.parse("2026-06-04T21:50:00Z"));
        assertThat(counter.loyalty.vouchers("anna")).hasSize(1);
        counter.does(ReserveVoucher.of("s-1", code, "o-2", counter.now()));
        counter.later(Duration.ofMinutes(20)); // 5 June in Prague
        Outcome preview = counter.loyalty.preview(UseVoucher.of("u-1", code, "o-2", counter.now()));
        counter.does(ReleaseVoucher.of("l-1", code, counter.now()));

        assertThat(preview.accepted()).isTrue();
        assertThat(counter.loyalty.vouchers("anna")).isEmpty();
        assertThat(counter.refusal(UseVoucher.of("u-1", code, "o-2", counter.now())))
                .isEqualTo("VOUCHER_NOT_VALID");
        counter.verify();
    }

    @Test
    void aPercentageNeedsAnOrderOfTheLeastSize() {
        counter.buys("o-1", "anna", "300.00");
        String code = bought("r-1", "tenth").code();

        assertThat(counter.refusal(
                        UseVoucher.of("u-1", code, "o-2", counter.now()).total(euros("29.99"))))
                .isEqualTo("ORDER_TOO_SMALL");
        Outcome used =
                counter.does(UseVoucher.of("u-1", code, "o-2", counter.now()).total(euros("39.99")));

        assertThat(used.events())
                .singleElement()
                .satisfies(e -> assertThat(((RewardEvent.VoucherUsed) e).value())
                        .isEqualTo(399)); // 10 % of 39.99 = 3.999, rounded down
    }

    @Test
    void cancellingARedemptionTakesItsVoucherBackUnlessItIsInUse() {
        counter.buys("o-1", "anna", "300.00");
        String code = bought("r-1", "five").code();
        counter.does(ReserveVoucher.of("s-1", code, "o-2", counter.now()));
        assertThat(counter.refusal(CancelRedemption.of("c-1", "r-1", counter.now())))
                .isEqualTo("VOUCHER_IN_USE");
        counter.does(ReleaseVoucher.of("l-1", code, counter.now()));

        counter.does(CancelRedemption.of("c-1", "r-1", counter.now()));

        assertThat(counter.account("anna").balance()).isEqualTo(300);
        assertThat(counter.loyalty.vouchers("anna")).isEmpty();
        assertThat(counter.loyalty.voucher(code)).isEmpty();
        counter.verify();
    }

    @Test
    void aVoucherComesBackWithAllOfItsOrderAndGoesWithACancelledReturn() {
        counter.buys("o-1", "anna", "300.00");
        String code = bought("r-1", "five").code();
        String never = bought("r-2", "gone").code();
        counter.does(UseVoucher.of("u-1", code, "o-2", counter.now()));
        counter.does(UseVoucher.of("u-2", never, "o-2", counter.now()));
        counter.buys("o-2", "anna", "20.00");

        counter.does(Return.of("x-1", "o-2", counter.now()).money(euros("5.00")));
        assertThat(counter.loyalty.voucher(code)).isEmpty();
        counter.does(Return.of("x-2", "o-2", counter.now()).money(euros("15.00")));
        assertThat(counter.loyalty.voucher(code)).isPresent();
        assertThat(counter.loyalty.voucher(never)).isEmpty();
        counter.does(CancelReturn.of("y", "x-2", counter.now()));
        assertThat(counter.loyalty.voucher(code)).isEmpty();
        counter.verify();
    }

    @Test
    void anAccountTakesNoMoreVouchersThanItMay() {
        counter.buys("o-1", "anna", "300000.00");
        for (int i = 0; i < RewardState.MAX_VOUCHERS; i++) {
            counter.loyalty
                    .submit(Redeem.of("r-" + i, "anna", "gone", counter.now()))
                    .orThrow();
        }
        assertThat(counter.refusal(Redeem.of("more", "anna", "gone", counter.now())))
                .isEqualTo("TOO_MANY_VOUCHERS");

        String code = counter.loyalty.vouchers("anna").get(0).code();
        counter.does(UseVoucher.of("u", code, "o-2", counter.now()));
        counter.does(Redeem.of("more", "anna", "gone", counter.now()));
        assertThat(counter.account("anna").rewards().vouchers()).hasSize(RewardState.MAX_VOUCHERS);
    }

    @Test
    void aCodeIsReadAsPeopleWriteItAndNoSlipMakesAnother() {
        VoucherKey key = VoucherKey.of("a secret of 16 b".getBytes(StandardCharsets.US_ASCII));
        String code = key.code(12345, "redemption r-1/1");
        String lookup = key.lookup(code);

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}"); // 19 x 5 = 95 bits and a check
        assertThat(lookup).hasSize(32);
        assertThat(key.lookup(code.toLowerCase(Locale.ROOT).replace("-", " "))).isEqualTo(lookup);
        assertThat(key.lookup(code.replace('0', 'O').replace('1', 'l'))).isEqualTo(lookup);
        assertThat(VoucherKey.of(new byte[16]).lookup(code)).isNotEqualTo(lookup);
        String plain = code.replace("-", "");
        for (int i = 0; i < plain.length(); i++) {
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                String wrong = plain.substring(0, i) + other + plain.substring(i + 1);
                assertThat(key.lookup(wrong).isEmpty()).isEqualTo(other != plain.charAt(i));
            }
            if (i > 0 && plain.charAt(i) != plain.charAt(i - 1)) {
                String swapped =
                        plain.substring(0, i - 1) + plain.charAt(i) + plain.charAt(i - 1) + plain.substring(i + 1);
                assertThat(key.lookup(swapped)).isEmpty();
            }
        }
        assertThatThrownBy(() -> VoucherKey.of(new byte[15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("secret has 15 bytes, allowed are 16 or more");
        assertThat(key).hasToString("a secret");
    }

    @Test
    void aVoucherOutlivesTheProcessWithTheSameSecret() {
        VoucherKey key = VoucherKey.of(new byte[16]);
        Counter other = new Counter(
                Counter.parts().reward(Reward.amountOff("five", "5.00").free().asVoucher(Validity.FOREVER)));
        Loyalty first = Loyalty.builder(Counter.parts()
                        .reward(Reward.amountOff("five", "5.00").free().asVoucher(Validity.FOREVER))
                        .build())
                .clock(other.clock)
                .store(other.store)
                .voucherKey(key)
                .build();
        String code = first.submit(Redeem.of("r", "anna", "five", other.now()))
                .orThrow()
                .vouchers()
                .get(0)
                .code();

        assertThat(first.voucher(code)).isPresent();
        assertThat(other.loyalty.voucher(code)).isEmpty(); // another secret
    }
}
