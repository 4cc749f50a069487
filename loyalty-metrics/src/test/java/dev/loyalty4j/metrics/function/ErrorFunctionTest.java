package dev.loyalty4j.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorFunctionTest {

    /** mpmath 1.3.0, 50 digits: mpmath.erfc(mpf(x)). */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.8875370839817151077967249",
        "0.5, 0.4795001221869534623172533",
        "1, 0.1572992070502851306587794",
        "1.4999, 0.03390674833770473068844881",
        "1.5, 0.03389485352468927293302374",
        "2, 0.004677734981047265837930744",
        "3, 0.00002209049699858544137277613",
        "5, 1.537459794428034850188343e-12",
        "10, 2.088487583762544757000786e-45",
        "20, 5.395865611607900928934999e-176",
        "26, 5.663192408856142846475728e-296",
        "-0.5, 1.520499877813046537682747",
        "-3, 1.999977909503001414558627"
    })
    void itAgreesWithFiftyDigits(double x, double expected) {
        assertThat(ErrorFunction.erfc(x)).isCloseTo(expected, within(1e-13 * expected));
    }

    @Test
    void atTheEndsItIsExact() {
        assertThat(ErrorFunction.erfc(0)).isEqualTo(1);
        assertThat(ErrorFunction.erfc(Double.POSITIVE_INFINITY)).isZero();
        assertThat(ErrorFunction.erfc(Double.NEGATIVE_INFINITY)).isEqualTo(2);
        assertThat(ErrorFunction.erfc(Double.NaN)).isNaN();
    }
}
