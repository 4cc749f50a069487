package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Allocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The exact shares of rules and lines while one point type is evaluated, in declaration order of the rules. */
final class Cells {
    private final List<CompiledRule> rules = new ArrayList<>();
    private int[] lines = new int[16];
    private long[] exact = new long[16];
    private long total;

    void add(CompiledRule rule, int line, long numerator) {
        if (numerator == 0) {
            return;
        }
        int size = rules.size();
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
            exact = Arrays.copyOf(exact, size * 2);
        }
        lines[size] = line;
        exact[size] = numerator;
        rules.add(rule);
        total = Math.addExact(total, numerator);
    }

    long total() {
        return total;
    }

    Evaluation.Earned rounded(String pointType, long points, long denominator) {
        long[] parts = Allocation.ofCells(points, Arrays.copyOf(exact, rules.size()), denominator);
        List<Evaluation.Cell> cells = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                CompiledRule rule = rules.get(i);
                cells.add(new Evaluation.Cell(rule.rule().name(), !rule.givesBase(), lines[i], parts[i]));
            }
        }
        return new Evaluation.Earned(pointType, points, cells);
    }
}
