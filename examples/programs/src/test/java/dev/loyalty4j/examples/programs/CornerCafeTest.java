package dev.loyalty4j.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CornerCafeTest {

    @Test
    void aRegularMeetsAllThatTheCafeOffers() {
        Story story = Told.of(CornerCafe.program(), CornerCafe::story);

        List<String> told = story.lines().stream()
                .map(line -> line.replace("coffee card ", ""))
                .toList();
        assertThat(told)
                .containsExactly(
                        "2026-01-05  Petra joins: +25 points; 25 points, 0 of 10",
                        "2026-01-06  buys 4 coffees at 3.50: +14 points; 39 points, 4 of 10", // 14.00
                        "2026-01-08  buys 5 coffees at 3.50: +17 points; 56 points, 9 of 10", // 17.50
                        // 10.50; the twelfth stamp is the second on a new card
                        "2026-01-09  buys 3 coffees at 3.50: +10 points; 66 points, 2 of 10, voucher free-coffee",
                        "2026-01-10  uses a voucher on an order of 3.50: 66 points, 2 of 10",
                        "2026-01-12  redeems cake: 6 points, 2 of 10", // - 60
                        // spend is 42.00 + 60.00 = 102.00 of 100.00
                        "2026-02-14  buys for 60.00 of beans: +60 points; 66 points, Silver, 2 of 10",
                        // 210 * 1.25 = 262.5; spend is 312.00 of 300.00
                        "2026-03-01  buys for 210.00 of beans: +262 points; 328 points, Gold, 2 of 10",
                        "2026-03-01  buys for 9.00 of cake: +13 points; 341 points, Gold, 2 of 10", // 9 * 1.5 = 13.5
                        "2026-03-03  redeems cinema-ticket: 191 points, Gold, 2 of 10", // - 150
                        "2026-04-01  is invited to the club: 191 points, Gold, VIP, 2 of 10",
                        // 60 days after 1 March
                        "2026-04-30  time passes: 191 points, Gold, VIP, 2 of 10, voucher we-miss-you",
                        "2026-05-01  time passes: 191 points, Gold, VIP, 2 of 10, voucher we-miss-you",
                        "2026-05-15  uses a voucher on an order of 9.00: 3.00 EUR off; 191 points, Gold, VIP, 2 of 10",
                        "2026-05-15  buys for 6.00 of cake: +9 points; 200 points, Gold, VIP, 2 of 10", // 6 * 1.5
                        // 20 % are 12.80, at most 10.00; 30 May and 3 days is 2 June
                        "2026-06-02  redeems birthday-discount on an order of 64.00:"
                                + " 10.00 EUR off; 200 points, Gold, VIP, 2 of 10",
                        "2026-06-02  redeems birthday-discount on an order of 64.00: refused, LIMIT_REACHED",
                        "2026-06-03  redeems birthday-discount on an order of 64.00: refused, NOT_ELIGIBLE",
                        "2026-07-01  time passes: 200 points, Gold, VIP, 2 of 10",
                        // what is left of March 2026, 191, died with March 2027, and so did the invitation
                        "2027-04-01  time passes: 9 points, Gold, 2 of 10",
                        // nothing was bought in 2027: one step down
                        "2028-01-01  time passes: 0 points, Silver, 2 of 10");
        assertThat(story.statement())
                .contains(
                        "Card (coffee card): 2 of 10 stamps, free-coffee after 8 more",
                        "  2026-01-05  +25 points from joining",
                        "  2026-01-09  voucher v1 for free-coffee issued, through 2026-04-09",
                        "  2026-01-12  -60 points for reward cake",
                        "  2026-03-01  +52 points extra from purchase o-8",
                        "  2026-04-01  invited to VIP, through 2027-03-31",
                        "  2026-04-30  voucher v2 for we-miss-you issued, through 2026-05-30",
                        "  2026-07-14  voucher v3 for we-miss-you issued, through 2026-08-13", // 60 after 15 May
                        "  2027-04-01  -191 points expired");
    }

    @Test
    void goldMeansEarlySaleAccessAndFreeShipping() {
        Story story = Told.of(CornerCafe.program(), one -> {
            one.joins("2026-01-05", "Quentin", "");
            one.buys("2026-01-06", "300.00");
        });

        assertThat(story.account().tier()).contains("Gold");
        assertThat(story.account().entitlements().names()).containsExactly("early-sale-access", "free-shipping");
        assertThat(story.account().entitlements().value("early-sale-access")).contains("2 days");
    }
}
