package dev.loyalty4j.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTableTest {

    @ParameterizedTest
    @CsvSource({
        // numerator, denominator, FLOOR, HALF_UP, HALF_EVEN, CEILING
        "129, 10, 12, 13, 13, 13",
        "125, 10, 12, 13, 12, 13",
        "135, 10, 13, 14, 14, 14",
        "121, 10, 12, 12, 12, 13",
        "120, 10, 12, 12, 12, 12",
        "-129, 10, -12, -13, -13, -13",
        "-125, 10, -12, -13, -12, -13",
        "-121, 10, -12, -12, -12, -13",
        "1, 3, 0, 0, 0, 1",
        "2, 3, 0, 1, 1, 1",
        "9223372036854775807, 9223372036854775806, 1, 1, 1, 2",
    })
    void roundingMirrorsNegativeAmounts(long n, long d, long floor, long halfUp, long halfEven, long ceiling) {
        assertThat(Rounding.FLOOR.divide(n, d)).isEqualTo(floor);
        assertThat(Rounding.HALF_UP.divide(n, d)).isEqualTo(halfUp);
        assertThat(Rounding.HALF_EVEN.divide(n, d)).isEqualTo(halfEven);
        assertThat(Rounding.CEILING.divide(n, d)).isEqualTo(ceiling);
    }

    @ParameterizedTest
    @CsvSource({"6.40, EUR, 640", "-3, EUR, -300", "1200, JPY, 1200", "0.001, KWD, 1", "0, EUR, 0"})
    void moneyCountsTheSmallestUnit(String amount, String currency, long minor) {
        assertThat(Money.of(amount, currency)).isEqualTo(Money.ofMinor(minor, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "1e3", "1,50", "", " 1", "+1", "1-", "0x10", "٣", "NaN", "99999999999999999999"})
    void whatIsNotAnAmountIsNamed(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("amount is")
                .hasMessageContaining("allowed");
    }

    @Test
    void anAmountOfAMillionDigitsIsRefusedAtOnce() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("1E+400000000"), "EUR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1E+400000000");
        assertThatThrownBy(() -> Money.of(new BigDecimal("1E-400000000"), "EUR"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownCurrencyIsNamed() {
        assertThatThrownBy(() -> Money.of("1", "EURO")).hasMessageContaining("'EURO'");
        assertThatThrownBy(() -> Money.of("1", "XXX")).hasMessageContaining("'XXX'");
    }

    @Test
    void moneyNeverWraps() {
        assertThatThrownBy(() -> Money.ofMinor(Long.MAX_VALUE, "EUR").times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMinor(Long.MAX_VALUE, "EUR").plus(Money.ofMinor(1, "EUR")))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"1.25, 5, 4", "2, 2, 1", "0.1, 1, 10", "0, 0, 1", "1.20, 6, 5"})
    void aRateIsExactAndInLowestTerms(String decimal, long numerator, long denominator) {
        assertThat(Rate.parse(decimal)).isEqualTo(new Rate(numerator, denominator));
    }

    @ParameterizedTest
    @CsvSource({"4, 6, 12", "1, 7, 7", "100, 100, 100", "9, 10, 90"})
    void theLeastCommonMultipleIsExact(long a, long b, long expected) {
        assertThat(Rate.leastCommonMultiple(a, b)).isEqualTo(expected);
    }

    @Test
    void amountsAreShownAsPeopleWriteThem() {
        assertThat(Money.ofMinor(-5, "EUR")).hasToString("-0.05 EUR");
        assertThat(new Points(150, 2, "stars")).hasToString("1.50 stars");
        assertThat(new Points(12, 0, "beans")).hasToString("12 beans");
        assertThat(new Rate(1, 3)).hasToString("1/3");
        assertThat(new Rate(5, 4)).hasToString("1.25");
        assertThat(new Rate(7, 50)).hasToString("0.14");
        assertThat(new Rate(7, 30)).hasToString("7/30");
    }

    @Test
    void moneyOfTwoCurrenciesIsNeitherAddedNorCompared() {
        Money euro = Money.of("1.00", "EUR");
        Money dollar = Money.of("1.00", "USD");

        assertThat(euro.minus(Money.of("0.40", "EUR"))).isEqualTo(Money.of("0.60", "EUR"));
        assertThatThrownBy(() -> euro.plus(dollar)).hasMessage("currency is USD, allowed is EUR");
        assertThatThrownBy(() -> euro.minus(dollar)).hasMessage("currency is USD, allowed is EUR");
        assertThatThrownBy(() -> euro.compareTo(dollar)).hasMessage("currency is USD, allowed is EUR");
    }

    /** As long as allowed, and one digit more. */
    @Test
    void anAmountHasOnlySoManyDigits() {
        assertThat(Money.of("92233720368547758.07", "EUR").minor()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> Money.of("92233720368547758.08", "EUR")).hasMessageContaining("allowed");
    }

    @Test
    void whatIsSharedByNoWeightGoesToTheFirst() {
        assertThat(Allocation.byWeights(5, new long[] {0, 0})).containsExactly(5, 0);
    }
}
