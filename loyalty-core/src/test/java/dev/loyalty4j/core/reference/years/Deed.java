package dev.loyalty4j.core.reference.years;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One step of a story: who does what, when. */
record Deed(int member, Instant at, Act act) {

    /** What can be done. */
    sealed interface Act {
        String id();
    }

    record Joins(String id) implements Act {}

    /** A line; money in cents. */
    record Ware(String sku, long price, int units, long discount, boolean coffee) {
        long net() {
            return price * units - discount;
        }
    }

    record Buys(String id, List<Ware> wares) implements Act {}

    record Visits(String id) implements Act {}

    record Stays(String id, long nights) implements Act {}

    /** Units of a line, money for a line, or money for the order: line -1. */
    record Piece(int line, long units, long money) {}

    /** Everything if there are no pieces. */
    record Returns(String id, String order, List<Piece> pieces) implements Act {}

    record VisitReturns(String id, String visit) implements Act {}

    record StayReturns(String id, String stay) implements Act {}

    /** The total in cents, 0 for none. */
    record Redeems(String id, String gift, long points, String order, long total) implements Act {}

    record Cancels(String id, String redemption) implements Act {}

    /** What is done with the voucher of a number. */
    record Shows(String id, What what, int ticket, String order) implements Act {
        enum What {
            USE,
            RESERVE,
            RELEASE,
            WITHDRAW
        }
    }

    /** The tier -1 is none. */
    record Placed(String id, String ladder, int tier, String reason, Optional<LocalDate> until) implements Act {}

    /** Nothing happens; everybody is looked at. */
    record Looks(String id) implements Act {}
}
