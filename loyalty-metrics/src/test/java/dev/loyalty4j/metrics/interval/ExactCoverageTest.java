package dev.loyalty4j.metrics.interval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How often an interval covers, by adding up the probabilities of all outcomes, not by chance. */
class ExactCoverageTest {

    @Test
    void garwoodCoversAtLeastAsOftenAsItSaysWhateverTheRate() {
        int most = 140;
        Interval[] intervals = new Interval[most];
        for (int k = 0; k < most; k++) {
            intervals[k] = Interval.garwood(k, 1, 0.95);
        }
        double least = 1;
        for (int i = 1; i <= 6_000; i++) {
            // Means 0.01 to 60; beyond 140 events there is less than 1e-17.
            least = Math.min(least, poissonCoverage(intervals, i / 100.0));
        }
        assertThat(least).isGreaterThanOrEqualTo(0.95);
        assertThat(least).isLessThan(0.96);
    }

    /** Just beside an end of an interval, where the coverage jumps, it is lowest. */
    @Test
    void garwoodCoversBesideTheEndsOfItsIntervalsToo() {
        int most = 140;
        Interval[] intervals = new Interval[most];
        for (int k = 0; k < most; k++) {
            intervals[k] = Interval.garwood(k, 1, 0.95);
        }
        for (int k = 0; k < 40; k++) {
            for (double end : new double[] {intervals[k].lower(), intervals[k].upper()}) {
                assertThat(poissonCoverage(intervals, Math.max(1e-9, end * (1 - 1e-9))))
                        .isGreaterThan(0.95 - 1e-9);
                assertThat(poissonCoverage(intervals, Math.max(1e-9, end * (1 + 1e-9))))
                        .isGreaterThan(0.95 - 1e-9);
            }
        }
    }

    private static double poissonCoverage(Interval[] intervals, double mean) {
        double covered = 0;
        double probability = Math.exp(-mean);
        for (int k = 0; k < intervals.length; k++) {
            covered += intervals[k].contains(mean) ? probability : 0;
            probability *= mean / (k + 1);
        }
        return covered;
    }

    @Test
    void wilsonAtTenHasTheMeanAndTheDipThatArePublished() {
        double mean = 0;
        double least = 1;
        for (int i = 1; i < 10_000; i++) {
            double coverage = binomialCoverage(10, i / 10_000.0);
            mean += coverage / 9_999;
            least = Math.min(least, coverage);
        }
        // Newcombe 1998, Two-sided Confidence Intervals for the Single Proportion; Brown, Cai and DasGupta 2001: mean
        // close to the level, the dips near 0 and 1 down to 0.83 to 0.86 at n = 10.
        assertThat(mean).isBetween(0.95, 0.96);
        assertThat(least).isBetween(0.83, 0.87);
    }

    @Test
    void newcombeCoversTwoSharesOnAverage() {
        double mean = 0;
        int points = 0;
        for (double p = 0.05; p < 1; p += 0.1) {
            for (double q = 0.05; q < 1; q += 0.1) {
                mean += differenceCoverage(20, p, 30, q);
                points++;
            }
        }
        assertThat(mean / points).isBetween(0.94, 0.97);
    }

    private static double differenceCoverage(int n, double p, int m, double q) {
        Definition definition = ProportionDifference.DIFFERENCE;
        double[] first = binomial(n, p);
        double[] second = binomial(m, q);
        double covered = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                Interval interval = ProportionDifference.of(
                                new Proportion(definition, i, n, "a"), new Proportion(definition, j, m, "b"))
                        .interval()
                        .orElseThrow();
                covered += interval.contains(q - p) ? first[i] * second[j] : 0;
            }
        }
        return covered;
    }

    private static double binomialCoverage(int n, double p) {
        double[] probabilities = binomial(n, p);
        double covered = 0;
        for (int k = 0; k <= n; k++) {
            covered += Interval.wilson(k, n, 0.95).contains(p) ? probabilities[k] : 0;
        }
        return covered;
    }

    private static double[] binomial(int n, double p) {
        double[] probabilities = new double[n + 1];
        probabilities[0] = Math.pow(1 - p, n);
        for (int k = 0; k < n; k++) {
            probabilities[k + 1] = probabilities[k] * (n - k) / (k + 1) * p / (1 - p);
        }
        return probabilities;
    }
}
