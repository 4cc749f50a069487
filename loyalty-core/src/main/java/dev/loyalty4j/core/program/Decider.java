package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.reward.Redeem;
import java.util.ArrayList;
import java.util.List;

/**
 * The one place that lists the commands: for each, what must be loaded and who decides it. The steps compose the doors
 * of the rooms to the left and know the order in which they are asked; the numbers are theirs.
 */
final class Decider {
    private Decider() {}

    static Needs needs(Program program, Command command, Loaded loaded) {
        return wanted(command).and(counters(program, command)).without(loaded.asked());
    }

    /** The counters that all members share and that rules may look at. */
    private static Needs counters(Program program, Command command) {
        List<String> names = new ArrayList<>();
        for (String trigger : triggers(command)) {
            names.addAll(program.rulePlan().counters(trigger, command.at()));
        }
        return new Needs(List.of(), List.of(), names);
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

    /** Everything is found by key in one round, because a key brings its account; a settlement names its account. */
    private static Needs wanted(Command command) {
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
            return Needs.ofKeys(receipt, Key.ofMember(redeem.member()));
        } else if (command instanceof Return back) {
            return Needs.ofKeys(receipt, Key.ofOrder(back.order()));
        }
        return Needs.ofKeys(receipt);
    }

    static Decision decide(Case of, Command command) {
        Decision decision;
        try {
            decision = steps(of, command);
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
        }
        throw new IllegalArgumentException("command of an unlisted kind: " + command);
    }
}
