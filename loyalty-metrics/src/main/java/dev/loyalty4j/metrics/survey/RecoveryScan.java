package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts, for each day of a resolution, who was there and who came back: the recovered of that day, and everyone
 * without a case. One pass over the log; each customer's purchase days are walked once beside the days of resolution.
 */
final class RecoveryScan {

    private static final int NO_CASE = Integer.MIN_VALUE;

    private final PurchaseLog log;
    private final int withinDays;
    private final int lookbackDays;

    /** By customer of the log: the day of the first resolution, or {@link #NO_CASE}. */
    private final int[] resolved;

    private final int[] days;
    private final long[] recovered;
    private final long[] recoveredAgain;
    private final long[] others;
    private final long[] othersAgain;
    private long unmatched;
    private long unobserved;

    RecoveryScan(PurchaseLog log, Iterable<RecoveredCase> cases, int withinDays, int lookbackDays) {
        this.log = log;
        this.withinDays = withinDays;
        this.lookbackDays = lookbackDays;
        this.resolved = new int[log.customers()];
        Arrays.fill(resolved, NO_CASE);
        Map<String, Integer> first = new HashMap<>();
        for (RecoveredCase one : cases) {
            first.merge(one.customerId(), Math.toIntExact(one.resolvedOn().toEpochDay()), Math::min);
        }
        first.forEach((customer, day) -> log.indexOf(customer).ifPresentOrElse(at -> resolved[at] = day, () -> {
            unmatched++;
        }));
        days = Arrays.stream(resolved)
                .filter(day -> day != NO_CASE)
                .distinct()
                .sorted()
                .toArray();
        recovered = new long[days.length];
        recoveredAgain = new long[days.length];
        others = new long[days.length];
        othersAgain = new long[days.length];
    }

    RecoveryEffect result() {
        PurchaseCursor cursor = log.cursor();
        int[] bought = new int[16];
        while (cursor.nextCustomer()) {
            int size = 0;
            while (cursor.nextPurchase()) {
                if (size == bought.length) {
                    bought = Arrays.copyOf(bought, 2 * size);
                }
                bought[size++] = cursor.day();
            }
            add(resolved[cursor.customer()], bought, size);
        }
        return sum();
    }

    private void add(int ownDay, int[] bought, int size) {
        long observed = log.observedThrough().toEpochDay();
        int after = 0;
        for (int d = 0; d < days.length; d++) {
            while (after < size && bought[after] <= days[d]) {
                after++;
            }
            boolean there = after > 0 && bought[after - 1] > days[d] - lookbackDays;
            boolean again = after < size && bought[after] <= days[d] + withinDays;
            if (ownDay == days[d] && days[d] + (long) withinDays > observed) {
                unobserved++;
            } else if (ownDay == days[d] && !there) {
                unmatched++;
            } else if (there && ownDay == days[d]) {
                recovered[d]++;
                recoveredAgain[d] += again ? 1 : 0;
            } else if (there && ownDay == NO_CASE) {
                others[d]++;
                othersAgain[d] += again ? 1 : 0;
            }
        }
    }

    private RecoveryEffect sum() {
        long count = 0;
        long again = 0;
        double expected = 0;
        double squares = 0;
        for (int d = 0; d < days.length; d++) {
            if (others[d] == 0) {
                unmatched += recovered[d];
            } else {
                double share = (double) othersAgain[d] / others[d];
                count += recovered[d];
                again += recoveredAgain[d];
                expected += recovered[d] * share;
                squares += recoveredAgain[d] * (1 - share) * (1 - share)
                        + (recovered[d] - recoveredAgain[d]) * share * share;
            }
        }
        return new RecoveryEffect(
                count,
                again,
                Math.min((double) count, expected),
                Math.min((double) count, squares),
                withinDays,
                unmatched,
                unobserved);
    }
}
