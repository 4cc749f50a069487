package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.SharedData;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.SameDay;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The 4,906 orders of 995 customers that the R package rfm ships. Eleven pairs share customer and day and are orders of
 * their own there, so the log keeps them apart. Expected values: a program of Python 3.11.7 over the same file, with
 * exact fractions for the quantiles.
 */
class RfmOrdersTest {

    private static final LocalDate AS_OF = LocalDate.of(2006, 12, 31);

    @Test
    void theDefaultLeavesTiesBelow() {
        RfmScores scores = Rfm.quintiles(log(), AS_OF);
        assertThat(scores.thresholds().orElseThrow())
                .isEqualTo(new RfmThresholds(
                        List.of(114.0, 180.0, 296.4, 481.0),
                        List.of(3.0, 4.0, 5.0, 7.0),
                        List.of(25_480.0, 38_100.0, 50_540.0, 66_500.0)));
        assertThat(sizes(scores)).isEqualTo("197 201 198 199 200 | 268 187 176 244 120 | 199 201 197 203 195");
        assertThat(codes(scores, 6)).isEqualTo("343 412 323 544 433 555");
        assertThat(scores).hasToString("995 customers scored 1 to 5 as of 2006-12-31");
        assertThat(scores.find("c0001").orElseThrow())
                .hasToString("customer c0001: 343 (205 days since last, 6 purchases, 472.00 USD)");
    }

    @Test
    void tiesMayGoUp() {
        RfmScores scores = Rfm.bins(5).ties(TieRule.GOES_UP).score(log(), AS_OF);
        assertThat(sizes(scores)).isEqualTo("200 198 202 199 196 | 125 143 187 326 214 | 199 198 200 198 200");
        assertThat(codes(scores, 10)).isEqualTo("343 422 333 554 443 555 555 355 331 455");
    }

    @Test
    void theRuleOfTheRPackageIsThereByName() {
        RfmScores scores = Rfm.bins(5).ties(TieRule.RFM_PACKAGE).score(log(), AS_OF);
        assertThat(scores.thresholds().orElseThrow())
                .isEqualTo(new RfmThresholds(
                        List.of(115.0, 181.0, 297.4, 482.0),
                        List.of(4.0, 5.0, 6.0, 8.0),
                        List.of(25_580.0, 38_200.0, 50_640.0, 66_600.0)));
        assertThat(sizes(scores)).isEqualTo("197 200 199 199 200 | 268 187 176 244 120 | 200 200 198 202 195");
        assertThat(codes(scores, 10)).isEqualTo("343 412 323 544 433 555 555 355 321 445");
    }

    /** Counted by a short Python program with exact fractions, from the scores above and the tables' own words. */
    @Test
    void theSegmentsOfBothTablesAddUpToEveryone() {
        RfmScores scores = Rfm.quintiles(log(), AS_OF);
        assertThat(scores.segments(SegmentTable.TEN_CELLS))
                .hasToString(
                        "Hibernating 240, At risk 136, Can't lose 22, About to sleep 76, Need attention 46, Loyal 169,"
                                + " Promising 31, Potential loyalist 146, New 30, Champions 99");
        assertThat(scores.segments(SegmentTable.RFM_PACKAGE))
                .hasToString("Champions 35, Potential Loyalist 341, Loyal 171, Promising 9, New 104, Can't Lose 48,"
                        + " At Risk 28, Need Attention 10, About To Sleep 101, Lost 148, Others 0");
    }

    private static String sizes(RfmScores scores) {
        return sizes(scores, scores::recencyScore) + " | " + sizes(scores, scores::frequencyScore) + " | "
                + sizes(scores, scores::monetaryScore);
    }

    private static String sizes(RfmScores scores, IntUnaryOperator score) {
        return IntStream.rangeClosed(1, scores.bins())
                .mapToObj(s -> IntStream.range(0, scores.size())
                        .filter(i -> score.applyAsInt(i) == s)
                        .count())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String codes(RfmScores scores, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "c000" + i)
                .map(id -> id.length() > 5 ? "c0010" : id)
                .map(id -> scores.find(id).orElseThrow().code())
                .collect(Collectors.joining(" "));
    }

    private static PurchaseLog log() {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "USD")
                .observedThrough(AS_OF)
                .sameDay(SameDay.KEEP_APART);
        List<String[]> rows = SharedData.rows("rfm_data_orders.csv");
        rows.forEach(row -> builder.add(row[0], LocalDate.parse(row[1]), 100 * Long.parseLong(row[2])));
        assertThat(rows.stream().map(Arrays::asList)).hasSize(4_906);
        return builder.build();
    }
}
