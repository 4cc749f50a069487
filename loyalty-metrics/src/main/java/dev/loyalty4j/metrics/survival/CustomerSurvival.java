package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How long customers stay, from their purchases: time runs in days from the first purchase, and a customer lapses d
 * days after a purchase that no other follows within d days, the first time this happens. Who has not lapsed by
 * {@code asOf} is cut off there. Whoever comes back after a lapse is counted, and changes nothing of the first lapse.
 *
 * <p>The curve answers what share of customers is still there after so many days; it is 1 up to day d, because nobody
 * can lapse sooner. Immutable.
 */
public final class CustomerSurvival {

    private final PurchaseLog log;
    private final LocalDate asOf;
    private final int days;

    /** Customers of the log, in its order, and their times. */
    private final int[] customers;

    private final SurvivalTimes times;
    private final int returned;
    private final long reentries;

    private CustomerSurvival(
            PurchaseLog log,
            LocalDate asOf,
            int days,
            int[] customers,
            SurvivalTimes times,
            int returned,
            long reentries) {
        this.log = log;
        this.asOf = asOf;
        this.days = days;
        this.customers = customers;
        this.times = times;
        this.returned = returned;
        this.reentries = reentries;
    }

    /**
     * Returns the times of the customers of a log.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @param days d, at least 1
     * @return one time for each customer who bought by then
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough} or d is not at least 1
     */
    public static CustomerSurvival of(PurchaseLog log, LocalDate asOf, int days) {
        log.requireObserved("asOf", asOf);
        if (days < 1) {
            throw new IllegalArgumentException("days " + days + " must be at least 1");
        }
        int[] customers = new int[log.customers()];
        double[] times = new double[customers.length];
        boolean[] lapsed = new boolean[customers.length];
        int size = 0;
        int returned = 0;
        long reentries = 0;
        long end = asOf.toEpochDay();
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            if (cursor.nextPurchase() && cursor.day() <= end) {
                long first = cursor.day();
                long last = first;
                long lapse = Long.MAX_VALUE;
                long back = 0;
                while (cursor.nextPurchase() && cursor.day() <= end) {
                    if (cursor.day() - last > days) {
                        lapse = Math.min(lapse, last + days);
                        back++;
                    }
                    last = cursor.day();
                }
                // Day last + d passed without a purchase: known only once that day is over.
                lapse = last + days <= end ? Math.min(lapse, last + days) : lapse;
                lapsed[size] = lapse <= end;
                times[size] = Math.min(lapse, end) - first;
                customers[size++] = cursor.customer();
                returned += back > 0 ? 1 : 0;
                reentries += back;
            }
        }
        SurvivalTimes own = SurvivalTimes.owning(Arrays.copyOf(times, size), Arrays.copyOf(lapsed, size));
        return new CustomerSurvival(log, asOf, days, Arrays.copyOf(customers, size), own, returned, reentries);
    }

    /**
     * Returns the times in days.
     *
     * @return one for each customer, {@link #customerId} telling whose
     */
    public SurvivalTimes times() {
        return times;
    }

    /**
     * Returns whose time it is.
     *
     * @param subject 0 to {@code times().subjects() - 1}
     * @return the customer's id
     * @throws IndexOutOfBoundsException if there is no such subject
     */
    public String customerId(int subject) {
        return log.customerId(customers[subject]);
    }

    /**
     * Returns how many lapsed customers came back by {@code asOf}.
     *
     * @return 0 to the number of lapses
     */
    public int returned() {
        return returned;
    }

    /**
     * Returns how often customers came back after a lapse, each time counted.
     *
     * @return at least {@link #returned()}
     */
    public long reentries() {
        return reentries;
    }

    /**
     * Returns the curve of those who have not lapsed yet.
     *
     * @return over time in days
     */
    public KaplanMeier curve() {
        return KaplanMeier.of(times);
    }

    /**
     * Returns churn: the share that lapsed within so many days of the first purchase.
     *
     * @param withinDays at least 0
     * @return 1 − S
     * @throws IllegalArgumentException if the days are negative
     */
    public SurvivalLoss churn(int withinDays) {
        return curve().lossAt(withinDays);
    }

    /**
     * Returns the mean life up to a horizon, as a formula for customer value wants it.
     *
     * @param horizonDays above 0; after the longest time watched the curve stays where it is, which the result says
     * @return in days
     * @throws IllegalArgumentException if the horizon is not above 0
     */
    public RestrictedMean meanLife(int horizonDays) {
        return curve().restrictedMean(horizonDays);
    }

    /**
     * Returns the times by groups of customers, to compare them with {@link LogRank}.
     *
     * @param groupOfCustomer the name of the group of a customer id
     * @return the times of each group, sorted by its name
     */
    public Map<String, SurvivalTimes> by(Function<String, String> groupOfCustomer) {
        Map<String, int[]> members = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        for (int subject = 0; subject < customers.length; subject++) {
            String group = Objects.requireNonNull(groupOfCustomer.apply(customerId(subject)), "group");
            int size = sizes.merge(group, 1, Integer::sum);
            int[] own = members.computeIfAbsent(group, name -> new int[16]);
            if (size > own.length) {
                own = Arrays.copyOf(own, 2 * own.length);
                members.put(group, own);
            }
            own[size - 1] = subject;
        }
        Map<String, SurvivalTimes> groups = new TreeMap<>();
        members.forEach((name, own) -> groups.put(name, times.only(Arrays.copyOf(own, sizes.getOrDefault(name, 0)))));
        return groups;
    }

    /**
     * Returns what counts as a lapse, and how many there were.
     *
     * @return such as {@code 2 357 customers by 1997-09-30, 1 432 lapsed after 90 days, of whom 210 came back}
     */
    @Override
    public String toString() {
        return NumberText.count(times.subjects()) + " customers by " + asOf + ", " + NumberText.count(times.events())
                + " lapsed after " + days + " days, of whom " + NumberText.count(returned) + " came back";
    }
}
