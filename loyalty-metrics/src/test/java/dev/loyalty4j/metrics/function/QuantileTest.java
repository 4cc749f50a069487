package dev.loyalty4j.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuantileTest {

    private static final long[] FIVE = {10, 20, 30, 40, 60};

    @Test
    void betweenTwoObservationsItIsLinear() {
        // Position (5 − 1)·1/5 = 0.8: 10 + 0.8·10. Position 4·4/5 = 3.2: 40 + 0.2·20.
        assertThat(Quantile.type7(FIVE, 1, 5)).isEqualTo(18);
        assertThat(Quantile.type7(FIVE, 4, 5)).isEqualTo(44);
    }

    @Test
    void onAnObservationItIsThatObservation() {
        assertThat(Quantile.type7(FIVE, 1, 4)).isEqualTo(20);
        assertThat(Quantile.type7(FIVE, 0, 4)).isEqualTo(10);
        assertThat(Quantile.type7(FIVE, 4, 4)).isEqualTo(60);
    }

    @Test
    void ofOneValueItIsThatValue() {
        assertThat(Quantile.type7(new long[] {7}, 3, 10)).isEqualTo(7);
    }

    @Test
    void ofNothingItIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantile.type7(new long[0], 1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantile.type7(FIVE, 6, 5))
                .withMessage("share 6/5 must be from 0 to 1");
    }
}
