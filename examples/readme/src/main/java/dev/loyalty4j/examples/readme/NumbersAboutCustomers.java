package dev.loyalty4j.examples.readme;

// readme:start
import dev.loyalty4j.metrics.clv.*;
import dev.loyalty4j.metrics.log.*;
import dev.loyalty4j.metrics.retention.*;
import dev.loyalty4j.metrics.segment.*;
import dev.loyalty4j.metrics.survey.*;
import dev.loyalty4j.metrics.survival.*;
import dev.loyalty4j.metrics.value.*;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

// readme:end

/** The third block of the README. */
public final class NumbersAboutCustomers {
    private NumbersAboutCustomers() {}

    private record Order(String customer, Instant paidAt, long totalCents) {}

    private static final List<Order> ORDERS = List.of(
            new Order("anna", Instant.parse("2026-02-03T10:00:00Z"), 1280),
            new Order("bert", Instant.parse("2026-02-10T10:00:00Z"), 4500),
            new Order("carl", Instant.parse("2026-02-28T23:30:00Z"), 990), // in Prague it is March already
            new Order("anna", Instant.parse("2026-03-09T10:00:00Z"), 2150),
            new Order("anna", Instant.parse("2026-03-20T10:00:00Z"), 640),
            new Order("dora", Instant.parse("2026-03-21T10:00:00Z"), 7700));

    /**
     * Runs the block.
     *
     * @param args none
     */
    public static void main(String[] args) {
        List<Order> orders = ORDERS;
        // readme:start
        PurchaseLog log = PurchaseLog.builder(ZoneId.of("Europe/Prague"), "EUR")
                .observedThrough(LocalDate.of(2026, 3, 31))
                .addAll(orders, Order::customer, Order::paidAt, Order::totalCents)
                .build();

        System.out.println(Retention.overlap(log, YearMonth.of(2026, 3)));
        System.out.println(Retention.netOfNew(log, YearMonth.of(2026, 3)));
        System.out.println(AverageOrderValue.of(log));
        System.out.println(NetPromoterScore.of(10, 9, 9, 8, 7, 3, 10, 6, 9, 10));
        System.out.println(Rfm.quintiles(log, LocalDate.of(2026, 3, 31)).segments(SegmentTable.TEN_CELLS));

        CustomerSummaries customers = log.summaries(LocalDate.of(2026, 3, 31), ModelUnit.WEEKS);
        BgNbd buying = BgNbd.fit(customers); // read its verdict first: six orders do not tell who has left
        System.out.println(buying.fit().verdict().kind());
        System.out.println(buying.expectedPurchases(customers.summary(0), Horizon.weeks(26)));
        System.out.println(LifetimeValue.of(buying, GammaGamma.fit(log), Discount.effectiveAnnual(0.10))
                .rank());
        System.out.println(
                CustomerSurvival.of(log, LocalDate.of(2026, 3, 31), 40).churn(45));
        // readme:end
    }
}
