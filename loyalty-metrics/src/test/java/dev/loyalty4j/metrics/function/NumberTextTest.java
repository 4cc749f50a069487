package dev.loyalty4j.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "999,999", "1000,1 000", "-1000,-1 000", "-999,-999", "1234567,1 234 567"})
    void countsAreGroupedByThree(long count, String text) {
        assertThat(NumberText.count(count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.17450430810754697,0.1745",
        "0.001,0.001000",
        "1.32817537,1.328",
        "36.99,36.99",
        "-36.994,-36.99",
        "123456.7,123 457",
        "1e-20,0.000000000000"
    })
    void decimalsHaveFourSignificantDigitsAndAllOfTheWholePart(double value, String text) {
        assertThat(NumberText.decimal(value)).isEqualTo(text);
    }

    @Test
    void moneyHasTheDecimalsOfItsCurrency() {
        assertThat(NumberText.money(250_031_563, Currency.getInstance("USD"))).isEqualTo("2 500 315.63 USD");
        assertThat(NumberText.money(-5, Currency.getInstance("EUR"))).isEqualTo("-0.05 EUR");
        assertThat(NumberText.money(1500, Currency.getInstance("JPY"))).isEqualTo("1 500 JPY");
        assertThat(NumberText.money(1500, Currency.getInstance("KWD"))).isEqualTo("1.500 KWD");
        assertThat(NumberText.money(15, Currency.getInstance("XXX"))).isEqualTo("15 XXX");
    }
}
