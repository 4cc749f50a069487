package dev.loyalty4j.core.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.loyalty4j.core.BeanClub;
import dev.loyalty4j.core.account.AccountCommand;
import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Adjust;
import dev.loyalty4j.core.account.Capture;
import dev.loyalty4j.core.account.EndsCommand;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.ExtendLots;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.NewEnd;
import dev.loyalty4j.core.account.Origin;
import dev.loyalty4j.core.account.ReinstateLots;
import dev.loyalty4j.core.account.Release;
import dev.loyalty4j.core.account.Take;
import dev.loyalty4j.core.account.TightenLots;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Activity;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderLine;
import dev.loyalty4j.core.journal.OrderState;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.journal.WaitingGains;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.CancelVoucher;
import dev.loyalty4j.core.reward.CardState;
import dev.loyalty4j.core.reward.Gain;
import dev.loyalty4j.core.reward.Given;
import dev.loyalty4j.core.reward.Granted;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.ReleaseVoucher;
import dev.loyalty4j.core.reward.ReserveVoucher;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.UseVoucher;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.reward.VoucherCommand;
import dev.loyalty4j.core.reward.Worth;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.tier.CreditMetric;
import dev.loyalty4j.core.tier.EntryReward;
import dev.loyalty4j.core.tier.LadderState;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.MetricGain;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.TierCommand;
import dev.loyalty4j.core.tier.TierEvent;
import dev.loyalty4j.core.tier.TierTerm;
import dev.loyalty4j.core.tier.UseEntitlement;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Java 17 cannot switch over sealed types, so these tests see to it that no kind of event or command is forgotten. */
class FamiliesTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Lot LOT = new Lot(
            1,
            LotKind.BASE,
            5,
            5,
            NOW,
            true,
            ProgramCalendar.NEVER,
            NOW.plusSeconds(9),
            Lot.NO_WORTH,
            new Origin("purchase", "o", 1, "", "", ""));
    private static final Take TAKE = new Take(
            1,
            LotKind.BASE,
            1,
            5,
            NOW,
            false,
            NOW,
            NOW.plusSeconds(9),
            Lot.NO_WORTH,
            new Origin("purchase", "o", 1, "", "", ""));

    private static final Worth WORTH =
            new Worth("off", Gain.Kind.AMOUNT_OFF, "", 100, new Rate(0, 1), Long.MAX_VALUE, 0, List.of());
    private static final Voucher VOUCHER = new Voucher(
            "v",
            "hash",
            WORTH,
            NOW,
            NOW.plusSeconds(9),
            1,
            "r",
            "",
            "",
            Voucher.State.ISSUED,
            "",
            ProgramCalendar.NEVER,
            0);
    private static final Given GIVEN =
            new Given("g", "rule", Given.Kind.ITEM, "cup", "", 1, false, List.of(1L), 0, 0, "o", List.of());

    private static final List<MetricGain> WAITING = List.of(new MetricGain(Metric.Kind.SPEND, "", 500));

    /** In an order in which each can follow the one before. */
    private static final List<Event> ONE_OF_EACH = List.of(
            new ProgramEvent.Enrolled(NOW),
            new ProgramEvent.ProfileChanged(NOW),
            new ProgramEvent.ActivityRecorded(NOW, "visit", "v", "visit"),
            new ProgramEvent.OrderRecorded(NOW, "o", List.of(new OrderLine("cup", 1, 500, 500)), List.of()),
            new ProgramEvent.Ruled(new RuleEvent.Counted(NOW, "o", List.of())),
            new AccountEvent.LotGranted(NOW, "beans", LOT, List.of()),
            new AccountEvent.LotAwaited(NOW, "beans", 1, NOW),
            new AccountEvent.LotReleased(NOW, "beans", 1, 5, NOW.plusSeconds(9)),
            new AccountEvent.DebtPaid(NOW, "beans", 1, 0),
            new AccountEvent.GraceStarted(NOW, "beans", 1, NOW),
            new AccountEvent.PointsHeld(NOW, "beans", "h", "", NOW, List.of(TAKE)),
            new AccountEvent.HoldEnded(NOW, "beans", "h", true, List.of(TAKE)),
            new AccountEvent.PointsRedeemed(NOW, "beans", "r", "o", "", 1, List.of(TAKE)),
            new AccountEvent.PointsGivenBack(NOW, "beans", "r", false, 1, List.of(TAKE)),
            new AccountEvent.PointsTakenAgain(NOW, "beans", "r", 1, List.of(TAKE), 0, 0, List.of()),
            new AccountEvent.PointsAdjusted(NOW, "beans", "a", "wrong", 1, List.of(TAKE), 0),
            new AccountEvent.PointsClawedBack(NOW, "beans", "o", 1, 1, List.of(TAKE), 0, 0),
            new AccountEvent.PointsRestored(NOW, "beans", "o", 1, 1, List.of(TAKE), 0, 0, 0),
            new ProgramEvent.OrderFulfilled(NOW, "o", "delivered"),
            new ProgramEvent.OrderWaits(NOW, new WaitingGains("o", NOW, "beans", WAITING, NOW, false)),
            new ProgramEvent.LotCountsLess(NOW, new WaitingGains("o", NOW, "beans", WAITING, NOW, false)),
            new ProgramEvent.OrderCounted(NOW, "o"),
            new ProgramEvent.OrderReturned(NOW, "o", "x", List.of(1L), List.of(0L), 0),
            new ProgramEvent.ReturnCancelled(NOW, "o", "x"),
            new ProgramEvent.OrderReturned(NOW, "o", "y", List.of(1L), List.of(0L), 0),
            new AccountEvent.ActivityNoted(NOW, "beans", List.of(LocalDate.EPOCH)),
            new AccountEvent.EndsMoved(NOW, "beans", List.of(new NewEnd(1, NOW.plusSeconds(19)))),
            new AccountEvent.ExpiryPaused(NOW, "beans"),
            new AccountEvent.ExpiryResumed(NOW, "beans", List.of()),
            new AccountEvent.LotsMerged(NOW, "beans", 1, List.of()),
            new AccountEvent.PointsExpired(NOW, "beans", 1, 3, NOW.plusSeconds(99)),
            new AccountEvent.LotsReinstated(NOW, "beans", List.of(TAKE)),
            new AccountEvent.PointsExpired(NOW, "beans", 1, 1, NOW),
            new RewardEvent.RewardRedeemed(NOW, "r", "o", WORTH, "beans", 0, 0, List.of(), ""),
            new RewardEvent.RedemptionUndone(NOW, "r"),
            new RewardEvent.LimitsGivenBack(NOW, "r", List.of()),
            new RewardEvent.VoucherIssued(NOW, VOUCHER, List.of()),
            new RewardEvent.VoucherReserved(NOW, "v", "o", NOW),
            new RewardEvent.VoucherReleased(NOW, "v", true),
            new RewardEvent.VoucherUsed(NOW, "v", "o", 100, NOW),
            new RewardEvent.VoucherRevived(NOW, "v"),
            new RewardEvent.VoucherCancelled(NOW, "v", "sorry", NOW),
            new RewardEvent.VoucherExpired(NOW, "v", NOW),
            new RewardEvent.PointsConverted(NOW, "auto", "r"),
            new RewardEvent.ConversionPassed(NOW, "auto"),
            new RewardEvent.AwardGiven(NOW, GIVEN),
            new RewardEvent.AwardTaken(NOW, "o", "g", 1),
            new RewardEvent.PrizeDrawn(NOW, "lot", 3, 10, 0, "nothing"),
            new RewardEvent.EntitlementGranted(NOW, new Granted("g", "lounge", "", NOW, NOW.plusSeconds(9))),
            new RewardEvent.EntitlementEnded(NOW, "g"),
            new RewardEvent.StampsMoved(NOW, "card", "g", 3, NOW),
            new RewardEvent.MilestoneReached(NOW, "card", 2, "v"),
            new RewardEvent.MilestoneRewarded(NOW, "card", 2, List.of(), List.of(GIVEN)),
            new RewardEvent.MilestoneUndone(NOW, "card", 2, List.of()),
            new RewardEvent.MilestoneRestored(NOW, "card", 2),
            new RewardEvent.MilestoneUndone(NOW, "card", 2, List.of()),
            new RewardEvent.StampsExpired(NOW, "card", 3, List.of(new CardState.Stamped("g", 3))),
            new TierEvent.MetricCounted(NOW, "status", "SPEND", LocalDate.EPOCH, 1, LocalDate.EPOCH),
            new TierEvent.TierReached(NOW, "status", term("Silver", TierTerm.Cause.REACHED)),
            new TierEvent.TierRenewed(NOW, "status", term("Silver", TierTerm.Cause.RENEWED)),
            new TierEvent.TierRevoked(NOW, "status", term("Silver", TierTerm.Cause.RENEWED), List.of()),
            new TierEvent.TierReinstated(NOW, "status", term("Silver", TierTerm.Cause.RENEWED), List.of()),
            new TierEvent.TierRevoked(NOW, "status", term("Silver", TierTerm.Cause.RENEWED), List.of()),
            new TierEvent.TierLowered(NOW, "status", term("", TierTerm.Cause.LOWERED)),
            new TierEvent.TierPlaced(
                    NOW,
                    "status",
                    new Placement(Placement.Reason.FEE, "Silver", List.of(), NOW, NOW.plusSeconds(9), false, 1),
                    List.of()),
            new TierEvent.PlacementEnded(NOW, "status", Placement.Reason.FEE, "Silver"),
            new TierEvent.EntryRewarded(NOW, "status", new EntryReward("Silver", NOW, List.of(), List.of(), false)),
            new TierEvent.EntryRewardTaken(NOW, "status", new EntryReward("Silver", NOW, List.of(), List.of(), true)),
            new TierEvent.EntitlementUsed(
                    NOW, "status", "drink", "u", 1, "uses of drink", LocalDate.EPOCH, LocalDate.EPOCH));

    private static TierTerm term(String tier, TierTerm.Cause cause) {
        return new TierTerm(tier, List.of(), cause, LocalDate.EPOCH, NOW, NOW.plusSeconds(9), NOW.plusSeconds(19), 1);
    }

    @Test
    void theListOfFamiliesIsWhatTheCodeHas() {
        assertThat(implementing(Event.class))
                .isEqualTo(names(ONE_OF_EACH.stream().map(Object::getClass)));
        assertThat(implementing(Command.class))
                .isEqualTo(names(Stream.of(
                                Stream.of(Activity.class.getPermittedSubclasses()),
                                Stream.of(AccountCommand.class.getPermittedSubclasses())
                                        .filter(c -> !c.isSealed()),
                                Stream.of(EndsCommand.class.getPermittedSubclasses()),
                                Stream.of(VoucherCommand.class.getPermittedSubclasses()),
                                Stream.of(TierCommand.class.getPermittedSubclasses()),
                                Stream.of(Redeem.class, CancelRedemption.class, Settle.class))
                        .flatMap(classes -> classes)));
    }

    @Test
    void everyEventIsAppliedToTheAccount() {
        MemberState state = MemberState.before(7);
        for (Event event : ONE_OF_EACH) {
            state = state.after(event);
        }

        assertThat(state.points().wallet("beans").lots()).isEmpty();
        assertThat(state.waiting()).isEmpty();
        assertThat(state.rewards().vouchers())
                .singleElement()
                .satisfies(v -> assertThat(v.state()).isEqualTo(Voucher.State.EXPIRED));
        assertThat(state.rewards().card("card").stamps()).isZero();
        assertThat(state.ladders()).singleElement().satisfies(FamiliesTest::allWasApplied);
    }

    private static void allWasApplied(LadderState ladder) {
        assertThat(ladder.terms()).hasSize(2);
        assertThat(ladder.counts()).hasSize(2);
        assertThat(ladder.placements()).singleElement().matches(Placement::ended);
        assertThat(ladder.rewards()).singleElement().matches(EntryReward::taken);
    }

    @Test
    void everyEventAboutAnOrderIsAppliedToTheOrder() {
        OrderState order = null;
        for (Event event : ONE_OF_EACH) {
            if (OrderState.orderOf(event).isPresent()) {
                order = OrderState.apply(order, event);
            }
        }

        RedemptionState redemption = null;
        for (Event event : ONE_OF_EACH) {
            if (RedemptionState.redemptionOf(event).isPresent()) {
                redemption = RedemptionState.apply(redemption, event);
            }
        }

        assertThat(redemption).isNotNull();
        assertThat(redemption.spent().givenBack()).isZero();
        assertThat(order).isNotNull();
        assertThat(order.returned()).isTrue();
        assertThat(order.awards()).hasSize(1);
        assertThat(order.waits()).hasSize(1);
    }

    @Test
    void everyEventOfRulesIsApplied() {
        List<RuleEvent> events = List.of(
                new RuleEvent.Counted(NOW, "o", List.of()),
                new RuleEvent.GivenBack(NOW, "o", List.of()),
                new RuleEvent.BirthdayKnown(NOW, 2, 29, ""),
                new RuleEvent.OccasionPassed(NOW, "birthday"),
                new RuleEvent.AnswersKept(NOW, List.of("r#1 true")),
                new RuleEvent.PersonKnown(NOW, List.of("segment is students: true")),
                new RuleEvent.DryRun(NOW, "r", "beans", 5),
                new RuleEvent.CurrencyConverted(NOW, "o", "USD", 1, 2));

        assertThat(events.stream().map(Object::getClass))
                .containsExactlyInAnyOrder(RuleEvent.class.getPermittedSubclasses());
        MemberState state = MemberState.before(7);
        for (RuleEvent event : events) {
            state = state.after(new ProgramEvent.Ruled(event));
        }
        assertThat(state.rules().birthday()).hasSize(1);
        assertThat(state.rules().passed()).hasSize(1);
        assertThat(state.rules().known()).hasSize(1);
    }

    @Test
    void everyCommandIsDecided() {
        Program program = BeanClub.program();
        Loaded empty = Loaded.NOTHING;
        List<Command> commands = List.of(
                Enrol.of("anna", NOW),
                BeanClub.ware("o", "anna", NOW, "1.00"),
                Return.of("x", "o", NOW),
                CancelReturn.of("c", "x", NOW),
                Fulfil.of("f", "o", NOW),
                Hold.of("h", "anna", 1, NOW),
                Capture.of("p", "h", NOW),
                Release.of("l", "h", NOW),
                Adjust.of("a", "anna", 1, "sorry", NOW),
                ExtendLots.of("e", "anna", LocalDate.EPOCH, NOW),
                TightenLots.of("t", "anna", LocalDate.EPOCH, NOW),
                ReinstateLots.of("i", "anna", LocalDate.EPOCH, NOW),
                Visit.of("v", "anna", NOW),
                Action.of("a", "anna", NOW, "review"),
                UpdateProfile.of("u", "anna", NOW, Profile.EMPTY),
                PlaceInTier.of("g", "anna", "status", "Silver", Placement.Reason.FEE, NOW),
                CreditMetric.of("m", "anna", "status", Metric.spend(), BigDecimal.ONE, "sorry", NOW),
                UseEntitlement.of("n", "anna", "early-sale", NOW),
                Redeem.of("r", "anna", "free-espresso", NOW),
                CancelRedemption.of("d", "r", NOW),
                ReserveVoucher.of("w", "code", "o", NOW),
                UseVoucher.of("w", "code", "o", NOW),
                ReleaseVoucher.of("w", "code", NOW),
                CancelVoucher.of("w", "code", "sorry", NOW));

        Set<String> decided = names(commands.stream().map(Object::getClass));
        decided.add("Settle");
        assertThat(decided).isEqualTo(implementing(Command.class));
        assertThat(commands).allSatisfy(command -> {
            assertThat(program.needs(command, empty).isEmpty()).isFalse();
            assertThat(program.needs(
                                    command,
                                    new Loaded(
                                            program.needs(command, empty),
                                            empty.claims(),
                                            empty.accounts(),
                                            empty.counters(),
                                            empty.rebuilt()))
                            .isEmpty())
                    .isTrue();
            assertThat(program.decide(empty, command, NOW, () -> 7)).isNotNull();
        });
        assertThat(Purchase.KIND).isEqualTo("purchase");
        assertThat(Trace.OFF.on()).isFalse();
    }

    private static Set<String> implementing(Class<?> family) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.loyalty4j.core").stream()
                        .filter(c -> c.isAssignableTo(family) && !c.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Stream<? extends Class<?>> classes) {
        return classes.map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }
}
