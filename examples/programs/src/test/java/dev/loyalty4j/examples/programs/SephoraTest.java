package dev.loyalty4j.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SephoraTest {

    @Test
    void statusFollowsTheYearsSpendAndPointsDieOfInactivity() {
        Story story = Told.of(Sephora.program(), Sephora::climb);

        assertThat(story.lines())
                .containsExactly(
                        "2018-01-10  Mia joins: 0 points, Insider",
                        "2018-02-01  buys for 300.99: +300 points; 300 points, Insider",
                        "2018-04-19  redeems spring-sale on an order of 80.00: refused, NOT_ELIGIBLE", // from the 20th
                        // spend is 300.99 + 59.01 = 360.00
                        "2018-04-19  buys for 59.01: +59 points; 359 points, VIB",
                        "2018-04-19  redeems spring-sale on an order of 80.00: 12.00 USD off; 359 points, VIB", // 15 %
                        "2018-05-01  redeems rouge-reward: refused, NOT_ELIGIBLE",
                        "2018-05-02  redeems master-class: 359 points, VIB",
                        "2018-05-10  buys for 400.00: +500 points; 859 points, VIB", // 400 * 1.25
                        "2018-05-11  redeems ten-dollars-off on an order of 25.00: 10.00 USD off; 359 points, VIB",
                        "2018-06-05  time passes: 359 points, VIB",
                        "2018-06-06  redeems birthday-points: +250 points; 609 points, VIB",
                        "2018-06-06  redeems birthday-gift: refused, LIMIT_REACHED", // the choice is made
                        // 240 * 1.25 = 300; spend is 760.00 + 240.00 = 1000.00
                        "2018-08-01  buys for 240.00: +300 points; 909 points, Rouge",
                        "2018-08-02  buys for 1200.00: +1800 points; 2709 points, Rouge", // 1200 * 1.5
                        "2018-08-03  redeems rouge-reward on an order of 130.00: 100.00 USD off; 209 points, Rouge",
                        // 5 June and 30 days is 5 July
                        "2019-07-05  redeems birthday-gift: 209 points, Rouge",
                        "2019-12-31  time passes: 209 points, Rouge",
                        // nothing was spent in 2019
                        "2020-01-01  time passes: 209 points, Insider",
                        // twelve months after 5 July 2019
                        "2020-07-05  time passes: 209 points, Insider",
                        "2020-07-06  time passes: 0 points, Insider");
        assertThat(story.statement())
                .contains(
                        "  2018-04-19  reached VIB, through 2019-12-31",
                        "  2018-05-11  -500 points for reward ten-dollars-off",
                        "  2018-06-06  reward birthday-points",
                        "  2018-08-01  +240 points from purchase o-14",
                        "  2018-08-01  +60 points extra from purchase o-14",
                        "  2018-08-01  reached Rouge, through 2019-12-31",
                        "  2019-07-05  points held before now good through 2020-07-05",
                        "  2020-07-06  -209 points expired");
    }

    @Test
    void allMembersShareTheStockOfTheRewardForRouge() {
        Story story = Told.of(Sephora.program(), Sephora::stock);

        assertThat(story.lines())
                .containsExactly(
                        "2018-09-01  Lea joins: 0 points, Insider",
                        "2018-09-01  buys for 4000.00: +4000 points; 4000 points, Rouge",
                        "2018-09-02  redeems rouge-reward on an order of 120.00: 100.00 USD off; 1500 points, Rouge",
                        "2018-09-03  Nina joins: 0 points, Insider",
                        "2018-09-03  buys for 3000.00: +3000 points; 3000 points, Rouge",
                        "2018-09-04  buys for 2000.00: +3000 points; 6000 points, Rouge", // 2000 * 1.5
                        "2018-09-05  redeems rouge-reward on an order of 120.00: 100.00 USD off; 3500 points, Rouge",
                        // there were two
                        "2018-09-06  redeems rouge-reward on an order of 120.00: refused, OUT_OF_STOCK");
        assertThat(story.account().entitlements().names()).containsExactly("first-access-to-products");
    }
}
