package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.journal.OrderLine;
import dev.loyalty4j.core.journal.OrderState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The parts of one return, put on the lines of its order. Whether they fit is judged by totals alone, so that it does
 * not depend on the order in which returns come.
 */
final class ReturnParts {
    private final OrderState order;
    private final long[] units;
    private final long[] money;
    private long orderMoney;

    ReturnParts(OrderState order) {
        this.order = order;
        this.units = new long[order.lines().size()];
        this.money = new long[order.lines().size()];
    }

    boolean allUnitsBack() {
        for (int i = 0; i < units.length; i++) {
            if (unitsLeft(i) > 0) {
                return false;
            }
        }
        return true;
    }

    private long unitsLeft(int line) {
        return order.lines().get(line).quantity() - order.unitsBack(line) - units[line];
    }

    /** Says why the parts do not fit the order, if they do not. */
    Optional<Decision> refusal(Return back, String currency) {
        for (Return.Part part : back.parts()) {
            Optional<Decision> refused = foreign(part, currency);
            if (refused.isPresent()) {
                return refused;
            }
        }
        for (Return.Part part : back.parts()) {
            Optional<Decision> refused = unknown(part);
            if (refused.isPresent()) {
                return refused;
            }
        }
        ReturnParts all = new ReturnParts(order);
        for (Return.Part part : back.parts()) {
            Parameter left = all.left(part, currency);
            if (!all.add(part)) {
                return Optional.of(Case.refuse(
                        RefusalCode.RETURN_TOO_LARGE, Parameter.of("order", order.order()), what(part), left));
            }
        }
        return Optional.empty();
    }

    private static Parameter what(Return.Part part) {
        return part instanceof Return.Units some
                ? Parameter.of("sku", some.sku())
                : Parameter.of("line", part instanceof Return.LineMoney line ? line.line() : "all");
    }

    /** How much of what a part names is not back yet. */
    private Parameter left(Return.Part part, String currency) {
        if (part instanceof Return.Units some) {
            long units = 0;
            for (int i = 0; i < this.units.length; i++) {
                units += order.lines().get(i).sku().equals(some.sku()) ? unitsLeft(i) : 0;
            }
            return Parameter.of("left", units);
        }
        long left = part instanceof Return.LineMoney line
                ? order.lines().get(line.line()).net() - order.moneyBack(line.line()) - money[line.line()]
                : net() - order.orderMoneyBack() - orderMoney;
        return Parameter.of("left", Money.ofMinor(left, currency));
    }

    private static Optional<Decision> foreign(Return.Part part, String currency) {
        Money amount = part instanceof Return.LineMoney line
                ? line.money()
                : part instanceof Return.OrderMoney whole ? whole.money() : Money.ofMinor(0, currency);
        return amount.currency().equals(currency)
                ? Optional.empty()
                : Optional.of(Case.refuse(
                        RefusalCode.CURRENCY_NOT_SUPPORTED,
                        Parameter.of("currency", amount.currency()),
                        Parameter.of("allowed", currency)));
    }

    private Optional<Decision> unknown(Return.Part part) {
        if (part instanceof Return.Units some
                && order.lines().stream().noneMatch(l -> l.sku().equals(some.sku()))) {
            return Optional.of(Case.refuse(RefusalCode.NOT_IN_ORDER, Parameter.of("sku", some.sku())));
        } else if (part instanceof Return.LineMoney line && line.line() >= units.length) {
            return Optional.of(Case.refuse(RefusalCode.NOT_IN_ORDER, Parameter.of("line", line.line())));
        }
        return Optional.empty();
    }

    /** Adds all parts; without parts, all units that are not yet back. */
    void add(Return back) {
        back.parts().forEach(this::add);
        if (back.parts().isEmpty()) {
            for (int i = 0; i < units.length; i++) {
                units[i] += unitsLeft(i);
            }
        }
    }

    private long net() {
        long net = 0;
        for (OrderLine line : order.lines()) {
            net = Math.addExact(net, line.net());
        }
        return net;
    }

    private boolean add(Return.Part part) {
        if (part instanceof Return.Units some) {
            long missing = some.units();
            for (int i = 0; i < units.length && missing > 0; i++) {
                if (order.lines().get(i).sku().equals(some.sku())) {
                    long taken = Math.min(missing, unitsLeft(i));
                    units[i] += taken;
                    missing -= taken;
                }
            }
            return missing == 0;
        } else if (part instanceof Return.LineMoney line) {
            int i = line.line();
            money[i] = Math.addExact(money[i], line.money().minor());
            return Math.addExact(order.moneyBack(i), money[i])
                    <= order.lines().get(i).net();
        }
        orderMoney =
                Math.addExact(orderMoney, ((Return.OrderMoney) part).money().minor());
        return Math.addExact(order.orderMoneyBack(), orderMoney) <= net();
    }

    List<Long> units() {
        return Arrays.stream(units).boxed().toList();
    }

    List<Long> money() {
        return Arrays.stream(money).boxed().toList();
    }

    long orderMoney() {
        return orderMoney;
    }
}
