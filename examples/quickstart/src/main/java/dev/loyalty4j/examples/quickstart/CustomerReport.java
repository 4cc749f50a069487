package dev.loyalty4j.examples.quickstart;

import dev.loyalty4j.examples.quickstart.orders.History;
import dev.loyalty4j.examples.quickstart.orders.Order;
import dev.loyalty4j.examples.quickstart.orders.Row;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import dev.loyalty4j.metrics.retention.PurchaseFrequency;
import dev.loyalty4j.metrics.retention.RepeatPurchase;
import dev.loyalty4j.metrics.retention.Retention;
import dev.loyalty4j.metrics.retention.RetentionCounts;
import dev.loyalty4j.metrics.segment.Rfm;
import dev.loyalty4j.metrics.segment.SegmentTable;
import dev.loyalty4j.metrics.segment.Segments;
import dev.loyalty4j.metrics.value.AverageOrderValue;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints what {@code loyalty-metrics} finds in a history: who stays, who buys again, and who is who. */
final class CustomerReport {
    /** Ten years of months are no table for a screen. */
    private static final int LATEST_MONTHS = 24;

    private final PurchaseLog log;
    private final PrintStream out;

    CustomerReport(PurchaseLog log, PrintStream out) {
        this.log = log;
        this.out = out;
    }

    /** Puts a history into a purchase log: every row of it, lines at the time of their order. */
    static PurchaseLog log(History history, ZoneId zone, String currency, LocalDate through) {
        PurchaseLogBuilder log = PurchaseLog.builder(zone, currency)
                .observedThrough(through)
                .returns(ReturnTreatment.KEEP)
                .dimensions(Dimension.CATEGORY, Dimension.CHANNEL);
        for (Order order : history.orders()) {
            order.rows().forEach(row -> add(log, row, order.at()));
        }
        history.givenBack().forEach(back -> back.rows().forEach(row -> add(log, row, row.at())));
        history.adjustments().forEach(row -> add(log, row, row.at()));
        history.nobodys().forEach(row -> add(log, row, row.at()));
        return log.build();
    }

    private static void add(PurchaseLogBuilder log, Row row, Instant at) {
        log.add(
                known(row.customer()),
                at,
                row.cents(),
                known(row.order()),
                known(row.category()),
                known(row.channel()));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Retention by month, repeat purchases, order value. */
    void printWhoStays() {
        out.println("  A purchase is a day on which a customer bought, in " + log.zone()
                + "; money given back counts on its own day. In brackets: 95 % intervals.");
        out.println(
                "  Retention by overlap is stayed / before; net of new it is (bought - new) / before, which counts those"
                        + " who came back after a pause.");
        out.println("  In: " + log.intake() + "; everything known through " + log.observedThrough());
        printMonths(Retention.series(log, CalendarBucket.MONTH));
        out.println("  " + RepeatPurchase.rate(log));
        out.println("  " + PurchaseFrequency.of(log));
        out.println("  " + AverageOrderValue.of(log));
    }

    private void printMonths(List<RetentionCounts> all) {
        List<RetentionCounts> months = all.subList(Math.max(0, all.size() - LATEST_MONTHS), all.size());
        if (months.isEmpty()) {
            out.println("  Retention by month needs two whole months.");
            return;
        }
        String row = "  %-8s %9s %9s %9s %9s   %-24s %s%n";
        out.printf(Locale.ROOT, row, "month", "before", "bought", "new", "stayed", "by overlap", "net of new");
        for (RetentionCounts month : months) {
            out.printf(
                    Locale.ROOT,
                    row,
                    month.period(),
                    Figures.count(month.start()),
                    Figures.count(month.end()),
                    Figures.count(month.joined()),
                    Figures.count(month.stayed()),
                    Figures.percent(month.overlap()),
                    Figures.percent(month.netOfNew()));
        }
    }

    /** How many customers are in which segment. */
    void printSegments() {
        Segments segments = Rfm.quintiles(log, log.observedThrough()).segments(SegmentTable.TEN_CELLS);
        for (String segment : segments.names()) {
            out.printf(
                    Locale.ROOT,
                    "    %-20s %9s   %s%n",
                    segment,
                    Figures.count(segments.count(segment)),
                    Figures.percent(segments.share(segment)));
        }
    }
}
