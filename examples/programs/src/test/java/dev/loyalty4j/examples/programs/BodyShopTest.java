package dev.loyalty4j.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyShopTest {

    @Test
    void aHundredPointsBecomeAVoucherByThemselves() {
        Story story = Told.of(BodyShop.program(), BodyShop::story);

        assertThat(story.lines())
                .containsExactly(
                        "2024-01-15  Nora joins: 0 points",
                        "2024-01-20  buys for 60.00: +60 points; 60 points",
                        // 60 + 45 = 105, of which 100 become a voucher
                        "2024-02-10  buys for 45.50: +45 points; 5 points, voucher ten-off",
                        "2024-02-11  uses a voucher on an order of 25.00: 10.00 GBP off; 5 points",
                        "2024-02-12  uses a voucher on an order of 25.00: refused, VOUCHER_NOT_VALID",
                        // 5 + 250 = 255, of which 200 become two
                        "2024-03-01  buys for 250.00: +250 points; 55 points, voucher ten-off and ten-off",
                        "2024-06-30  time passes: 55 points, voucher ten-off and ten-off",
                        // the month of 9 July begins
                        "2024-07-01  time passes: 55 points, voucher ten-off and ten-off and birthday-ten-off",
                        "2024-07-31  redeems birthday-ten-off: refused, NOT_ELIGIBLE", // it is given, not asked for
                        "2024-08-01  time passes: 55 points, voucher ten-off and ten-off",
                        // no more comes off than there is to pay
                        "2024-09-01  uses a voucher on an order of 8.00: 8.00 GBP off; 55 points, voucher ten-off",
                        // the older 5 went into the second voucher; 55 and the voucher are of 1 March 2024
                        "2025-03-01  time passes: 55 points, voucher ten-off",
                        "2025-03-02  time passes: 0 points");
        assertThat(story.statement().stream().skip(1))
                .containsExactly(
                        "Balance: 0 points",
                        "  2024-01-15  enrolled",
                        "  2024-01-20  +60 points from purchase o-1",
                        "  2024-02-10  +45 points from purchase o-2",
                        "  2024-02-10  converted by a hundred points",
                        "  2024-02-10  -100 points for reward ten-off",
                        "  2024-02-10  voucher v1 for ten-off issued, through 2025-02-10",
                        "  2024-02-11  voucher v1 used on order o-4, 10.00 GBP off",
                        "  2024-03-01  +250 points from purchase o-7",
                        "  2024-03-01  converted by a hundred points",
                        "  2024-03-01  -100 points for reward ten-off",
                        "  2024-03-01  voucher v2 for ten-off issued, through 2025-03-01",
                        "  2024-03-01  converted by a hundred points",
                        "  2024-03-01  -100 points for reward ten-off",
                        "  2024-03-01  voucher v3 for ten-off issued, through 2025-03-01",
                        "  2024-07-01  voucher v4 for birthday-ten-off issued, through 2024-07-31",
                        "  2024-08-01  voucher v4 expired",
                        "  2024-09-01  voucher v2 used on order o-10, 8.00 GBP off",
                        "  2025-03-02  -55 points expired",
                        "  2025-03-02  voucher v3 expired");
    }

    @Test
    void aPaidCardCollectsAStampAVisitWhateverTheSpend() {
        Story story = Told.of(BodyShopStamps.program(), BodyShopStamps::story);

        List<String> told = story.lines().stream()
                .map(line -> line.replace("stamp card ", "").replace("Card holder, ", "card, "))
                .toList();
        assertThat(told)
                .containsExactly(
                        "2015-02-01  Olive joins: 0 of 8",
                        "2015-02-01  buys for 30.00: 0 of 8", // no card yet
                        "2015-02-01  redeems ten-percent-off on an order of 30.00: refused, NOT_ELIGIBLE",
                        "2015-02-02  pays 5.00 for the card: card, 0 of 8",
                        "2015-02-03  redeems ten-percent-off on an order of 34.50: 3.45 GBP off; card, 0 of 8",
                        "2015-02-03  buys for 31.05: card, 1 of 8",
                        "2015-03-03  buys for 9.99: card, 1 of 8", // a penny short
                        "2015-03-10  buys for 10.00: card, 2 of 8",
                        "2015-04-02  buys for 250.00: card, 3 of 8", // one, whatever the spend
                        "2015-05-05  buys for 12.00: card, 4 of 8, voucher five-off",
                        "2015-05-05  redeems ten-off: refused, NOT_ELIGIBLE", // only the card gives it
                        "2015-06-01  uses a voucher on an order of 19.00: 5.00 GBP off; card, 4 of 8",
                        "2015-06-01  buys for 14.00: card, 5 of 8",
                        "2015-07-01  buys for 10.00: card, 6 of 8",
                        "2015-08-01  buys for 10.00: card, 7 of 8",
                        "2015-09-01  buys for 10.00: card, 0 of 8, voucher ten-off", // the eighth; a new card
                        "2016-02-02  time passes: 0 of 8, voucher ten-off", // a year after 2 February 2015
                        "2016-02-02  buys for 40.00: 0 of 8, voucher ten-off",
                        "2016-02-03  uses a voucher on an order of 40.00: 10.00 GBP off; 0 of 8");
        assertThat(story.statement())
                .contains(
                        "Card (stamp card): 0 of 8 stamps, five-off after 4 more",
                        "  2015-02-02  paid for Card holder, through 2016-02-01 for 5.00 GBP",
                        "  2015-05-05  voucher v1 for five-off issued, through 2016-05-05",
                        "  2015-06-01  voucher v1 used on order o-14, 5.00 GBP off",
                        "  2016-02-02  paid for Card holder ended");
    }
}
