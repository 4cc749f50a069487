package dev.loyalty4j.metrics.clv;

import java.util.List;
import java.util.Optional;

/** Cohorts added up by period: how many were lost in it, how many were last seen at its end. */
final class ContractCounts {

    /** More periods would be days, for which contracts are not made. */
    static final int MAX_PERIODS = 10_000;

    /** Lost in period t, at t − 1. */
    final long[] lost;

    /** Still there after t periods, at t. */
    final long[] left;

    final long customers;
    final Optional<Verdict> bad;

    ContractCounts(List<ContractCohort> cohorts) {
        int periods = cohorts.stream()
                .mapToInt(cohort -> Math.min(MAX_PERIODS, cohort.lost().size()))
                .max()
                .orElse(0);
        lost = new long[periods];
        left = new long[periods + 1];
        BadRows rows = new BadRows();
        long all = 0;
        for (int i = 0; i < cohorts.size(); i++) {
            ContractCohort cohort = cohorts.get(i);
            boolean counts = cohort.lost().stream().allMatch(count -> count >= 0) && cohort.customers() >= 0;
            if (!counts || cohort.survivors() < 0 || cohort.lost().size() > MAX_PERIODS) {
                rows.add(
                        i,
                        cohort + ": losses must be at least 0, at most the customers, in at most " + MAX_PERIODS
                                + " periods");
            } else if (!cohort.lost().isEmpty()) {
                all += cohort.customers();
                add(cohort);
            }
        }
        customers = all;
        bad = rows.verdict();
    }

    private void add(ContractCohort cohort) {
        for (int t = 0; t < cohort.lost().size(); t++) {
            lost[t] += cohort.lost().get(t);
        }
        left[cohort.lost().size()] += cohort.survivors();
    }
}
