package dev.loyalty4j.benchmarks.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The orders of a shop over 730 days, sorted by day, ten for each member on average. The seed is fixed: the same
 * numbers of orders and members are the same data everywhere.
 */
public final class Orders {
    private static final int SKUS = 5_000;
    private static final long SEED = 20;

    /** From one member's turn to the next; a prime, so that each has one. */
    private static final long STRIDE = 7_919;

    private final List<Member> members;
    private final Order[] orders;

    private Orders(List<Member> members, Order[] orders) {
        this.members = members;
        this.orders = orders;
    }

    /**
     * Makes orders, and a tenth as many members.
     *
     * @param count how many orders
     * @return the data
     */
    public static Orders of(int count) {
        Random random = new Random(SEED);
        int[] prices = random.ints(SKUS, 0, 100).map(p -> 50 + p * p * 4 / 5).toArray();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < Math.max(1, count / 10); i++) {
            members.add(new Member(i, 1 + random.nextInt(12), segment(random.nextInt(100))));
        }
        int[] days = random.ints(count, 0, Days.COUNT).toArray();
        Arrays.sort(days);
        Order[] orders = new Order[count];
        for (int i = 0; i < count; i++) {
            orders[i] = order(i, members.get(random.nextInt(members.size())), days[i], prices, random);
        }
        return new Orders(List.copyOf(members), orders);
    }

    /**
     * Makes the same number of orders for each member, a month apart. Members do not take their turns in the order in
     * which they lie in memory.
     *
     * @param members how many members
     * @param each how many orders each
     * @return the data
     */
    public static Orders each(int members, int each) {
        Orders some = of(members * each);
        Order[] orders = new Order[members * each];
        List<Member> people = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            people.add(new Member(i, 1 + i % 12, i % 4));
        }
        for (int i = 0; i < orders.length; i++) {
            Order like = some.orders[i];
            orders[i] = new Order(
                    i,
                    people.get((int) (i % members * STRIDE % members)),
                    30 * (i / members),
                    like.channel(),
                    like.payment(),
                    like.sku(),
                    like.quantity(),
                    like.cents());
        }
        return new Orders(List.copyOf(people), orders);
    }

    private static Order order(int number, Member member, int day, int[] prices, Random random) {
        int lines = 1 + random.nextInt(5);
        int[] sku = new int[lines];
        int[] quantity = new int[lines];
        int[] cents = new int[lines];
        for (int i = 0; i < lines; i++) {
            sku[i] = random.nextInt(SKUS);
            quantity[i] = 1 + random.nextInt(4);
            cents[i] = prices[sku[i]] * quantity[i];
        }
        return new Order(number, member, day, random.nextInt(3), random.nextInt(3), sku, quantity, cents);
    }

    private static int segment(int percent) {
        return percent < 60
                ? Member.STANDARD
                : percent < 78 ? Member.STUDENT : percent < 96 ? Member.SENIOR : Member.STAFF;
    }

    /**
     * Returns the number of orders.
     *
     * @return the number
     */
    public int count() {
        return orders.length;
    }

    /**
     * Returns one order.
     *
     * @param index its position, from 0
     * @return the order
     */
    public Order order(int index) {
        return orders[index];
    }

    /**
     * Returns the members.
     *
     * @return the members by number
     */
    public List<Member> members() {
        return members;
    }
}
