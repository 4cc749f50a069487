package dev.loyalty4j.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Against values of many digits; the head of the table says how they were made. */
class IncompleteGammaTableTest {

    @ParameterizedTest
    @CsvFileSource(resources = "incomplete-gamma.csv", useHeadersInDisplayName = true)
    void bothTailsAndTheirInversesHaveElevenDigits(String function, double a, double argument, double value) {
        double ours = switch (function) {
            case "p" -> Gamma.lower(a, argument);
            case "q" -> Gamma.upper(a, argument);
            case "lower" -> GammaQuantile.lower(a, argument);
            default -> GammaQuantile.upper(a, argument);
        };
        // The smaller of P and Q is the one that keeps its digits; the other is 1 less that.
        boolean difference = value < 1e-4 && (function.equals("p") ? argument >= a + 1 : argument < a + 1);
        double bound = function.length() == 1 && difference ? 1e-16 : 1e-11 * value;
        assertThat(ours).isCloseTo(value, within(bound));
    }
}
