package dev.loyalty4j.core.reference.years;

import java.util.ArrayList;
import java.util.List;

/** Orders, visits and stays come back. */
final class Returning {
    private Returning() {}

    static String back(Life life, Deed.Act act) {
        if (act instanceof Deed.StayReturns back) {
            return stay(life, back);
        }
        String id = act instanceof Deed.Returns r ? r.order() : ((Deed.VisitReturns) act).visit();
        Bought bought = life.books.bought.stream()
                .filter(b -> b.id.equals(id))
                .findFirst()
                .orElse(null);
        if (bought == null) {
            return "UNKNOWN_ORDER";
        }
        List<Deed.Piece> pieces = act instanceof Deed.Returns r ? r.pieces() : List.of();
        if (pieces.isEmpty() && bought.rows.stream().allMatch(row -> row.back == row.units)) {
            return "ALREADY_RETURNED";
        }
        if (tooMuch(bought, pieces)) {
            return "RETURN_TOO_LARGE";
        }
        note(bought, pieces);
        if (life.plan.points().back().equals("IN_PROPORTION")) {
            inProportion(life, bought);
        }
        if (bought.all()) {
            whatNamedIt(life, bought);
        }
        points(life, bought);
        life.purse.payDebt(life.today);
        life.cards.forEach(card ->
                card.bring(bought, life.today, life.books.enrolled, reward -> Till.milestone(life, card, reward)));
        life.climbs.forEach(climb -> climb.returned(life.today));
        return Life.DONE;
    }

    private static String stay(Life life, Deed.StayReturns back) {
        Books.Stay stay = life.books.stays.stream()
                .filter(s -> s.id.equals(back.stay()))
                .findFirst()
                .orElseThrow();
        if (stay.back) {
            return "ALREADY_RETURNED";
        }
        stay.back = true;
        life.climbs.forEach(climb -> climb.returned(life.today));
        return Life.DONE;
    }

    private static boolean tooMuch(Bought bought, List<Deed.Piece> pieces) {
        return pieces.stream()
                .anyMatch(piece -> piece.line() >= 0
                        && piece.units() > bought.rows.get(piece.line()).units - bought.rows.get(piece.line()).back);
    }

    private static void note(Bought bought, List<Deed.Piece> pieces) {
        for (Deed.Piece piece : pieces) {
            if (piece.line() < 0) {
                bought.money += piece.money();
            } else {
                bought.rows.get(piece.line()).back += piece.units();
                bought.rows.get(piece.line()).money += piece.money();
            }
        }
        if (pieces.isEmpty()) {
            bought.rows.forEach(row -> row.back = row.units);
        }
    }

    /** R3, for each lot of the award. */
    private static void points(Life life, Bought bought) {
        for (Bought.Grant grant : bought.grants) {
            long due = grant.points() - bought.kept(grant);
            long open = Math.max(0, due - grant.lot().takenBack - grant.lot().expired);
            grant.lot().takenBack += open;
            take(life, grant.lot(), open);
        }
    }

    private static void take(Life life, Purse.Lot lot, long due) {
        String policy = life.plan.points().returned();
        List<Purse.Take> takes = new ArrayList<>();
        boolean pending = lot.pending(life.today);
        if (policy.equals("FORGIVE") || policy.equals("ONLY_PENDING") && !pending) {
            return;
        }
        long open = due - life.purse.take(lot, due, takes);
        if (policy.equals("ONLY_PENDING")) {
            return;
        }
        for (Purse.Take take : life.purse.spend(open, life.today)) {
            open -= take.points();
        }
        if (policy.equals("DEBT")) {
            life.purse.debt += open;
        }
    }

    /** R4: the points of what was spent on the order, also by a voucher, which stays used. */
    private static void inProportion(Life life, Bought bought) {
        Part share = bought.share();
        for (Books.Spending spending : life.books.spendings) {
            if ((shown(spending, bought) || spending.order.equals(bought.id)) && !spending.undone) {
                long due = Part.of(spending.points).times(share).floor();
                Till.giveBack(life, spending, due - spending.back);
            }
        }
    }

    private static boolean shown(Books.Spending spending, Bought bought) {
        return spending.voucher != null
                && spending.voucher.state == Ticket.State.USED
                && spending.voucher.on.equals(bought.id);
    }

    /** R4: all of it, and R1: the piece that was taken is there again. */
    private static void whatNamedIt(Life life, Bought bought) {
        for (Books.Spending spending : life.books.spendings) {
            boolean named = spending.order.equals(bought.id) && spending.voucher == null;
            boolean divided = life.plan.points().back().equals("IN_PROPORTION") && shown(spending, bought);
            if (!life.plan.points().back().equals("NEVER") && (named || divided) && !spending.undone) {
                Till.free(life, spending);
            }
            if (life.plan.points().back().equals("WHEN_ALL_RETURNED")
                    && spending.order.equals(bought.id)
                    && !spending.undone) {
                Till.undo(life, spending);
            }
        }
        for (Ticket ticket : life.tickets) {
            boolean divided = life.plan.points().back().equals("IN_PROPORTION")
                    && life.books.spendings.stream().anyMatch(s -> s.voucher == ticket && s.points > 0);
            boolean never = life.plan.points().back().equals("NEVER")
                    && life.books.spendings.stream().anyMatch(s -> s.voucher == ticket);
            if (ticket.state == Ticket.State.USED && ticket.on.equals(bought.id) && !divided && !never) {
                ticket.state = Ticket.State.ISSUED;
                ticket.on = "";
            }
        }
    }
}
