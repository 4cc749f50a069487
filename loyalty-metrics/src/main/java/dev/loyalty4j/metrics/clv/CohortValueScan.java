package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** One walk through a log for {@link CohortValue}. */
final class CohortValueScan {

    private final PurchaseLog log;
    private final CalendarBucket bucket;
    private final double margin;
    private final long acquisitionCents;
    private final double[] factor;
    private final TreeMap<LocalDate, Sums> cohorts = new TreeMap<>();

    CohortValueScan(
            PurchaseLog log,
            CalendarBucket bucket,
            int horizonDays,
            Discount discount,
            double marginShare,
            long acquisitionCents) {
        this.log = log;
        this.bucket = bucket;
        this.margin = marginShare;
        this.acquisitionCents = acquisitionCents;
        factor = new double[horizonDays];
        for (int day = 0; day < horizonDays; day++) {
            factor[day] = discount.factor(day);
        }
    }

    /** What is added up for one cohort. */
    private static final class Sums {
        final Period period;
        final double[] discounted;
        long customers;
        int lastAcquired = Integer.MIN_VALUE;
        boolean undeclared;
        double cents;
        double values;
        double squares;

        Sums(Period period, int days) {
            this.period = period;
            discounted = new double[days];
        }
    }

    List<CohortValue> values() {
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            int acquired = log.acquisitionDay(cursor.customer());
            if (acquired != PurchaseLog.NEVER
                    && acquired <= log.observedThrough().toEpochDay()) {
                add(cursor, acquired);
            }
        }
        LocalDate first =
                log.firstDay().map(day -> bucket.containing(day).from()).orElse(log.observedThrough());
        LocalDate known = log.historyFrom().orElse(first);
        return cohorts.values().stream().map(own -> value(own, known)).toList();
    }

    private void add(PurchaseCursor cursor, int acquired) {
        Period period = bucket.containing(LocalDate.ofEpochDay(acquired));
        Sums own = cohorts.computeIfAbsent(period.from(), start -> new Sums(period, factor.length));
        own.customers++;
        own.lastAcquired = Math.max(own.lastAcquired, acquired);
        own.undeclared |= !log.isAcquisitionDeclared(cursor.customer());
        double value = 0;
        while (cursor.nextEntry()) {
            // A return dated before the acquisition belongs to its first day.
            int age = Math.max(0, cursor.day() - acquired);
            if (age < factor.length) {
                double cents = margin * cursor.cents();
                own.cents += cents;
                own.discounted[age] += cents * factor[age];
                value += cents * factor[age];
            }
        }
        own.values += value;
        own.squares += value * value;
    }

    private CohortValue value(Sums own, LocalDate known) {
        long reached = log.observedThrough().toEpochDay() - own.lastAcquired;
        boolean early = own.period.from().isBefore(known)
                || (log.historyFrom().isEmpty() && own.period.from().equals(known));
        double n = (double) own.customers;
        double residual = Math.max(0, own.squares - own.values * own.values / n);
        return new CohortValue(
                own.period,
                own.customers,
                factor.length,
                reached >= factor.length - 1,
                early && own.undeclared,
                own.cents,
                own.values,
                n < 2 ? 0 : Math.sqrt(residual / (n - 1) / n),
                acquisitionCents,
                paybackDay(own, reached),
                log.currency());
    }

    private int paybackDay(Sums own, long reached) {
        double sum = 0;
        for (int age = 0; age < own.discounted.length && age <= reached; age++) {
            sum += own.discounted[age];
            if (sum >= (double) acquisitionCents * own.customers) {
                return age;
            }
        }
        return -1;
    }
}
