package dev.loyalty4j.benchmarks.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * Generated orders in the order of time, in three columns: whose, on which local day, for how many cents. Every order
 * is a purchase of its own. They run over {@value #MONTHS} months from 2023-01-01; customers begin all the time, and a
 * few of them buy much more often than the rest.
 *
 * @param customers how many customers there may be
 * @param customer a number from 0 to customers − 1
 * @param day as an epoch day, ascending
 * @param cents 100 or more
 */
// Arrays in a record compare by identity; this one is never compared, it only keeps the columns together.
@SuppressWarnings("ArrayRecordComponent")
public record Orders(int customers, int[] customer, int[] day, long[] cents) {

    /** How many months there are. */
    public static final int MONTHS = 30;

    /** The first day of the first month. */
    public static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    /** The last day of the last month. */
    public static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    private static final int DAYS = (int) ChronoUnit.DAYS.between(FIRST, LAST) + 1;
    private static final int FIRST_DAY = (int) FIRST.toEpochDay();

    /**
     * Generates orders: equal arguments give equal orders.
     *
     * @param rows how many
     * @param customers how many customers there may be
     * @param seed of the random numbers
     * @return the orders
     */
    public static Orders generate(int rows, int customers, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] begin = new int[customers];
        for (int i = 0; i < customers; i++) {
            begin[i] = random.nextInt(DAYS - 1);
        }
        int[] whose = new int[rows];
        int[] days = new int[rows];
        int[] counts = new int[DAYS + 1];
        for (int row = 0; row < rows; row++) {
            // The square makes some customers buy much more often than others.
            double share = random.nextDouble();
            whose[row] = (int) (share * share * customers);
            days[row] = begin[whose[row]] + random.nextInt(DAYS - begin[whose[row]]);
            counts[days[row] + 1]++;
        }
        return new Orders(customers, inOrderOfDays(whose, days, counts), sorted(counts, rows), cents(rows, random));
    }

    private static int[] inOrderOfDays(int[] whose, int[] days, int[] counts) {
        int[] next = new int[DAYS + 1];
        for (int day = 0; day < DAYS; day++) {
            next[day + 1] = next[day] + counts[day + 1];
        }
        int[] customer = new int[whose.length];
        for (int row = 0; row < whose.length; row++) {
            customer[next[days[row]]++] = whose[row];
        }
        return customer;
    }

    private static int[] sorted(int[] counts, int rows) {
        int[] days = new int[rows];
        int row = 0;
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < counts[day + 1]; i++) {
                days[row++] = FIRST_DAY + day;
            }
        }
        return days;
    }

    private static long[] cents(int rows, SplittableRandom random) {
        long[] cents = new long[rows];
        for (int row = 0; row < rows; row++) {
            cents[row] = 100L + random.nextInt(10_000);
        }
        return cents;
    }

    /**
     * Returns how many orders there are.
     *
     * @return 0 or more
     */
    public int rows() {
        return day.length;
    }

    /**
     * Returns the month of every day, for loops written by hand.
     *
     * @return 0 to {@value #MONTHS} − 1 by days since {@link #FIRST}; a new array
     */
    public static int[] monthOfDay() {
        int[] months = new int[DAYS];
        for (int day = 0; day < DAYS; day++) {
            months[day] = (int) ChronoUnit.MONTHS.between(FIRST, FIRST.plusDays(day));
        }
        return months;
    }
}
