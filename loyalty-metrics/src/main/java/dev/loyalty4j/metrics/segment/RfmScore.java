package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Currency;
import java.util.Objects;

/**
 * One customer's scores and what they were made of.
 *
 * @param customerId the id
 * @param daysSinceLast days from the last purchase to the day asked for, at least 0
 * @param frequency purchases, at least 1
 * @param cents money in minor units
 * @param currency its currency
 * @param recencyScore R, 1 (long ago) to bins (just now)
 * @param frequencyScore F, 1 (seldom) to bins (often)
 * @param monetaryScore M, 1 (little) to bins (much)
 */
public record RfmScore(
        String customerId,
        long daysSinceLast,
        long frequency,
        long cents,
        Currency currency,
        int recencyScore,
        int frequencyScore,
        int monetaryScore) {

    private static final int ONE_DIGIT = 9;

    /**
     * Rejects values no customer has.
     *
     * @param customerId see the record
     * @param daysSinceLast see the record
     * @param frequency see the record
     * @param cents see the record
     * @param currency see the record
     * @param recencyScore see the record
     * @param frequencyScore see the record
     * @param monetaryScore see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public RfmScore {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(currency, "currency");
        if (daysSinceLast < 0 || frequency < 1) {
            throw new IllegalArgumentException("customer " + customerId + ": days since last " + daysSinceLast
                    + " must be at least 0 and frequency " + frequency + " at least 1");
        }
        requireScore("recency score", recencyScore);
        requireScore("frequency score", frequencyScore);
        requireScore("monetary score", monetaryScore);
    }

    private static void requireScore(String what, int score) {
        if (score < 1 || score > Rfm.MAX_BINS) {
            throw new IllegalArgumentException(what + " " + score + " must be 1 to " + Rfm.MAX_BINS);
        }
    }

    /**
     * Returns the three scores as one word.
     *
     * @return such as {@code 555}; with a hyphen between them if one has two digits
     */
    public String code() {
        boolean wide = Math.max(recencyScore, Math.max(frequencyScore, monetaryScore)) > ONE_DIGIT;
        String between = wide ? "-" : "";
        return recencyScore + between + frequencyScore + between + monetaryScore;
    }

    /**
     * Returns scores and values in one line.
     *
     * @return such as {@code customer c0001: 343 (205 days since last, 6 purchases, 472.00 USD)}
     */
    @Override
    public String toString() {
        return "customer " + customerId + ": " + code() + " (" + NumberText.count(daysSinceLast)
                + " days since last, " + NumberText.count(frequency) + (frequency == 1 ? " purchase, " : " purchases, ")
                + NumberText.money(cents, currency) + ")";
    }
}
