package dev.loyalty4j.benchmarks.metrics;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * The suite as somebody writes it by hand for this one shape of data: one pass over the three arrays into an array for
 * each fact of a customer, the months of a customer as the bits of an int, counting instead of sorting where numbers
 * are small. It knows no returns, no zone, no interval and no other period than these months.
 */
public final class ArraySuite {

    private static final int FIRST_DAY = (int) Orders.FIRST.toEpochDay();
    private static final int BINS = SuiteFigures.BINS;

    private final int[] counts;
    private final int[] lastDays;
    private final int[] months;
    private final long[] money;

    private ArraySuite(int customers) {
        counts = new int[customers];
        lastDays = new int[customers];
        months = new int[customers];
        money = new long[customers];
    }

    /**
     * Computes the suite.
     *
     * @param orders the orders
     * @return the figures
     */
    public static SuiteFigures on(Orders orders) {
        return new ArraySuite(orders.customers()).add(orders, 0, orders.rows()).figures();
    }

    /**
     * Computes the suite with two threads, each of which takes half of the rows.
     *
     * @param orders the orders
     * @return the figures
     */
    public static SuiteFigures onTwoThreads(Orders orders) {
        int half = orders.rows() / 2;
        CompletableFuture<ArraySuite> other = CompletableFuture.supplyAsync(
                () -> new ArraySuite(orders.customers()).add(orders, half, orders.rows()));
        ArraySuite suite = new ArraySuite(orders.customers()).add(orders, 0, half);
        return suite.add(other.join()).figuresOnTwoThreads();
    }

    /**
     * Reads the three arrays and does nothing with them: what memory alone takes.
     *
     * @param orders the orders
     * @return the sum of all numbers
     */
    public static long sum(Orders orders) {
        long sum = 0;
        for (int row = 0; row < orders.rows(); row++) {
            sum += orders.customer()[row] + orders.day()[row] + orders.cents()[row];
        }
        return sum;
    }

    private ArraySuite add(Orders orders, int from, int to) {
        int[] monthOfDay = Orders.monthOfDay();
        int[] customer = orders.customer();
        int[] day = orders.day();
        long[] cents = orders.cents();
        for (int row = from; row < to; row++) {
            int who = customer[row];
            int since = day[row] - FIRST_DAY;
            counts[who]++;
            lastDays[who] = Math.max(lastDays[who], since);
            months[who] |= 1 << monthOfDay[since];
            money[who] += cents[row];
        }
        return this;
    }

    private ArraySuite add(ArraySuite other) {
        for (int who = 0; who < counts.length; who++) {
            counts[who] += other.counts[who];
            lastDays[who] = Math.max(lastDays[who], other.lastDays[who]);
            months[who] |= other.months[who];
            money[who] += other.money[who];
        }
        return this;
    }

    private SuiteFigures figures() {
        return figures(byMonth(), ascending());
    }

    private SuiteFigures figuresOnTwoThreads() {
        CompletableFuture<long[][][]> months = CompletableFuture.supplyAsync(this::byMonth);
        long[] ascending = ascending();
        return figures(months.join(), ascending);
    }

    private SuiteFigures figures(long[][][] months, long[] ascending) {
        long repeaters = 0;
        for (int count : counts) {
            repeaters += count > 1 ? 1 : 0;
        }
        return new SuiteFigures(
                ascending.length, repeaters, rfm(ascending), months[0], months[1], gini(ascending), shares(ascending));
    }

    private long[] ascending() {
        long[] sums = new long[money.length];
        int size = 0;
        for (int who = 0; who < money.length; who++) {
            if (counts[who] > 0) {
                sums[size++] = money[who];
            }
        }
        long[] ascending = Arrays.copyOf(sums, size);
        Arrays.sort(ascending);
        return ascending;
    }

    /** The matrix of cohorts, and the counts of retention. */
    private long[][][] byMonth() {
        long[][] cohorts = new long[Orders.MONTHS][];
        for (int month = 0; month < Orders.MONTHS; month++) {
            cohorts[month] = new long[Orders.MONTHS - month];
        }
        long[] stayed = new long[Orders.MONTHS];
        for (int mask : months) {
            if (mask != 0) {
                int first = Integer.numberOfTrailingZeros(mask);
                long[] cohort = cohorts[first];
                for (int rest = mask; rest != 0; rest &= rest - 1) {
                    cohort[Integer.numberOfTrailingZeros(rest) - first]++;
                }
                for (int both = mask & mask << 1; both != 0; both &= both - 1) {
                    stayed[Integer.numberOfTrailingZeros(both)]++;
                }
            }
        }
        return new long[][][] {cohorts, retention(cohorts, stayed)};
    }

    private static long[][] retention(long[][] cohorts, long[] stayed) {
        long[] buyers = new long[Orders.MONTHS];
        for (int first = 0; first < Orders.MONTHS; first++) {
            for (int age = 0; age < cohorts[first].length; age++) {
                buyers[first + age] += cohorts[first][age];
            }
        }
        long[][] counts = new long[Orders.MONTHS - 1][];
        for (int month = 1; month < Orders.MONTHS; month++) {
            counts[month - 1] = SuiteFigures.counts(buyers[month - 1], buyers[month], cohorts[month][0], stayed[month]);
        }
        return counts;
    }

    private long[] rfm(long[] ascendingMoney) {
        int lastDay = Orders.monthOfDay().length - 1;
        int[] byRecency = scores(lastDays, lastDay, ascendingMoney.length);
        int[] byCount = scores(counts, Arrays.stream(counts).max().orElse(0), ascendingMoney.length);
        double[] limits = new double[BINS - 1];
        for (int k = 1; k < BINS; k++) {
            limits[k - 1] = quantile(ascendingMoney, k);
        }
        long[] cells = new long[BINS * BINS * BINS];
        for (int who = 0; who < counts.length; who++) {
            if (counts[who] > 0) {
                int monetary = 1;
                for (double limit : limits) {
                    monetary += money[who] > limit ? 1 : 0;
                }
                cells[SuiteFigures.cell(byRecency[lastDays[who]], byCount[counts[who]], monetary)]++;
            }
        }
        return cells;
    }

    /**
     * The score of every small number, by counting how often each occurs; recent days are small numbers turned round.
     */
    private int[] scores(int[] values, int largest, int size) {
        boolean recency = values == lastDays;
        long[] ascending = new long[size];
        int[] times = new int[largest + 1];
        for (int who = 0; who < values.length; who++) {
            if (counts[who] > 0) {
                times[recency ? largest - values[who] : values[who]]++;
            }
        }
        int at = 0;
        for (int value = 0; value <= largest; value++) {
            Arrays.fill(ascending, at, at + times[value], value);
            at += times[value];
        }
        int[] scores = new int[largest + 1];
        for (int value = 0; value <= largest; value++) {
            int bin = 1;
            for (int k = 1; k < BINS; k++) {
                bin += value > quantile(ascending, k) ? 1 : 0;
            }
            scores[recency ? largest - value : value] = recency ? BINS + 1 - bin : bin;
        }
        return scores;
    }

    /** Between the two nearest of n − 1 steps, as spreadsheets and R do by default. */
    private static double quantile(long[] ascending, int k) {
        long scaled = (ascending.length - 1L) * k;
        int below = (int) (scaled / BINS);
        double rest = scaled % BINS / (double) BINS;
        return rest == 0 ? ascending[below] : ascending[below] + rest * (ascending[below + 1] - ascending[below]);
    }

    private static double gini(long[] ascending) {
        double weighted = 0;
        double total = 0;
        for (int i = 0; i < ascending.length; i++) {
            weighted += (i + 1.0) * ascending[i];
            total += ascending[i];
        }
        double n = ascending.length;
        return 2 * weighted / (n * total) - (n + 1) / n;
    }

    private static double[] shares(long[] ascending) {
        long total = Arrays.stream(ascending).sum();
        double[] shares = new double[SuiteFigures.TOP_PERCENT.length];
        for (int i = 0; i < shares.length; i++) {
            int top = (int) ((long) ascending.length * SuiteFigures.TOP_PERCENT[i] / 100);
            long sum = 0;
            for (int at = ascending.length - top; at < ascending.length; at++) {
                sum += ascending[at];
            }
            shares[i] = (double) sum / total;
        }
        return shares;
    }
}
