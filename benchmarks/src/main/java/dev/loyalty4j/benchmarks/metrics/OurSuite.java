package dev.loyalty4j.benchmarks.metrics;

import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.SameDay;
import dev.loyalty4j.metrics.retention.Churn;
import dev.loyalty4j.metrics.retention.Cohort;
import dev.loyalty4j.metrics.retention.CohortTable;
import dev.loyalty4j.metrics.retention.RepeatPurchase;
import dev.loyalty4j.metrics.retention.Retention;
import dev.loyalty4j.metrics.retention.RetentionCounts;
import dev.loyalty4j.metrics.segment.Rfm;
import dev.loyalty4j.metrics.segment.RfmScores;
import dev.loyalty4j.metrics.value.Concentration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The suite through the public doors of the library, one metric after the other, or shared by two threads. */
public final class OurSuite {

    private OurSuite() {}

    /**
     * Builds the log of orders.
     *
     * @param orders the orders
     * @return the log
     */
    public static PurchaseLog log(Orders orders) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(Orders.LAST)
                .sameDay(SameDay.KEEP_APART);
        for (int row = 0; row < orders.rows(); row++) {
            builder.addOnDay(orders.customer()[row], orders.day()[row], orders.cents()[row]);
        }
        return builder.build();
    }

    /**
     * Builds the log of rows whose customers are texts.
     *
     * @param rows the rows
     * @return the log
     */
    public static PurchaseLog log(List<TextRow> rows) {
        return PurchaseLog.builder(TextRow.ZONE, "EUR")
                .observedThrough(Orders.LAST)
                .addAll(rows, TextRow.COLUMNS)
                .build();
    }

    /**
     * Computes the suite.
     *
     * @param log the orders
     * @return the figures
     */
    public static SuiteFigures on(PurchaseLog log) {
        return figures(cohorts(log), rest(log));
    }

    /**
     * Computes the suite with two threads, as a caller may: a log is shared freely.
     *
     * @param log the orders
     * @return the figures
     */
    public static SuiteFigures onTwoThreads(PurchaseLog log) {
        CompletableFuture<Cohorts> cohorts = CompletableFuture.supplyAsync(() -> cohorts(log));
        Rest rest = rest(log);
        return figures(cohorts.join(), rest);
    }

    private record Cohorts(CohortTable table, long repeaters) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this class
    private record Rest(List<RetentionCounts> retention, RfmScores scores, double gini, double[] topShares) {}

    private static Cohorts cohorts(PurchaseLog log) {
        return new Cohorts(CohortTable.monthly(log), RepeatPurchase.rate(log).numerator());
    }

    private static Rest rest(PurchaseLog log) {
        Concentration concentration = Concentration.of(log);
        return new Rest(
                Retention.series(log, CalendarBucket.MONTH),
                Rfm.quintiles(log, Orders.LAST),
                concentration.gini().value(),
                IntStream.of(SuiteFigures.TOP_PERCENT)
                        .mapToDouble(percent -> concentration.topShare(percent).value())
                        .toArray());
    }

    private static SuiteFigures figures(Cohorts cohorts, Rest rest) {
        RfmScores scores = rest.scores;
        long[] rfm = new long[SuiteFigures.BINS * SuiteFigures.BINS * SuiteFigures.BINS];
        for (int i = 0; i < scores.size(); i++) {
            rfm[SuiteFigures.cell(scores.recencyScore(i), scores.frequencyScore(i), scores.monetaryScore(i))]++;
        }
        return new SuiteFigures(
                scores.size(),
                cohorts.repeaters,
                rfm,
                cohorts.table.cohorts().stream().map(OurSuite::row).toArray(long[][]::new),
                rest.retention.stream().map(OurSuite::row).toArray(long[][]::new),
                rest.gini,
                rest.topShares);
    }

    private static long[] row(Cohort cohort) {
        return cohort.cells().stream().mapToLong(cell -> cell.retained()).toArray();
    }

    private static long[] row(RetentionCounts month) {
        // Churn is asked for by its own name, and is the complement.
        if (month.churn().numerator() != month.start() - month.stayed()) {
            throw new IllegalStateException(Churn.LOST + " of " + month + " is not the complement of retention");
        }
        return SuiteFigures.counts(month.start(), month.end(), month.joined(), month.stayed());
    }
}
