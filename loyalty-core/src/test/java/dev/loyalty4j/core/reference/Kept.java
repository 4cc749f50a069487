package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.reference.Books.Back;
import dev.loyalty4j.core.reference.Books.Lot;
import dev.loyalty4j.core.reference.Books.Order;
import java.util.ArrayList;
import java.util.List;

/** R1, letter by letter: what is left of an order after all its returns that stand. */
final class Kept {
    private Kept() {}

    /** N: what a line cost, in cents. */
    static long net(Line line) {
        return line.quantity() * line.unitPrice().minor();
    }

    /** u: how many units of a line are back. */
    static long units(Order order, int line) {
        long sum = 0;
        for (Back back : order.backs) {
            sum += back.cancelled ? 0 : back.units.get(line);
        }
        return sum;
    }

    /** m: how much money was refunded on a line. */
    static long money(Order order, int line) {
        long sum = 0;
        for (Back back : order.backs) {
            sum += back.cancelled ? 0 : back.money.get(line);
        }
        return sum;
    }

    /** M: how much money was refunded on the order. */
    static long orderMoney(Order order) {
        long sum = 0;
        for (Back back : order.backs) {
            sum += back.cancelled ? 0 : back.orderMoney;
        }
        return sum;
    }

    /** r = min(N, N·u/q + m). */
    private static Ratio refunded(Order order, int i) {
        Line line = order.lines.get(i);
        Ratio net = Ratio.of(net(line));
        return net.min(net.times(Ratio.of(units(order, i), line.quantity())).plus(Ratio.of(money(order, i))));
    }

    /** s = (r + (N − r) · min(1, M / Σ(N − r))) / N, of each line. */
    static List<Ratio> returned(Order order) {
        Ratio rest = Ratio.ZERO;
        for (int i = 0; i < order.lines.size(); i++) {
            rest = rest.plus(Ratio.of(net(order.lines.get(i))).minus(refunded(order, i)));
        }
        Ratio inner = rest.isZero()
                ? Ratio.ONE
                : Ratio.ONE.min(Ratio.of(orderMoney(order)).over(rest));
        List<Ratio> shares = new ArrayList<>();
        for (int i = 0; i < order.lines.size(); i++) {
            Line line = order.lines.get(i);
            Ratio net = Ratio.of(net(line));
            Ratio r = refunded(order, i);
            shares.add(
                    net.isZero()
                            ? Ratio.of(units(order, i), line.quantity())
                            : r.plus(net.minus(r).times(inner)).over(net));
        }
        return shares;
    }

    /** floor(Σ over lines of share × (1 − s)). */
    static long points(Order order, Lot lot) {
        Ratio sum = Ratio.ZERO;
        List<Ratio> returned = returned(order);
        for (int i = 0; i < returned.size(); i++) {
            sum = sum.plus(Ratio.of(lot.shares.get(i)).times(Ratio.ONE.minus(returned.get(i))));
        }
        return sum.floor();
    }

    /** The money that still counts, in cents. */
    static long net(Order order) {
        Ratio sum = Ratio.ZERO;
        List<Ratio> returned = returned(order);
        for (int i = 0; i < returned.size(); i++) {
            Ratio net = Ratio.of(net(order.lines.get(i)));
            sum = sum.plus(net.times(Ratio.ONE.minus(returned.get(i))));
        }
        return sum.floor();
    }

    /** Says whether everything is back, what was free included. */
    static boolean nothing(Order order) {
        return order.lines.isEmpty()
                ? share(order).compareTo(Ratio.ONE) == 0
                : returned(order).stream().allMatch(s -> s.compareTo(Ratio.ONE) == 0);
    }

    /** How much of the order is back: by money, by units where it cost nothing. */
    static Ratio share(Order order) {
        Ratio net = Ratio.ZERO;
        Ratio back = Ratio.ZERO;
        Ratio quantity = Ratio.ZERO;
        Ratio units = Ratio.ZERO;
        List<Ratio> returned = returned(order);
        for (int i = 0; i < returned.size(); i++) {
            Line line = order.lines.get(i);
            net = net.plus(Ratio.of(net(line)));
            back = back.plus(Ratio.of(net(line)).times(returned.get(i)));
            quantity = quantity.plus(Ratio.of(line.quantity()));
            units = units.plus(Ratio.of(line.quantity()).times(returned.get(i)));
        }
        if (returned.isEmpty()) { // an order without lines is one unit, which comes back whole or not at all
            return order.backs.stream().anyMatch(b -> b.whole && !b.cancelled) ? Ratio.ONE : Ratio.ZERO;
        }
        return net.isZero() ? units.over(quantity) : back.over(net);
    }
}
