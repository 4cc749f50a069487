package dev.loyalty4j.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
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

    @ParameterizedTest
    @CsvSource({
        // total, numerators, denominator, parts: the largest remainders first, ties by order
        "10, 35 35 30, 10, 4 3 3", // 3.5, 3.5 and 3
        "9, 45 25 20, 10, 5 2 2", // two tie at a half
        "3, 10 10 10, 10, 1 1 1",
        "2, 9 8 7, 12, 1 1 0",
        "3, 9 8 7, 12, 1 1 1",
        "1, 0 1, 2, 0 1"
    })
    void theLargestRemaindersGetTheRest(long total, String numerators, long denominator, String parts) {
        assertThat(Allocation.ofCells(total, longs(numerators), denominator)).containsExactly(longs(parts));
    }

    @ParameterizedTest
    @CsvSource({"10, 1 1 1, 4 3 3", "7, 100 0 300, 2 0 5", "0, 1 2, 0 0", "100, 1, 100"})
    void weightsShareATotal(long total, String weights, String parts) {
        assertThat(Allocation.byWeights(total, longs(weights))).containsExactly(longs(parts));
    }

    @ParameterizedTest
    @CsvSource({"6, 35 35 30, 10, 9 to 12", "8, 35 35 30, 10, 9 to 12", "13, 35 35 30, 10, 9 to 12"})
    void aTotalThatItsCellsCannotMakeIsNamed(long total, String numerators, long denominator, String allowed) {
        assertThatThrownBy(() -> Allocation.ofCells(total, longs(numerators), denominator))
                .hasMessage("total is " + total + ", allowed is " + allowed);
    }

    private static long[] longs(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 3, 4, 0.25", "2, 3, 3, 2, 1", "5, 4, 4, 5, 1", "0, 1, 7, 3, 0", "3, 8, 4, 1, 1.5"})
    void ratesMultiplyExactly(long n, long d, long otherN, long otherD, String product) {
        assertThat(new Rate(n, d).times(new Rate(otherN, otherD))).hasToString(product);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 0.5", "1, 5, 0.2", "1, 20, 0.05", "1, 25, 0.04", "3, 1, 3", "1, 6, 1/6", "1, 15, 1/15"})
    void aRateIsWrittenAsADecimalWhereItIsOne(long numerator, long denominator, String text) {
        assertThat(new Rate(numerator, denominator)).hasToString(text);
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertThatThrownBy(() -> new Rate(-1, 1)).hasMessage("numerator is -1, allowed is 0 or more");
        assertThatThrownBy(() -> new Rate(1, 0)).hasMessage("denominator is 0, allowed is 1 or more");
        assertThatThrownBy(() -> Rate.parse("-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.parse("12345678901234567890")).hasMessageContaining("at most 18 digits");
        assertThat(Rate.parse("100")).isEqualTo(new Rate(100, 1));
        assertThatThrownBy(() -> Rounding.FLOOR.divide(1, 0)).hasMessage("denominator is 0, allowed is 1 or more");
        assertThat(Rounding.FLOOR.divide(5, 1)).isEqualTo(5);
        assertThatThrownBy(() -> new Points(1, -1, "p")).hasMessage("scale is -1, allowed is 0 to 6");
        assertThatThrownBy(() -> new Points(1, 7, "p")).hasMessage("scale is 7, allowed is 0 to 6");
        assertThat(new Points(1, 6, "p")).hasToString("0.000001 p");
        assertThat(new Points(1, 0, "p")).hasToString("1 p");
        assertThatThrownBy(() -> Rate.leastCommonMultiple(Long.MAX_VALUE, 2)).isInstanceOf(ArithmeticException.class);
    }

    /** Forty characters are read, also if they are zeroes; one more is not looked at. */
    @Test
    void aTextIsOnlySoLong() {
        assertThat(Rate.parse("0".repeat(40))).isEqualTo(new Rate(0, 1));
        assertThatThrownBy(() -> Rate.parse("0".repeat(41)))
                .hasMessage("rate has 41 characters, allowed are at most 40");
        assertThat(Money.of(new BigDecimal("0E+40"), "EUR").minor()).isZero();
        assertThatThrownBy(() -> Money.of(new BigDecimal("0E+41"), "EUR")).hasMessageContaining("18 digits");
        String forty = "1." + "0".repeat(39);
        assertThat(Money.of(new BigDecimal(forty), "EUR").minor()).isEqualTo(100);
        assertThatThrownBy(() -> Money.of(new BigDecimal(forty + "0"), "EUR"))
                .hasMessageContaining("amount is 1.00000, allowed");
    }

    @Test
    void moneyIsOrderedAndCounted() {
        Money five = Money.of(new BigDecimal("5.00"), "EUR");

        assertThat(five).isEqualTo(Money.ofMinor(500, "EUR"));
        assertThat(five.times(3)).isEqualTo(Money.of("15.00", "EUR"));
        assertThat(five.plus(five)).isEqualTo(Money.of("10.00", "EUR"));
        assertThat(five).isLessThan(Money.of("5.01", "EUR")).isGreaterThan(Money.of("4.99", "EUR"));
        assertThat(Money.digits("JPY")).isZero();
        assertThat(Money.digits("EUR")).isEqualTo(2);
    }
}
