package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.account.Adjust;
import dev.loyalty4j.core.account.Capture;
import dev.loyalty4j.core.account.Hold;
import dev.loyalty4j.core.account.Release;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.reference.Books.Member;
import dev.loyalty4j.core.reference.Books.Order;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Collects every reason to refuse a command. */
final class Judge {
    private final Books books;
    private final Purse purse;
    private final Terms terms;
    private final Set<RefusalCode> refusals;
    private final Instant now;

    Judge(Books books, Purse purse, Terms terms, Set<RefusalCode> refusals, Instant now) {
        this.books = books;
        this.purse = purse;
        this.terms = terms;
        this.refusals = refusals;
        this.now = now;
    }

    /** T4: the late horizon is for earning, returns and activity; spending is judged when it is recorded. */
    void look(Command command) {
        refuseIf(command.at().isAfter(now.plus(Terms.TOLERANCE)), RefusalCode.IN_FUTURE);
        refuseIf(command.at().isBefore(now.minus(Terms.LATE_HORIZON)), RefusalCode.TOO_LATE);
        if (command instanceof Enrol enrol) {
            refuseIf(books.member(enrol.member()).isPresent(), RefusalCode.ALREADY_ENROLLED);
        } else if (command instanceof Purchase purchase) {
            known(books.member(purchase.member()), RefusalCode.UNKNOWN_MEMBER);
        } else if (command instanceof Fulfil fulfil) {
            known(books.order(fulfil.order()), RefusalCode.UNKNOWN_ORDER);
        } else if (command instanceof Return back) {
            known(books.order(back.order()), RefusalCode.UNKNOWN_ORDER).ifPresent(order -> giveBack(order, back));
        } else if (command instanceof CancelReturn cancel) {
            known(books.back(cancel.returned()), RefusalCode.UNKNOWN_RETURN)
                    .ifPresent(back -> refuseIf(back.cancelled, RefusalCode.ALREADY_CANCELLED));
        } else {
            spending(command);
        }
    }

    private void spending(Command command) {
        if (command instanceof Redeem redeem) {
            known(books.member(redeem.member()), RefusalCode.UNKNOWN_MEMBER)
                    .ifPresent(member -> redeem(member, redeem));
        } else if (command instanceof Hold hold) {
            known(books.member(hold.member()), RefusalCode.UNKNOWN_MEMBER)
                    .ifPresent(member ->
                            refuseIf(purse.available(member) < hold.points(), RefusalCode.INSUFFICIENT_POINTS));
        } else if (command instanceof Capture capture) {
            known(books.hold(capture.hold()), RefusalCode.UNKNOWN_HOLD).ifPresent(hold -> {
                refuseIf(!hold.open, RefusalCode.HOLD_ENDED);
                refuseIf(hold.open && Purse.sum(hold.parts) < capture.points(), RefusalCode.EXCEEDS_HOLD);
            });
        } else if (command instanceof Release release) {
            known(books.hold(release.hold()), RefusalCode.UNKNOWN_HOLD)
                    .ifPresent(hold -> refuseIf(!hold.open, RefusalCode.HOLD_ENDED));
        } else if (command instanceof CancelRedemption cancel) {
            known(books.spending(cancel.redemption()), RefusalCode.UNKNOWN_REDEMPTION)
                    .ifPresent(spending -> refuseIf(spending.cancelled, RefusalCode.ALREADY_CANCELLED));
        } else if (command instanceof Adjust adjust) {
            known(books.member(adjust.member()), RefusalCode.UNKNOWN_MEMBER)
                    .ifPresent(member -> adjust(member, adjust));
        }
    }

    private <T> Optional<T> known(Optional<T> thing, RefusalCode otherwise) {
        refuseIf(thing.isEmpty(), otherwise);
        return thing;
    }

    /** R5: an order comes back within its window, and no more of it than was bought. */
    private void giveBack(Order order, Return back) {
        refuseIf(back.at().isBefore(order.at), RefusalCode.RETURN_BEFORE_ORDER);
        refuseIf(!back.at().isBefore(new Calendar(terms).endOfReturns(order.at)), RefusalCode.RETURN_WINDOW_CLOSED);
        refuseIf(back.parts().isEmpty() && Backs.noneLeft(order), RefusalCode.ALREADY_RETURNED);
        refuseIf(!Backs.known(order, back), RefusalCode.NOT_IN_ORDER);
        refuseIf(!Backs.fits(order, back), RefusalCode.RETURN_TOO_LARGE);
    }

    private void redeem(Member member, Redeem redeem) {
        long points = Prices.applied(redeem, purse.available(member));
        refuseIf(points < 0, RefusalCode.BELOW_MINIMUM);
        refuseIf(points > purse.available(member), RefusalCode.INSUFFICIENT_POINTS);
    }

    private void adjust(Member member, Adjust adjust) {
        long missing = -adjust.points() - purse.available(member);
        long room = adjust.intoDebt() ? Math.max(0, terms.debtLimit() - member.debt) : 0;
        refuseIf(missing > room, adjust.intoDebt() ? RefusalCode.DEBT_LIMIT : RefusalCode.INSUFFICIENT_POINTS);
    }

    private void refuseIf(boolean so, RefusalCode code) {
        if (so) {
            refusals.add(code);
        }
    }
}
