package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Allocation;
import dev.loyalty4j.core.amount.Rounding;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The shares of rules and lines while one point type is evaluated: first exact, as numerators over one denominator,
 * then rounded. Cells stand in the order in which rules are declared, then by line.
 */
final class Cells {
    private static final long[] NONE = {};

    /** Remainders, parts of 1, that are further apart than this are surely told apart by doubles. */
    private static final double NEARLY = 1e-12;

    private final int[] rules;
    private final int[] lines;
    private final long[] values;
    private int size;

    /**
     * What the exact value of a cell is beyond its own, as parts of one over the denominator; empty if all are exact.
     */
    private long[] parts = NONE;

    private long[] wholes = NONE;

    /** Room for one cell of each line on which a rule acts. */
    Cells(int most) {
        rules = new int[most];
        lines = new int[most];
        values = new long[most];
    }

    void add(int rule, int line, long value) {
        if (value != 0) {
            put(rule, line, value);
        }
    }

    /** A value that is {@code part / whole} more, or less, than the denominator can tell. */
    void add(int rule, int line, long value, long part, long whole) {
        if (part == 0) {
            add(rule, line, value);
            return;
        }
        put(rule, line, value);
        if (parts.length == 0) {
            parts = new long[lines.length];
            wholes = new long[lines.length];
            Arrays.fill(wholes, 1);
        }
        parts[size - 1] = part;
        wholes[size - 1] = whole;
    }

    private void put(int rule, int line, long value) {
        rules[size] = rule;
        lines[size] = line;
        values[size] = value;
        size++;
    }

    /** Cells are added by kind of award; rules are told of in the order of their declaration. */
    void putInOrderOfRules(int count) {
        int[] next = new int[count + 1];
        for (int i = 0; i < size; i++) {
            next[rules[i] + 1]++;
        }
        for (int rule = 0; rule < count; rule++) {
            next[rule + 1] += next[rule];
        }
        int[] oldRules = rules.clone();
        int[] oldLines = lines.clone();
        long[] oldValues = values.clone();
        long[] oldParts = parts.clone();
        long[] oldWholes = wholes.clone();
        for (int i = 0; i < size; i++) {
            int to = next[oldRules[i]]++;
            rules[to] = oldRules[i];
            lines[to] = oldLines[i];
            values[to] = oldValues[i];
            if (oldParts.length > 0) {
                parts[to] = oldParts[i];
                wholes[to] = oldWholes[i];
            }
        }
    }

    /** Closes the gaps that rounding and limits have left. */
    void leaveOutNothing() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (values[i] > 0) {
                rules[kept] = rules[i];
                lines[kept] = lines[i];
                values[kept] = values[i];
                kept++;
            }
        }
        size = kept;
    }

    int size() {
        return size;
    }

    int rule(int cell) {
        return rules[cell];
    }

    int line(int cell) {
        return lines[cell];
    }

    long value(int cell) {
        return values[cell];
    }

    long total() {
        long total = 0;
        for (int i = 0; i < size; i++) {
            total = Math.addExact(total, values[i]);
        }
        return total;
    }

    long totalOf(int rule) {
        long total = 0;
        for (int i = 0; i < size; i++) {
            total = Math.addExact(total, rules[i] == rule ? values[i] : 0);
        }
        return total;
    }

    /** The sums of lines: of one rule, or of all with -1. */
    long[] byLine(int rule, int count) {
        long[] sums = new long[count];
        for (int i = 0; i < size; i++) {
            sums[lines[i]] = Math.addExact(sums[lines[i]], rule < 0 || rules[i] == rule ? values[i] : 0);
        }
        return sums;
    }

    /**
     * The sums of lines in parts of one over a unit: what all lines up to it have exactly, rounded down, less what
     * those before it have.
     */
    long[] byLineIn(long unit, long denominator, int count) {
        BigInteger common = BigInteger.ONE;
        for (int i = 0; i < size && parts.length > 0; i++) {
            common = leastCommonMultiple(common, BigInteger.valueOf(wholes[i]));
        }
        BigInteger[] sums = new BigInteger[count];
        Arrays.fill(sums, BigInteger.ZERO);
        for (int i = 0; i < size; i++) {
            BigInteger exact = BigInteger.valueOf(values[i]).multiply(common);
            if (parts.length > 0) {
                BigInteger share = common.divide(BigInteger.valueOf(wholes[i]));
                exact = exact.add(share.multiply(BigInteger.valueOf(parts[i])));
            }
            sums[lines[i]] = sums[lines[i]].add(exact);
        }
        BigInteger one = common.multiply(BigInteger.valueOf(denominator));
        BigInteger upToHere = BigInteger.ZERO;
        long[] units = new long[count];
        long before = 0;
        for (int line = 0; line < count; line++) {
            upToHere = upToHere.add(sums[line]);
            long now = upToHere.multiply(BigInteger.valueOf(unit)).divide(one).longValueExact();
            units[line] = now - before;
            before = now;
        }
        return units;
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    /** Rounds the sum of all cells to a total that is already known, and splits it. */
    void round(long total, long denominator) {
        if (parts.length > 0) {
            byLargestRemainder(total, denominator);
            parts = NONE;
            wholes = NONE;
        } else if (denominator > 1 || total != total()) { // otherwise they are whole
            set(Allocation.ofCells(total, Arrays.copyOf(values, size), denominator));
        }
    }

    /** As {@link Allocation#ofCells}, where remainders are finer than the denominator. */
    private void byLargestRemainder(long total, long denominator) {
        long[] left = new long[size];
        double[] near = new double[size];
        long missing = total;
        for (int i = 0; i < size; i++) {
            boolean less = parts[i] < 0;
            long floor = less ? values[i] - 1 : values[i];
            parts[i] = less ? parts[i] + wholes[i] : parts[i];
            values[i] = floor / denominator;
            left[i] = floor - values[i] * denominator;
            near[i] = (left[i] + (double) parts[i] / wholes[i]) / denominator;
            missing -= values[i];
        }
        for (; missing > 0; missing--) {
            int most = 0;
            for (int i = 1; i < size; i++) {
                double more = near[i] - near[most];
                most = more > NEARLY || (more > -NEARLY && isMore(i, most, left)) ? i : most;
            }
            values[most]++;
            left[most] = -1;
            near[most] = -1;
        }
    }

    /** Exactly, where remainders lie so near to each other that a double may not tell. */
    private boolean isMore(int one, int other, long[] left) {
        if (left[one] != left[other]) {
            return left[one] > left[other];
        }
        long high = Math.multiplyHigh(parts[one], wholes[other]) - Math.multiplyHigh(parts[other], wholes[one]);
        return high != 0 ? high > 0 : Long.compareUnsigned(parts[one] * wholes[other], parts[other] * wholes[one]) > 0;
    }

    /** Rounds each group of cells by itself: the cells of a line, or those of a rule. */
    void roundEach(boolean byLine, Rounding rounding, Choices choices, long denominator) {
        int[] groups = byLine ? lines : rules;
        boolean[] done = new boolean[size];
        for (int first = 0; first < size; first++) {
            if (!done[first]) {
                int count = 0;
                int[] members = new int[size];
                for (int i = first; i < size; i++) {
                    if (groups[i] == groups[first]) {
                        done[i] = true;
                        members[count++] = i;
                    }
                }
                long[] exact = new long[count];
                for (int i = 0; i < count; i++) {
                    exact[i] = values[members[i]];
                }
                long[] parts = Allocation.ofCells(choices.rounded(rounding, exact, denominator), exact, denominator);
                for (int i = 0; i < count; i++) {
                    values[members[i]] = parts[i];
                }
            }
        }
    }

    /** The values, and nothing behind them; to be read only. */
    long[] values() {
        return values;
    }

    /** Brings the cells of one rule, or of all with -1, down to a sum, in proportion. */
    void reduce(int rule, long sum) {
        long[] weights = new long[size];
        for (int i = 0; i < size; i++) {
            weights[i] = rule < 0 || rules[i] == rule ? values[i] : 0;
        }
        long[] parts = Allocation.byWeights(sum, weights);
        for (int i = 0; i < size; i++) {
            values[i] = rule < 0 || rules[i] == rule ? parts[i] : values[i];
        }
    }

    private void set(long[] parts) {
        System.arraycopy(parts, 0, values, 0, size);
    }
}
