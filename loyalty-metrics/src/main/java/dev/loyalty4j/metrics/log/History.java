package dev.loyalty4j.metrics.log;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows about the time before the rows: when customers first bought, and from when rows are complete.
 */
final class History {

    private final Map<String, LocalDate> firstPurchases = new HashMap<>();
    private @Nullable LocalDate from;

    void firstPurchase(String customerId, LocalDate day) {
        Objects.requireNonNull(customerId, "customerId");
        if (ZoneDays.dayOf(day) == ZoneDays.OUT_OF_RANGE) {
            throw new IllegalArgumentException("first purchase " + day + " of customer " + customerId + " must be "
                    + ZoneDays.FIRST + " to " + ZoneDays.LAST);
        }
        LocalDate known = firstPurchases.putIfAbsent(customerId, day);
        if (known != null && !known.equals(day)) {
            throw new IllegalArgumentException(
                    "first purchase " + day + " of customer " + customerId + " is declared already: " + known);
        }
    }

    void from(LocalDate day) {
        from = Objects.requireNonNull(day, "day");
    }

    Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    void addAll(History other) {
        other.firstPurchases.forEach(this::firstPurchase);
        if (from == null) {
            from = other.from;
        }
    }

    /** For each customer the declared day, else {@link PurchaseLog#NEVER}; null if none is declared. */
    int @Nullable [] acquisitionDays(Names customers, PurchaseLog.Rows rows) {
        if (firstPurchases.isEmpty()) {
            return null;
        }
        int[] days = new int[customers.size()];
        for (int customer = 0; customer < days.length; customer++) {
            LocalDate declared = firstPurchases.get(customers.text(customer));
            days[customer] = declared == null ? PurchaseLog.NEVER : (int) declared.toEpochDay();
            int first = rows.firstPurchaseDay(customer);
            if (declared != null && days[customer] > first) {
                throw new IllegalStateException("first purchase " + declared + " of customer "
                        + customers.text(customer) + " must not be after the one in the rows, "
                        + LocalDate.ofEpochDay(first));
            }
        }
        return days;
    }
}
