package dev.loyalty4j.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.CdnowMaster;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.value.AverageOrderValue;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Expected: a program of Python 3.11.7 over the same file, with a set of days for each customer and exact fractions.
 */
class CdnowMasterTest {

    @Test
    void marchOf1997HasBothReadingsOfRetention() {
        PurchaseLog log = CdnowMaster.log();
        Period march = Period.month(YearMonth.of(1997, 3));
        assertThat(Retention.counts(log, march)).isEqualTo(new RetentionCounts(march, 9_633, 9_524, 7_248, 1_681));
        assertThat(Retention.netOfNew(log, march).toString()).startsWith("retention net of new 0.2363 (");
        assertThat(Retention.overlap(log, march).toString())
                .startsWith("retention by overlap 0.1745 (")
                .endsWith("), 1 681 of 9 633 customers who bought in 1997-02");
    }

    @Test
    void aYearLaterNobodyIsNewAndNetOfNewExceedsOne() {
        PurchaseLog log = CdnowMaster.log();
        YearMonth month = YearMonth.of(1998, 3);
        assertThat(Retention.counts(log, Period.month(month)))
                .isEqualTo(new RetentionCounts(Period.month(month), 1_551, 2_060, 0, 571));
        assertThat(Retention.netOfNew(log, month).toString()).startsWith("retention net of new 1.328 (");
        assertThat(Retention.overlap(log, month).toString()).startsWith("retention by overlap 0.3681 (");
    }

    @Test
    void theSeriesHasTheSameCountsForEveryMonth() {
        PurchaseLog log = CdnowMaster.log();
        List<RetentionCounts> series = Retention.series(log, CalendarBucket.MONTH);
        assertThat(series).hasSize(17);
        assertThat(series).allSatisfy(counts -> assertThat(counts).isEqualTo(Retention.counts(log, counts.period())));
    }

    @Test
    void theWholeLogHasThePlainTotals() {
        PurchaseLog log = CdnowMaster.log();
        assertThat(log.customers()).isEqualTo(23_570);
        assertThat(RepeatPurchase.rate(log).numerator()).isEqualTo(11_516);
        assertThat(RepeatPurchase.rate(log).denominator()).isEqualTo(23_570);
        assertThat(PurchaseFrequency.of(log).numerator()).isEqualTo(67_591);
        assertThat(AverageOrderValue.of(log).cents()).isEqualTo(250_031_563);
        // 2,500,315.63 / 67,591 = 36.9918…
        assertThat(AverageOrderValue.of(log).toString())
                .startsWith("average order value 36.99 USD (")
                .endsWith("), 2 500 315.63 USD over 67 591 purchases by 1998-06-30");
    }

    @Test
    void theGapsAreThoseBetweenAllPurchaseDays() {
        // shared/data/README.md: 44,021 gaps, median 34 days.
        GapDistribution gaps = PurchaseGaps.pooled(CdnowMaster.log());
        assertThat(gaps.count()).isEqualTo(44_021);
        assertThat(gaps.value()).isEqualTo(34);
        assertThat(gaps.interval().orElseThrow().lower()).isBetween(32.0, 34.0);
        assertThat(gaps.toString()).startsWith("days between orders 34.00 (").endsWith("), 44 021 gaps");
        assertThat(PurchaseGaps.perCustomer(CdnowMaster.log()).count()).isEqualTo(11_516);
    }
}
