package dev.loyalty4j.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;

/** The rules as lambdas in an array, each of which looks at the order by itself: what many shops write. */
public final class Lambdas implements Engine {
    private interface Rule {
        int points(Order order, Known known);
    }

    private final Rule[] rules;

    /**
     * Makes the rules.
     *
     * @param sets how many sets of nineteen rules; all but the first hold on the days of their campaign alone
     */
    public Lambdas(int sets) {
        List<Rule> all = new ArrayList<>(nineteen());
        for (int set = 1; set < sets; set++) {
            int first = Engine.campaign(set);
            for (Rule rule : nineteen()) {
                all.add((order, known) ->
                        order.day() >= first && order.day() < first + CAMPAIGN_DAYS ? rule.points(order, known) : 0);
            }
        }
        rules = all.toArray(new Rule[0]);
    }

    @Override
    public int points(Order order, Known known) {
        int points = 0;
        for (Rule rule : rules) {
            points += rule.points(order, known);
        }
        return Math.min(points, DAILY - known.today());
    }

    private static List<Rule> nineteen() {
        return List.of(
                (order, known) -> base(order),
                (order, known) -> order.centsIn(2) / 100,
                (order, known) -> order.centsIn(5) / 50,
                (order, known) -> order.centsInLarge(7, 100_00) / 200,
                (order, known) -> order.dayOfWeek() == 2 ? base(order) * 20 / 100 : 0,
                (order, known) -> order.dayOfWeek() >= 6 && order.channel() == Order.APP ? 50 : 0,
                (order, known) -> known.first() ? 200 : 0,
                (order, known) -> order.eligible() >= 50_00 ? 25 : 0,
                (order, known) -> order.eligible() >= 200_00 ? 150 : 0,
                (order, known) -> known.tier() == 1 ? base(order) * 25 / 100 : 0,
                (order, known) -> known.tier() == 2 ? base(order) * 50 / 100 : 0,
                (order, known) -> order.month() == order.member().birthMonth() ? base(order) : 0,
                (order, known) -> order.channel() == Order.APP ? 10 : 0,
                (order, known) -> order.member().segment() == Member.STUDENT ? base(order) * 10 / 100 : 0,
                (order, known) -> order.member().segment() == Member.SENIOR && order.dayOfWeek() == 3
                        ? base(order) * 15 / 100
                        : 0,
                (order, known) -> order.day() >= 300 && order.day() <= 330 ? 5 * order.unitsIn(3) : 0,
                (order, known) -> 30 * order.bonusUnits(),
                (order, known) -> order.categories() >= 3 ? 40 : 0,
                (order, known) -> order.payment() == Order.WALLET && order.eligible() >= 30_00 ? 15 : 0);
    }

    private static int base(Order order) {
        return order.eligible() / 100;
    }
}
