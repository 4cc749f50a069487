package dev.loyalty4j.metrics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.function.SplitMix64;
import org.junit.jupiter.api.Test;

class SymmetricTest {

    /** Hilbert's matrix 1/(i + j + 1), famous for being nearly singular. */
    private static double[][] hilbert(int size) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix[i][j] = 1.0 / (i + j + 1);
            }
        }
        return matrix;
    }

    @Test
    void aSmallSystemIsSolved() {
        // 4x + 2y = 10, 2x + 3y = 11: x = 1, y = 3; det = 8; inverse (3, −2; −2, 4)/8.
        Cholesky factor = Cholesky.of(new double[][] {{4, 2}, {2, 3}}).orElseThrow();
        assertThat(factor.solve(new double[] {10, 11})).containsExactly(new double[] {1, 3}, within(1e-15));
        assertThat(factor.inverse()[0]).containsExactly(new double[] {0.375, -0.25}, within(1e-15));
        assertThat(Math.exp(factor.logDeterminant())).isEqualTo(8, within(1e-14));
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteHasNoFactor() {
        assertThat(Cholesky.of(new double[][] {{1, 2}, {2, 1}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{1, 1}, {1, 1}})).isEmpty();
        assertThat(Cholesky.of(new double[][] {{Double.NaN}})).isEmpty();
    }

    @Test
    void theConditionOfHilbertsMatricesIsKnown() {
        // 2-norm condition numbers, Higham 2002, Accuracy and Stability of Numerical Algorithms, table 28.1.
        assertThat(SymmetricEigen.of(hilbert(2)).condition()).isEqualTo(19.28147006790397, within(1e-11));
        assertThat(SymmetricEigen.of(hilbert(4)).condition()).isEqualTo(15513.738738929, within(1e-4));
        assertThat(SymmetricEigen.of(hilbert(6)).condition()).isEqualTo(1.495e7, within(0.001e7));
    }

    @Test
    void aFlatOrRisingDirectionHasNoCondition() {
        assertThat(SymmetricEigen.of(new double[][] {{1, 1}, {1, 1}}).condition())
                .isGreaterThan(1e15);
        assertThat(SymmetricEigen.of(new double[][] {{1, 0}, {0, -1}}).condition())
                .isInfinite();
        assertThat(SymmetricEigen.of(new double[][] {{0}}).condition()).isInfinite();
    }

    @Test
    void theAbsoluteStepGoesUphillOnASaddle() {
        // diag(2, −4): |A| = diag(2, 4).
        double[] step = SymmetricEigen.of(new double[][] {{2, 0}, {0, -4}}).solveAbsolute(new double[] {2, 2}, 1e-9);
        assertThat(step).containsExactly(new double[] {1, 0.5}, within(1e-15));
    }

    @Test
    void bothSolveTheSameRandomSystems() {
        SplitMix64 random = new SplitMix64(3);
        for (int size = 1; size <= 8; size++) {
            double[][] matrix = new double[size][size];
            double[] right = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] = i == j ? size + 1 : random.nextDouble();
                    matrix[j][i] = matrix[i][j];
                }
                right[i] = random.nextDouble() - 0.5;
            }
            assertThat(Cholesky.of(matrix).orElseThrow().solve(right))
                    .containsExactly(SymmetricEigen.of(matrix).solveAbsolute(right, 1e-12), within(1e-13));
        }
    }

    @Test
    void whatIsNotFiniteIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricEigen.of(new double[][] {{Double.NaN}}))
                .withMessageContaining("NaN");
    }
}
