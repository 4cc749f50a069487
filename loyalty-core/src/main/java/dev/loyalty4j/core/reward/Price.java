package dev.loyalty4j.core.reward;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a reward costs, and where it is money off, how much money. Points are whole points, money is a decimal. */
public sealed interface Price permits Price.Free, Price.Fixed, Price.Amount, Price.Table {

    /**
     * Returns the price of what costs nothing.
     *
     * @return the price
     */
    static Free free() {
        return new Free();
    }

    /**
     * Returns a fixed price.
     *
     * @param points whole points, more than 0
     * @return the price
     */
    static Fixed fixed(long points) {
        return new Fixed(points);
    }

    /**
     * Returns a price of any number of points, each of which is worth the same.
     *
     * @param worth what a point is worth, a decimal in the currency of the programme
     * @return the price
     */
    static Amount amount(String worth) {
        return new Amount(1, Long.MAX_VALUE, 1, worth, 0, 100);
    }

    /**
     * Returns a price of any number of points, each of which is worth what its lot carries.
     *
     * @return the price
     */
    static Amount amountAtOwnWorth() {
        return amount("");
    }

    /**
     * Returns a price with one row; of several rows the one with the most points counts that the request reaches.
     *
     * @param points whole points
     * @param value what they are worth together, a decimal in the currency of the programme
     * @return the price
     */
    static Table row(long points, String value) {
        return new Table(List.of(new Row(points, value)));
    }

    /** No price. */
    record Free() implements Price {}

    /**
     * A fixed price.
     *
     * @param points whole points, more than 0
     */
    record Fixed(long points) implements Price {}

    /**
     * A price of any number of points within bounds.
     *
     * @param least the fewest whole points, 1 or more
     * @param most the most whole points
     * @param step whole points are spent in multiples of this, 1 or more
     * @param worth what a point is worth; empty for what its lot carries
     * @param leastShare the smallest share of the order in percent, 0 to 100; with 100 the points must cover it
     * @param mostShare the largest share of the order in percent, 0 to 100
     */
    record Amount(long least, long most, long step, String worth, int leastShare, int mostShare) implements Price {
        /**
         * Checks that there is a worth.
         *
         * @param least the fewest whole points, 1 or more
         * @param most the most whole points
         * @param step whole points are spent in multiples of this, 1 or more
         * @param worth what a point is worth; empty for what its lot carries
         * @param leastShare the smallest share of the order in percent, 0 to 100; with 100 the points must cover it
         * @param mostShare the largest share of the order in percent, 0 to 100
         */
        public Amount {
            Objects.requireNonNull(worth, "worth");
        }

        /**
         * Returns this price with bounds.
         *
         * @param fewest the fewest whole points
         * @param highest the most whole points
         * @return a copy with those bounds
         */
        public Amount between(long fewest, long highest) {
            return new Amount(fewest, highest, step, worth, leastShare, mostShare);
        }

        /**
         * Returns this price in steps; what does not fill a step is not spent.
         *
         * @param points whole points
         * @return a copy with that step
         */
        public Amount inStepsOf(long points) {
            return new Amount(least, most, points, worth, leastShare, mostShare);
        }

        /**
         * Returns this price bounded by a share of the order.
         *
         * @param fewest the smallest share in percent; 100 if the points must cover the order
         * @param highest the largest share in percent
         * @return a copy with those bounds
         */
        public Amount share(int fewest, int highest) {
            return new Amount(least, most, step, worth, fewest, highest);
        }
    }

    /**
     * A price list.
     *
     * @param rows its rows
     */
    record Table(List<Row> rows) implements Price {
        /**
         * Copies the rows.
         *
         * @param rows its rows
         */
        public Table {
            rows = List.copyOf(Objects.requireNonNull(rows, "rows"));
        }

        /**
         * Returns this price list with one more row.
         *
         * @param points whole points
         * @param value what they are worth together, a decimal in the currency of the programme
         * @return a copy with that row too
         */
        public Table row(long points, String value) {
            List<Row> more = new ArrayList<>(rows);
            more.add(new Row(points, value));
            return new Table(more);
        }
    }

    /**
     * A row of a price list.
     *
     * @param points whole points
     * @param value what they are worth together, a decimal in the currency of the programme
     */
    record Row(long points, String value) {
        /**
         * Checks that there is a value.
         *
         * @param points whole points
         * @param value what they are worth together, a decimal in the currency of the programme
         */
        public Row {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Returns the price in English.
     *
     * @return a text for people
     */
    default String inWords() {
        if (this instanceof Free) {
            return "nothing";
        } else if (this instanceof Fixed fixed) {
            return fixed.points() + (fixed.points() == 1 ? " point" : " points");
        } else if (this instanceof Amount amount) {
            return (amount.most() == Long.MAX_VALUE
                            ? amount.least() + " points or more"
                            : amount.least() + " to " + amount.most() + " points")
                    + (amount.step() == 1 ? "" : " in steps of " + amount.step())
                    + (amount.worth().isEmpty() ? " at their own worth" : " at " + amount.worth() + " each");
        }
        List<String> rows = new ArrayList<>();
        for (Row row : ((Table) this).rows()) {
            rows.add(row.points() + " points for " + row.value());
        }
        return String.join(", ", rows);
    }
}
