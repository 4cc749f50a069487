package dev.loyalty4j.metrics.clv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of each customer and does not change: the channel of acquisition, a score. One column of numbers for
 * each, in the order of the histories. Customers with 0 in every column are the ones that the others are compared with.
 * Immutable.
 */
public final class Covariates {

    /** Every distinct row of columns is a likelihood of its own. */
    private static final int MOST_NAMES = 20;

    private final List<String> names;
    private final double[][] rows;

    private Covariates(List<String> names, double[][] rows) {
        this.names = names;
        this.rows = rows;
    }

    /**
     * Takes the group of each customer, such as a channel, as contrasts with one of them: a column of 0 and 1 for every
     * other group, in the order in which they appear.
     *
     * @param groups the group of each customer
     * @param reference the group that the others are compared with
     * @return the covariates
     * @throws IllegalArgumentException if nobody is in the reference, or there are more than 21 groups
     */
    public static Covariates contrasts(List<String> groups, String reference) {
        Set<String> others = new LinkedHashSet<>(groups);
        if (!others.remove(Objects.requireNonNull(reference, "reference"))) {
            throw new IllegalArgumentException("reference " + reference + " must be one of the groups " + others);
        }
        List<String> names = requireFew(List.copyOf(others));
        double[][] rows = new double[groups.size()][names.size()];
        for (int row = 0; row < rows.length; row++) {
            int column = names.indexOf(groups.get(row));
            if (column >= 0) {
                rows[row][column] = 1;
            }
        }
        return new Covariates(names, rows);
    }

    /**
     * Takes columns of numbers, best scaled to about −1 to 1. Customers with equal rows share their work, so that few
     * distinct values are fast.
     *
     * @param names what each column is
     * @param columns one number for each customer
     * @return the covariates
     * @throws IllegalArgumentException if the columns differ in length, are not as many as names, more than 20, or hold
     *     a number that is not finite
     */
    public static Covariates of(List<String> names, double[]... columns) {
        if (columns.length != requireFew(names).size() || columns.length == 0) {
            throw new IllegalArgumentException(columns.length + " columns must be as many as names " + names);
        }
        double[][] rows = new double[columns[0].length][columns.length];
        for (int column = 0; column < columns.length; column++) {
            if (columns[column].length != rows.length) {
                throw new IllegalArgumentException("column " + names.get(column) + " of " + columns[column].length
                        + " must be as long as the first, " + rows.length);
            }
            for (int row = 0; row < rows.length; row++) {
                if (!Double.isFinite(columns[column][row])) {
                    throw new IllegalArgumentException(
                            "row " + row + ": " + names.get(column) + " " + columns[column][row] + " must be finite");
                }
                // Adding 0 takes the sign from -0.
                rows[row][column] = columns[column][row] + 0.0;
            }
        }
        return new Covariates(List.copyOf(names), rows);
    }

    private static List<String> requireFew(List<String> names) {
        if (names.size() > MOST_NAMES) {
            throw new IllegalArgumentException(names.size() + " covariates must be at most " + MOST_NAMES);
        }
        return names;
    }

    /**
     * Returns what each column is.
     *
     * @return the names, or the groups other than the reference
     */
    public List<String> names() {
        return names;
    }

    /**
     * Returns for how many customers there are covariates.
     *
     * @return 0 or more
     */
    public int size() {
        return rows.length;
    }

    /** A distinct row of columns, and the customers who have it. */
    static final class Pattern {

        final List<Double> values;
        final int[] rows;

        private Pattern(double[] values, int... rows) {
            this.values = Arrays.stream(values).boxed().toList();
            this.rows = rows;
        }
    }

    /** In ascending order, so that the order of the customers does not matter. */
    List<Pattern> patterns() {
        Integer[] order = new Integer[rows.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Arrays.compare(rows[a], rows[b]));
        List<Pattern> patterns = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || !Arrays.equals(rows[order[i]], rows[order[from]])) {
                int[] members = new int[i - from];
                for (int k = from; k < i; k++) {
                    members[k - from] = order[k];
                }
                patterns.add(new Pattern(rows[order[from]], members));
                from = i;
            }
        }
        return patterns;
    }

    /**
     * Returns the names.
     *
     * @return such as {@code 2 357 customers, by web, store}
     */
    @Override
    public String toString() {
        return rows.length + " customers, by " + String.join(", ", names);
    }
}
