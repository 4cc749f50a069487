package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.reference.Books.Lot;
import dev.loyalty4j.core.reference.Books.Member;
import dev.loyalty4j.core.reference.Books.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A2, A3: base points for money, a multiplier for coffee, a multiplier for the tier; one rounding for the order. */
final class Earning {
    private final Terms terms;
    private final Calendar calendar;
    private final Purse purse;

    Earning(Terms terms, Calendar calendar, Purse purse) {
        this.terms = terms;
        this.calendar = calendar;
        this.purse = purse;
    }

    void award(Order order, int rank) {
        List<List<Ratio>> exact = cells(order.lines, rank);
        List<List<Long>> whole = split(exact);
        List<Long> bonus = new ArrayList<>();
        for (int line = 0; line < order.lines.size(); line++) {
            bonus.add(whole.get(1).get(line) + whole.get(2).get(line));
        }
        grant(order, "BASE", whole.get(0));
        grant(order, "BONUS", bonus);
    }

    /** One row for each rule, one cell for each line; a multiplier's cell is what it adds. */
    private List<List<Ratio>> cells(List<Line> lines, int rank) {
        Ratio tier =
                rank == 0 ? Ratio.ONE : Ratio.of(terms.steps().get(rank - 1).factor());
        List<List<Ratio>> rows = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Line line : lines) {
            Ratio base = Ratio.of(Kept.net(line), 100).times(Ratio.of(terms.pointsPerEuro()));
            Ratio coffee = line.category().equals("coffee") ? base.times(Ratio.of(terms.coffeeFactor())) : base;
            rows.get(0).add(base);
            rows.get(1).add(coffee.minus(base));
            rows.get(2).add(coffee.times(tier).minus(coffee));
        }
        return rows;
    }

    /** The floor of the sum, split by largest remainder; ties by rule, then by line. */
    private static List<List<Long>> split(List<List<Ratio>> exact) {
        Ratio total = Ratio.ZERO;
        long given = 0;
        List<List<Long>> whole = new ArrayList<>();
        for (List<Ratio> row : exact) {
            List<Long> floors = new ArrayList<>();
            for (Ratio cell : row) {
                total = total.plus(cell);
                floors.add(cell.floor());
                given += cell.floor();
            }
            whole.add(floors);
        }
        for (; given < total.floor(); given++) {
            giveOneMore(exact, whole);
        }
        return whole;
    }

    private static void giveOneMore(List<List<Ratio>> exact, List<List<Long>> whole) {
        int bestRule = 0;
        int bestLine = 0;
        Ratio best = Ratio.of(-1);
        for (int rule = 0; rule < exact.size(); rule++) {
            for (int line = 0; line < exact.get(rule).size(); line++) {
                Ratio rest =
                        exact.get(rule).get(line).minus(Ratio.of(whole.get(rule).get(line)));
                if (rest.compareTo(best) > 0) {
                    best = rest;
                    bestRule = rule;
                    bestLine = line;
                }
            }
        }
        whole.get(bestRule).set(bestLine, whole.get(bestRule).get(bestLine) + 1);
    }

    private void grant(Order order, String kind, List<Long> shares) {
        long points = shares.stream().mapToLong(Long::longValue).sum();
        if (points == 0) {
            return;
        }
        Instant at = order.at;
        Lot lot = add(order.member, kind, points, at);
        lot.shares = shares;
        lot.pending = terms.pending() != Terms.Pending.NONE;
        if (lot.pending) {
            lot.release = terms.pending() == Terms.Pending.DAYS ? calendar.endOfWait(at) : Books.NEVER;
        }
        if (!lot.pending || !terms.fromAvailability()) {
            lot.end = calendar.endOfPoints(kind, at);
        } else if (terms.pending() == Terms.Pending.DAYS) {
            lot.end = calendar.endOfPoints(kind, lot.release);
        }
        order.lots.add(lot);
        purse.payDebt(order.member, lot, points);
    }

    static Lot add(Member member, String kind, long points, Instant at) {
        Lot lot = new Lot();
        lot.id = member.lots.size() + 1;
        lot.kind = kind;
        lot.granted = points;
        lot.left = points;
        lot.earned = at;
        lot.release = at;
        member.lots.add(lot);
        return lot;
    }
}
