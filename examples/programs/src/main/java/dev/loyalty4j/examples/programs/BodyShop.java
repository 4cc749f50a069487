package dev.loyalty4j.examples.programs;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Conversion;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.time.Validity;
import java.time.ZoneId;

/**
 * The Body Shop's Love Your Body Club with points, as it was published around 2024: a hundred points become a voucher
 * by themselves, there is another one in the month of the birthday, and points die twelve months after earning.
 *
 * <p>Our readings: vouchers for points are good for twelve months; the one for the birthday comes when its month
 * begins, and is good through its end.
 */
final class BodyShop {
    private BodyShop() {}

    static Program program() {
        return Program.builder("love-your-body-club", ZoneId.of("Europe/London"), "GBP")
                .points(PointType.of("points", Expiry.months(12)))
                .earn(EarningRule.of("points for money", Award.pointsPerMoney(1, "1.00")))
                .reward(Reward.amountOff("ten-off", "10.00").costing(100).asVoucher(Validity.months(12)))
                .convert(Conversion.onReaching("a hundred points", "ten-off"))
                .reward(Reward.amountOff("birthday-ten-off", "10.00")
                        .onlyAwarded()
                        .asVoucher(Validity.days(0).toEndOfMonth()))
                .earn(EarningRule.of("birthday", Award.voucher("birthday-ten-off"))
                        .onTrigger(Trigger.BIRTHDAY_MONTH))
                .build();
    }

    /** A year of purchases, vouchers and a birthday. */
    static void story(Story story) {
        story.joins("2024-01-15", "Nora", "1988-07-09");
        story.buys("2024-01-20", "60.00");
        story.buys("2024-02-10", "45.50");
        story.usesVoucher("2024-02-11", "25.00");
        story.usesVoucher("2024-02-12", "25.00");
        story.buys("2024-03-01", "250.00");
        story.waitsUntil("2024-06-30");
        story.waitsUntil("2024-07-01");
        story.redeems("2024-07-31", "birthday-ten-off");
        story.waitsUntil("2024-08-01");
        story.usesVoucher("2024-09-01", "8.00");
        story.waitsUntil("2025-03-01");
        story.waitsUntil("2025-03-02");
    }
}
