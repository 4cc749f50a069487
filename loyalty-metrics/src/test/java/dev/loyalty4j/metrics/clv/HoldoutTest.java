package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SharedData;
import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CDNOW sample: 39 weeks of calibration, 39 weeks of holdout. */
class HoldoutTest {

    private static final LocalDate CALIBRATION_END = LocalDate.of(1997, 9, 30);
    private static final LocalDate HOLDOUT_END = LocalDate.of(1998, 6, 30);

    private static PurchaseLog cdnow() {
        PurchaseLogBuilder builder =
                PurchaseLog.builder(ZoneId.of("America/New_York"), "USD").observedThrough(HOLDOUT_END);
        for (String[] row : SharedData.rows("cdnowElog.csv")) {
            builder.add(row[1], LocalDate.parse(row[2], DateTimeFormatter.BASIC_ISO_DATE), 100);
        }
        return builder.build();
    }

    @Test
    void oneCallScoresModelsAndBaselines() {
        Holdout holdout = Holdout.of(cdnow(), CALIBRATION_END, HOLDOUT_END, ModelUnit.WEEKS);
        // metrics.md §5 and reference.json, independent, cdnow, holdout.
        assertThat(holdout.actual()).isEqualTo(1_882);
        assertThat(holdout.score("BG/NBD").predicted()).isCloseTo(1653.4, within(0.05));
        assertThat(holdout.score("BG/NBD").meanAbsoluteError()).isCloseTo(0.7854542363571209, within(1e-5));
        assertThat(holdout.score("MBG/NBD").predicted()).isCloseTo(1576.7, within(0.05));
        assertThat(holdout.score("MBG/NBD").meanAbsoluteError()).isCloseTo(0.7647789497999355, within(1e-5));
        assertThat(holdout.score("Pareto/NBD").predicted()).isCloseTo(1665.5, within(0.05));
        assertThat(holdout.score("Pareto/NBD").meanAbsoluteError()).isCloseTo(0.7545233864252068, within(1e-5));
        assertThat(holdout.score(Holdout.MEAN_RATE).predicted()).isCloseTo(2930.1, within(0.05));
        assertThat(holdout.score(Holdout.MEAN_RATE).meanAbsoluteError()).isCloseTo(1.024, within(5e-4));
        assertThat(holdout.score(Holdout.NBD).predicted()).isCloseTo(2929.8, within(0.05));
        assertThat(holdout.score(Holdout.NBD).meanAbsoluteError()).isCloseTo(1.041, within(5e-4));
        // Nobody is older than the holdout is long, so the last period is the whole life.
        assertThat(holdout.score(Holdout.LAST_PERIOD).predicted())
                .isEqualTo(holdout.score(Holdout.MEAN_RATE).predicted());
        assertThat(holdout.toString())
                .startsWith("1 882 purchases of 2 357 customers in 39.00 weeks\n")
                .contains("BG/NBD: 1 653.4 purchases expected, mean absolute error 0.7855");
    }

    @Test
    void binsAreThoseOfTheReference() {
        // reference.json, independent, cdnow, bgnbd, holdout, by_frequency.
        List<CalibrationBin> bins = Holdout.of(cdnow(), CALIBRATION_END, HOLDOUT_END, ModelUnit.WEEKS)
                .score("BG/NBD")
                .bins();
        assertThat(bins.stream().map(CalibrationBin::customers))
                .containsExactly(1_411L, 439L, 214L, 100L, 62L, 38L, 29L, 64L);
        assertThat(bins.get(0).actual()).isCloseTo(0.23671155209071582, within(1e-12));
        assertThat(bins.get(0).predicted()).isCloseTo(0.22508732512562438, within(1e-5));
        assertThat(bins.get(3).predicted()).isCloseTo(1.5202795157530244, within(1e-4));
        assertThat(bins.get(7).actual()).isEqualTo(6.359375);
        assertThat(bins.get(7).predicted()).isCloseTo(6.1571905262334985, within(1e-3));
        assertThat(bins.get(7)).hasToString("x = 7+: 64 customers, actual 6.359, predicted 6.157");
    }

    @Test
    void modelsAreOrderedByTheirCriterion() {
        ModelComparison models = Holdout.of(cdnow(), CALIBRATION_END, HOLDOUT_END, ModelUnit.WEEKS)
                .comparison();
        // BIC 19195.332, 19195.919, 19221.013, 19542.846 in the reference.
        assertThat(models.models().stream().map(model -> model.fit().model()))
                .containsExactly("MBG/NBD", "BG/NBD", "Pareto/NBD", "NBD");
        assertThat(models.best().fit().bic()).isCloseTo(19195.332010719245, within(1e-3));
        assertThat(models.toString().lines()).hasSize(4);
    }

    @Test
    void theTrackingCurveCountsEveryRepeatPurchase() {
        PurchaseLog log = cdnow();
        BgNbd model = BgNbd.fit(log.summaries(CALIBRATION_END, ModelUnit.WEEKS));
        List<TrackingPoint> points = Holdout.track(model, log, CALIBRATION_END, HOLDOUT_END, 7);
        TrackingPoint last = points.get(points.size() - 1);
        assertThat(points).hasSize(78);
        assertThat(last.day()).isEqualTo(HOLDOUT_END);
        // 2,457 repeat purchases in the calibration (Σx of the published summary) and 1,882 after it.
        assertThat(last.actual()).isEqualTo(2_457 + 1_882);
        double expected = 0;
        PurchaseHistories histories = ModelRows.cdnow();
        for (int i = 0; i < histories.size(); i++) {
            expected += model.expectedPurchases(histories.age(i) + 39);
        }
        assertThat(last.expected()).isCloseTo(expected, within(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holdout.track(model, log, CALIBRATION_END, HOLDOUT_END, 0))
                .withMessage("step 0 days must be at least 1");
    }

    @Test
    void theLastPeriodSeesOnlyTheLastPeriod() {
        // One customer: day 0, then days 10, 20 and 95 of 100. Holdout of 10 days: last period (90, 100] has 1.
        LocalDate first = LocalDate.of(2025, 1, 1);
        PurchaseLogBuilder builder =
                PurchaseLog.builder(ZoneId.of("UTC"), "EUR").observedThrough(first.plusDays(110));
        for (int day : new int[] {0, 10, 20, 95, 105}) {
            builder.add("anna", first.plusDays(day), 100);
        }
        Holdout holdout = Holdout.of(builder.build(), first.plusDays(100), first.plusDays(110), ModelUnit.DAYS);
        assertThat(holdout.score(Holdout.LAST_PERIOD).predicted()).isEqualTo(1);
        assertThat(holdout.score(Holdout.MEAN_RATE).predicted()).isCloseTo(0.3, within(1e-12));
        assertThat(holdout.actual()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> holdout.score("guess"))
                .withMessageStartingWith("score guess must be one of [");
    }
}
