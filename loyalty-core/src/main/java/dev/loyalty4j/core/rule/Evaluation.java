package dev.loyalty4j.core.rule;

import java.util.List;
import java.util.Objects;

/**
 * What the rules of a programme make of one occasion.
 *
 * @param basis the money of each line that counted, in the smallest unit of the programme's currency
 * @param awards the points, one entry for each point type that was earned
 * @param changes what is counted: orders, windows of conditions, limits, remainders
 * @param answers what the conditions about the person answered
 * @param dryRuns what rules that are only tried would have added
 */
public record Evaluation(
        List<Long> basis,
        List<Earned> awards,
        List<RuleEvent.Change> changes,
        List<String> answers,
        List<RuleEvent.DryRun> dryRuns) {

    /**
     * Copies the lists.
     *
     * @param basis the money of each line that counted, in the smallest unit of the programme's currency
     * @param awards the points, one entry for each point type that was earned
     * @param changes what is counted: orders, windows of conditions, limits, remainders
     * @param answers what the conditions about the person answered
     * @param dryRuns what rules that are only tried would have added
     */
    public Evaluation {
        basis = List.copyOf(Objects.requireNonNull(basis, "basis"));
        awards = List.copyOf(Objects.requireNonNull(awards, "awards"));
        changes = List.copyOf(Objects.requireNonNull(changes, "changes"));
        answers = List.copyOf(Objects.requireNonNull(answers, "answers"));
        dryRuns = List.copyOf(Objects.requireNonNull(dryRuns, "dryRuns"));
    }

    /**
     * Returns the money that counted.
     *
     * @return the sum over the lines, in the smallest unit
     */
    public long totalBasis() {
        long total = 0;
        for (long line : basis) {
            total = Math.addExact(total, line);
        }
        return total;
    }

    /**
     * The points of one type.
     *
     * @param pointType the name of the type
     * @param points the rounded total in the smallest unit, more than 0
     * @param cells the shares of rules and lines, whose sum is the total
     */
    public record Earned(String pointType, long points, List<Cell> cells) {
        /**
         * Copies the cells.
         *
         * @param pointType the name of the type
         * @param points the rounded total in the smallest unit, more than 0
         * @param cells the shares of rules and lines, whose sum is the total
         */
        public Earned {
            cells = List.copyOf(Objects.requireNonNull(cells, "cells"));
        }
    }

    /**
     * The share of one rule on one line.
     *
     * @param rule the name of the rule
     * @param bonus whether the rule added to base points instead of giving them
     * @param line the position of the line in the order, from 0
     * @param points the share in the smallest unit, more than 0
     */
    public record Cell(String rule, boolean bonus, int line, long points) {}
}
