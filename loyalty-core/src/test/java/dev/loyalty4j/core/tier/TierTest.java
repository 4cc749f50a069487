package dev.loyalty4j.core.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Entitlements;
import dev.loyalty4j.core.program.InvalidProgramException;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.report.ProgramText;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Owner;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tiers are worth, what is missing to them, and what a change of the programme does. */
class TierTest {
    private static final Requirement S200 = Metric.spend().atLeast("200.00");
    private static final Requirement S500 = Metric.spend().atLeast("500.00");
    private static final Ladder YEAR = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
            .tier(
                    "Silver",
                    S200,
                    Benefit.entitled("early access").worth("48 h"),
                    Benefit.entitled("drink").times(2, Window.CALENDAR_MONTH))
            .tier(
                    "Gold",
                    S500,
                    Benefit.bonus("25"),
                    Benefit.entitled("free-shipping").worth("0.00"));
    private static final EarningRule WELCOME = EarningRule.of("welcome", Award.fixed(100))
            .onTrigger(Trigger.TIER_ENTERED)
            .when(Condition.attribute(Owner.ORDER, "tier", "Gold"));

    private static TierShop shop(Ladder... ladders) {
        return new TierShop(TierShop.parts(TierShop.PRAGUE, ladders).build());
    }

    private static TierShop rewarding(LadderPolicy policy) {
        ProgramBuilder parts =
                TierShop.parts(TierShop.PRAGUE, YEAR.with(policy)).earn(WELCOME);
        return new TierShop(parts.build());
    }

    @Test
    void entitlementsAnswerACheckoutInOneCall() {
        TierShop shop = shop(YEAR).run("2018-05-01 buy 200.00");

        Entitlements has = shop.loyalty().entitlements("anna", shop.clock().instant());

        assertThat(has.names()).containsExactly("early access", "drink");
        assertThat(has.value("early access")).contains("48 h");
        assertThat(has.value("drink")).isEmpty();
        assertThat(has.remaining("early access")).isEqualTo(Long.MAX_VALUE);
        assertThat(has.remaining("drink")).isEqualTo(2);
        assertThat(has.has("free-shipping")).isFalse();
        assertThat(has.remaining("free-shipping")).isZero();
        assertThat(shop.loyalty().entitlements("anna", shop.noon("2020-01-01")).all())
                .isEmpty();
    }

    @Test
    void anEntitlementIsUsedUpInItsPeriod() {
        TierShop shop = shop(YEAR).run("2018-05-01 buy 200.00; 2018-05-30 use drink; 2018-05-31 use drink");
        Instant now = shop.clock().instant();

        Outcome third = shop.loyalty().submit(UseEntitlement.of("u-3", "anna", "drink", now));
        Outcome again = shop.loyalty().submit(UseEntitlement.of("c-3", "anna", "drink", now));

        assertThat(third.refusal()).hasValueSatisfying(r -> {
            assertThat(r.code()).isEqualTo(RefusalCode.USED_UP);
            assertThat(r.parameter("remaining")).contains("0");
        });
        assertThat(again.repeated()).isTrue();
        assertThat(shop.run("2018-06-01 use drink").view().entitlements().remaining("drink"))
                .isEqualTo(1);
        assertThat(shop.problems()).isEmpty();
    }

    @Test
    void theRewardForEnteringIsPaidOnce() {
        // 500 for the order and 100 for Gold; two years later Gold is reached again
        TierShop shop = rewarding(LadderPolicy.DEFAULT).run("2018-05-01 buy 500.00");
        assertThat(shop.view().balance()).isEqualTo(600);

        shop.run("2021-02-01 look; 2022-01-01; 2022-05-01 buy 500.00");

        assertThat(shop.tier()).isEqualTo("Gold 2023-12-31");
        assertThat(shop.view().balance()).isEqualTo(500); // the first 600 died
    }

    @Test
    void orItIsPaidForEachTerm() {
        TierShop shop = rewarding(LadderPolicy.DEFAULT.entryReward(LadderPolicy.EntryReward.EACH_TERM))
                .run("2018-05-01 buy 500.00; 2018-06-01 buy 500.00");
        assertThat(shop.view().balance()).isEqualTo(500 + 100 + 625); // Gold earns 25 % more

        shop.run("2019-05-01 buy 500.00"); // a new term of Gold

        assertThat(shop.view().balance()).isEqualTo(625 + 100);
    }

    @Test
    void aRevokedTierTakesItsRewardBack() {
        LadderPolicy revoking = LadderPolicy.DEFAULT.onReturn(LadderPolicy.Returned.REVOKE);
        TierShop shop = rewarding(revoking).run("2018-05-01 buy 500.00 a; 2018-05-02 back a");

        assertThat(shop.tier()).isEqualTo("none");
        assertThat(shop.view().balance()).isZero();
        assertThat(shop.problems()).isEmpty();
        assertThat(shop.run("2018-05-03 buy 500.00").view().balance()).isEqualTo(600);
    }

    @Test
    void anOrderMayBeJudgedByTheTierItReaches() {
        Ladder reached = YEAR.with(LadderPolicy.DEFAULT.judging(LadderPolicy.Judging.TIER_REACHED));

        assertThat(shop(YEAR).run("2018-05-01 buy 500.00").view().balance()).isEqualTo(500);
        assertThat(shop(reached).run("2018-05-01 buy 500.00").view().balance()).isEqualTo(625);
        assertThat(shop(reached).run("2018-05-01 buy 499.00").view().balance()).isEqualTo(499);
    }

    @Test
    void progressSaysWhatIsMissingAndByWhen() {
        Ladder hotel = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .tier("Silver", Metric.measure("nights").atLeast("5"))
                .tier(
                        "Gold",
                        Requirement.any(
                                Metric.measure("nights").atLeast("20"),
                                Requirement.all(
                                        Metric.spend().atLeast("1000.00"),
                                        Metric.orders().atLeast("3"))));
        Standing standing = shop(hotel)
                .run("2018-05-01 nights 6.5; 2018-06-01 buy 400.00")
                .view()
                .standings()
                .get(0);

        Goal next = standing.next().orElseThrow();
        assertThat(next.tier()).isEqualTo("Gold");
        assertThat(next.by()).contains(LocalDate.parse("2018-12-31"));
        assertThat(next.text()).isEqualTo("13.5 nights or (600.00 EUR of spend and 2 orders)");
        assertThat(next.ways().get(0).get(0).counted()).isEqualTo(6_500_000);
        assertThat(next.ways().get(0).get(0).missing()).isEqualTo(13_500_000);
        Goal retain = standing.retain().orElseThrow();
        assertThat(retain.text()).isEqualTo("5 nights"); // of the next year, by whose numbers it is judged
        assertThat(retain.by()).contains(LocalDate.parse("2019-12-31"));
        assertThat(retain.met()).isFalse();
    }

    @Test
    void severalLaddersStandSideBySide() {
        Ladder critics = Ladder.of("critics", Window.LIFETIME, Term.FOREVER)
                .tier("Critic", Metric.actions("review").atLeast("1"), Benefit.entitled("badge"));
        TierShop shop = shop(YEAR, critics).run("2018-05-01 buy 200.00; 2018-05-02 act review");

        assertThat(shop.view().standings().stream().map(shop::tier)).containsExactly("Silver 2019-12-31", "Critic");
        assertThat(shop.view().entitlements().names()).containsExactly("early access", "drink", "badge");
        assertThat(shop().run("2018-05-01 buy 200.00").view().standings()).isEmpty();
    }

    @Test
    void aTierThatLeavesTheProgrammeIsHeldToTheEndOfItsTerm() {
        Ladder before = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .tier("Silver", S200, Benefit.multiply("2"))
                .tier("Gold", S500, Benefit.multiply("3"))
                .tier("Black", Metric.spend().atLeast("9000.00"));
        Ladder after = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .tier("Bronze", Metric.spend().atLeast("50.00"))
                .tier("Silver", S200, Benefit.multiply("2"))
                .tier("Black", Metric.spend().atLeast("9000.00"));
        TestClock clock = new TestClock("2018-01-10T12:00:00Z");
        ProgramBuilder first = TierShop.parts(TierShop.PRAGUE, before).version(1);
        ProgramBuilder second = TierShop.parts(TierShop.PRAGUE, after).version(2);
        Loyalty loyalty = Loyalty.builder(first.build())
                .then(second.build(), Instant.parse("2018-07-01T00:00:00Z"))
                .clock(clock)
                .build();
        loyalty.submit(Enrol.of("anna", clock.instant())).orThrow();
        loyalty.submit(buy("a", "500.00", clock.instant())).orThrow();

        clock.set(Instant.parse("2018-08-01T12:00:00Z"));
        Outcome later = loyalty.submit(buy("b", "10.00", clock.instant())).orThrow();

        assertThat(later.account().tier()).contains("Gold"); // by name, with what Silver is worth
        assertThat(later.earned()).isEqualTo(20);
        clock.set(Instant.parse("2020-01-02T12:00:00Z"));
        // 2019 was empty: judged like Silver, it falls to Bronze
        assertThat(loyalty.account("anna").orElseThrow().tier()).contains("Bronze");
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // tier, day, points for 10.00: double in the birthday window of the tier, born on 15 May
        "none, 2018-05-15, 20",
        "none, 2018-05-16, 10",
        "Gold, 2018-05-21, 20",
        "Gold, 2018-05-22, 10",
        "Reserve, 2018-06-13, 20",
        "Reserve, 2018-06-14, 10",
    })
    void aBirthdayWindowMayDependOnTheTier(String tier, String day, long points) {
        Ladder ladder = Ladder.of("status", Window.days(365), Term.months(12))
                .tier("Gold", S500)
                .tier("Reserve", Metric.spend().atLeast("2500.00"));
        Condition window = Condition.any(
                Condition.nearBirthday(0, 0),
                Condition.all(Condition.tier("status", "Gold"), Condition.nearBirthday(0, 6)),
                Condition.all(Condition.tier("status", "Reserve"), Condition.nearBirthday(0, 29)));
        Program program = TierShop.parts(TierShop.PRAGUE, ladder)
                .earn(EarningRule.of("birthday", Award.multiply("2")).when(window))
                .build();
        TestClock clock = new TestClock("2018-01-10T12:00:00Z");
        Loyalty loyalty = Loyalty.builder(program).clock(clock).build();
        loyalty.submit(Enrol.of("anna", clock.instant()).with(Profile.EMPTY.born(LocalDate.parse("1990-05-15"))))
                .orThrow();
        if (!tier.equals("none")) {
            loyalty.submit(PlaceInTier.of("p", "anna", "status", tier, Placement.Reason.MATCH, clock.instant()))
                    .orThrow();
        }
        clock.set(LocalDate.parse(day)
                .atTime(12, 0)
                .atZone(ZoneId.of("Europe/Prague"))
                .toInstant());

        assertThat(loyalty.submit(buy("o", "10.00", clock.instant())).orThrow().earned())
                .isEqualTo(points);
    }

    @Test
    void aDecisionExplainsItsTiers() {
        TierShop shop = shop(YEAR);
        Instant now = shop.clock().instant();

        assertThat(shop.loyalty().submit(buy("o", "250.00", now)).explanation().notes().stream()
                        .map(n -> n.toString())
                        .filter(n -> n.startsWith("tier")))
                .containsExactly(
                        "tier.counted status (metric SPEND, change 25000," + " bucket 2018-01-01)",
                        "tier.reached status (tier Silver, judged 2018-01-10, until 2019-12-31T23:00:00Z)",
                        "tier.next status (tier Gold, missing 250.00 EUR of spend)",
                        "tier.retain status (tier Silver, missing 200.00 EUR of spend)");
    }

    @Test
    void aStatementTellsWhatHappenedToTiers() {
        TierShop shop = shop(YEAR)
                .run("2018-05-01 buy 200.00; 2018-05-02 use drink; 2018-06-01 FEE Gold 2018-07-01;"
                        + " 2018-07-01; 2020-01-01");

        assertThat(shop.loyalty().statement("anna").orElseThrow().items().stream()
                        .map(Object::toString)
                        .filter(text -> text.matches(".*(Silver|Gold|drink|down).*")))
                .containsExactly(
                        "2018-05-01  reached Silver, through 2019-12-31",
                        "2018-05-02  used drink",
                        "2018-06-01  paid for Gold, through 2018-06-30",
                        "2018-07-01  paid for Gold ended",
                        "2020-01-01  moved down to no tier");
    }

    /** Gold says something else of the drink and inherits the rest, Black inherits all of it, White nothing. */
    @ParameterizedTest
    @CsvSource({
        "100.00, 'sale 48 h, drink 1'",
        "200.00, 'lounge, drink 2, sale 48 h'",
        "300.00, 'lounge, drink 2, sale 48 h'",
        "400.00, ''"
    })
    void aTierInheritsWhatTheTierBelowEntitlesTo(String spent, String entitled) {
        Ladder ladder = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .tier(
                        "Silver",
                        Metric.spend().atLeast("100.00"),
                        Benefit.entitled("sale").worth("48 h"),
                        Benefit.entitled("drink").times(1, Window.CALENDAR_MONTH))
                .tier(Tier.of(
                                "Gold",
                                Metric.spend().atLeast("200.00"),
                                Benefit.entitled("lounge"),
                                Benefit.entitled("drink").times(2, Window.CALENDAR_MONTH))
                        .inheriting())
                .tier(Tier.of("Black", Metric.spend().atLeast("300.00")).inheriting())
                .tier(Tier.of("White", Metric.spend().atLeast("400.00")));
        TierShop shop = new TierShop(TierShop.parts(TierShop.PRAGUE, ladder).build()).run("2018-05-01 buy " + spent);
        String said = shop.view().entitlements().all().stream()
                .map(e -> e.name()
                        + (e.value().isEmpty() ? "" : " " + e.value())
                        + (e.remaining() == Long.MAX_VALUE ? "" : " " + e.remaining()))
                .collect(Collectors.joining(", "));
        assertThat(said).isEqualTo(entitled);
        if (!entitled.isEmpty()) {
            shop.run("2018-05-02 use sale; 2018-05-03 use drink");
        }
        assertThat(shop.problems()).isEmpty();
    }

    @Test
    void aProgrammeIsSaidInEnglish() {
        Program program = TierShop.parts(TierShop.PRAGUE, YEAR).build();

        assertThat(ProgramText.of(program))
                .contains(
                        "Tiers of status, counted over the calendar year, held for the rest of it and 1 more",
                        "  Silver from 200.00 spend: early access 48 h, drink, 2 times in the calendar month",
                        "  Gold from 500.00 spend: 25 % more points, free-shipping 0.00");
    }

    @Test
    void mistakesInLaddersAreReported() {
        ProgramBuilder parts = TierShop.parts(
                TierShop.PRAGUE,
                Ladder.of("a", Window.days(30), Term.REST_AND_NEXT)
                        .tier("x", Metric.spend().atLeast("5"))
                        .tier("x", Metric.spend().atLeast("4"))
                        .with(LadderPolicy.DEFAULT
                                .upgrading(LadderPolicy.Upgrade.AT_PERIOD_END)
                                .rollingOver("w")),
                Ladder.of("a", Window.LIFETIME, Term.FOREVER)
                        .tier("y", Metric.orders().atLeast("1.5"))
                        .tier("z", Metric.spend().atLeast("0"))
                        .tier("p", Metric.pointsEarned("stars").atLeast("1"))
                        .tier("t", Metric.yearsHeld("q").atLeast("1")));

        assertThatThrownBy(parts::build)
                .isInstanceOfSatisfying(
                        InvalidProgramException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "ladder 'a': a term of periods needs a window of periods, but it is the last 30 days",
                                        "ladder 'a': an upgrade at the end of the period needs a window of periods, but it is"
                                                + " Rolling[length=30]",
                                        "ladder 'a': rolling over needs a window of periods, but it is the last 30 days",
                                        "ladder 'a': rollover is from 'w', allowed are [x, x]",
                                        "ladder 'a', tier 'x' is declared twice",
                                        "ladder 'a', tier 'x': requirement is 4 spend, allowed is more than the tier below",
                                        "ladder 'a' is declared twice",
                                        "ladder 'a', tier 'y': requirement is '1.5', allowed is a decimal with at most 0"
                                                + " decimals",
                                        "ladder 'a', tier 'z': requirement is 0, allowed is more than 0",
                                        "ladder 'a', tier 'p': point type is 'stars', allowed are [points, miles]",
                                        "ladder 'a', tier 't': tier is 'q', allowed are [y, z, p, t]"));
    }

    private static Purchase buy(String id, String price, Instant at) {
        return Purchase.of(id, "anna", at, Line.of("cup", 1, Money.of(price, "EUR")));
    }
}
