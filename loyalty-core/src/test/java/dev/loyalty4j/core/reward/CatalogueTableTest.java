package dev.loyalty4j.core.reward;

import static dev.loyalty4j.core.reward.Counter.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.account.GiveBack;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.program.InvalidProgramException;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.AwardInKind;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.time.Validity;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue: kinds of rewards, prices, who may have them, how many there are, and calling a redemption off. */
class CatalogueTableTest {

    @ParameterizedTest
    @CsvSource({
        // reward, order total, points, money off; the member has 1000 points
        "five, , 500, 500",
        "tenth, 123.45, 300, 1234", // 10 % of 123.45 = 12.345, rounded down
        "tenth, 900.00, 300, 2000", // capped
        "cup, , 100, 0",
        "post, , 50, 0",
        "tasting, , 700, 0",
        "sale, , 0, 0", // free
        "perk, , 20, 0",
        "card, , 1000, 2500",
        "trees, , 200, 0",
        "song, , 10, 0",
        "money, 8.00, 800, 800", // at most the order
    })
    void everyKindOfRewardSaysWhatItTakesAndGives(String reward, String total, long points, long value) {
        Counter counter = new Counter(kinds());
        counter.buys("o", "anna", "1000.00");
        Redeem redeem = Redeem.of("r", "anna", reward, counter.now());

        Outcome outcome = counter.does(total == null ? redeem : redeem.forOrder("o-2", euros(total)));

        RewardEvent.RewardRedeemed redeemed = outcome.events().stream()
                .filter(RewardEvent.RewardRedeemed.class::isInstance)
                .map(RewardEvent.RewardRedeemed.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(redeemed.points()).isEqualTo(points);
        assertThat(redeemed.value()).isEqualTo(value);
        assertThat(outcome.account().balance()).isEqualTo(1000 - points);
        counter.verify();
    }

    private static ProgramBuilder kinds() {
        return Counter.parts()
                .reward(Reward.amountOff("five", "5.00").costing(500))
                .reward(Reward.percentOff("tenth", "10", "20.00").costing(300))
                .reward(Reward.product("cup", "SKU-1").costing(100))
                .reward(Reward.freeShipping("post").costing(50))
                .reward(Reward.experience("tasting", "a tasting").costing(700))
                .reward(Reward.access("sale", "the sale").free())
                .reward(Reward.partnerPerk("perk", "the cinema").costing(20))
                .reward(Reward.giftCard("card", "25.00").costing(1000))
                .reward(Reward.donation("trees", "trees").costing(200))
                .reward(Reward.custom("song", "a song").costing(10))
                .reward(Reward.moneyOff("money", Price.amount("0.01")));
    }

    @Test
    void theStockIsSharedAndComesBackWithACancellation() {
        Counter counter = new Counter(Counter.parts()
                .reward(Reward.product("cup", "SKU-1").costing(10).stock(2)));
        counter.buys("o-1", "anna", "100.00");
        counter.buys("o-2", "bert", "100.00");
        counter.does(Redeem.of("r-1", "anna", "cup", counter.now()));
        counter.does(Redeem.of("r-2", "bert", "cup", counter.now()));

        assertThat(counter.refusal(Redeem.of("r-3", "anna", "cup", counter.now())))
                .isEqualTo("OUT_OF_STOCK");

        counter.does(CancelRedemption.of("c-1", "r-2", counter.now()));
        counter.does(Redeem.of("r-3", "anna", "cup", counter.now()));
        assertThat(counter.account("anna").balance()).isEqualTo(80);
        assertThat(counter.account("bert").balance()).isEqualTo(100);
        counter.verify();
    }

    @Test
    void aLimitOfAMemberHoldsForItsPeriodAndComesBackWithACancellation() {
        Counter counter = new Counter(Counter.parts()
                .reward(Reward.product("cup", "SKU-1").costing(10).atMost(Limit.triggers(1, Window.CALENDAR_MONTH)))
                .reward(Reward.moneyOff("off", Price.amount("0.01")).atMost(Limit.points(50, Window.DAY))));
        counter.buys("o-1", "anna", "200.00");
        counter.does(Redeem.of("r-1", "anna", "cup", counter.now()));

        assertThat(counter.refusal(Redeem.of("r-2", "anna", "cup", counter.now())))
                .isEqualTo("LIMIT_REACHED");
        counter.does(CancelRedemption.of("c-1", "r-1", counter.now()));
        counter.does(Redeem.of("r-2", "anna", "cup", counter.now()));
        counter.does(Redeem.of("p-1", "anna", "off", counter.now()).points(30));
        assertThat(counter.refusal(
                        Redeem.of("p-2", "anna", "off", counter.now()).points(21)))
                .isEqualTo("LIMIT_REACHED");
        counter.does(Redeem.of("p-2", "anna", "off", counter.now()).points(20));

        counter.later(Duration.ofDays(30));
        counter.does(Redeem.of("r-3", "anna", "cup", counter.now()));
        counter.does(Redeem.of("p-3", "anna", "off", counter.now()).points(50));
        counter.verify();
    }

    @Test
    void aRewardIsForThoseForWhomItsConditionHolds() {
        Counter counter = new Counter(Counter.parts()
                .reward(Reward.product("cup", "SKU-1").free().when(Condition.segment("vip")))
                .reward(Reward.product("sale", "SKU-2")
                        .free()
                        .between(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6))));

        assertThat(counter.loyalty
                        .submit(Redeem.of("r-1", "anna", "cup", counter.now()))
                        .refusal())
                .hasValueSatisfying(r -> assertThat(r.toString()).contains("NOT_ELIGIBLE", "not true: member in vip"));
        counter.does(UpdateProfile.of("u", "anna", counter.now(), Profile.EMPTY.in("vip")));
        counter.does(Redeem.of("r-1", "anna", "cup", counter.now()));

        assertThat(counter.refusal(Redeem.of("s-1", "anna", "sale", counter.now())))
                .isEqualTo("REWARD_NOT_OFFERED");
        counter.clock.set(Instant.parse("2026-03-04T23:00:00Z")); // midnight in Prague
        counter.does(Redeem.of("s-1", "anna", "sale", counter.now()));
        counter.clock.set(Instant.parse("2026-03-06T23:00:00Z"));
        assertThat(counter.refusal(Redeem.of("s-2", "anna", "sale", counter.now())))
                .isEqualTo("REWARD_NOT_OFFERED");
        counter.verify();
    }

    @Test
    void aFreeRedemptionCanBeCancelledOnce() {
        Counter counter = new Counter(
                Counter.parts().reward(Reward.product("cup", "SKU-1").free().stock(1)));
        counter.does(Redeem.of("r", "anna", "cup", counter.now()));
        counter.does(CancelRedemption.of("c", "r", counter.now()));

        assertThat(counter.refusal(CancelRedemption.of("c-2", "r", counter.now())))
                .isEqualTo("ALREADY_CANCELLED");
        counter.does(Redeem.of("r-2", "bert", "cup", counter.now()));
        counter.verify();
    }

    @Test
    void aRewardMaySayItselfWhenItsPointsComeBack() {
        Counter counter = new Counter(Counter.parts()
                .reward(Reward.moneyOff("off", Price.amount("0.01")))
                .reward(Reward.moneyOff("gone", Price.amount("0.01")).comesBack(GiveBack.NEVER)));
        counter.buys("o-1", "anna", "100.00");
        counter.does(Redeem.of("r-1", "anna", "off", counter.now()).points(10).forOrder("o-2"));
        counter.does(Redeem.of("r-2", "anna", "gone", counter.now()).points(20).forOrder("o-2"));
        counter.buys("o-2", "anna", "5.00");

        counter.does(Return.of("x", "o-2", counter.now()));

        assertThat(counter.account("anna").balance()).isEqualTo(80);
        counter.verify();
    }

    @ParameterizedTest
    @CsvSource({
        // what anna redeemed before, what she wants, whether bert may have the other one all the same
        "mug, tea",
        "tea, mug",
        "mug, mug",
    })
    void oneOfTwoGiftsAYearMeansOneOfTwo(String first, String second) {
        Limit one = Limit.triggers(1, Window.CALENDAR_YEAR);
        Limit three = Limit.triggers(3, Window.LIFETIME).inTotal();
        Counter counter = new Counter(Counter.parts()
                .reward(Reward.product("mug", "M").free().sharing("gifts", one).sharing("in all", three))
                .reward(Reward.product("tea", "T").free().sharing("gifts", one).sharing("in all", three))
                .reward(Reward.product("pin", "P").free().sharing("in all", three)));
        counter.does(Redeem.of("r-1", "anna", first, counter.now()));
        assertThat(counter.refusal(Redeem.of("r-2", "anna", second, counter.now())))
                .isEqualTo("LIMIT_REACHED");
        counter.does(Redeem.of("r-3", "bert", second, counter.now()));
        counter.does(CancelRedemption.of("c", "r-1", counter.now()));
        counter.does(Redeem.of("r-2", "anna", second, counter.now()));
        counter.does(Redeem.of("r-4", "anna", "pin", counter.now()));
        assertThat(counter.refusal(Redeem.of("r-5", "bert", "pin", counter.now())))
                .isEqualTo("OUT_OF_STOCK");
        counter.later(Duration.ofDays(365));
        assertThat(counter.refusal(Redeem.of("r-6", "anna", first, counter.now())))
                .isEqualTo("OUT_OF_STOCK"); // a new year for the one limit, not for the other
        counter.verify();
    }

    @Test
    void aLimitInCommonIsTheSameInAllThatNameIt() {
        ProgramBuilder wrong = Counter.parts()
                .reward(Reward.product("mug", "M").free().sharing("gifts", Limit.triggers(1, Window.CALENDAR_YEAR)))
                .reward(Reward.product("tea", "T").free().sharing("gifts", Limit.triggers(2, Window.CALENDAR_YEAR)));
        assertThatThrownBy(wrong::build)
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining(
                        "reward 'tea': the limit in common as gifts is at most 2 times in the calendar year, allowed is"
                                + " at most once in the calendar year as in the others");
    }

    static Stream<Reward> mistaken() {
        return Stream.of(
                Reward.product("p", "SKU"),
                Reward.percentOff("p", "101").costing(1),
                Reward.percentOff("p", "0").costing(1),
                Reward.amountOff("p", "1.005").costing(1),
                Reward.amountOff("p", "x").costing(1),
                Reward.product("p", "SKU").costing(1).onOrdersFrom("10.00"),
                Reward.product("p", "SKU").costing(1).between(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1)),
                Reward.product("p", "SKU").costing(1).atMost(Limit.balance(10)),
                Reward.product("p", "SKU").costing(1).when(Condition.tier("none", "none")));
    }

    @ParameterizedTest
    @MethodSource("mistaken")
    void aMistakeInARewardIsReportedWhenTheProgrammeIsBuilt(Reward reward) {
        assertThatThrownBy(() -> Counter.parts().reward(reward).build())
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("reward 'p'");
    }

    @Test
    void whatIsTooMuchIsReported() {
        ProgramBuilder parts = Counter.parts();
        Price.Table rows = Price.row(1, "0.01");
        for (int i = 0; i <= Catalogue.MAX_REWARDS; i++) {
            parts.reward(Reward.custom("c-" + i, "a song").free());
            rows = i < 100 ? rows.row(i + 2, "0.01") : rows;
        }
        parts.reward(Reward.moneyOff("rows", rows));
        for (int i = 0; i <= Conversion.MAX_CONVERSIONS; i++) {
            parts.convert(Conversion.onReaching("v-" + i, "rows"));
        }
        for (int i = 0; i <= StampCard.MAX_CARDS; i++) {
            parts.card(StampCard.of("card-" + i, 5));
        }

        assertThatThrownBy(parts::build)
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("the programme has 1002 rewards, allowed are 1000")
                .hasMessageContaining("reward 'rows': there are 101 rows, allowed are 100")
                .hasMessageContaining("the programme has 11 conversions, allowed are 10")
                .hasMessageContaining("the programme has 51 cards, allowed are 50");
        assertThatThrownBy(() -> Reward.product("p", "SKU").stock(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stock is 0, allowed is 1 or more");
        assertThatThrownBy(() -> Award.draw(
                        Collections.nCopies(101, AwardInKind.Prize.nothing(1)).toArray(AwardInKind.Prize[]::new)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("prizes are 101, allowed are 1 to 100");
        assertThatThrownBy(() -> Award.stamps("card", 1001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stamps is 1001, allowed is 1 to 1000");
    }

    @Test
    void aRewardIsDescribedInWords() {
        assertThat(List.of(
                        Reward.percentOff("tenth", "10", "20.00")
                                .costing(300)
                                .stock(5)
                                .asVoucher(Validity.months(3))
                                .onOrdersFrom("30.00")
                                .inWords(),
                        Reward.product("cup", "SKU-1").free().inWords()))
                .containsExactly(
                        "tenth (10 % off, at most 20.00) for 300 points, 5 in stock, as a voucher good for 3 months"
                                + " on orders from 30.00",
                        "cup (article SKU-1) for nothing");
    }
}
