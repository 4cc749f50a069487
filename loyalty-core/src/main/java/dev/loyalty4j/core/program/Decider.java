package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountCommand;
import dev.loyalty4j.core.account.Adjust;
import dev.loyalty4j.core.account.Capture;
import dev.loyalty4j.core.account.ExtendLots;
import dev.loyalty4j.core.account.HeldPoints;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.ReinstateLots;
import dev.loyalty4j.core.account.Release;
import dev.loyalty4j.core.account.TightenLots;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderSpending;
import dev.loyalty4j.core.journal.Receipt;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.journal.ReturnLink;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.VoucherCommand;
import dev.loyalty4j.core.tier.TierCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one place that lists the commands: for each, what must be loaded and who decides it. The steps compose the doors
 * of the rooms to the left and know the order in which they are asked; the numbers are theirs.
 */
final class Decider {
    private Decider() {}

    static Needs needs(Program program, Command command, Instant judged, Loaded loaded) {
        // What the command itself names is asked for first and whole; only what that led to can be missing later.
        return loaded.asked().isEmpty()
                ? wanted(program, command).and(counters(program, command, judged))
                : further(command, loaded).without(loaded.asked());
    }

    /** The counters that all members share and that rules may look at. */
    private static Needs counters(Program program, Command command, Instant judged) {
        List<String> names = new ArrayList<>(0);
        List<String> triggers = triggers(command);
        for (int i = 0; i < triggers.size(); i++) {
            names.addAll(program.rulePlan().counters(triggers.get(i), judged));
            names.addAll(Awards.counters(program, triggers.get(i), judged));
        }
        if (command instanceof Redeem redeem) {
            program.catalogue()
                    .find(redeem.reward())
                    .ifPresent(item -> names.addAll(program.rulePlan().gateCounters(item.gate(), judged)));
        }
        return names.isEmpty() ? Needs.NOTHING : new Needs(List.of(), List.of(), names);
    }

    private static List<String> triggers(Command command) {
        if (command instanceof Purchase) {
            return List.of(Trigger.PURCHASE);
        } else if (command instanceof Visit) {
            return List.of(Trigger.VISIT);
        } else if (command instanceof Action action) {
            return List.of(action.name());
        } else if (command instanceof Enrol) {
            return List.of(Trigger.ENROLMENT, Trigger.PROFILE_COMPLETED, Trigger.SEGMENT_ENTERED);
        } else if (command instanceof UpdateProfile) {
            return List.of(Trigger.PROFILE_COMPLETED, Trigger.SEGMENT_ENTERED);
        } else if (command instanceof Redeem) {
            return List.of(Trigger.REDEMPTION);
        }
        return List.of();
    }

    /** What the command names. A key brings its account; a settlement names its account. */
    private static Needs wanted(Program program, Command command) {
        Key receipt = Key.ofCommand(command);
        if (command instanceof Settle settle) {
            return Needs.ofAccount(settle.account());
        } else if (command instanceof Purchase purchase) {
            return Needs.ofKeys(receipt, Key.ofMember(purchase.member()));
        } else if (command instanceof Visit visit) {
            return Needs.ofKeys(receipt, Key.ofMember(visit.member()));
        } else if (command instanceof Action action) {
            return Needs.ofKeys(receipt, Key.ofMember(action.member()));
        } else if (command instanceof UpdateProfile update) {
            return Needs.ofKeys(receipt, Key.ofMember(update.member()));
        } else if (command instanceof Redeem redeem) {
            return Needs.ofKeys(receipt, Key.ofMember(redeem.member()), Key.ofRedemption(redeem.id()));
        } else if (command instanceof Return back) {
            return Needs.ofKeys(receipt, Key.ofOrder(back.order()));
        } else if (command instanceof CancelReturn cancel) {
            return Needs.ofKeys(receipt, Key.ofReturn(cancel.returned()));
        } else if (command instanceof Fulfil fulfil) {
            return Needs.ofKeys(receipt, Key.ofOrder(fulfil.order()));
        } else if (command instanceof CancelRedemption cancel) {
            return Needs.ofKeys(receipt, Key.ofRedemption(cancel.redemption()));
        } else if (command instanceof VoucherCommand voucher) {
            return Needs.ofKeys(receipt, VoucherSteps.key(program, voucher.code()));
        } else if (command instanceof AccountCommand account) {
            return wanted(account, receipt);
        } else if (command instanceof TierCommand tier) {
            return Needs.ofKeys(receipt, Key.ofMember(tier.member()));
        }
        return Needs.ofKeys(receipt);
    }

    private static Needs wanted(AccountCommand command, Key receipt) {
        if (command instanceof Capture capture) {
            return Needs.ofKeys(receipt, Key.ofHold(capture.hold()), Key.ofRedemption(capture.id()));
        } else if (command instanceof Release release) {
            return Needs.ofKeys(receipt, Key.ofHold(release.hold()));
        }
        return Needs.ofKeys(receipt, Key.ofMember(memberOf(command)));
    }

    private static String memberOf(AccountCommand command) {
        if (command instanceof Hold hold) {
            return hold.member();
        } else if (command instanceof Adjust adjust) {
            return adjust.member();
        } else if (command instanceof ExtendLots extend) {
            return extend.member();
        } else if (command instanceof TightenLots tighten) {
            return tighten.member();
        } else if (command instanceof ReinstateLots reinstate) {
            return reinstate.member();
        }
        throw new IllegalArgumentException("command of an unlisted kind: " + command);
    }

    /** What the things that were found lead to: an order to its redemptions, a return to its order. */
    private static Needs further(Command command, Loaded loaded) {
        if (command instanceof Redeem redeem && !redeem.order().isEmpty()) {
            return spending(loaded, Key.ofMember(redeem.member()), redeem.order());
        } else if (command instanceof Capture capture) {
            Optional<Claim> hold = loaded.find(Key.ofHold(capture.hold()));
            return hold.flatMap(h -> loaded.account(h.account()))
                    .map(state -> heldFor(state, capture.hold()))
                    .filter(order -> !order.isEmpty())
                    .map(order -> spending(loaded, Key.ofHold(capture.hold()), order))
                    .orElse(Needs.NOTHING);
        } else if (command instanceof Return back) {
            return redemptions(loaded, Key.ofOrder(back.order()), back.order());
        } else if (command instanceof CancelReturn cancel) {
            Key key = Key.ofReturn(cancel.returned());
            return loaded.find(key)
                    .map(c -> ((ReturnLink) c.document()).order())
                    .map(order -> Needs.ofKeys(Key.ofOrder(order)).and(redemptions(loaded, key, order)))
                    .orElse(Needs.NOTHING);
        }
        return Needs.NOTHING;
    }

    private static String heldFor(MemberState state, String hold) {
        return state.points().wallets().stream()
                .flatMap(w -> w.holds().stream())
                .filter(h -> h.hold().equals(hold))
                .map(HeldPoints::order)
                .findFirst()
                .orElse("");
    }

    private static Needs spending(Loaded loaded, Key of, String order) {
        return loaded.find(of)
                .map(c -> Needs.ofKeys(Key.ofSpending(c.account(), order)))
                .orElse(Needs.NOTHING);
    }

    private static Needs redemptions(Loaded loaded, Key of, String order) {
        Optional<Claim> claim = loaded.find(of);
        if (claim.isEmpty()) {
            return Needs.NOTHING;
        }
        Key spending = Key.ofSpending(claim.get().account(), order);
        Key[] redemptions = loaded.find(spending)
                .map(c -> ((OrderSpending) c.document())
                        .redemptions().stream().map(Key::ofRedemption).toArray(Key[]::new))
                .orElse(new Key[0]);
        Needs vouchers = loaded.account(claim.get().account())
                .map(state -> vouchers(state, order))
                .orElse(Needs.NOTHING);
        return Needs.ofKeys(spending).and(Needs.ofKeys(redemptions)).and(vouchers);
    }

    /** The redemptions behind vouchers that a return may take back, or that were used on the order. */
    private static Needs vouchers(MemberState state, String order) {
        return Needs.ofKeys(Conversions.keys(state).toArray(Key[]::new))
                .and(Needs.ofKeys(UsedVouchers.keys(state, order).toArray(Key[]::new)));
    }

    static Decision decide(Case of, Command command) {
        Decision decision;
        try {
            decision = Marks.kept(Issued.claimed(steps(of, command)));
        } catch (ArithmeticException e) {
            decision = Case.refuse(RefusalCode.AMOUNT_TOO_LARGE);
        }
        if (decision instanceof Decision.Refused refused && of.trace().on()) {
            Parameter[] why = refused.refusal().parameters().toArray(new Parameter[0]);
            of.trace().note("refused", refused.refusal().code().name(), why);
        }
        return decision;
    }

    private static Decision steps(Case of, Command command) {
        if (command instanceof Enrol enrol) {
            return EnrolSteps.decide(of, enrol);
        } else if (command instanceof Settle settle) {
            return SettleSteps.decide(of, settle);
        } else if (command instanceof Purchase purchase) {
            return of.ofMember(purchase, purchase.member(), state -> PurchaseSteps.decide(of, purchase, state));
        } else if (command instanceof Visit visit) {
            return of.ofMember(visit, visit.member(), state -> ActivitySteps.decide(of, visit, state));
        } else if (command instanceof Action action) {
            return of.ofMember(action, action.member(), state -> ActivitySteps.decide(of, action, state));
        } else if (command instanceof UpdateProfile update) {
            return of.ofMember(update, update.member(), state -> ProfileSteps.decide(of, update, state));
        } else if (command instanceof Redeem redeem) {
            return of.ofMember(redeem, redeem.member(), state -> RedeemSteps.decide(of, redeem, state));
        } else if (command instanceof Return back) {
            return of.ofOrder(back, back.order(), order -> ReturnSteps.decide(of, back, order));
        } else if (command instanceof CancelReturn cancel) {
            return of.ofKey(
                    cancel,
                    Key.ofReturn(cancel.returned()),
                    ReturnLink.class,
                    RefusalCode.UNKNOWN_RETURN,
                    (account, link) -> ReturnSteps.cancel(of, cancel, account, of.order(link.order())));
        } else if (command instanceof Fulfil fulfil) {
            return of.ofOrder(fulfil, fulfil.order(), order -> FulfilSteps.decide(of, fulfil, order));
        } else if (command instanceof CancelRedemption cancel) {
            return of.ofKey(
                    cancel,
                    Key.ofRedemption(cancel.redemption()),
                    RedemptionState.class,
                    RefusalCode.UNKNOWN_REDEMPTION,
                    (account, redemption) -> RedeemSteps.cancel(of, cancel, account, redemption));
        } else if (command instanceof VoucherCommand voucher) {
            return VoucherSteps.decide(of, voucher);
        } else if (command instanceof AccountCommand moving) {
            return steps(of, moving);
        } else if (command instanceof TierCommand tier) {
            return of.ofMember(tier, tier.member(), state -> TierCommands.decide(of, tier, state));
        }
        throw new IllegalArgumentException("command of an unlisted kind: " + command);
    }

    private static Decision steps(Case of, AccountCommand command) {
        if (command instanceof Hold hold) {
            return of.ofMember(hold, hold.member(), state -> HoldSteps.hold(of, hold, state));
        } else if (command instanceof Capture capture) {
            return of.ofKey(
                    capture,
                    Key.ofHold(capture.hold()),
                    Receipt.class,
                    RefusalCode.UNKNOWN_HOLD,
                    (account, receipt) -> HoldSteps.capture(of, capture, account));
        } else if (command instanceof Release release) {
            return of.ofKey(
                    release,
                    Key.ofHold(release.hold()),
                    Receipt.class,
                    RefusalCode.UNKNOWN_HOLD,
                    (account, receipt) -> HoldSteps.release(of, release, account));
        } else if (command instanceof Adjust adjust) {
            return of.ofMember(adjust, adjust.member(), state -> AdjustSteps.adjust(of, adjust, state));
        } else if (command instanceof ExtendLots extend) {
            return of.ofMember(
                    extend, extend.member(), state -> AdjustSteps.changeEnds(of, extend, extend.pointType(), state));
        } else if (command instanceof TightenLots tighten) {
            return of.ofMember(
                    tighten,
                    tighten.member(),
                    state -> AdjustSteps.changeEnds(of, tighten, tighten.pointType(), state));
        } else if (command instanceof ReinstateLots reinstate) {
            return of.ofMember(
                    reinstate,
                    reinstate.member(),
                    state -> AdjustSteps.changeEnds(of, reinstate, reinstate.pointType(), state));
        }
        throw new IllegalArgumentException("command of an unlisted kind: " + command);
    }
}
