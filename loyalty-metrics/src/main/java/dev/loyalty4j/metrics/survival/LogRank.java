package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether groups differ in how soon the event comes: at each time the events of each group against those it would have
 * if all at risk were alike.
 *
 * @param groups what was observed and expected, in the order given
 * @param test the statistic (O − E)ᵀV⁻¹(O − E) with the hypergeometric variance; undefined with fewer than two groups
 *     at risk, or if at no time some had the event and others had not
 */
public record LogRank(List<Group> groups, TestResult test) {

    /** Every event counts alike. */
    public static final Definition LOG_RANK = new Definition(
            "log-rank test",
            "(O - E)' V^-1 (O - E), E = events · at risk in the group / at risk",
            "Mantel 1966, Evaluation of Survival Data and Two New Rank Order Statistics");

    /** Early events count more. */
    public static final Definition PETO = new Definition(
            "Peto test",
            "the same with every time weighted by survival just before it",
            "Peto and Peto 1972, Asymptotically Efficient Rank Invariant Test Procedures");

    /**
     * One of the groups.
     *
     * @param name its name
     * @param subjects how many subjects
     * @param observed its events, weighted where the test weights them
     * @param expected what they would be if all at risk were alike
     */
    public record Group(String name, int subjects, double observed, double expected) {}

    /**
     * Keeps the groups as they are.
     *
     * @param groups what was observed and expected, in the order given
     * @param test the statistic (O − E)ᵀV⁻¹(O − E) with the hypergeometric variance; undefined with fewer than two
     *     groups at risk, or if at no time some had the event and others had not
     */
    public LogRank {
        groups = List.copyOf(groups);
    }

    /**
     * Compares groups; every event counts alike, which notices best hazards that keep their proportion.
     *
     * @param groups the times of each, by name, in the order of the result
     * @return the test
     */
    public static LogRank of(Map<String, SurvivalTimes> groups) {
        return new LogRankScan(groups, false).result(LOG_RANK);
    }

    /**
     * Compares groups with early events counting more, which notices best what happens soon after the start.
     *
     * @param groups the times of each, by name, in the order of the result
     * @return the test with weights S(t−), the curve of {@link KaplanMeier} over all groups just before each time
     */
    public static LogRank peto(Map<String, SurvivalTimes> groups) {
        return new LogRankScan(groups, true).result(PETO);
    }

    /**
     * Returns the test and the groups in one line.
     *
     * @return such as {@code log-rank test: chi-square 10.33 on 1 degree, p = 0.001311; sex=1 112 of 138, 91.58
     *     expected; …}
     */
    @Override
    public String toString() {
        return test + "; "
                + groups.stream()
                        .map(group -> group.name() + " " + NumberText.decimal(group.observed()) + " of "
                                + NumberText.count(group.subjects()) + ", " + NumberText.decimal(group.expected())
                                + " expected")
                        .collect(Collectors.joining("; "));
    }
}
