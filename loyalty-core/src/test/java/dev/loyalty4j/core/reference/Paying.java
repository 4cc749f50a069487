package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.reference.Books.Arrival;
import dev.loyalty4j.core.reference.Books.Hold;
import dev.loyalty4j.core.reference.Books.Member;
import dev.loyalty4j.core.reference.Books.Order;
import dev.loyalty4j.core.reference.Books.Part;
import dev.loyalty4j.core.reference.Books.Spending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** S1 to S4, R4: points are spent, set aside, and come back. The caller has seen to it that there are enough. */
final class Paying {
    private final Terms terms;
    private final Books books;
    private final Purse purse;
    private final Crediting crediting;

    Paying(Terms terms, Books books, Purse purse, Crediting crediting) {
        this.terms = terms;
        this.books = books;
        this.purse = purse;
        this.crediting = crediting;
    }

    void redeem(String id, Member member, long points, String order) {
        write(id, member, order, purse.choose(member, points));
    }

    /** Points that are taken by hand, as far as there are any; returns what is missing. */
    long take(Member member, long points) {
        List<Part> parts = purse.choose(member, points);
        parts.forEach(p -> p.lot.left -= p.points);
        return points - Purse.sum(parts);
    }

    void hold(String id, Member member, long points, Duration lasting, String order, Instant now) {
        Hold hold = new Hold();
        hold.id = id;
        hold.member = member;
        hold.order = order;
        hold.until = now.plus(lasting);
        hold.parts.addAll(purse.choose(member, points));
        books.holds.add(hold);
    }

    /** A capture takes the parts of the hold from the first; the rest stays held. */
    void capture(String id, Hold hold, long points) {
        List<Part> taken = new ArrayList<>();
        long missing = points;
        for (Part part : hold.parts) {
            long some = Math.min(missing, part.points);
            part.points -= some;
            missing -= some;
            if (some > 0) {
                taken.add(Purse.part(part.lot, some, part.end));
            }
        }
        hold.parts.removeIf(p -> p.points == 0);
        hold.open = !hold.parts.isEmpty();
        write(id, hold.member, hold.order, taken);
    }

    private void write(String id, Member member, String order, List<Part> parts) {
        Spending spending = new Spending();
        spending.id = id;
        spending.member = member;
        spending.order = order;
        spending.parts.addAll(parts);
        parts.forEach(p -> p.lot.left -= p.points);
        books.spendings.add(spending);
    }

    void cancel(Spending spending, Instant now) {
        spending.cancelled = true;
        comeBack(spending, Purse.sum(spending.parts), now);
    }

    /**
     * R4: what was spent on an order comes back with it, and is spent again if the return is cancelled. All that comes
     * back is there before anything is spent again; otherwise the order of the redemptions would decide what is left.
     */
    void comeBack(Order order, Instant now) {
        List<Spending> spent = spentOn(order);
        spent.forEach(spending -> comeBack(spending, due(order, spending), now));
        spent.forEach(spending -> spendAgain(spending, due(order, spending), now));
    }

    private List<Spending> spentOn(Order order) {
        return books.spendings.stream()
                .filter(s -> s.order.equals(order.id) && s.member == order.member && !s.cancelled)
                .toList();
    }

    private long due(Order order, Spending spending) {
        long points = Purse.sum(spending.parts);
        return switch (terms.comeBack()) {
            case NEVER -> 0;
            case WHEN_ALL_IS_BACK -> Kept.nothing(order) ? points : 0;
            case IN_PROPORTION -> Ratio.of(points).times(Kept.share(order)).floor();
        };
    }

    /** Gives back until so many are back in total, from the part that was taken first. */
    private void comeBack(Spending spending, long total, Instant now) {
        long missing = total - back(spending);
        for (Part part : spending.parts) {
            long some = Math.max(0, Math.min(missing, part.points - part.back()));
            missing -= some;
            crediting.back(part, some, now);
            if (some > 0) {
                Arrival arrival = new Arrival();
                arrival.at = now;
                arrival.points = some;
                arrival.dead = !part.lot.end.isAfter(now);
                part.arrivals.add(arrival);
            }
        }
        purse.payDebts(spending.member, now);
    }

    /**
     * Takes until only so many are back in total, from what came back last: what died meanwhile is not taken, the rest
     * from the lots it came back to, then from any.
     */
    private void spendAgain(Spending spending, long total, Instant now) {
        long tooMany = back(spending) - total;
        long missing = 0;
        for (int i = spending.parts.size() - 1; i >= 0; i--) {
            Part part = spending.parts.get(i);
            for (int j = part.arrivals.size() - 1; j >= 0; j--) {
                Arrival arrival = part.arrivals.get(j);
                long some = Math.max(0, Math.min(tooMany, arrival.points));
                arrival.points -= some;
                tooMany -= some;
                if (some > 0) {
                    boolean gone = purse.free(part.lot) == 0;
                    long alive = some - new Mortality(terms).lapsed(part.lot, arrival, some, gone, now);
                    long here = Math.min(alive, purse.spendable(part.lot));
                    part.lot.left -= here;
                    missing += alive - here;
                }
            }
        }
        missing = take(spending.member, missing);
        if (terms.policy() == Terms.Policy.DEBT) {
            spending.member.debt += Math.min(missing, Math.max(0, terms.debtLimit() - spending.member.debt));
        }
    }

    private static long back(Spending spending) {
        return spending.parts.stream().mapToLong(Part::back).sum();
    }
}
