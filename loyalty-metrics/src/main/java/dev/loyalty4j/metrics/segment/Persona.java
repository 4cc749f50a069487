package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.survey.Answer;
import dev.loyalty4j.metrics.survey.NetPromoterScore;
import dev.loyalty4j.metrics.value.MoneyRatio;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The card of a segment: how many they are, what they bring, how they buy, what they like, what they say and how many
 * leave. Everything but churn is over the days up to the end of the period; churn is that of the period.
 *
 * @param name the name of the segment
 * @param size how many of all customers who bought by then; undefined if nobody did
 * @param revenueShare their money of all money, 0 to 1; empty if all money together is not above 0 or theirs is below 0
 * @param averageOrderValue money per purchase
 * @param medianGapDays the median over all gaps between purchase days of its customers; empty if none bought on two
 *     days
 * @param topCategories categories by purchase days of its customers, at most {@value #TOP}; empty without the dimension
 * @param recommendation the net promoter score of the latest answers of its customers; undefined without answers
 * @param churn those who bought in the period before and not in the period, of those who bought in the period before
 */
public record Persona(
        String name,
        Proportion size,
        OptionalDouble revenueShare,
        MoneyRatio averageOrderValue,
        OptionalDouble medianGapDays,
        List<String> topCategories,
        NetPromoterScore recommendation,
        Proportion churn) {

    /** More categories than this are not on the card. */
    public static final int TOP = 3;

    /**
     * Rejects missing parts.
     *
     * @param name the name of the segment
     * @param size how many of all customers who bought by then; undefined if nobody did
     * @param revenueShare their money of all money, 0 to 1; empty if all money together is not above 0 or theirs is
     *     below 0
     * @param averageOrderValue money per purchase
     * @param medianGapDays the median over all gaps between purchase days of its customers; empty if none bought on two
     *     days
     * @param topCategories categories by purchase days of its customers, at most {@value #TOP}; empty without the
     *     dimension
     * @param recommendation the net promoter score of the latest answers of its customers; undefined without answers
     * @param churn those who bought in the period before and not in the period, of those who bought in the period
     *     before
     */
    public Persona {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(revenueShare, "revenueShare");
        Objects.requireNonNull(averageOrderValue, "averageOrderValue");
        Objects.requireNonNull(medianGapDays, "medianGapDays");
        topCategories = List.copyOf(topCategories);
        Objects.requireNonNull(recommendation, "recommendation");
        Objects.requireNonNull(churn, "churn");
    }

    /**
     * Returns the card of a set of customers.
     *
     * @param set the customers
     * @param period the period whose churn is shown and with which everything ends, observed to its end
     * @param answers the answers of a survey, of any customers; each customer's latest by the end of the period counts
     * @return the card; with categories if the log has {@link Dimension#CATEGORY}
     * @throws IllegalArgumentException if the period ends after the log's {@code observedThrough}
     */
    public static Persona of(CustomerSet set, Period period, Iterable<Answer> answers) {
        return new PersonaScan(set, period).card(answers);
    }

    /**
     * Returns a line for each entry of the card.
     *
     * @return the card
     */
    @Override
    public String toString() {
        return name + "\n" + size + "\n"
                + "revenue share " + text(revenueShare) + "\n"
                + averageOrderValue + "\n"
                + "median gap " + text(medianGapDays) + " days\n"
                + "top categories " + (topCategories.isEmpty() ? "unknown" : String.join(", ", topCategories)) + "\n"
                + recommendation + "\n" + churn;
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? NumberText.decimal(number.getAsDouble()) : "unknown";
    }
}
