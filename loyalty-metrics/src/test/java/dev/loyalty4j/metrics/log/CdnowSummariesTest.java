package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SharedData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CDNOW sample of 2,357 customers: the log of purchases against the summary that the R package BTYD ships. */
class CdnowSummariesTest {

    private static final LocalDate CALIBRATION_END = LocalDate.of(1997, 9, 30);
    private static final LocalDate HOLDOUT_END = LocalDate.of(1998, 6, 30);

    @Test
    void theLogGivesThePublishedSummaryOfEveryCustomer() {
        CustomerSummaries summaries = log().summaries(CALIBRATION_END, ModelUnit.WEEKS);
        int[] later = summaries.purchasesThrough(HOLDOUT_END);
        List<String[]> published = SharedData.rows("cdnow_cbs.csv");
        assertThat(summaries.size()).isEqualTo(2_357).isEqualTo(published.size());
        for (int i = 0; i < published.size(); i++) {
            String[] row = published.get(i);
            assertThat(summaries.customerId(i)).isEqualTo(row[0]);
            assertThat(summaries.repeatPurchases(i)).isEqualTo(Integer.parseInt(row[1]));
            assertThat(summaries.ageAtLastPurchase(i)).isCloseTo(Double.parseDouble(row[2]), within(1e-12));
            assertThat(summaries.age(i)).isCloseTo(Double.parseDouble(row[3]), within(1e-12));
            assertThat(later[i]).isEqualTo(Integer.parseInt(row[4]));
            assertThat(summaries.meanRepeatValue(i)).isCloseTo(Double.parseDouble(row[5]), within(1e-10));
        }
    }

    @Test
    void oneCustomerReadsAsALine() {
        // Customer 1 of the sample bought 1997-01-01 (29.33), 01-18 (29.73), 08-02 (14.96): x = 2, t_x = 213/7 weeks,
        // T = 272/7 weeks, mean (29.73 + 14.96)/2 = 22.345.
        CustomerSummaries summaries = log().summaries(CALIBRATION_END, ModelUnit.WEEKS);
        assertThat(summaries).hasToString("2 357 customers as of 1997-09-30, in weeks");
        assertThat(summaries.find("1").orElseThrow().meanRepeatValue()).hasValue(22.345);
        assertThat(summaries.find("1").orElseThrow().toString())
                .startsWith("customer 1: x = 2, t_x = 30.43, T = 38.86 weeks, mean repeat value 22.3");
        assertThat(summaries.find("nobody")).isEmpty();
    }

    private static PurchaseLog log() {
        PurchaseLogBuilder builder =
                PurchaseLog.builder(ZoneId.of("America/New_York"), "USD").observedThrough(HOLDOUT_END);
        for (String[] row : SharedData.rows("cdnowElog.csv")) {
            LocalDate day = LocalDate.parse(row[2], DateTimeFormatter.BASIC_ISO_DATE);
            builder.add(row[1], day, new BigDecimal(row[4]).movePointRight(2).longValueExact());
        }
        return builder.build();
    }
}
