package dev.loyalty4j.benchmarks.submit;

import dev.loyalty4j.benchmarks.rules.Engine;
import dev.loyalty4j.benchmarks.rules.HandWritten;
import dev.loyalty4j.benchmarks.rules.Known;
import dev.loyalty4j.benchmarks.rules.Order;
import dev.loyalty4j.benchmarks.rules.Orders;
import dev.loyalty4j.core.program.AccountView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Proves that whole commands earn what the rules written by hand give, and end where the pure core alone ends. */
public final class Right {
    private static final List<String> TIERS = List.of("Silver", "Gold");

    private Right() {}

    /**
     * Refuses to go on unless both are right.
     *
     * @param orders the orders
     * @throws IllegalStateException if an order earned other points than by hand, or balances differ
     */
    public static void check(Orders orders) {
        Submitting submitting = new Submitting(orders, 1, 0);
        submitting.enrolAll();
        Engine hand = new HandWritten(1);
        int[] lastDay = new int[orders.members().size()];
        int[] today = new int[lastDay.length];
        long[] balances = new long[lastDay.length];
        Arrays.fill(lastDay, -1);
        for (int i = 0; i < orders.count(); i++) {
            Order order = orders.order(i);
            int member = order.member().number();
            boolean first = lastDay[member] < 0;
            today[member] = lastDay[member] == order.day() ? today[member] : 0;
            // The tier is the engine's own: how it is held is a matter of the ladder, which the rules only read.
            int expected = hand.points(order, Known.of(tier(submitting, i), first, today[member]));
            long earned = submitting.submit(i).orThrow().earned();
            if (earned != expected) {
                throw new IllegalStateException(
                        "order " + i + " earned " + earned + " points, by hand it is " + expected);
            }
            lastDay[member] = order.day();
            today[member] += expected;
            balances[member] += expected;
        }
        List<String> problems = submitting.loyalty().verify().problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        endsAt(balances, new Pure(orders));
    }

    private static int tier(Submitting submitting, int order) {
        AccountView view = submitting.accountAt(order);
        return view.tier().map(name -> TIERS.indexOf(name) + 1).orElse(0);
    }

    private static void endsAt(long[] balances, Pure pure) {
        for (int i = 0; i < pure.count(); i++) {
            if (pure.decide(i).changes().isEmpty()) {
                throw new IllegalStateException("order " + i + " changed nothing");
            }
        }
        List<Long> expected = new ArrayList<>();
        for (long balance : balances) {
            expected.add(balance);
        }
        if (!expected.equals(pure.balances())) {
            throw new IllegalStateException("the pure core ends at other balances than the commands");
        }
    }
}
