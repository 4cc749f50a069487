package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * One number from 0 to 100 for how much a customer deals with the shop, activity without a purchase included: visits,
 * opened messages, reviews. The caller declares what counts, how much, and what is as much as one can ask.
 *
 * @param components what counts, at least one
 */
public record EngagementIndex(List<Component> components) {

    /** Mean of the customers' indexes. */
    public static final Definition MEAN = new Definition(
            "mean engagement index",
            "Σ of the customers' indexes of 0 to 100 / customers",
            "convention of this library; customers are the unit");

    /**
     * One kind of activity.
     *
     * @param name what it is
     * @param weight how much it counts, above 0 and finite; only the relation to the others matters
     * @param full the amount that earns the whole weight, above 0 and finite; more earns no more
     */
    public record Component(String name, double weight, double full) {

        /**
         * Rejects a component that could not count.
         *
         * @param name see the record
         * @param weight see the record
         * @param full see the record
         * @throws IllegalArgumentException if a component is out of its range
         */
        public Component {
            Objects.requireNonNull(name, "name");
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY && full > 0 && full < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        name + ": weight " + weight + " and full " + full + " must be above 0 and finite");
            }
        }

        /**
         * Returns a component.
         *
         * @param name what it is
         * @param weight how much it counts, above 0
         * @param full the amount that earns the whole weight, above 0
         * @return the component
         * @throws IllegalArgumentException if a number is out of its range
         */
        public static Component of(String name, double weight, double full) {
            return new Component(name, weight, full);
        }
    }

    /**
     * Rejects an index of nothing.
     *
     * @param components see the record
     * @throws IllegalArgumentException if there is no component
     */
    public EngagementIndex {
        components = List.copyOf(components);
        if (components.isEmpty()) {
            throw new IllegalArgumentException("an engagement index needs at least one component");
        }
    }

    /**
     * Returns the index of a customer.
     *
     * @param amounts what the customer did, in the order of the components, none negative
     * @return 100 · Σ weight·min(1, amount/full) / Σ weight
     * @throws IllegalArgumentException if there are more or fewer amounts than components, or one is negative
     */
    public double of(double... amounts) {
        if (amounts.length != components.size()) {
            throw new IllegalArgumentException(
                    amounts.length + " amounts must be " + components.size() + ", one for each component");
        }
        double earned = 0;
        double weights = 0;
        for (int i = 0; i < amounts.length; i++) {
            Component component = components.get(i);
            if (!(amounts[i] >= 0)) {
                throw new IllegalArgumentException(component.name() + " " + amounts[i] + " must be at least 0");
            }
            earned += component.weight() * Math.min(1, amounts[i] / component.full());
            weights += component.weight();
        }
        return 100 * earned / weights;
    }

    /**
     * Returns the mean index of many customers, with customers as the unit of its interval.
     *
     * @param amountsByCustomer what each customer did, as for {@link #of}
     * @return the mean with the standard error s/√n of the sample; undefined without customers
     * @throws IllegalArgumentException if a customer's amounts are out of range
     */
    public Estimate mean(Collection<double[]> amountsByCustomer) {
        // Sorted, so that the order of the customers does not matter, not even for the last bit.
        double[] indexes =
                amountsByCustomer.stream().mapToDouble(this::of).sorted().toArray();
        int n = indexes.length;
        if (n == 0) {
            return Estimate.undefined(MEAN, "customers");
        }
        double sum = 0;
        for (double index : indexes) {
            sum += index;
        }
        double squares = 0;
        for (double index : indexes) {
            squares += (index - sum / n) * (index - sum / n);
        }
        double error = n < 2 ? 0 : Math.sqrt(squares / (n - 1.0) / n);
        return new Estimate(MEAN, sum / n, error, n, IntervalMethod.LINEARISED, "customers");
    }

    /**
     * Returns the components in one line.
     *
     * @return such as {@code engagement index: visits 2 (full at 10), reviews 1 (full at 3)}
     */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("engagement index: ");
        for (Component component : components) {
            line.append(line.charAt(line.length() - 1) == ' ' ? "" : ", ")
                    .append(component.name())
                    .append(' ')
                    .append(NumberText.decimal(component.weight()))
                    .append(" (full at ")
                    .append(NumberText.decimal(component.full()))
                    .append(')');
        }
        return line.toString();
    }
}
