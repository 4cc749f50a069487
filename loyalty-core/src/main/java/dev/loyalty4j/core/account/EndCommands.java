package dev.loyalty4j.core.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What commands about the ends of lots do to one wallet.
 *
 * @param wallet the wallet
 * @param terms the terms of the programme
 * @param type the point type
 * @param now when the command is recorded
 * @param enrolledAt when the member joined
 */
record EndCommands(Wallet wallet, Terms terms, PointType type, Instant now, Instant enrolledAt) {

    List<AccountEvent> events(EndsCommand command) {
        if (command instanceof ExtendLots extend) {
            return moved(extend.lots(), lot -> later(lot.expiresAt(), end(extend.goodThrough())));
        } else if (command instanceof TightenLots tighten) {
            Instant notice = terms.calendar().startOf(tighten.notice());
            return moved(tighten.lots(), lot -> earlier(lot.expiresAt(), later(rule(lot), notice)));
        } else if (command instanceof ReinstateLots reinstate) {
            return reinstated(reinstate);
        }
        throw new IllegalArgumentException("not a command about ends: " + command);
    }

    private interface Ending {
        Instant of(Lot lot);
    }

    private List<AccountEvent> moved(List<Long> numbers, Ending ending) {
        List<NewEnd> ends = new ArrayList<>();
        for (Lot lot : wallet.lots()) {
            add(numbers, lot, ending, ends);
        }
        for (HeldPoints hold : wallet.holds()) {
            hold.takes().forEach(t -> add(numbers, t.asLot(), ending, ends));
        }
        return ends.isEmpty() ? List.of() : List.of(new AccountEvent.EndsMoved(now, wallet.pointType(), ends));
    }

    private static void add(List<Long> numbers, Lot lot, Ending ending, List<NewEnd> ends) {
        if ((numbers.isEmpty() || numbers.contains(lot.id())) && !ending.of(lot).equals(lot.expiresAt())) {
            ends.add(new NewEnd(lot.id(), ending.of(lot)));
        }
    }

    /** The end that the rule of today gives to a lot of then. */
    private Instant rule(Lot lot) {
        Instant from = type.fromAvailability() ? lot.availableFrom() : lot.earnedAt();
        Instant end = type.endOf(lot.kind(), from, enrolledAt, terms.calendar());
        return type.expiryOf(lot.kind()) instanceof ActivityExpiry expiry
                        && !wallet.active().isEmpty()
                ? terms.calendar().endOf(expiry.lastDay(terms.calendar().dateOf(from), wallet.active()))
                : end;
    }

    private List<AccountEvent> reinstated(ReinstateLots reinstate) {
        Instant end = end(reinstate.goodThrough());
        List<Take> alive = new ArrayList<>();
        for (DeadLot dead : wallet.dead()) {
            if (reinstate.lots().isEmpty()
                    || reinstate.lots().contains(dead.was().lot())) {
                alive.add(dead.was().until(end));
            }
        }
        return alive.isEmpty() ? List.of() : List.of(new AccountEvent.LotsReinstated(now, wallet.pointType(), alive));
    }

    private Instant end(LocalDate lastDay) {
        return terms.calendar().endOf(lastDay);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
