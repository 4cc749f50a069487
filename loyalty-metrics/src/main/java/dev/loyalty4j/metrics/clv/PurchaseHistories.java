package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What a transaction model sees of many customers, in columns: x, t_x and T of each. From a log, or from arrays of the
 * caller, which are taken as they are: rows that no customer can have are named by the verdict of a fit, not here.
 * Immutable.
 */
public final class PurchaseHistories {

    private final int[] repeats;
    private final double[] lasts;
    private final double[] ages;
    private final ModelUnit unit;

    private PurchaseHistories(int[] repeats, double[] lasts, double[] ages, ModelUnit unit) {
        this.repeats = repeats;
        this.lasts = lasts;
        this.ages = ages;
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    /**
     * Takes columns.
     *
     * @param repeatPurchases x of each customer, purchases after the first
     * @param agesAtLastPurchase t_x of each, from the first purchase to the last, in the unit
     * @param ages T of each, from the first purchase to now, in the unit
     * @param unit the unit of the times
     * @return the histories; the arrays are copied
     * @throws IllegalArgumentException if the columns are not equally long
     */
    public static PurchaseHistories of(
            int[] repeatPurchases, double[] agesAtLastPurchase, double[] ages, ModelUnit unit) {
        if (repeatPurchases.length != ages.length || agesAtLastPurchase.length != ages.length) {
            throw new IllegalArgumentException("columns of " + repeatPurchases.length + ", " + agesAtLastPurchase.length
                    + " and " + ages.length + " rows must be equally long");
        }
        return new PurchaseHistories(repeatPurchases.clone(), agesAtLastPurchase.clone(), ages.clone(), unit);
    }

    /**
     * Takes the summaries of a log.
     *
     * @param summaries the summaries
     * @return the histories, row by row in the order of the summaries
     */
    public static PurchaseHistories of(CustomerSummaries summaries) {
        int[] repeats = new int[summaries.size()];
        double[] lasts = new double[summaries.size()];
        double[] ages = new double[summaries.size()];
        for (int i = 0; i < repeats.length; i++) {
            repeats[i] = summaries.repeatPurchases(i);
            lasts[i] = summaries.ageAtLastPurchase(i);
            ages[i] = summaries.age(i);
        }
        return new PurchaseHistories(repeats, lasts, ages, summaries.unit());
    }

    static PurchaseHistories owned(int[] repeats, double[] lasts, double[] ages, ModelUnit unit) {
        return new PurchaseHistories(repeats, lasts, ages, unit);
    }

    /**
     * Returns how many customers there are.
     *
     * @return 0 or more
     */
    public int size() {
        return repeats.length;
    }

    /**
     * Returns the unit of the times.
     *
     * @return days or weeks
     */
    public ModelUnit unit() {
        return unit;
    }

    /**
     * Returns x.
     *
     * @param row 0 to {@code size() - 1}
     * @return purchases after the first
     */
    public int repeatPurchases(int row) {
        return repeats[row];
    }

    /**
     * Returns t_x.
     *
     * @param row 0 to {@code size() - 1}
     * @return time from the first purchase to the last
     */
    public double ageAtLastPurchase(int row) {
        return lasts[row];
    }

    /**
     * Returns T.
     *
     * @param row 0 to {@code size() - 1}
     * @return time from the first purchase to now
     */
    public double age(int row) {
        return ages[row];
    }

    /** The customers of some rows, in their order. */
    PurchaseHistories rows(int... rows) {
        return new PurchaseHistories(
                Arrays.stream(rows).map(row -> repeats[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> lasts[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> ages[row]).toArray(),
                unit);
    }

    /** The verdict on rows that no customer can have, or empty if there are none. */
    Optional<Verdict> badData() {
        BadRows bad = new BadRows();
        for (int row = 0; row < repeats.length; row++) {
            if (!isPossible(repeats[row], lasts[row], ages[row])) {
                bad.add(row, brokenRule(repeats[row], lasts[row], ages[row]));
            }
        }
        return bad.verdict();
    }

    static boolean isPossible(double x, double last, double age) {
        return x >= 0
                && last >= 0
                && last <= age
                && x > 0 == last > 0
                && x < Double.POSITIVE_INFINITY
                && age < Double.POSITIVE_INFINITY;
    }

    /** The first rule that a history breaks. */
    static String brokenRule(double x, double last, double age) {
        if (!Double.isFinite(last) || !Double.isFinite(age) || !Double.isFinite(x)) {
            return "x " + x + ", t_x " + last + " and T " + age + " must be finite";
        }
        if (x < 0) {
            return "x " + x + " must be at least 0";
        }
        if (age < 0) {
            return "T " + age + " must be at least 0";
        }
        if (last > age) {
            return "t_x " + last + " must be at most T " + age;
        }
        return x == 0 ? "t_x " + last + " must be 0 for x = 0" : "t_x " + last + " must be above 0 for x = " + x;
    }

    /**
     * Returns how many customers, in which unit.
     *
     * @return such as {@code 2 357 customers, in weeks}
     */
    @Override
    public String toString() {
        return NumberText.count(size()) + " customers, in " + (unit == ModelUnit.WEEKS ? "weeks" : "days");
    }
}
