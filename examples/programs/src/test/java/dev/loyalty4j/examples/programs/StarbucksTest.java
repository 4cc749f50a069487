package dev.loyalty4j.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StarbucksTest {

    @Test
    void starsOfAGreenMemberLiveAMonthLongerForEachActiveMonth() {
        Story story = Told.of(Starbucks.program(), Starbucks::green);

        assertThat(story.lines())
                .containsExactly(
                        "2026-03-15  Ben joins: 0 stars, Green",
                        "2026-03-15  buys for 40.00: +40 stars; 40 stars, Green",
                        // 10.75 is 10 whole stars
                        "2026-05-02  buys for 10.75: +10 stars; 50 stars, Green",
                        // 15 March and 6 months is 15 September; May adds one: through 15 October
                        "2026-09-16  time passes: 50 stars, Green",
                        "2026-09-19  redeems birthday-treat: refused, NOT_ELIGIBLE",
                        "2026-09-20  redeems birthday-treat: 50 stars, Green",
                        "2026-09-21  redeems birthday-treat: refused, NOT_ELIGIBLE",
                        // the treat made September an active month: through 15 November
                        "2026-11-15  time passes: 50 stars, Green",
                        "2026-11-16  time passes: 10 stars, Green");
        assertThat(story.statement().stream().skip(1))
                .containsExactly(
                        "Balance: 10 stars",
                        // 2 May and 6 months is 2 November; September adds one
                        "  lot 2: 10 of 10 stars of purchase o-2, through 2026-12-02",
                        "Tier (status): Green; 450 stars earned missing to Gold",
                        "  2026-03-15  enrolled",
                        "  2026-03-15  reached Green, without end",
                        "  2026-03-15  +40 stars from purchase o-1",
                        "  2026-05-02  +10 stars from purchase o-2",
                        "  2026-05-02  stars held before now good through 2026-10-15",
                        "  2026-09-20  reward birthday-treat",
                        "  2026-09-20  stars held before now good through 2026-11-15 or longer",
                        "  2026-11-16  -40 stars expired");
    }

    @Test
    void goldIsReachedAtOnceKeepsStarsAliveAndEndsAfterTwelveMonths() {
        Story story = Told.of(Starbucks.program(), Starbucks::gold);

        assertThat(story.lines())
                .containsExactly(
                        "2026-03-12  Ava joins: 0 stars, Green",
                        // 45.50 is 45 whole stars
                        "2026-03-12  buys for 45.50: +45 stars; 45 stars, Green",
                        "2026-03-12  redeems modification: 20 stars, Green", // 45 - 25
                        "2026-03-15  uses free-modification: 20 stars, Green",
                        "2026-03-31  uses free-modification: refused, USED_UP",
                        "2026-04-01  uses free-modification: 20 stars, Green",
                        "2026-04-21  buys for 30.00: +60 stars; 80 stars, Green", // 30 twice
                        // earned 45 + 60 + 395 = 500; by the tier before: 395 * 1.0; 80 + 395 = 475
                        "2026-05-10  buys for 395.00: +395 stars; 475 stars, Gold",
                        "2026-05-11  buys for 10.00: +12 stars; 487 stars, Gold", // 10 * 1.2
                        "2026-05-12  redeems two-dollars-off on an order of 6.25: 2.00 USD off; 427 stars, Gold",
                        // seven days are 20 to 26 September
                        "2026-09-19  redeems birthday-treat: refused, NOT_ELIGIBLE",
                        "2026-09-26  redeems birthday-treat: 427 stars, Gold",
                        "2026-09-26  redeems birthday-treat: refused, LIMIT_REACHED",
                        "2027-05-09  time passes: 427 stars, Gold",
                        // from 10 May 2026 on 395 + 12 = 407 of 500 were earned; stars now die in 6 months
                        "2027-05-10  time passes: 427 stars, Green",
                        "2027-11-10  time passes: 427 stars, Green",
                        "2027-11-11  time passes: 0 stars, Green");
        assertThat(story.statement())
                .contains(
                        "  2026-05-10  reached Gold, through 2027-05-09",
                        "  2026-05-10  stars do not expire at present",
                        "  2026-05-12  -60 stars for reward two-dollars-off",
                        "  2027-05-10  moved down to Green",
                        "  2027-05-10  stars expire again",
                        "  2027-11-11  -427 stars expired");
    }

    @Test
    void reserveIsRetainedWithTheSameNumber() {
        Story story = Told.of(Starbucks.program(), Starbucks::reserve);

        assertThat(story.lines())
                .containsExactly(
                        "2026-03-12  Cleo joins: 0 stars, Green",
                        "2026-03-12  buys for 500.00: +500 stars; 500 stars, Gold",
                        // 2000 * 1.2 = 2400; 2900 earned
                        "2026-03-13  buys for 2000.00: +2400 stars; 2900 stars, Reserve",
                        "2026-03-14  buys for 10.00: +17 stars; 2917 stars, Reserve", // 10 * 1.7
                        "2026-04-21  buys for 10.00: +34 stars; 2951 stars, Reserve", // 10 * 1.7 * 2
                        "2026-05-01  redeems brewed-coffee: 2851 stars, Reserve", // - 100
                        "2026-05-01  redeems handcrafted-drink: 2651 stars, Reserve", // - 200
                        "2026-05-01  redeems lunch: 2351 stars, Reserve", // - 300
                        "2026-05-01  redeems merchandise: 1951 stars, Reserve", // - 400
                        "2026-06-01  buys for 40.00: +68 stars; 2019 stars, Reserve", // 40 * 1.7
                        // 30 days are 20 December to 18 January
                        "2027-01-18  redeems birthday-treat: 2019 stars, Reserve",
                        "2027-01-19  redeems birthday-treat: refused, NOT_ELIGIBLE",
                        // from 13 March 2026 on 2400 + 17 + 34 + 68 = 2519 of 2500 were earned; spending took none
                        "2027-03-13  time passes: 2019 stars, Reserve",
                        "2028-03-13  time passes: 2019 stars, Green");
        assertThat(story.statement())
                .contains("  2027-03-13  renewed Reserve, through 2028-03-12", "  2028-03-13  moved down to Green");
        assertThat(story.account().entitlements().remaining("free-modification"))
                .isEqualTo(1);
    }

    @Test
    void olderStarsDieSixMonthsAfterTheirCalendarMonth() {
        Story story = Told.of(StarbucksBefore.program(), StarbucksBefore::story);

        assertThat(story.lines())
                .containsExactly(
                        "2023-12-01  Dan joins: 0 stars",
                        "2023-12-15  buys for 50.00: +50 stars; 50 stars",
                        // 30 for the money and 20 more for the card
                        "2024-01-02  buys for 30.00, of which 20.00 with the card: +50 stars; 100 stars",
                        "2024-02-01  redeems modification: 75 stars", // 25 of the 50 of December
                        "2024-02-01  redeems brewed-coffee: refused, INSUFFICIENT_POINTS",
                        "2024-06-30  time passes: 75 stars", // December and 6 months is June
                        "2024-07-01  time passes: 50 stars",
                        "2024-07-31  time passes: 50 stars", // January and 6 months is July
                        "2024-08-01  time passes: 0 stars");
        assertThat(story.statement().stream().skip(1))
                .containsExactly(
                        "Balance: 0 stars",
                        "  2023-12-01  enrolled",
                        "  2023-12-15  +50 stars from purchase o-1",
                        "  2024-01-02  +50 stars from purchase o-2",
                        "  2024-02-01  -25 stars for reward modification",
                        "  2024-07-01  -25 stars expired",
                        "  2024-08-01  -50 stars expired");
    }
}
