package dev.loyalty4j.benchmarks.rules;

/** The rules as straight-line code: the limit of what any engine can reach. */
public final class HandWritten implements Engine {
    private final int sets;

    /**
     * Chooses the number of rules.
     *
     * @param sets how many sets of nineteen rules; all but the first hold on the days of their campaign alone
     */
    public HandWritten(int sets) {
        this.sets = sets;
    }

    @Override
    public int points(Order order, Known known) {
        int points = nineteen(order, known);
        int once = points;
        for (int set = 1; set < sets; set++) {
            int since = order.day() - Engine.campaign(set);
            if (since >= 0 && since < CAMPAIGN_DAYS) {
                points += once;
            }
        }
        return Math.min(points, DAILY - known.today());
    }

    private static int nineteen(Order order, Known known) {
        int eligible = 0;
        int second = 0;
        int third = 0;
        int fifth = 0;
        int seventh = 0;
        int bonus = 0;
        int seen = 0;
        for (int i = 0; i < order.sku().length; i++) {
            int category = order.sku()[i] % Order.CATEGORIES;
            int cents = order.cents()[i];
            if (category == Order.GIFT_CARDS) {
                continue;
            }
            eligible += cents;
            seen |= 1 << category;
            switch (category) {
                case 2 -> second += cents;
                case 3 -> third += order.quantity()[i];
                case 5 -> fifth += cents;
                case 7 -> seventh += cents >= 100_00 ? cents : 0;
                default -> {}
            }
            bonus += Order.isBonus(order.sku()[i]) ? order.quantity()[i] : 0;
        }
        int base = eligible / 100;
        int points = base + second / 100 + fifth / 50 + seventh / 200 + 30 * bonus;
        int dayOfWeek = order.dayOfWeek();
        boolean app = order.channel() == Order.APP;
        points += dayOfWeek == 2 ? base * 20 / 100 : 0;
        points += dayOfWeek >= 6 && app ? 50 : 0;
        points += known.first() ? 200 : 0;
        points += eligible >= 50_00 ? 25 : 0;
        points += eligible >= 200_00 ? 150 : 0;
        points += known.tier() == 1 ? base * 25 / 100 : 0;
        points += known.tier() == 2 ? base * 50 / 100 : 0;
        points += order.month() == order.member().birthMonth() ? base : 0;
        points += app ? 10 : 0;
        points += order.member().segment() == Member.STUDENT ? base * 10 / 100 : 0;
        points += order.member().segment() == Member.SENIOR && dayOfWeek == 3 ? base * 15 / 100 : 0;
        points += order.day() >= 300 && order.day() <= 330 ? 5 * third : 0;
        points += Integer.bitCount(seen) >= 3 ? 40 : 0;
        points += order.payment() == Order.WALLET && eligible >= 30_00 ? 15 : 0;
        return points;
    }
}
