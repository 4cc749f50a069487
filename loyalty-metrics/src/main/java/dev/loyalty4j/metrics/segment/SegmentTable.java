package dev.loyalty4j.metrics.segment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * Names for the cells of an RFM cube. A table is either a <b>partition</b>, checked when it is made: every cell belongs
 * to one rule and to one only; or <b>first match</b>: rules may overlap, the first that matches wins, and what none
 * matches has a name of its own. Immutable.
 */
public final class SegmentTable {

    /** The default for five bins: ten names over recency and frequency, whatever the money. */
    public static final SegmentTable TEN_CELLS = partition(
            "ten cells",
            5,
            List.of(
                    cell("Hibernating", 1, 2, 1, 2),
                    cell("At risk", 1, 2, 3, 4),
                    cell("Can't lose", 1, 2, 5, 5),
                    cell("About to sleep", 3, 3, 1, 2),
                    cell("Need attention", 3, 3, 3, 3),
                    cell("Loyal", 3, 4, 4, 5),
                    cell("Promising", 4, 4, 1, 1),
                    cell("Potential loyalist", 4, 5, 2, 3),
                    cell("New", 5, 5, 1, 1),
                    cell("Champions", 5, 5, 4, 5)));

    /** The table of the R package rfm, five bins, first match wins. */
    public static final SegmentTable RFM_PACKAGE = firstMatch(
            "R package rfm",
            5,
            List.of(
                    box("Champions", 5, 5, 5, 5, 5, 5),
                    box("Potential Loyalist", 3, 5, 3, 5, 2, 5),
                    box("Loyal", 2, 4, 2, 4, 2, 4),
                    box("Promising", 3, 4, 1, 3, 3, 5),
                    box("New", 4, 5, 1, 3, 1, 5),
                    box("Can't Lose", 1, 2, 3, 4, 4, 5),
                    box("At Risk", 1, 2, 2, 5, 4, 5),
                    box("Need Attention", 1, 3, 3, 5, 3, 5),
                    box("About To Sleep", 2, 3, 1, 3, 1, 4),
                    box("Lost", 1, 1, 1, 5, 1, 5)),
            "Others");

    private final String name;
    private final int bins;
    private final List<String> names;

    /** The index in {@link #names} of every cell, by R, then F, then M. */
    private final int[] cells;

    private SegmentTable(String name, int bins, List<String> names, int[] cells) {
        this.name = name;
        this.bins = bins;
        this.names = names;
        this.cells = cells;
    }

    /**
     * Returns a table whose rules do not overlap and leave nothing out.
     *
     * @param name the name of the table
     * @param bins for how many bins it is, {@value Rfm#MIN_BINS} to {@value Rfm#MAX_BINS}
     * @param rules the rules, in the order in which segments are listed
     * @return the table
     * @throws IllegalArgumentException if a cell belongs to no rule or to two (the message names the cell), or a rule
     *     is outside the bins
     */
    public static SegmentTable partition(String name, int bins, List<SegmentRule> rules) {
        requireFit(bins, rules);
        List<String> names = names(rules);
        int[] cells = new int[bins * bins * bins];
        for (int cell = 0; cell < cells.length; cell++) {
            List<SegmentRule> found = matching(rules, bins, cell);
            if (found.size() != 1) {
                throw new IllegalArgumentException("table " + name + ": cell " + text(bins, cell)
                        + (found.isEmpty() ? " belongs to no rule" : " belongs to " + found));
            }
            cells[cell] = names.indexOf(found.get(0).segment());
        }
        return new SegmentTable(Objects.requireNonNull(name, "name"), bins, names, cells);
    }

    /**
     * Returns a table whose rules may overlap: the first that matches a cell wins.
     *
     * @param name the name of the table
     * @param bins for how many bins it is, {@value Rfm#MIN_BINS} to {@value Rfm#MAX_BINS}
     * @param rules the rules, in the order in which they are tried
     * @param otherwise the name of the cells that none matches
     * @return the table; {@link #unreachable()} tells which names no cell got
     * @throws IllegalArgumentException if a rule is outside the bins
     */
    public static SegmentTable firstMatch(String name, int bins, List<SegmentRule> rules, String otherwise) {
        requireFit(bins, rules);
        List<String> names = new ArrayList<>(names(rules));
        if (!names.contains(Objects.requireNonNull(otherwise, "otherwise"))) {
            names.add(otherwise);
        }
        int[] cells = new int[bins * bins * bins];
        for (int cell = 0; cell < cells.length; cell++) {
            List<SegmentRule> found = matching(rules, bins, cell);
            cells[cell] =
                    names.indexOf(found.isEmpty() ? otherwise : found.get(0).segment());
        }
        return new SegmentTable(Objects.requireNonNull(name, "name"), bins, List.copyOf(names), cells);
    }

    private static void requireFit(int bins, List<SegmentRule> rules) {
        Rfm.requireBins(bins);
        for (SegmentRule rule : rules) {
            if (!rule.fits(bins)) {
                throw new IllegalArgumentException("rule " + rule + " must be within 1 to " + bins);
            }
        }
    }

    private static List<String> names(List<SegmentRule> rules) {
        return List.copyOf(
                new LinkedHashSet<>(rules.stream().map(SegmentRule::segment).toList()));
    }

    private static List<SegmentRule> matching(List<SegmentRule> rules, int bins, int cell) {
        int r = cell / (bins * bins) + 1;
        int f = cell / bins % bins + 1;
        int m = cell % bins + 1;
        return rules.stream().filter(rule -> rule.matches(r, f, m)).toList();
    }

    private static String text(int bins, int cell) {
        return "R" + (cell / (bins * bins) + 1) + " F" + (cell / bins % bins + 1) + " M" + (cell % bins + 1);
    }

    private static SegmentRule cell(String segment, int r1, int r2, int f1, int f2) {
        return box(segment, r1, r2, f1, f2, 1, 5);
    }

    private static SegmentRule box(String segment, int r1, int r2, int f1, int f2, int m1, int m2) {
        return new SegmentRule(segment, new ScoreRange(r1, r2), new ScoreRange(f1, f2), new ScoreRange(m1, m2));
    }

    /**
     * Returns the name of the table.
     *
     * @return as given
     */
    public String name() {
        return name;
    }

    /**
     * Returns for how many bins the table is.
     *
     * @return the highest score
     */
    public int bins() {
        return bins;
    }

    /**
     * Returns the names of the segments.
     *
     * @return each once, in the order of the rules
     */
    public List<String> segments() {
        return names;
    }

    /**
     * Returns the names that no cell got, because earlier rules take all of theirs.
     *
     * @return the names, in the order of the rules; empty for a partition
     */
    public List<String> unreachable() {
        boolean[] reached = new boolean[names.size()];
        for (int cell : cells) {
            reached[cell] = true;
        }
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < reached.length; i++) {
            if (!reached[i]) {
                missed.add(names.get(i));
            }
        }
        return List.copyOf(missed);
    }

    /**
     * Returns the segment of three scores.
     *
     * @param recencyScore R, 1 to {@link #bins()}
     * @param frequencyScore F, 1 to {@link #bins()}
     * @param monetaryScore M, 1 to {@link #bins()}
     * @return its name
     * @throws IndexOutOfBoundsException if a score is outside the bins
     */
    public String segment(int recencyScore, int frequencyScore, int monetaryScore) {
        return names.get(index(recencyScore, frequencyScore, monetaryScore));
    }

    int index(int r, int f, int m) {
        Objects.checkIndex(r - 1, bins);
        Objects.checkIndex(f - 1, bins);
        Objects.checkIndex(m - 1, bins);
        return cells[((r - 1) * bins + f - 1) * bins + m - 1];
    }

    /**
     * Returns name, bins and segments.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return name + ", " + bins + " bins: " + String.join(", ", names);
    }
}
