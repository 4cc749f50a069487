package dev.loyalty4j.core.amount;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of money: a count of the smallest unit of a currency.
 *
 * <p>Neighbours: {@link Points} are the same for points. Money does not convert between currencies and does not divide;
 * both would need a rounding that only a programme can name.
 *
 * <p>Immutable and thread-safe.
 *
 * @param minor the amount in the smallest unit, for example cents
 * @param currency the ISO 4217 code, for example EUR
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    /**
     * Checks the currency.
     *
     * @param minor the amount in the smallest unit, for example cents
     * @param currency the ISO 4217 code, for example EUR
     * @throws IllegalArgumentException if {@code currency} is not an ISO 4217 code with a smallest unit
     */
    public Money {
        Objects.requireNonNull(currency, "currency");
        digits(currency);
    }

    /**
     * Creates money from a decimal text. Money.of("6.40", "EUR") is 640 cents.
     *
     * @param amount a plain decimal, for example 6.40 or -3
     * @param currency the ISO 4217 code
     * @return the money
     * @throws IllegalArgumentException if the text is not a decimal, or has more decimals than the currency
     */
    public static Money of(String amount, String currency) {
        return ofMinor(Decimals.minor(amount, digits(currency), "amount"), currency);
    }

    /**
     * Creates money from a decimal.
     *
     * @param amount the amount
     * @param currency the ISO 4217 code
     * @return the money
     * @throws IllegalArgumentException if the amount has more decimals than the currency
     */
    public static Money of(BigDecimal amount, String currency) {
        return ofMinor(Decimals.minor(amount, digits(currency), "amount"), currency);
    }

    /**
     * Creates money from a count of the smallest unit. Money.ofMinor(640, "EUR") is 6.40 EUR.
     *
     * @param minor the amount in the smallest unit
     * @param currency the ISO 4217 code
     * @return the money
     * @throws IllegalArgumentException if the currency is unknown
     */
    public static Money ofMinor(long minor, String currency) {
        return new Money(minor, currency);
    }

    /**
     * Returns how many decimals a currency has.
     *
     * @param currency the ISO 4217 code
     * @return the number of decimals, 2 for EUR and 0 for JPY
     * @throws IllegalArgumentException if the currency is unknown or has no smallest unit
     */
    public static int digits(String currency) {
        Objects.requireNonNull(currency, "currency");
        int digits;
        try {
            digits = Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "currency is '" + currency + "', allowed is an ISO 4217 code such as EUR", e);
        }
        if (digits < 0) {
            throw new IllegalArgumentException("currency is '" + currency + "', which has no smallest unit");
        }
        return digits;
    }

    /**
     * Multiplies by a whole number.
     *
     * @param factor the factor
     * @return the product
     * @throws ArithmeticException if the product does not fit
     */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /**
     * Adds money of the same currency.
     *
     * @param other the money to add
     * @return the sum
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the sum does not fit
     */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /**
     * Subtracts money of the same currency.
     *
     * @param other the money to subtract
     * @return the difference
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException if the difference does not fit
     */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return Long.compare(minor, other.minor);
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currency is " + other.currency + ", allowed is " + currency);
        }
    }

    /**
     * Returns the amount and the currency, for example 6.40 EUR.
     *
     * @return a text for people
     */
    @Override
    public String toString() {
        return Decimals.text(minor, digits(currency)) + " " + currency;
    }
}
