package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.interval.Definition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Walks the times of all groups at once. Used once. */
final class LogRankScan {

    private final boolean weighted;
    private final String[] names;
    private final int[] subjects;

    /** The event times and the others of each group, in ascending order. */
    private final double[][] ended;

    private final double[][] cut;
    private final double[] observed;
    private final double[] expected;
    private final double[][] variance;

    LogRankScan(Map<String, SurvivalTimes> groups, boolean weighted) {
        this.weighted = weighted;
        int k = groups.size();
        names = groups.keySet().toArray(String[]::new);
        List<SurvivalTimes> times = new ArrayList<>(groups.values());
        subjects = times.stream().mapToInt(SurvivalTimes::subjects).toArray();
        ended = times.stream().map(own -> own.sorted(true)).toArray(double[][]::new);
        cut = times.stream().map(own -> own.sorted(false)).toArray(double[][]::new);
        observed = new double[k];
        expected = new double[k];
        variance = new double[k][k];
        scan(merged(ended));
    }

    /** All event times in ascending order, each once. */
    private static double[] merged(double[][] ended) {
        int size = 0;
        for (double[] own : ended) {
            size += own.length;
        }
        double[] all = new double[size];
        int at = 0;
        for (double[] own : ended) {
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        Arrays.sort(all);
        int different = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[different++] = all[i];
            }
        }
        return Arrays.copyOf(all, different);
    }

    private void scan(double[] times) {
        int k = names.length;
        int[] atEnded = new int[k];
        int[] atCut = new int[k];
        double[] events = new double[k];
        double[] atRisk = new double[k];
        double survival = 1;
        for (double now : times) {
            double n = 0;
            double d = 0;
            for (int g = 0; g < k; g++) {
                // Cut off at this very time is still at risk.
                while (atCut[g] < cut[g].length && cut[g][atCut[g]] < now) {
                    atCut[g]++;
                }
                int before = atEnded[g];
                while (atEnded[g] < ended[g].length && ended[g][atEnded[g]] == now) {
                    atEnded[g]++;
                }
                events[g] = (double) atEnded[g] - before;
                atRisk[g] = (double) subjects[g] - before - atCut[g];
                n += atRisk[g];
                d += events[g];
            }
            add(events, atRisk, d, n, weighted ? survival : 1);
            survival *= (n - d) / n;
        }
    }

    private void add(double[] events, double[] atRisk, double d, double n, double weight) {
        double spread = n == 1 ? 0 : weight * weight * d * (n - d) / (n - 1);
        for (int g = 0; g < events.length; g++) {
            observed[g] += weight * events[g];
            expected[g] += weight * d * atRisk[g] / n;
            for (int h = 0; h < events.length; h++) {
                variance[g][h] += spread * atRisk[g] / n * ((g == h ? 1 : 0) - atRisk[h] / n);
            }
        }
    }

    LogRank result(Definition definition) {
        List<LogRank.Group> groups = new ArrayList<>();
        for (int g = 0; g < names.length; g++) {
            groups.add(new LogRank.Group(names[g], subjects[g], observed[g], expected[g]));
        }
        return new LogRank(groups, test(definition));
    }

    /** One group of those ever at risk follows from the others and is left out. */
    private TestResult test(Definition definition) {
        int[] present =
                IntStream.range(0, names.length).filter(g -> expected[g] > 0).toArray();
        if (present.length < 2) {
            return TestResult.undefined(definition, "there are no events with two groups at risk");
        }
        int size = present.length - 1;
        double[][] matrix = new double[size][size];
        double[] off = new double[size];
        for (int i = 0; i < size; i++) {
            off[i] = observed[present[i]] - expected[present[i]];
            for (int j = 0; j < size; j++) {
                matrix[i][j] = variance[present[i]][present[j]];
            }
        }
        Optional<Cholesky> factor = Cholesky.of(matrix);
        return factor.isEmpty()
                ? TestResult.undefined(definition, "at no time had some the event and others not")
                : new TestResult(definition, factor.get().quadraticForm(off), size, "");
    }
}
