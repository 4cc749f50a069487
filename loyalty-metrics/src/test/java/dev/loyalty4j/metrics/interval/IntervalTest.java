package dev.loyalty4j.metrics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void sixtyFiveOfAHundredHasTheEndsOfTheFormula() {
        // Python 3.11.7, mpmath 1.3.0, 40 digits: the formula in the Javadoc with z = sqrt(2)*erfinv(0.95).
        Interval interval = Interval.wilson(65, 100, 0.95);
        assertThat(interval.lower()).isCloseTo(0.5525444329688796, within(1e-15));
        assertThat(interval.upper()).isCloseTo(0.7363575175690247, within(1e-15));
        assertThat(interval).hasToString("0.5525 .. 0.7364");
        assertThat(interval.method()).isEqualTo(IntervalMethod.WILSON);
    }

    @Test
    void noneAndAllReachTheEndsAndNoFurther() {
        // With k = 0 the upper end is z²/(n + z²): 3.8414588/13.8414588 for n = 10.
        assertThat(Interval.wilson(0, 10, 0.95).lower()).isZero();
        assertThat(Interval.wilson(0, 10, 0.95).upper())
                .isCloseTo(3.841458820694124 / 13.841458820694124, within(1e-15));
        assertThat(Interval.wilson(10, 10, 0.95).lower()).isCloseTo(10 / 13.841458820694124, within(1e-15));
        assertThat(Interval.wilson(10, 10, 0.95).upper()).isEqualTo(1);
    }

    @Test
    void itIsTheMirrorImageForTheOthers() {
        for (int k = 0; k <= 30; k++) {
            Interval some = Interval.wilson(k, 30, 0.9);
            Interval others = Interval.wilson(30 - k, 30, 0.9);
            assertThat(others.lower()).isCloseTo(1 - some.upper(), within(1e-15));
        }
    }

    /** By enumeration of all outcomes, not by chance; shares above one half are the mirror image of those below. */
    @Test
    void itsMeanCoverageIsCloseToTheLevel() {
        for (int n : new int[] {10, 20, 50, 200}) {
            double mean = 0;
            double least = 1;
            for (int i = 1; i <= 500; i++) {
                double coverage = coverage(n, i / 1_000.0);
                mean += coverage / 500;
                least = Math.min(least, coverage);
            }
            assertThat(mean).isBetween(0.945, 0.965);
            assertThat(least).isGreaterThan(0.82);
        }
    }

    private static double coverage(int n, double p) {
        double covered = 0;
        double probability = Math.pow(1 - p, n);
        for (int k = 0; k <= n; k++) {
            if (Interval.wilson(k, n, 0.95).contains(p)) {
                covered += probability;
            }
            probability *= (double) (n - k) / (k + 1) * p / (1 - p);
        }
        return covered;
    }

    @Test
    void aNormalOneIsSymmetricAndMayLeaveTheScale() {
        Interval interval = Interval.wald(90, 10, 0.95);
        assertThat(interval.upper()).isCloseTo(90 + 19.59963984540054, within(1e-12));
        assertThat(interval.lower()).isCloseTo(90 - 19.59963984540054, within(1e-12));
        assertThat(interval.times(0.01).upper()).isCloseTo(1.0959963984540054, within(1e-14));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.wilson(3, 2, 0.95))
                .withMessageContaining("count 3 of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.wilson(0, 0, 0.95))
                .withMessageContaining("total at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(2, 1, 0.95, IntervalMethod.WALD))
                .withMessageContaining("ascending");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(1, Double.NaN, 0.95, IntervalMethod.WALD))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.wilson(1, 2, 95))
                .withMessageContaining("level 95.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.wald(1, -1, 0.95))
                .withMessageContaining("standard error -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.wald(1, 1, 0.95).times(-1))
                .withMessageContaining("factor -1.0");
    }

    @Test
    void everyMethodSaysWhereItComesFrom() {
        assertThat(IntervalMethod.values()).allSatisfy(method -> {
            assertThat(method.displayName()).isNotBlank();
            assertThat(method.source()).containsPattern("[12][0-9]{3}");
        });
    }
}
