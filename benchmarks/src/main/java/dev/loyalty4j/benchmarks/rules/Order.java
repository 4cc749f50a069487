package dev.loyalty4j.benchmarks.rules;

/**
 * One order in the form in which a shop's own code would hold it. All engines but ours are given this.
 *
 * @param number its position in the data, from 0
 * @param member the member
 * @param day the days since 2024-01-01
 * @param channel 0 for the store, 1 for the web, 2 for the app
 * @param payment 0 for card, 1 for cash, 2 for wallet
 * @param sku the article of each line
 * @param quantity the units of each line
 * @param cents the price of all units of each line
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares orders, and lists would box what is measured
public record Order(
        int number, Member member, int day, int channel, int payment, int[] sku, int[] quantity, int[] cents) {

    static final int APP = 2;
    static final int WALLET = 2;

    /** Articles of this category are gift cards, which never count. */
    static final int GIFT_CARDS = 11;

    static final int CATEGORIES = 12;

    /**
     * Returns the day of the week.
     *
     * @return 1 for Monday to 7 for Sunday; day 0 was a Monday
     */
    public int dayOfWeek() {
        return day % 7 + 1;
    }

    /**
     * Returns the month.
     *
     * @return 1 to 12
     */
    public int month() {
        return Days.monthOf(day);
    }

    /**
     * Returns the money that counts.
     *
     * @return the sum of all lines that are not gift cards, in cents
     */
    public int eligible() {
        int sum = 0;
        for (int i = 0; i < sku.length; i++) {
            sum += sku[i] % CATEGORIES == GIFT_CARDS ? 0 : cents[i];
        }
        return sum;
    }

    /**
     * Returns the money of one category.
     *
     * @param category the category
     * @return the sum of its lines, in cents
     */
    public int centsIn(int category) {
        int sum = 0;
        for (int i = 0; i < sku.length; i++) {
            sum += sku[i] % CATEGORIES == category ? cents[i] : 0;
        }
        return sum;
    }

    /**
     * Returns the money of the larger lines of one category.
     *
     * @param category the category
     * @param least the least cents of a line
     * @return the sum, in cents
     */
    public int centsInLarge(int category, int least) {
        int sum = 0;
        for (int i = 0; i < sku.length; i++) {
            sum += sku[i] % CATEGORIES == category && cents[i] >= least ? cents[i] : 0;
        }
        return sum;
    }

    /**
     * Returns the units of one category.
     *
     * @param category the category
     * @return the sum of its lines
     */
    public int unitsIn(int category) {
        int sum = 0;
        for (int i = 0; i < sku.length; i++) {
            sum += sku[i] % CATEGORIES == category ? quantity[i] : 0;
        }
        return sum;
    }

    /**
     * Returns the units of articles with a bonus.
     *
     * @return the sum
     */
    public int bonusUnits() {
        int sum = 0;
        for (int i = 0; i < sku.length; i++) {
            sum += isBonus(sku[i]) ? quantity[i] : 0;
        }
        return sum;
    }

    /**
     * Counts categories.
     *
     * @return how many different ones the lines that count have
     */
    public int categories() {
        int seen = 0;
        for (int article : sku) {
            seen |= 1 << article % CATEGORIES;
        }
        return Integer.bitCount(seen & ~(1 << GIFT_CARDS));
    }

    /**
     * Says whether an article has a bonus.
     *
     * @param article the article
     * @return true for fifty of them, none of which is a gift card
     */
    static boolean isBonus(int article) {
        return article % 100 == 0;
    }
}
