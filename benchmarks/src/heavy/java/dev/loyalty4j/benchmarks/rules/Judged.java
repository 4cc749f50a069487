package dev.loyalty4j.benchmarks.rules;

/**
 * The fact that the other engines are given: an order with what is known of its member, sums worked out once, and a
 * place for the points that rules add.
 */
public final class Judged {
    private Order order;
    private Known known;
    private int eligible;
    private int points;

    /** No rule has added anything yet. */
    public Judged(Order order, Known known) {
        set(order, known);
    }

    void set(Order next, Known itsKnown) {
        order = next;
        known = itsKnown;
        eligible = next.eligible();
        points = 0;
    }

    /** Points of a whole share of the base, rounded down. */
    public int percent(int percent) {
        return eligible / 100 * percent / 100;
    }

    /** One point for each of so many cents of a category. */
    public int every(int cents, int category) {
        return order.centsIn(category) / cents;
    }

    /** One point for each of so many cents of the larger lines of a category. */
    public int everyOfLarge(int cents, int category, int least) {
        return order.centsInLarge(category, least) / cents;
    }

    /** So many points for each unit of a category. */
    public int perUnit(int each, int category) {
        return each * order.unitsIn(category);
    }

    /** So many points for each unit with a bonus. */
    public int perBonus(int each) {
        return each * order.bonusUnits();
    }

    /** Adds points. */
    public void add(int more) {
        points += more;
    }

    public int getPoints() {
        return points;
    }

    public int getEligible() {
        return eligible;
    }

    public int getDayOfWeek() {
        return order.dayOfWeek();
    }

    public int getDay() {
        return order.day();
    }

    public boolean isApp() {
        return order.channel() == Order.APP;
    }

    public boolean isWallet() {
        return order.payment() == Order.WALLET;
    }

    public boolean isFirst() {
        return known.first();
    }

    public int getTier() {
        return known.tier();
    }

    public int getSegment() {
        return order.member().segment();
    }

    public boolean isBirthMonth() {
        return order.month() == order.member().birthMonth();
    }

    public int getCategories() {
        return order.categories();
    }
}
