package dev.loyalty4j.core;

import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Conversion;
import dev.loyalty4j.core.reward.Counter;
import dev.loyalty4j.core.reward.Price;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.reward.StampCard;
import dev.loyalty4j.core.reward.UseVoucher;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.AwardInKind;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.store.codec.Codec;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.SplittableRandom;

/** Runs one story from fixed seeds and prints a digest of all journals; started in several virtual machines. */
public final class JournalBytes {
    private JournalBytes() {}

    /** Prints the digest. */
    public static void main(String[] args) throws Exception {
        System.out.print(digest());
    }

    static String digest() throws Exception {
        TestClock clock = new TestClock("2025-01-01T00:00:00Z");
        MemoryStore store = new MemoryStore();
        SplittableRandom random = new SplittableRandom(42);
        Loyalty loyalty = Loyalty.builder(BeanClub.program())
                .clock(clock)
                .store(store)
                .random(random::nextLong)
                .build();
        for (Story.Step step : Story.of(7, 300).steps()) {
            clock.set(step.clock());
            Outcome unused = loyalty.submit(step.command()); // refusals are part of the story
        }
        loyalty.settle();
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (long account : store.accounts(Listing.after(0), 10)) {
            sha.update(store.journal(account, 0, 10_000).toString().getBytes(StandardCharsets.UTF_8));
            store.journal(account, 0, 10_000).forEach(entry -> sha.update(Codec.events(entry)));
            sha.update(Codec.bytes(
                    store.load(Needs.ofAccount(account)).account(account).orElseThrow()));
        }
        rewards(sha);
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Vouchers, cards, prizes, entitlements and conversions, with the codes that were handed out. */
    private static void rewards(MessageDigest sha) {
        Counter counter = new Counter(Counter.parts()
                .reward(Reward.amountOff("five", "5.00").costing(50).stock(9).asVoucher(Validity.months(1)))
                .reward(Reward.percentOff("tenth", "10").free().asVoucher(Validity.days(9)))
                .card(StampCard.of("card", 3).milestone(2, "tenth"))
                .convert(Conversion.atEndOf("monthly", "all", Window.CALENDAR_MONTH))
                .reward(Reward.moneyOff("all", Price.amount("0.01").between(20, 999))
                        .asVoucher(Validity.FOREVER))
                .earn(EarningRule.of("stamp", Award.stampsPerUnit("card", 1)))
                .earn(EarningRule.of("lounge", Award.entitlement("lounge", "", Validity.days(3))))
                .earn(EarningRule.of(
                        "draw",
                        Award.draw(AwardInKind.Prize.of(1, Award.voucher("five")), AwardInKind.Prize.nothing(2)))));
        for (int i = 0; i < 40; i++) {
            Outcome bought = counter.buys("o-" + i, i % 3 == 0 ? "bert" : "anna", (7 * i % 90 + 1) + ".00");
            Outcome redeemed = counter.loyalty.submit(Redeem.of("r-" + i, "anna", "five", counter.now()));
            for (VoucherCode voucher : bought.vouchers()) {
                sha.update(voucher.code().getBytes(StandardCharsets.UTF_8));
                Outcome used = counter.loyalty.submit(UseVoucher.of("u-" + i, voucher.code(), "o-" + i, counter.now()));
                sha.update(used.toString().getBytes(StandardCharsets.UTF_8));
            }
            if (redeemed.accepted() && i % 2 == 0) {
                counter.does(CancelRedemption.of("c-" + i, "r-" + i, counter.now()));
            }
            if (i % 4 == 0) {
                counter.does(Return.of("x-" + i, "o-" + i, counter.now()));
            }
            counter.later(Duration.ofDays(2));
        }
        counter.loyalty.settle();
        counter.verify();
        for (long account : counter.store.accounts(Listing.after(0), 10)) {
            sha.update(counter.store.journal(account, 0, 10_000).toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
