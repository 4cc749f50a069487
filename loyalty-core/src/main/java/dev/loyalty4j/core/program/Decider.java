package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.reward.Redeem;

/**
 * The one place that lists the commands: for each, what must be loaded and who decides it. The steps compose the doors
 * of the rooms to the left and know the order in which they are asked; the numbers are theirs.
 */
final class Decider {
    private Decider() {}

    static Needs needs(Command command, Loaded loaded) {
        return wanted(command).without(loaded.asked());
    }

    /** Everything is found by key in one round, because a key brings its account; a settlement names its account. */
    private static Needs wanted(Command command) {
        Key receipt = Key.ofCommand(command);
        if (command instanceof Settle settle) {
            return Needs.ofAccount(settle.account());
        } else if (command instanceof Purchase purchase) {
            return Needs.ofKeys(receipt, Key.ofMember(purchase.member()));
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
        } else if (command instanceof Redeem redeem) {
            return of.ofMember(redeem, redeem.member(), state -> RedeemSteps.decide(of, redeem, state));
        } else if (command instanceof Return back) {
            return of.ofOrder(back, back.order(), order -> ReturnSteps.decide(of, back, order));
        }
        throw new IllegalArgumentException("command of an unlisted kind: " + command);
    }
}
