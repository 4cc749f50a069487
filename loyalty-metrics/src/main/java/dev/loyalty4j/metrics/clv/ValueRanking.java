package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.log.CustomerSummaries;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Customers ordered by residual lifetime value, the most valuable first, equal ones in the order of the log. Customers
 * whose value is undefined are left out and counted. Immutable.
 */
public final class ValueRanking {

    private static final int SHOWN = 3;

    private final LifetimeValue values;
    private final CustomerSummaries summaries;
    private final int[] order;
    private final double[] bare;

    ValueRanking(LifetimeValue values, CustomerSummaries summaries) {
        this.values = values;
        this.summaries = summaries;
        bare = new double[summaries.size()];
        for (int i = 0; i < bare.length; i++) {
            bare[i] = values.bareValue(summaries.summary(i));
        }
        order = IntStream.range(0, bare.length)
                .filter(i -> !Double.isNaN(bare[i]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -bare[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /**
     * Returns how many customers are ranked.
     *
     * @return 0 or more
     */
    public int size() {
        return order.length;
    }

    /**
     * Returns how many customers have no value because a fit or a mean is missing.
     *
     * @return 0 or more
     */
    public int undefined() {
        return bare.length - order.length;
    }

    /**
     * Returns who holds a rank.
     *
     * @param rank 0 to {@code size() − 1}
     * @return the customer's id
     * @throws IndexOutOfBoundsException if there is no such rank
     */
    public String customerId(int rank) {
        return summaries.customerId(order[rank]);
    }

    /**
     * Returns the value of a rank, without its interval.
     *
     * @param rank 0 to {@code size() − 1}
     * @return major units of the log's currency
     * @throws IndexOutOfBoundsException if there is no such rank
     */
    public double value(int rank) {
        return bare[order[rank]];
    }

    /**
     * Returns the value of a rank with its interval, which is computed when asked for.
     *
     * @param rank 0 to {@code size() − 1}
     * @return the money
     * @throws IndexOutOfBoundsException if there is no such rank
     */
    public MoneyValue figure(int rank) {
        double unit = Math.pow(10, NumberText.decimals(summaries.currency()));
        return new MoneyValue(values.value(summaries.summary(order[rank])).times(unit), summaries.currency());
    }

    /**
     * Returns the ids of the most valuable.
     *
     * @param number how many at most, at least 0
     * @return in the order of rank
     * @throws IllegalArgumentException if the number is negative
     */
    public List<String> top(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("number " + number + " must be at least 0");
        }
        return IntStream.range(0, Math.min(number, size()))
                .mapToObj(this::customerId)
                .toList();
    }

    /**
     * Returns the value of all together.
     *
     * @return major units of the log's currency
     */
    public double total() {
        double sum = 0;
        for (int customer : order) {
            sum += bare[customer];
        }
        return sum;
    }

    /**
     * Returns how many, worth how much, and the first of them.
     *
     * @return one line
     */
    @Override
    public String toString() {
        Currency currency = summaries.currency();
        int decimals = NumberText.decimals(currency);
        StringBuilder text = new StringBuilder(NumberText.count(size()) + " customers worth "
                + NumberText.fixed(total(), decimals) + " " + currency.getCurrencyCode());
        for (int rank = 0; rank < Math.min(SHOWN, size()); rank++) {
            text.append(rank == 0 ? ": " : ", ")
                    .append(customerId(rank))
                    .append(" ")
                    .append(NumberText.fixed(value(rank), decimals));
        }
        return text + (undefined() == 0 ? "" : "; " + NumberText.count(undefined()) + " without a value");
    }
}
