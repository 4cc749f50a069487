package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Interval;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On which scale intervals are made. Run by {@link IntervalScaleTest} and by its broken twin. */
abstract class IntervalScaleContractTest {

    static final Definition ANY = new Definition("figure", "f", "a test");

    abstract Optional<Interval> interval(Prediction prediction);

    private Interval of(double value, double error, PredictionScale scale) {
        return interval(new Prediction(ANY, value, error, scale, "")).orElseThrow();
    }

    @Test
    void aProbabilityStaysAProbability() {
        // ln(0.95/0.05) = 2.944; ± 1.96 · 0.8 gives 0.7984 and 0.9891.
        Interval range = of(0.95, 0.8, PredictionScale.LOGIT);
        assertThat(range.lower()).isEqualTo(0.79844, within(1e-4));
        assertThat(range.upper()).isEqualTo(0.98913, within(1e-4));
    }

    @Test
    void purchasesAndMoneyStayAboveZero() {
        // 2·exp(∓ 1.96) = 0.2817 and 14.198: the same factor down and up.
        Interval range = of(2, 1, PredictionScale.LOG);
        assertThat(range.lower()).isEqualTo(0.28172, within(1e-4));
        assertThat(range.lower() * range.upper()).isEqualTo(4, within(1e-9));
    }

    @Test
    void whatMayBeNegativeIsPlain() {
        assertThat(of(1, 1, PredictionScale.PLAIN).lower()).isEqualTo(-0.959963984540054, within(1e-12));
    }

    @Test
    void whatIsExactHasNone() {
        assertThat(interval(Prediction.exact(ANY, 1))).isEmpty();
    }
}
