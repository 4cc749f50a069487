package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills the cells of a {@link CohortTable} in one pass over the log. Used once. */
final class CohortScan {

    static final int CALENDAR_AGES = 0;

    /** Daily cohorts of a century of daily ages would need this many cells; more is a mistake of units. */
    private static final long MAX_CELLS = 50_000_000;

    private static final int NO_AGE = -1;

    private final PurchaseLog log;
    private final int ageDays;
    private final List<Period> periods = new ArrayList<>();
    private final CohortSums[] sums;
    private final int[] bucketOfDay;
    private final int firstDay;
    private final LocalDate known;

    /** The ages at which one customer did anything, from 1 on, and what had been bought and spent by their ends. */
    private final int[] ages;

    private final long[] ordersBy;
    private final long[] spentBy;

    CohortScan(PurchaseLog log, CalendarBucket bucket, int ageDays) {
        this.log = log;
        this.ageDays = ageDays;
        int first = Integer.MAX_VALUE;
        for (int customer = 0; customer < log.customers(); customer++) {
            first = Math.min(first, log.acquisitionDay(customer));
        }
        if (first != PurchaseLog.NEVER) {
            LocalDate end = log.observedThrough();
            for (Period next = bucket.containing(LocalDate.ofEpochDay(first));
                    !next.from().isAfter(end);
                    next = next.next()) {
                periods.add(next);
            }
        }
        firstDay = periods.isEmpty() ? 0 : (int) periods.get(0).from().toEpochDay();
        bucketOfDay = bucketOfDay();
        known = known(bucket);
        sums = sums();
        int most = Arrays.stream(sums).mapToInt(own -> own.orders.length).max().orElse(0);
        ages = new int[most + 1];
        ordersBy = new long[most + 1];
        spentBy = new long[most + 1];
    }

    private int[] bucketOfDay() {
        int end = periods.isEmpty()
                ? 0
                : (int) periods.get(periods.size() - 1).to().toEpochDay();
        int[] buckets = new int[end - firstDay];
        for (int i = 0; i < periods.size(); i++) {
            int from = (int) periods.get(i).from().toEpochDay() - firstDay;
            Arrays.fill(buckets, from, (int) periods.get(i).to().toEpochDay() - firstDay, i);
        }
        return buckets;
    }

    /** From when on the rows tell everything: as declared, else from the bucket of the first row. */
    private LocalDate known(CalendarBucket bucket) {
        LocalDate ofRows =
                log.firstDay().map(day -> bucket.containing(day).from()).orElse(log.observedThrough());
        return log.historyFrom().orElse(ofRows);
    }

    private CohortSums[] sums() {
        CohortSums[] all = new CohortSums[periods.size()];
        long cells = 0;
        for (int i = 0; i < all.length; i++) {
            int ages = ageDays == CALENDAR_AGES
                    ? periods.size() - i
                    : (int) (log.observedThrough().toEpochDay()
                                            - periods.get(i).from().toEpochDay())
                                    / ageDays
                            + 1;
            cells += ages;
            if (cells > MAX_CELLS) {
                throw new IllegalArgumentException(
                        "a table of more than " + MAX_CELLS + " cells: choose a longer bucket or age");
            }
            all[i] = new CohortSums(ages);
        }
        return all;
    }

    CohortTable table() {
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            int acquired = log.acquisitionDay(cursor.customer());
            if (acquired != PurchaseLog.NEVER) {
                int cohort = bucketOfDay[acquired - firstDay];
                sums[cohort].join(acquired, log.isAcquisitionDeclared(cursor.customer()));
                add(cursor, cohort, acquired);
            }
        }
        List<Cohort> cohorts = new ArrayList<>();
        for (int i = 0; i < sums.length && i <= lastAcquiring(); i++) {
            cohorts.add(cohort(i));
        }
        return new CohortTable(cohorts);
    }

    private int lastAcquiring() {
        int last = sums.length - 1;
        while (last >= 0 && sums[last].size == 0) {
            last--;
        }
        return last;
    }

    /**
     * A customer's entries stand in the order of days, so all of one age are together. First their running totals are
     * put down, over and over for one age: a processor that had to guess at each entry whether a new age begins would
     * be wrong too often. Then what each age adds is added once.
     */
    private void add(PurchaseCursor cursor, int cohort, int acquired) {
        int last = 0;
        int age = NO_AGE;
        long orders = 0;
        long spent = 0;
        while (cursor.nextEntry()) {
            int next = age(cursor.day(), cohort, acquired);
            last += next == age ? 0 : 1;
            age = next;
            orders += cursor.isPurchase() ? 1 : 0;
            spent = Math.addExact(spent, cursor.cents());
            ages[last] = next;
            ordersBy[last] = orders;
            spentBy[last] = spent;
        }
        CohortSums own = sums[cohort];
        int lastAge = NO_AGE;
        for (int i = 1; i <= last; i++) {
            long bought = ordersBy[i] - ordersBy[i - 1];
            own.spend(ages[i], bought, spentBy[i - 1], spentBy[i]);
            lastAge = bought > 0 ? ages[i] : lastAge;
        }
        if (lastAge != NO_AGE) {
            own.lastAt[lastAge]++;
        }
    }

    private int age(int day, int cohort, int acquired) {
        if (day <= acquired) {
            return 0;
        }
        return ageDays == CALENDAR_AGES ? bucketOfDay[day - firstDay] - cohort : (day - acquired) / ageDays;
    }

    private Cohort cohort(int i) {
        Period period = periods.get(i);
        CohortSums own = sums[i];
        boolean early = period.from().isBefore(known)
                || (log.historyFrom().isEmpty() && period.from().equals(known));
        List<CohortCell> cells = new ArrayList<>();
        long spent = 0;
        BigInteger squares = BigInteger.ZERO;
        long later = own.everBought();
        for (int age = 0; age < own.orders.length; age++) {
            spent = Math.addExact(spent, own.cents[age]);
            squares = squares.add(own.squaresFrom.value(age));
            if (exists(i, age)) {
                cells.add(new CohortCell(
                        age,
                        complete(i, age),
                        own.size,
                        own.retained[age],
                        later,
                        own.orders[age],
                        own.cents[age],
                        spent,
                        squares.doubleValue()));
            }
            later -= own.lastAt[age];
        }
        return new Cohort(period, own.size, early && own.size > own.declared, cells);
    }

    private boolean exists(int cohort, int age) {
        if (ageDays == CALENDAR_AGES) {
            return !periods.get(cohort + age).from().isBefore(known);
        }
        CohortSums own = sums[cohort];
        return own.size > 0
                && own.firstAcquired + (long) age * ageDays >= known.toEpochDay()
                && own.firstAcquired + (long) age * ageDays
                        <= log.observedThrough().toEpochDay();
    }

    private boolean complete(int cohort, int age) {
        if (ageDays == CALENDAR_AGES) {
            return !periods.get(cohort + age).lastDay().isAfter(log.observedThrough());
        }
        long end = sums[cohort].lastAcquired + (age + 1L) * ageDays - 1;
        return end <= log.observedThrough().toEpochDay();
    }
}
