package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Where the stages meet. Run by {@link LifecycleTest} and by its broken twins. */
abstract class LifecycleContractTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    abstract Segments stages(PurchaseLog log, LocalDate asOf);

    /** The stage on day asOf of a customer who bought on the days; thirty customers beside keep a rhythm of 50 days. */
    private String stage(int asOf, int... days) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR").observedThrough(FIRST.plusDays(2_000));
        for (int day : days) {
            builder.add("c", FIRST.plusDays(day), 100);
        }
        for (int other = 0; other < 30; other++) {
            builder.add("o" + other, FIRST, 100).add("o" + other, FIRST.plusDays(50), 100);
        }
        return stages(builder.build(), FIRST.plusDays(asOf)).segmentOf("c").orElseThrow();
    }

    @Test
    void silenceIsMeasuredInOwnGaps() {
        // Gaps 20, 20, 20: active to 60 + 30, at risk to 60 + 60.
        assertThat(stage(90, 0, 20, 40, 60)).isEqualTo("Active");
        assertThat(stage(91, 0, 20, 40, 60)).isEqualTo("At risk");
        assertThat(stage(120, 0, 20, 40, 60)).isEqualTo("At risk");
        assertThat(stage(121, 0, 20, 40, 60)).isEqualTo("Lapsed");
    }

    @Test
    void halfDaysOfAMedianCount() {
        // Gaps 20, 20, 21, 21: g = 20.5, 1.5 g = 30.75, so 30 days are in and 31 are not; 3 g = 61.5.
        assertThat(stage(112, 0, 20, 40, 61, 82)).isEqualTo("Active");
        assertThat(stage(113, 0, 20, 40, 61, 82)).isEqualTo("At risk");
        assertThat(stage(143, 0, 20, 40, 61, 82)).isEqualTo("At risk");
        assertThat(stage(144, 0, 20, 40, 61, 82)).isEqualTo("Lapsed");
    }

    @Test
    void withFewerThanThreeGapsThePopulationsRhythmCounts() {
        // Gaps 10, 10: too few, so g = 50, active to 20 + 75, at risk to 20 + 150.
        assertThat(stage(95, 0, 10, 20)).isEqualTo("Active");
        assertThat(stage(96, 0, 10, 20)).isEqualTo("At risk");
        assertThat(stage(171, 0, 10, 20)).isEqualTo("Lapsed");
    }

    @Test
    void newComesFirst() {
        assertThat(stage(30, 0)).isEqualTo("New");
        assertThat(stage(31, 0)).as("by day 31 nobody has bought twice").isEqualTo("No rhythm");
        // Bought daily for four days: lapsed by rhythm, new by the first purchase.
        assertThat(stage(30, 0, 1, 2, 3)).isEqualTo("New");
        assertThat(stage(31, 0, 1, 2, 3)).isEqualTo("Lapsed");
    }

    @Test
    void wonBackComesBeforeTheRhythm() {
        // Gaps 20, 20, 20, then 61 > 3 · 20: back on day 121, won back to day 151.
        assertThat(stage(121, 0, 20, 40, 60, 121)).isEqualTo("Won back");
        assertThat(stage(151, 0, 20, 40, 60, 121)).isEqualTo("Won back");
        // From then on by g = 20 of 20, 20, 20, 61: 31 days are at risk.
        assertThat(stage(152, 0, 20, 40, 60, 121)).isEqualTo("At risk");
        assertThat(stage(120, 0, 20, 40, 60, 120)).as("60 days are not lapsed").isEqualTo("Active");
    }

    @Test
    void wonBackStaysSoThroughTheNextPurchase() {
        assertThat(stage(140, 0, 20, 40, 60, 121, 130)).isEqualTo("Won back");
    }
}
