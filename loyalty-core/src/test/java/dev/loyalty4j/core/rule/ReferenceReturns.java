package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Return;
import java.util.ArrayList;
import java.util.List;

/**
 * The totals of what came back of an order, and what is left of its lines: r = min(N, N·u/q + m) and s = (r + (N - r) ·
 * min(1, M / Σ(N - r))) / N for net N, quantity q, units u, money m on the line and M on the order.
 */
final class ReferenceReturns {
    private final List<Line> lines;
    final long[] units;
    final long[] money;
    long orderMoney;

    ReferenceReturns(List<Line> lines) {
        this.lines = lines;
        this.units = new long[lines.size()];
        this.money = new long[lines.size()];
    }

    /** A return of parts comes, or goes with -1. */
    void add(Return back, int sign) {
        for (Return.Part part : back.parts()) {
            if (part instanceof Return.Units some) {
                for (int i = 0; i < units.length; i++) {
                    units[i] += lines.get(i).sku().equals(some.sku()) ? sign * some.units() : 0;
                }
            } else if (part instanceof Return.LineMoney line) {
                money[line.line()] += sign * line.money().minor();
            } else if (part instanceof Return.OrderMoney whole) {
                orderMoney += sign * whole.money().minor();
            }
        }
    }

    /** The share of each line that is kept: 1 - s. */
    List<ReferenceNumber> shares() {
        List<ReferenceNumber> left = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            ReferenceNumber net = ReferenceNumber.of(lines.get(i).net().minor());
            ReferenceNumber rest = net.times(stayed(i)).minus(ReferenceNumber.of(money[i]));
            left.add(rest.compareTo(ReferenceNumber.ZERO) < 0 ? ReferenceNumber.ZERO : rest); // N - r
        }
        ReferenceNumber sum = ReferenceNumber.sum(left);
        ReferenceNumber inner = sum.compareTo(ReferenceNumber.ZERO) == 0
                ? ReferenceNumber.of(1)
                : ReferenceNumber.of(orderMoney).over(sum);
        boolean all = inner.compareTo(ReferenceNumber.of(1)) >= 0;
        List<ReferenceNumber> shares = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            long net = lines.get(i).net().minor();
            ReferenceNumber stays =
                    all ? ReferenceNumber.ZERO : ReferenceNumber.of(1).minus(inner);
            shares.add(net == 0 ? stayed(i) : left.get(i).times(stays).over(ReferenceNumber.of(net)));
        }
        return shares;
    }

    private ReferenceNumber stayed(int line) {
        long quantity = lines.get(line).quantity();
        return ReferenceNumber.of(quantity - units[line], quantity);
    }
}
