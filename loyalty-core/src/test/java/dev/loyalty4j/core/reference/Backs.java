package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.reference.Books.Back;
import dev.loyalty4j.core.reference.Books.Order;

/** Turns a return into units and money of each line. */
final class Backs {
    private Backs() {}

    static Back of(Order order, Return command) {
        Back back = new Back();
        back.id = command.id();
        back.order = order;
        back.whole = command.parts().isEmpty();
        for (int i = 0; i < order.lines.size(); i++) {
            back.units.add(back.whole ? order.lines.get(i).quantity() - Kept.units(order, i) : 0L);
            back.money.add(0L);
        }
        for (Return.Part part : command.parts()) {
            add(order, back, part);
        }
        return back;
    }

    private static void add(Order order, Back back, Return.Part part) {
        if (part instanceof Return.LineMoney money) {
            int line = money.line();
            if (line < order.lines.size()) {
                back.money.set(line, back.money.get(line) + money.money().minor());
            }
        } else if (part instanceof Return.OrderMoney money) {
            back.orderMoney += money.money().minor();
        } else if (part instanceof Return.Units units) {
            addUnits(order, back, units);
        }
    }

    /** Units come from the first lines of the article that still have some. */
    private static void addUnits(Order order, Back back, Return.Units units) {
        long missing = units.units();
        for (int i = 0; i < order.lines.size(); i++) {
            Line line = order.lines.get(i);
            if (line.sku().equals(units.sku())) {
                long some = Math.min(missing, line.quantity() - Kept.units(order, i) - back.units.get(i));
                back.units.set(i, back.units.get(i) + some);
                missing -= some;
            }
        }
        back.tooMuch |= missing > 0;
    }

    /** Says whether all units of the order are back. */
    static boolean noneLeft(Order order) {
        for (int i = 0; i < order.lines.size(); i++) {
            if (Kept.units(order, i) < order.lines.get(i).quantity()) {
                return false;
            }
        }
        return !order.lines.isEmpty() || Kept.nothing(order);
    }

    /** Says whether the order has all that the return names. */
    static boolean known(Order order, Return command) {
        for (Return.Part part : command.parts()) {
            if (part instanceof Return.LineMoney money && money.line() >= order.lines.size()) {
                return false;
            } else if (part instanceof Return.Units units
                    && order.lines.stream().noneMatch(l -> l.sku().equals(units.sku()))) {
                return false;
            }
        }
        return true;
    }

    /** R5: no more units and no more money than the order had, counted over all its returns. */
    static boolean fits(Order order, Return command) {
        Back back = of(order, command);
        long net = 0;
        boolean fits = !back.tooMuch;
        for (int i = 0; i < order.lines.size(); i++) {
            Line line = order.lines.get(i);
            fits &= Kept.money(order, i) + back.money.get(i) <= Kept.net(line);
            net += Kept.net(line);
        }
        return fits && Kept.orderMoney(order) + back.orderMoney <= net;
    }
}
