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
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.reference.Books.Back;
import dev.loyalty4j.core.reference.Books.Lot;
import dev.loyalty4j.core.reference.Books.Member;
import dev.loyalty4j.core.reference.Books.Order;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import java.time.Instant;

/** Carries out commands that nothing speaks against. */
final class Clerk {
    private final Books books;
    private final Calendar calendar;
    private final Purse purse;
    private final Tiers tiers;
    private final Clockwork clockwork;
    private final Earning earning;
    private final Paying paying;
    private final Returning returning;

    Clerk(Terms terms, Books books, Purse purse, Tiers tiers, Clockwork clockwork) {
        this.books = books;
        this.calendar = new Calendar(terms);
        this.purse = purse;
        this.tiers = tiers;
        this.clockwork = clockwork;
        Crediting crediting = new Crediting(terms);
        earning = new Earning(terms, calendar, purse);
        paying = new Paying(terms, books, purse, crediting);
        returning = new Returning(terms, purse, crediting);
    }

    void carryOut(Command command, Instant now) {
        if (command instanceof Enrol enrol) {
            Member member = new Member();
            member.name = enrol.member();
            books.members.add(member);
        } else if (command instanceof Purchase purchase) {
            buy(purchase, now);
        } else if (command instanceof Fulfil fulfil) {
            Order order = books.order(fulfil.order()).orElseThrow();
            for (Lot lot : order.lots) {
                if (lot.pending && lot.release.equals(Books.NEVER)) {
                    clockwork.release(order.member, lot, fulfil.at());
                }
            }
        } else if (command instanceof Return back) {
            Order order = books.order(back.order()).orElseThrow();
            order.backs.add(Backs.of(order, back));
            paying.comeBack(order, now);
            returning.take(order, now);
        } else if (command instanceof CancelReturn cancel) {
            Back back = books.back(cancel.returned()).orElseThrow();
            back.cancelled = true;
            returning.giveBack(back.order, now);
            paying.comeBack(back.order, now);
            tiers.climb(back.order.member, back.order.at, now);
        } else {
            pay(command, now);
        }
    }

    private void buy(Purchase purchase, Instant now) {
        Order order = new Order();
        order.id = purchase.id();
        order.at = purchase.at();
        order.lines = purchase.lines();
        order.member = books.member(purchase.member()).orElseThrow();
        books.orders.add(order);
        earning.award(order, tiers.rankAt(order.member, order.at));
        tiers.climb(order.member, order.at, now);
    }

    private void pay(Command command, Instant now) {
        if (command instanceof Redeem redeem) {
            Member member = books.member(redeem.member()).orElseThrow();
            paying.redeem(redeem.id(), member, Prices.applied(redeem, purse.available(member)), redeem.order());
        } else if (command instanceof Hold hold) {
            Member member = books.member(hold.member()).orElseThrow();
            paying.hold(hold.id(), member, hold.points(), hold.lasting(), hold.order(), now);
        } else if (command instanceof Capture capture) {
            Books.Hold hold = books.hold(capture.hold()).orElseThrow();
            paying.capture(capture.id(), hold, capture.points() == 0 ? Purse.sum(hold.parts) : capture.points());
        } else if (command instanceof Release release) {
            clockwork.letGo(books.hold(release.hold()).orElseThrow(), now);
        } else if (command instanceof CancelRedemption cancel) {
            paying.cancel(books.spending(cancel.redemption()).orElseThrow(), now);
        } else if (command instanceof Adjust adjust) {
            adjust(books.member(adjust.member()).orElseThrow(), adjust);
        }
    }

    private void adjust(Member member, Adjust adjust) {
        if (adjust.points() < 0) {
            member.debt += paying.take(member, -adjust.points());
            return;
        }
        Lot lot = Earning.add(member, "GOODWILL", adjust.points(), adjust.at());
        lot.end = calendar.endOfPoints(lot.kind, adjust.at());
        purse.payDebt(member, lot, adjust.points());
    }
}
