package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.BrokenTwin;
import dev.loyalty4j.metrics.interval.Interval;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalScaleTest extends IntervalScaleContractTest {

    @Override
    Optional<Interval> interval(Prediction prediction) {
        return prediction.interval();
    }

    @Test
    void theSuiteNoticesAnIntervalOnTheWrongScale() {
        IntervalScaleContractTest plain = new IntervalScaleContractTest() {
            @Override
            Optional<Interval> interval(Prediction prediction) {
                return prediction.scale() == PredictionScale.NONE
                        ? Optional.empty()
                        : Optional.of(Interval.wald(prediction.value(), prediction.error(), 0.95));
            }
        };
        assertThat(BrokenTwin.redTests(IntervalScaleContractTest.class, plain))
                .containsExactlyInAnyOrder("aProbabilityStaysAProbability", "purchasesAndMoneyStayAboveZero");
    }

    @Test
    void theSuiteNoticesAnIntervalWhereThereIsNone() {
        IntervalScaleContractTest eager = new IntervalScaleContractTest() {
            @Override
            Optional<Interval> interval(Prediction prediction) {
                return prediction
                        .interval()
                        .or(() -> Optional.of(Interval.wald(prediction.value(), prediction.error(), 0.95)));
            }
        };
        assertThat(BrokenTwin.redTests(IntervalScaleContractTest.class, eager)).containsExactly("whatIsExactHasNone");
    }
}
