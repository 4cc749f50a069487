package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Allocation;
import dev.loyalty4j.core.amount.Rounding;
import java.util.Arrays;

/**
 * The shares of rules and lines while one point type is evaluated: first exact, as numerators over one denominator,
 * then rounded. Cells stand in the order in which rules are declared, then by line.
 */
final class Cells {
    private final int[] rules;
    private final int[] lines;
    private final long[] values;
    private int size;

    /** Room for one cell of each line on which a rule acts. */
    Cells(int most) {
        rules = new int[most];
        lines = new int[most];
        values = new long[most];
    }

    void add(int rule, int line, long value) {
        if (value != 0) {
            rules[size] = rule;
            lines[size] = line;
            values[size] = value;
            size++;
        }
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
        for (int i = 0; i < size; i++) {
            int to = next[oldRules[i]]++;
            rules[to] = oldRules[i];
            lines[to] = oldLines[i];
            values[to] = oldValues[i];
        }
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

    /** Rounds the sum of all cells to a total that is already known, and splits it. */
    void round(long total, long denominator) {
        if (denominator == 1 && total == total()) {
            return; // they are whole
        }
        set(Allocation.ofCells(total, Arrays.copyOf(values, size), denominator));
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

    long[] values() {
        return Arrays.copyOf(values, size);
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
