package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.InvalidProgramException;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.Settle;
import dev.loyalty4j.core.report.Overview;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoyaltyTest {
    private final TestClock clock = new TestClock("2026-03-03T10:00:00Z"); // a Tuesday
    private final MemoryStore store = new MemoryStore();
    private final Loyalty loyalty =
            Loyalty.builder(BeanClub.program()).clock(clock).store(store).build();

    @BeforeEach
    void enrol() {
        loyalty.submit(Enrol.of("anna", now())).orThrow();
    }

    @Test
    void aTuesdayCoffeeEarnsDouble() {
        Outcome outcome = loyalty.submit(Purchase.of(
                "o-17",
                "anna",
                now(),
                Line.of("espresso", 2, Money.of("6.40", "EUR")).in("coffee")));

        assertThat(outcome.earned()).isEqualTo(25); // 12.80 × 2 = 25.60
        assertThat(outcome.account().balance()).isEqualTo(25);
        assertThat(outcome.account().tier()).isEmpty();
        assertThat(outcome.account().standings().get(0).missing()).isEqualTo("187.20 EUR of spend");
        // three months from 3 March, to the end of that month: through 30 June in Prague
        assertThat(outcome.account().balances().get(0).expiring())
                .singleElement()
                .satisfies(e -> assertThat(e.at()).isEqualTo("2026-06-30T22:00:00Z"));
    }

    @Test
    void theOrderThatReachesATierIsJudgedByTheTierBefore() {
        assertThat(buy("o-1", "200.00").earned()).isEqualTo(200);
        assertThat(loyalty.account("anna").flatMap(AccountView::tier)).contains("Silver");

        assertThat(buy("o-2", "100.00").earned()).isEqualTo(125);
    }

    @Test
    void entitlementsFollowTheTier() {
        assertThat(loyalty.entitlements("anna", now()).has("early-sale")).isFalse();
        buy("o-1", "200.00");

        assertThat(loyalty.entitlements("anna", now()).has("early-sale")).isTrue();
        assertThat(loyalty.entitlements("anna", now()).has("free-shipping")).isFalse();
        assertThat(loyalty.entitlements("anna", Instant.parse("2028-01-01T00:00:00Z"))
                        .has("early-sale"))
                .isFalse();
        assertThat(loyalty.entitlements("nobody", now()).names()).isEmpty();
    }

    @Test
    void theSameCommandAgainGetsTheSameAnswerAndHasNoSecondEffect() {
        Purchase purchase = BeanClub.ware("o-1", "anna", now(), "40.00");
        Outcome first = loyalty.submit(purchase);
        buy("o-2", "300.00");
        clock.advance(Duration.ofDays(200));

        Outcome again = loyalty.submit(purchase);

        assertThat(again.repeated()).isTrue();
        assertThat(again).isEqualTo(first);
        assertThat(again.account()).isEqualTo(first.account());
        assertThat(again.explanation().toString()).contains("carried out before");
        assertThat(loyalty.overview().points().get(0).issued().minor()).isEqualTo(340);
    }

    @Test
    void everyKindOfCommandMayBeSentAgain() {
        List<Command> commands = List.of(
                Enrol.of("bert", now()),
                BeanClub.ware("o-1", "anna", now(), "150.00"),
                Redeem.of("r-1", "anna", "free-espresso", now()),
                Return.of("x-1", "o-1", now()));
        for (Command command : commands) {
            Outcome first = loyalty.submit(command).orThrow();
            Overview before = loyalty.overview();

            assertThat(loyalty.submit(command))
                    .isEqualTo(first)
                    .satisfies(o -> assertThat(o.repeated()).isTrue());
            assertThat(loyalty.overview()).isEqualTo(before);
        }
    }

    @Test
    void aReturnTakesBackWhatTheOrderEarnedAndCounted() {
        buy("o-1", "40.00");
        buy("o-2", "170.00");

        Outcome back = loyalty.submit(Return.of("x-1", "o-2", now())).orThrow();

        assertThat(back.account().balance()).isEqualTo(40);
        assertThat(back.account().tier()).contains("Silver"); // held to its end
        assertThat(back.account().standings().get(0).missing()).isEqualTo("460.00 EUR of spend"); // 500 − 40
    }

    @Test
    void pointsSpentBeforeTheReturnAreOwedAndPaidByTheNextOrder() {
        buy("o-1", "120.00");
        loyalty.submit(Redeem.of("r-1", "anna", "free-espresso", now())).orThrow();

        AccountView owing =
                loyalty.submit(Return.of("x-1", "o-1", now())).orThrow().account();
        assertThat(owing.balances().get(0).debt().minor()).isEqualTo(100);

        AccountView paid = buy("o-2", "130.00").account();
        assertThat(paid.balance()).isEqualTo(30);
        assertThat(paid.balances().get(0).debt().minor()).isZero();
    }

    @Test
    void expiredPointsAreGoneBeforeAnybodySettles() {
        buy("o-1", "40.00");
        Instant end = Instant.parse("2026-06-30T22:00:00Z");

        assertThat(balanceAt(end.minusMillis(1))).isEqualTo(40);
        assertThat(balanceAt(end)).isZero();
        clock.set(end);
        assertThat(loyalty.submit(Redeem.of("r-1", "anna", "free-espresso", end))
                        .refusal())
                .hasValueSatisfying(r -> assertThat(r.parameter("missing")).contains("100"));
    }

    @Test
    void settlingWritesDownWhatFellDueAndOnlyOnce() {
        buy("o-1", "40.00");
        clock.set(Instant.parse("2026-07-15T00:00:00Z"));

        assertThat(loyalty.settle()).isEqualTo(1);
        assertThat(loyalty.settle()).isZero();
        assertThat(loyalty.statement("anna").orElseThrow().lines())
                .anySatisfy(l -> assertThat(l).isEqualTo("  2026-07-01  -40 beans expired"));
    }

    @Test
    void thePastIsAnsweredFromTheJournal() {
        Instant before = now();
        buy("o-1", "40.00");
        clock.advance(Duration.ofDays(1));
        buy("o-2", "60.00");

        assertThat(balanceAt(before)).isEqualTo(40);
        assertThat(balanceAt(now())).isEqualTo(100);
    }

    @Test
    void aLateOrderMayEarnPointsThatAreDeadAlready() {
        Program program = BeanClub.parts().lateHorizon(Duration.ofDays(400)).build();
        Loyalty patient = Loyalty.builder(program).clock(clock).build();
        patient.submit(Enrol.of("anna", now())).orThrow();

        Outcome outcome = patient.submit(BeanClub.ware("o-1", "anna", now().minus(Duration.ofDays(200)), "40.00"));

        assertThat(outcome.earned()).isEqualTo(40);
        assertThat(outcome.account().balance()).isZero();
        assertThat(outcome.events()).anyMatch(e -> e instanceof AccountEvent.PointsExpired);
        assertThat(patient.verify().isClean()).isTrue();
    }

    @Test
    void aPreviewSaysWhatSubmitWillSayAndStoresNothing() {
        Purchase purchase = BeanClub.coffee("o-1", "anna", now(), "60.00");

        Outcome preview = loyalty.preview(purchase);

        assertThat(balanceAt(now())).isZero();
        assertThat(loyalty.submit(purchase)).isEqualTo(preview);
    }

    @Test
    void anOutcomeExplainsItself() {
        assertThat(loyalty.submit(BeanClub.coffee("o-1", "anna", now(), "12.80"))
                        .explanation()
                        .toString())
                .isEqualTo("""
                        rule.fired base (award 1 point per 1.00, lines [1], basis 1280, units 1, rate 0.01, exact 12.8)
                        rule.fired double tuesday (award times 2, lines [1], basis 1280, units 1, rate 2, exact 12.8)
                        rule.skipped status Silver (because not true: at Silver)
                        rule.skipped status Gold (because not true: at Gold)
                        points.rounded beans (exact 25.6, rounding FLOOR, level ORDER, points 25)
                        tier.counted status (metric SPEND, change 1280, \
                        bucket 2026-01-01)
                        tier.next status (tier Silver, missing 187.20 EUR of spend)""");
        assertThat(loyalty.submit(Redeem.of("r-1", "anna", "free-espresso", now()))
                        .explanation()
                        .toString())
                .isEqualTo("refused INSUFFICIENT_POINTS (missing 75, available 25)");
    }

    @Test
    void anIgnoredRefusalCanBeMadeAnException() {
        Outcome refused = loyalty.submit(BeanClub.ware("o-1", "nobody", now(), "1.00"));

        assertThat(refused.accepted()).isFalse();
        assertThat(refused.earned()).isZero();
        assertThatThrownBy(refused::orThrow)
                .isInstanceOf(RefusedException.class)
                .hasMessage("UNKNOWN_MEMBER: there is no such member (member nobody)");
        assertThatThrownBy(refused::account).hasMessageContaining("UNKNOWN_MEMBER");
    }

    @Test
    void aStatementIsReadableByAPerson() {
        buy("o-1", "220.00");
        loyalty.submit(Redeem.of("r-1", "anna", "free-espresso", now())).orThrow();

        assertThat(loyalty.statement("anna").orElseThrow().lines().stream().skip(1))
                .containsExactly(
                        "Balance: 120 beans",
                        "  lot 1: 120 of 220 beans of purchase o-1, through 2026-06-30",
                        "Tier (status): Silver, through 2027-12-31; 280.00 EUR of spend missing to Gold",
                        "  2026-03-03  enrolled",
                        "  2026-03-03  +220 beans from purchase o-1",
                        "  2026-03-03  reached Silver, through 2027-12-31",
                        "  2026-03-03  -100 beans for reward free-espresso");
        assertThat(loyalty.statement("nobody")).isEmpty();
    }

    @Test
    void theOverviewAddsUp() {
        loyalty.submit(Enrol.of("bert", now())).orThrow();
        buy("o-1", "220.00");
        loyalty.submit(BeanClub.ware("o-2", "bert", now(), "30.00")).orThrow();
        loyalty.submit(Redeem.of("r-1", "anna", "free-espresso", now())).orThrow();
        clock.set(Instant.parse("2026-07-15T00:00:00Z")); // nobody settled: what fell due counts all the same

        Overview overview = loyalty.overview();

        assertThat(overview.members()).isEqualTo(2);
        assertThat(overview.tiers()).isEqualTo(Map.of("status", Map.of("no tier", 1L, "Silver", 1L, "Gold", 0L)));
        assertThat(overview.points())
                .singleElement()
                .hasToString("issued 250 beans, redeemed 100 beans, expired 150 beans, taken back 0 beans,"
                        + " outstanding 0 beans, owed 0 beans");
    }

    @Test
    void followUpsThatACrashLeftAreFinishedBySettle() {
        // the shape of a command for another account, left behind between the append and the run
        Purchase left = BeanClub.ware("o-9/1", "anna", now(), "7.00");
        Enrol enrol = Enrol.of("carl", now());
        Decision.Accepted decided = (Decision.Accepted)
                BeanClub.program().decide(store.load(Needs.ofKeys(Key.ofCommand(enrol))), enrol, now(), () -> 5);
        store.append(List.of(new Decision.Accepted(
                decided.account(), decided.changes(), decided.claims(), List.of(), List.of(), List.of(left))));

        loyalty.settle();
        loyalty.settle();

        assertThat(store.followUps(10)).isEmpty();
        assertThat(balanceAt(now())).isEqualTo(7);
    }

    @Test
    void anOrderTooLargeToAddUpIsRefusedAndHarmsNothing() {
        Program fine = Program.builder("fine", BeanClub.PRAGUE, "EUR")
                .points(PointType.of("beans", Expiry.NEVER))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "0.01")))
                .build();
        Loyalty shop = Loyalty.builder(fine).clock(clock).build();
        shop.submit(Enrol.of("anna", now())).orThrow();
        Line huge = Line.of("cup", 1, Money.ofMinor(Long.MAX_VALUE / 2 + 1, "EUR"));

        for (String order : List.of("o-1", "o-2", "o-3")) {
            assertThat(shop.submit(Purchase.of(order, "anna", now(), huge)).refusal())
                    .hasValueSatisfying(r -> assertThat(r.code()).isEqualTo(RefusalCode.AMOUNT_TOO_LARGE));
        }
        assertThat(shop.verify().isClean()).isTrue();
        assertThat(shop.account("anna").orElseThrow().balance()).isZero();
    }

    @Test
    void whoWasAMemberForYearsCanBeEnrolled() {
        assertThat(loyalty.submit(Enrol.of("old", now().minus(Duration.ofDays(4000))))
                        .accepted())
                .isTrue();
    }

    @Test
    void aViewTooFarAwayIsNamed() {
        assertThatThrownBy(() -> loyalty.account("anna", Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("allowed is at most 2126-");
    }

    @Test
    void aClockThatStepsBackDoesNotMakeSettlingEndless() {
        buy("o-1", "40.00");
        Instant end = Instant.parse("2026-06-30T22:00:00Z");
        int[] readings = new int[1];
        Loyalty wobbling = Loyalty.builder(BeanClub.program())
                .store(store)
                .clock(() -> readings[0]++ == 0 ? end.plusMillis(500) : end.minusMillis(500))
                .build();

        assertThat(wobbling.settle()).isEqualTo(1);
        clock.set(end.plusSeconds(1));
        assertThat(loyalty.settle()).isEqualTo(1);
        assertThat(loyalty.verify().isClean()).isTrue();
    }

    @Test
    void settlingGoesNoFurtherThanItIsTold() {
        buy("o-1", "40.00");
        long account = store.accounts(Listing.after(0), 1).get(0);
        clock.set(Instant.parse("2026-08-01T00:00:00Z"));

        assertThat(loyalty.submit(new Settle(account, Instant.parse("2026-05-01T00:00:00Z")))
                        .events())
                .isEmpty();
        assertThat(loyalty.submit(new Settle(account, Instant.parse("2099-01-01T00:00:00Z")))
                        .events())
                .hasSize(1);
    }

    @Test
    void theClockOfAnAccountNeverGoesBack() {
        buy("o-1", "40.00");
        clock.advance(Duration.ofMinutes(-3)); // another machine, a little behind

        Outcome outcome = buy("o-2", "10.00");

        assertThat(outcome.account().balance()).isEqualTo(50);
        assertThat(loyalty.verify().isClean()).isTrue();
    }

    @Test
    void accountNumbersAreNotMemberIds() {
        assertThat(loyalty.statement("anna").orElseThrow().toString()).doesNotContain("anna");
        assertThat(store.accounts(Listing.after(0), 10))
                .allSatisfy(account ->
                        assertThat(store.journal(account, 0, 10).toString()).doesNotContain("anna"));
    }

    @Test
    void aProgrammeReportsEveryMistakeAtOnce() {
        assertThatThrownBy(() -> Program.builder(" ", ZoneId.of("UTC"), "EURO")
                        .version(0)
                        .reward(Reward.product("cup", "c"))
                        .returnWindow(-1)
                        .build())
                .isInstanceOfSatisfying(
                        InvalidProgramException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "id is blank, allowed is any other text",
                                        "currency is 'EURO', allowed is an ISO 4217 code such as EUR",
                                        "version is 0, allowed is 1 or more",
                                        "return window is -1, allowed is 0 to 3650 days",
                                        "reward 'cup': cost is 0, allowed is 1 to 1000000000000",
                                        "reward 'cup': point type is '', allowed are []"));
    }

    private Instant now() {
        return clock.instant();
    }

    private Outcome buy(String order, String price) {
        return loyalty.submit(BeanClub.ware(order, "anna", now(), price)).orThrow();
    }

    private long balanceAt(Instant at) {
        Optional<AccountView> account = loyalty.account("anna", at);
        return account.orElseThrow().balance();
    }
}
