package dev.loyalty4j.benchmarks.rules;

import java.util.Arrays;

/**
 * All orders judged one after the other, and what is remembered of the members: balance, points of the day, points of
 * the last 365 days, and the tier that follows from them. Allocates nothing while it runs.
 */
public final class Replay {
    /** Chosen so that about a fifth of the orders see Silver or more, and a twentieth see Gold. */
    static final int SILVER = 2_400;

    static final int GOLD = 3_800;

    private static final int YEAR = 365;

    private final Orders orders;

    /** Of each order, so that bookkeeping goes through no objects: they cost more than some engines. */
    private final int[] members;

    private final int[] days;
    private final Known known = new Known();
    private final int[] points;
    private final long[] balance;
    private final byte[] tiers;
    private final int[] lastDay;
    private final int[] today;
    private final int[] year;
    private final int[] oldest;
    private final int[] latest;
    private final int[] next;

    /**
     * Prepares a replay.
     *
     * @param orders the orders
     */
    public Replay(Orders orders) {
        this.orders = orders;
        int count = orders.members().size();
        members = new int[orders.count()];
        days = new int[orders.count()];
        for (int i = 0; i < days.length; i++) {
            members[i] = orders.order(i).member().number();
            days[i] = orders.order(i).day();
        }
        points = new int[orders.count()];
        next = new int[orders.count()];
        tiers = new byte[orders.count()];
        balance = new long[count];
        lastDay = new int[count];
        today = new int[count];
        year = new int[count];
        oldest = new int[count];
        latest = new int[count];
    }

    /**
     * Judges all orders from the beginning.
     *
     * @param engine what judges one
     * @return the sum of all points
     */
    public long run(Engine engine) {
        Arrays.fill(balance, 0);
        Arrays.fill(lastDay, -1);
        Arrays.fill(year, 0);
        Arrays.fill(oldest, -1);
        Arrays.fill(latest, -1);
        long sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += one(i, engine);
        }
        return sum;
    }

    private int one(int index, Engine engine) {
        int member = members[index];
        int day = days[index];
        int tier = tier(member, day);
        if (lastDay[member] != day) {
            today[member] = 0;
        }
        known.set(tier, lastDay[member] < 0, today[member]);
        int given = engine.points(orders.order(index), known);
        points[index] = given;
        tiers[index] = (byte) tier;
        balance[member] += given;
        today[member] += given;
        year[member] += given;
        lastDay[member] = day;
        remember(member, index);
        return given;
    }

    private int tier(int member, int day) {
        int order = oldest[member];
        while (order >= 0 && days[order] <= day - YEAR) {
            year[member] -= points[order];
            order = next[order];
        }
        oldest[member] = order;
        return year[member] >= GOLD ? 2 : year[member] >= SILVER ? 1 : 0;
    }

    private void remember(int member, int index) {
        next[index] = -1;
        if (oldest[member] < 0) {
            oldest[member] = index;
        } else {
            next[latest[member]] = index;
        }
        latest[member] = index;
    }

    /**
     * Refuses to go on unless an engine gives the same points, balances and tiers as the code written by hand.
     *
     * @param orders the orders
     * @param sets how many sets of nineteen rules there are
     * @param engine the engine
     * @throws IllegalStateException if it does not
     */
    public static void check(Orders orders, int sets, Engine engine) {
        Replay expected = new Replay(orders);
        expected.run(new HandWritten(sets));
        Replay actual = new Replay(orders);
        actual.run(engine);
        int wrong = Arrays.mismatch(expected.points, actual.points);
        if (wrong >= 0) {
            throw new IllegalStateException(engine.getClass().getSimpleName() + " gives " + actual.points[wrong]
                    + " points for order " + wrong + ", by hand it is " + expected.points[wrong]);
        }
        if (!Arrays.equals(expected.balance, actual.balance) || !Arrays.equals(expected.tiers, actual.tiers)) {
            throw new IllegalStateException(engine.getClass().getSimpleName() + " ends at other balances or tiers");
        }
    }

    /**
     * Returns the points of an order.
     *
     * @param order its position
     * @return the points
     */
    public int points(int order) {
        return points[order];
    }

    /**
     * Returns the share of orders that saw a tier or a higher one.
     *
     * @param tier 1 for Silver, 2 for Gold
     * @return the share, 0 to 1
     */
    public double shareOf(int tier) {
        int seen = 0;
        for (byte its : tiers) {
            seen += its >= tier ? 1 : 0;
        }
        return (double) seen / tiers.length;
    }
}
