package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RfmTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private static PurchaseLogBuilder builder() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(AS_OF.plusDays(30))
                .returns(ReturnTreatment.KEEP)
                .add("a", AS_OF.minusDays(10), 1_000)
                .add("a", AS_OF.minusDays(40), 500)
                .add("a", AS_OF.minusDays(2), -300)
                .add("b", AS_OF, 200)
                .add("b", AS_OF.plusDays(1), 9_000)
                .add("c", AS_OF.plusDays(5), 100);
    }

    @Test
    void onlyWhatHappenedByTheDayCounts() {
        RfmScores scores = Rfm.quintiles(builder().build(), AS_OF);
        assertThat(scores.size()).as("c bought later").isEqualTo(2);
        RfmScore anna = scores.find("a").orElseThrow();
        assertThat(anna.daysSinceLast()).as("a return is no purchase").isEqualTo(10);
        assertThat(anna.frequency()).isEqualTo(2);
        assertThat(anna.cents()).isEqualTo(1_200);
        assertThat(scores.find("b").orElseThrow().cents()).isEqualTo(200);
        assertThat(scores.find("c")).isEmpty();
        assertThat(scores.asOf()).isEqualTo(AS_OF);
    }

    @Test
    void fixedThresholdsScoreByThemselves() {
        RfmThresholds thresholds = new RfmThresholds(List.of(7.0, 30.0), List.of(1.0, 5.0), List.of(1_000.0, 5_000.0));
        RfmScores scores = Rfm.fixed(thresholds).score(builder().build(), AS_OF);
        // a: 10 days is the second bin of three from below, so R = 2; 2 purchases, 12.00. b: 0 days, 1 purchase, 2.00.
        assertThat(scores.find("a").orElseThrow().code()).isEqualTo("222");
        assertThat(scores.find("b").orElseThrow().code()).isEqualTo("311");
        assertThat(Rfm.fixed(thresholds)
                        .ties(TieRule.GOES_UP)
                        .score(builder().build(), AS_OF)
                        .find("b"))
                .map(RfmScore::code)
                .contains("321");
    }

    @Test
    void withTenBinsTheCodeIsHyphenated() {
        RfmScores scores = Rfm.bins(10).score(builder().build(), AS_OF);
        assertThat(scores.find("b").orElseThrow().code()).isEqualTo("10-1-1");
    }

    @Test
    void segmentsKnowWhoIsWhere() {
        Segments segments = Rfm.quintiles(builder().build(), AS_OF).segments(SegmentTable.TEN_CELLS);
        // Of two customers the thresholds lie between them: R 1 and 5, F 5 and 1.
        assertThat(segments.segmentOf("a")).contains("Can't lose");
        assertThat(segments.segmentOf("b")).contains("New");
        assertThat(segments.segmentOf("c")).isEmpty();
        assertThat(segments.customers("New")).containsExactly("b");
        assertThat(segments.count("Loyal")).isZero();
        assertThat(segments.share("New").toString())
                .startsWith("share of segment New 0.5000 (")
                .endsWith("1 of 2 scored customers");
        assertThat(segments.names()).hasSize(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> segments.count("Whales"))
                .withMessageStartingWith("segment Whales must be one of [Hibernating");
    }

    @Test
    void nobodyToScoreIsNoError() {
        PurchaseLog log = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(AS_OF)
                .build();
        RfmScores scores = Rfm.quintiles(log, AS_OF);
        assertThat(scores.size()).isZero();
        assertThat(scores.thresholds()).isEmpty();
        assertThat(scores.segments(SegmentTable.TEN_CELLS).share("New").isDefined())
                .isFalse();
    }

    @Test
    void whatCannotBeIsNamed() {
        PurchaseLog log = builder().build();
        assertThatIllegalArgumentException().isThrownBy(() -> Rfm.bins(2)).withMessage("bins 2 must be 3 to 10");
        assertThatIllegalArgumentException().isThrownBy(() -> Rfm.bins(11)).withMessage("bins 11 must be 3 to 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rfm.quintiles(log, AS_OF.plusDays(31)))
                .withMessage("asOf 2026-05-01 must not be after observedThrough 2026-04-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rfm.bins(4).score(log, AS_OF).segments(SegmentTable.TEN_CELLS))
                .withMessage("table ten cells is for 5 bins, the scores have 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RfmThresholds(List.of(2.0, 1.0), List.of(1.0, 2.0), List.of(1.0, 2.0)))
                .withMessage("daysSinceLast [2.0, 1.0] must be finite and in ascending order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RfmThresholds(List.of(1.0, 2.0), List.of(1.0), List.of(1.0, 2.0)))
                .withMessageContaining("as many for recency");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreRange.of(3, 2))
                .withMessage("scores 3 to 2 must be ascending and within 1 to 10");
    }
}
