package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Sequence;
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
 * @param inKind what the rules give that is not points
 */
public record Evaluation(
        List<Long> basis,
        List<Earned> awards,
        List<RuleEvent.Change> changes,
        List<String> answers,
        List<RuleEvent.DryRun> dryRuns,
        List<InKind> inKind) {

    /**
     * Copies the lists.
     *
     * @param basis the money of each line that counted, in the smallest unit of the programme's currency
     * @param awards the points, one entry for each point type that was earned
     * @param changes what is counted: orders, windows of conditions, limits, remainders
     * @param answers what the conditions about the person answered
     * @param dryRuns what rules that are only tried would have added
     * @param inKind what the rules give that is not points
     */
    public Evaluation {
        basis = Sequence.copyOf(Objects.requireNonNull(basis, "basis"));
        awards = Sequence.copyOf(Objects.requireNonNull(awards, "awards"));
        changes = Sequence.copyOf(Objects.requireNonNull(changes, "changes"));
        answers = Sequence.copyOf(Objects.requireNonNull(answers, "answers"));
        dryRuns = Sequence.copyOf(Objects.requireNonNull(dryRuns, "dryRuns"));
        inKind = Sequence.copyOf(Objects.requireNonNull(inKind, "inKind"));
    }

    /**
     * Returns this evaluation without what some rules give beside points.
     *
     * @param rules the names of the rules
     * @return a copy without these things
     */
    public Evaluation without(List<String> rules) {
        return new Evaluation(
                basis,
                awards,
                changes,
                answers,
                dryRuns,
                inKind.stream().filter(g -> !rules.contains(g.rule())).toList());
    }

    /**
     * Returns the money that counted.
     *
     * @return the sum over the lines, in the smallest unit
     */
    public long totalBasis() {
        long total = 0;
        for (int i = 0; i < basis.size(); i++) {
            total = Math.addExact(total, basis.get(i));
        }
        return total;
    }

    /**
     * Something that is not points.
     *
     * @param rule the name of the rule
     * @param pointType the name of the point type that points among prizes are of; empty for the first
     * @param award what it gives
     * @param amount how much: stamps, otherwise 1
     * @param byLine how much each line gives of it, where it follows units; otherwise 1 for each line that led to it
     * @param leastAmount the money that the occasion had to reach, in the smallest unit
     * @param leastUnits the units that the occasion had to reach
     */
    public record InKind(
            String rule,
            String pointType,
            AwardInKind award,
            long amount,
            List<Long> byLine,
            long leastAmount,
            long leastUnits) {
        /**
         * Copies the list.
         *
         * @param rule the name of the rule
         * @param pointType the name of the point type that points among prizes are of; empty for the first
         * @param award what it gives
         * @param amount how much: stamps, otherwise 1
         * @param byLine how much each line gives of it, where it follows units; otherwise 1 for each line that led to
         *     it
         * @param leastAmount the money that the occasion had to reach, in the smallest unit
         * @param leastUnits the units that the occasion had to reach
         */
        public InKind {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(pointType, "pointType");
            Objects.requireNonNull(award, "award");
            byLine = List.copyOf(Objects.requireNonNull(byLine, "byLine"));
        }

        /**
         * Returns this for a prize that was drawn.
         *
         * @param prize the prize
         * @return a copy that gives the prize
         */
        public InKind drawn(AwardInKind prize) {
            long much = prize instanceof AwardInKind.Stamps stamps ? stamps.stamps() : 1;
            return new InKind(rule, pointType, prize, much, byLine, leastAmount, leastUnits);
        }
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
            Objects.requireNonNull(pointType, "pointType");
            cells = cells instanceof CellList ? cells : List.copyOf(Objects.requireNonNull(cells, "cells"));
        }

        /**
         * Returns the points of the rules that give base points, or of those that add to them.
         *
         * @param bonus whether those that add are meant
         * @return the points in the smallest unit, 0 or more
         */
        public long points(boolean bonus) {
            if (cells instanceof CellList own) {
                return own.points(bonus);
            }
            long sum = 0;
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                sum = cell.bonus() == bonus ? Math.addExact(sum, cell.points()) : sum;
            }
            return sum;
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
    public record Cell(String rule, boolean bonus, int line, long points) {
        /**
         * Checks that there is a rule.
         *
         * @param rule the name of the rule
         * @param bonus whether the rule added to base points instead of giving them
         * @param line the position of the line in the order, from 0
         * @param points the share in the smallest unit, more than 0
         */
        public Cell {
            Objects.requireNonNull(rule, "rule");
        }
    }
}
