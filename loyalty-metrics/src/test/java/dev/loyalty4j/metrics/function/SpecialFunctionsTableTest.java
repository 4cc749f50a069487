package dev.loyalty4j.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.Trigamma;
import org.junit.jupiter.api.Test;

/**
 * The special functions against values of sixty digits (the head of the table says how they were made) and against
 * another library. Each bound is the accuracy that the function's documentation claims.
 */
class SpecialFunctionsTableTest {

    private static final List<String[]> TABLE = table();

    private static List<String[]> table() {
        try (InputStream in = SpecialFunctionsTableTest.class.getResourceAsStream("special-functions.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("function"))
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double number(String[] row, int column) {
        return Double.parseDouble(row[column]);
    }

    /** Every row of a function, and that there are rows. */
    private static void check(String function, ToDoubleFunction<String[]> ours, ToDoubleFunction<String[]> bound) {
        List<String[]> rows =
                TABLE.stream().filter(row -> row[0].equals(function)).toList();
        assertThat(rows).isNotEmpty();
        for (String[] row : rows) {
            assertThat(ours.applyAsDouble(row))
                    .as("%s", String.join(" ", row))
                    .isCloseTo(number(row, 5), within(bound.applyAsDouble(row)));
        }
    }

    private static double size(String[] row) {
        return Math.abs(number(row, 5));
    }

    @Test
    void logGammaHasFourteenDigitsOrDecimals() {
        check("loggamma", row -> Gamma.log(number(row, 1)), row -> 1e-14 * Math.max(1, size(row)));
    }

    @Test
    void digammaAndTrigammaHaveFourteenDigits() {
        check("digamma", row -> PolyGamma.digamma(number(row, 1)), row -> 4e-15 * Math.max(1, size(row)));
        check("trigamma", row -> PolyGamma.trigamma(number(row, 1)), row -> 4e-15 * size(row));
    }

    @Test
    void risingFactorialsLoseNothingForLargeArguments() {
        check("risinglog", row -> RisingFactorial.log(number(row, 1), number(row, 2)), row -> {
            double n = number(row, 2);
            double size = Math.max(n * Math.abs(Math.log(number(row, 1))), Math.abs(Gamma.log(n)));
            return 4e-15 * Math.max(1, size);
        });
        check(
                "risingderivative",
                row -> RisingFactorial.logDerivative(number(row, 1), number(row, 2)),
                row -> 1e-13 * size(row) * Math.max(1, 1e-3 / number(row, 2)));
    }

    @Test
    void logBetaHoldsForAnyRatioOfItsArguments() {
        check("logbeta", row -> Beta.log(number(row, 1), number(row, 2)), row -> {
            double small = Math.min(number(row, 1), number(row, 2));
            double large = Math.max(number(row, 1), number(row, 2));
            double size = Math.max(Math.abs(Gamma.log(small)), Math.abs(small * Math.log(large)));
            return 4e-15 * Math.max(1, size);
        });
    }

    @Test
    void theHypergeometricFunctionHoldsUpToTheEndOfItsCircle() {
        check(
                "log2f1",
                row -> {
                    double rest = number(row, 4);
                    return Hypergeometric.log(number(row, 1), number(row, 2), number(row, 3), 1 - rest, rest);
                },
                row -> 1e-12 * Math.max(1, size(row)));
    }

    @Test
    void anotherLibraryAgrees() {
        for (double x = 1e-3; x < 1e4; x *= 1.37) {
            double digamma = Digamma.value(x);
            assertThat(PolyGamma.digamma(x)).isCloseTo(digamma, within(1e-11 * Math.max(1, Math.abs(digamma))));
            double trigamma = Trigamma.value(x);
            assertThat(PolyGamma.trigamma(x)).isCloseTo(trigamma, within(1e-10 * trigamma));
            for (double y = 1e-3; y < 1e4; y *= 2.9) {
                double beta = LogBeta.value(x, y);
                assertThat(Beta.log(x, y)).isCloseTo(beta, within(1e-11 * Math.max(1, Math.abs(beta))));
            }
        }
    }

    @Test
    void knownValues() {
        // ₂F₁(1, 1; 2; z) = −ln(1 − z)/z, and ₂F₁(a, b; c; 0) = 1.
        assertThat(Hypergeometric.log(1, 1, 1, 0.5, 0.5)).isCloseTo(Math.log(2 * Math.log(2)), within(1e-15));
        assertThat(Hypergeometric.log(3, 2, 5, 0, 1)).isZero();
        assertThat(RisingFactorial.log(2, 3)).isCloseTo(Math.log(24), within(4e-15));
        assertThat(RisingFactorial.log(0.3, 0)).isZero();
        assertThat(RisingFactorial.logDerivative(2, 2)).isCloseTo(1 / 2.0 + 1 / 3.0, within(1e-15));
    }

    @Test
    void whatCannotBeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolyGamma.digamma(0))
                .withMessage("argument 0.0 of digamma must be above 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolyGamma.trigamma(-1))
                .withMessage("argument -1.0 of trigamma must be at least 1.0E-150 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RisingFactorial.log(0, 1))
                .withMessage("rising factorial of 0.0 by 1.0: must be of 1.0E-60 by 0, at most of and by 1.0E15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Beta.log(1, Double.NaN))
                .withMessage("arguments 1.0 and NaN of ln beta must be 1.0E-60 to 1.0E15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hypergeometric.log(1, 1, 1, 1, 0))
                .withMessage("z 1.0 must be 0 to below 1, 1 - z 0.0 above 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hypergeometric.log(1, 1, 0, 0.5, 0.5))
                .withMessage("parameters a 1.0, b 1.0, c - b 0.0 must be 0, 1.0E-9 and 1.0E-9 to 1000000.0");
    }
}
