package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.reference.Books.Lot;
import dev.loyalty4j.core.reference.Books.Member;
import dev.loyalty4j.core.reference.Books.Order;
import dev.loyalty4j.core.reference.Books.Part;
import dev.loyalty4j.core.reference.Books.Taken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** R3, R6: makes what was taken for an order equal to what its returns make due, in either direction. */
final class Returning {
    private final Terms terms;
    private final Purse purse;
    private final Crediting crediting;

    Returning(Terms terms, Purse purse, Crediting crediting) {
        this.terms = terms;
        this.purse = purse;
        this.crediting = crediting;
    }

    /**
     * R3: to take is what is due so far less what was taken so far, lot by lot; what expired in the lot counts as
     * taken. Never is more taken than the award granted, also where one of its lots paid for another.
     */
    void take(Order order, Instant now) {
        for (Lot lot : order.lots) {
            long missing = due(order, lot) - Mortality.expired(lot, now) - taken(lot);
            take(order, lot, Math.max(0, Math.min(missing, left(order, now))));
        }
    }

    /** R6: the difference goes back. */
    void giveBack(Order order, Instant now) {
        List<Long> points = new ArrayList<>();
        for (Lot lot : order.lots) {
            points.add(Math.max(0, taken(lot) - Math.max(0, due(order, lot) - Mortality.expired(lot, now))));
        }
        giveBack(order, points, now);
    }

    private static long due(Order order, Lot lot) {
        return lot.granted - Kept.points(order, lot);
    }

    private static long left(Order order, Instant now) {
        return order.lots.stream()
                .mapToLong(lot -> lot.granted - Mortality.expired(lot, now) - taken(lot))
                .sum();
    }

    private static long taken(Lot lot) {
        return lot.taken.stream().mapToLong(t -> t.points).sum();
    }

    private void take(Order order, Lot own, long points) {
        long missing = points;
        if (own.pending && terms.policy() != Terms.Policy.FORGIVE) {
            missing -= takeFrom(own, own, missing);
        }
        if (terms.policy() == Terms.Policy.WITHIN_BALANCE || terms.policy() == Terms.Policy.DEBT) {
            missing -= takeFrom(own, own, missing);
            for (Lot other : purse.inSpendOrder(order.member)) {
                if (other != own && !other.pending) {
                    missing -= takeFrom(own, other, missing);
                }
            }
        }
        if (terms.policy() == Terms.Policy.DEBT) {
            long owed = Math.min(missing, Math.max(0, terms.debtLimit() - order.member.debt));
            order.member.debt += owed;
            missing -= owed;
            note(own, null, owed).debt = true;
        }
        note(own, null, missing).forgiven = true;
    }

    private long takeFrom(Lot own, Lot from, long points) {
        long some = Math.min(points, purse.free(from));
        from.left -= some;
        note(own, from, some).end = from.pending ? Books.NEVER : from.end;
        return some;
    }

    private static Taken note(Lot own, Lot from, long points) {
        Taken taken = new Taken();
        taken.points = points;
        if (from != null) {
            taken.from = from;
        }
        own.taken.add(taken);
        return taken;
    }

    /** What was forgiven was never taken. Points go back to the lots they came from, then debt is lowered. */
    private void giveBack(Order order, List<Long> points, Instant now) {
        List<Long> missing = new ArrayList<>(points);
        List<Part> credited = new ArrayList<>();
        for (int i = 0; i < order.lots.size(); i++) {
            for (Taken taken : order.lots.get(i).taken) {
                missing.set(i, missing.get(i) - (taken.forgiven ? undo(taken, missing.get(i)) : 0));
            }
        }
        for (int i = 0; i < order.lots.size(); i++) {
            for (Taken taken : lastFirst(order.lots.get(i))) {
                if (!taken.forgiven && !taken.debt) {
                    credited.add(Purse.part(taken.from, undo(taken, missing.get(i)), taken.end));
                    missing.set(i, missing.get(i) - credited.get(credited.size() - 1).points);
                }
            }
        }
        for (int i = 0; i < order.lots.size(); i++) {
            for (Taken taken : order.lots.get(i).taken) {
                if (taken.debt) {
                    long some = undo(taken, missing.get(i));
                    missing.set(i, missing.get(i) - some);
                    long owed = Math.min(order.member.debt, some);
                    order.member.debt -= owed;
                    Lot own = order.lots.get(i); // the debt was paid since by other points
                    credited.add(Purse.part(own, some - owed, own.end));
                }
            }
        }
        credit(order.member, credited, now);
    }

    /** What is available now pays debt together, in the order of spending. */
    private void credit(Member member, List<Part> credited, Instant now) {
        credited.forEach(part -> crediting.back(part, part.points, now));
        purse.payDebts(member, now);
    }

    private static List<Taken> lastFirst(Lot lot) {
        List<Taken> taken = new ArrayList<>(lot.taken);
        Collections.reverse(taken);
        return taken;
    }

    private static long undo(Taken taken, long points) {
        long some = Math.min(taken.points, points);
        taken.points -= some;
        return some;
    }
}
