package dev.loyalty4j.metrics.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MaximiserTest {

    private static final Maximiser WIDE = box(-10, 10, 2);

    private static Maximiser box(double lower, double upper, int size) {
        double[] low = new double[size];
        double[] high = new double[size];
        java.util.Arrays.fill(low, lower);
        java.util.Arrays.fill(high, upper);
        return new Maximiser(low, high, 1);
    }

    /** −(1 − x)² − 100(y − x²)²: a bent, narrow ridge with its top at (1, 1) (Rosenbrock 1960). */
    private static double rosenbrock(double[] at, double[] gradient) {
        double off = at[1] - at[0] * at[0];
        gradient[0] = 2 * (1 - at[0]) + 400 * at[0] * off;
        gradient[1] = -200 * off;
        return -(1 - at[0]) * (1 - at[0]) - 100 * off * off;
    }

    /** −(x − 3)² − (y + 1)²/2 + xy/2. */
    private static double bowl(double[] at, double[] gradient) {
        gradient[0] = -2 * (at[0] - 3) + at[1] / 2;
        gradient[1] = -(at[1] + 1) + at[0] / 2;
        return -(at[0] - 3) * (at[0] - 3) - (at[1] + 1) * (at[1] + 1) / 2 + at[0] * at[1] / 2;
    }

    @Test
    void aBentRidgeIsClimbedToTheLastDigits() {
        Maximum top = WIDE.polish(MaximiserTest::rosenbrock, new double[] {-1.2, 1});
        assertThat(top.point()).containsExactly(new double[] {1, 1}, within(1e-9));
        assertThat(top.steepness()).isLessThan(1e-9);
    }

    @Test
    void theTopMayLieAtTheEndOfARange() {
        // With x at most 2: y = x/2 − 1 = 0, and the slope in x, 2(3 − 2) + 0 = 2, pushes outwards.
        Maximum top = new Maximiser(new double[] {-5, -5}, new double[] {2, 5}, 1)
                .polish(MaximiserTest::bowl, new double[] {-4, 4});
        assertThat(top.point()[0]).isEqualTo(2);
        assertThat(top.point()[1]).isEqualTo(0, within(1e-9));
        assertThat(top.gradient()[0]).isZero();
    }

    @Test
    void theBestOfSeveralStartsIsKept() {
        // sin x + x/10 in [−10, 10]: the highest top is the last, cos x = −1/10 at 2π + π/2 + asin 0.1 = 7.954.
        Objective waves = (at, gradient) -> {
            gradient[0] = Math.cos(at[0]) + 0.1;
            return Math.sin(at[0]) + at[0] / 10;
        };
        Maximiser line = box(-10, 10, 1);
        double[] best = line.best(waves, new double[] {-5}, new double[] {1}, new double[] {8})
                .point();
        assertThat(line.polish(waves, best).point()[0]).isEqualTo(2.5 * Math.PI + Math.asin(0.1), within(1e-9));
    }

    @Test
    void placesThatCannotBeComputedAreKeptAwayFrom() {
        // ln(1 − x) + x/2·4: top where 1/(1 − x) = 2, at 1/2; from 1 on there is nothing.
        Objective edge = (at, gradient) -> {
            gradient[0] = 2 - 1 / (1 - at[0]);
            return Math.log(1 - at[0]) + 2 * at[0];
        };
        assertThat(box(-10, 10, 1).polish(edge, new double[] {-9}).point()[0]).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void aFlatFunctionEndsWhereItStarted() {
        Objective flat = (at, gradient) -> 7;
        assertThat(WIDE.polish(flat, new double[] {1, 2}).point()).containsExactly(1, 2);
    }

    @Test
    void theScaleChangesNothing() {
        Objective large = (at, gradient) -> {
            double value = rosenbrock(at, gradient);
            gradient[0] *= 1e6;
            gradient[1] *= 1e6;
            return value * 1e6;
        };
        Maximum top = new Maximiser(new double[] {-10, -10}, new double[] {10, 10}, 1e6)
                .polish(large, new double[] {-1.2, 1});
        assertThat(top.point()).containsExactly(new double[] {1, 1}, within(1e-9));
    }

    @Test
    void theCurvatureOfABowlIsKnown() {
        // −∂² of the bowl: (2, −1/2; −1/2, 1). That of eˣ at 0 is −1.
        double[][] information = Curvature.of(MaximiserTest::bowl, new double[] {1, 2});
        assertThat(information[0]).containsExactly(new double[] {2, -0.5}, within(1e-11));
        assertThat(information[1]).containsExactly(new double[] {-0.5, 1}, within(1e-11));
        Objective exponential = (at, gradient) -> {
            gradient[0] = Math.exp(at[0]);
            return gradient[0];
        };
        assertThat(Curvature.of(exponential, new double[] {0})[0][0]).isEqualTo(-1, within(1e-11));
    }

    @Test
    void anEmptyRangeIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Maximiser(new double[] {1}, new double[] {1}, 1))
                .withMessage("lower end 1.0 must be below upper end 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Maximiser(new double[] {0}, new double[] {1}, 0))
                .withMessageContaining("scale 0.0");
    }
}
