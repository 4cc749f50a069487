package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.function.Gamma;
import dev.loyalty4j.metrics.optimize.Objective;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** Likelihoods against slow ones written from the papers, and their gradients against differences. */
class LikelihoodGradientPropertyTest {

    private static final double STEP = 1e-5;

    private static void gradientIsThatOfTheValue(Objective objective, double... theta) {
        double[] point = new double[theta.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = Math.log(theta[i]);
        }
        double[] gradient = new double[point.length];
        double value = objective.valueAt(point, gradient);
        double[] unused = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            double[] moved = point.clone();
            moved[i] += STEP;
            double above = objective.valueAt(moved, unused);
            moved[i] -= 2 * STEP;
            double slope = (above - objective.valueAt(moved, unused)) / (2 * STEP);
            assertThat(gradient[i]).isCloseTo(slope, Offset.offset(1e-6 * (1 + Math.abs(slope) + Math.abs(value))));
        }
    }

    @Property(tries = 200)
    void spendIsThatOfThePaper(
            @ForAll @DoubleRange(min = 0.1, max = 30) double p,
            @ForAll @DoubleRange(min = 0.1, max = 30) double q,
            @ForAll @DoubleRange(min = 0.1, max = 100) double gamma,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 40) Integer> counts,
            @ForAll @DoubleRange(min = 0.5, max = 200) double mean) {
        int[] x = counts.stream().mapToInt(count -> count).toArray();
        double[] means = new double[x.length];
        long[] once = new long[x.length];
        double slow = 0;
        for (int i = 0; i < x.length; i++) {
            means[i] = mean * (1 + 0.3 * i);
            once[i] = 1;
            // Fader and Hardie 2013, (1a).
            slow += Gamma.log(p * x[i] + q)
                    - Gamma.log(p * x[i])
                    - Gamma.log(q)
                    + q * Math.log(gamma)
                    + (p * x[i] - 1) * Math.log(means[i])
                    + p * x[i] * Math.log(x[i])
                    - (p * x[i] + q) * Math.log(gamma + x[i] * means[i]);
        }
        Objective objective = new SpendLikelihood(SpendRows.of(x, means, once), 1);
        double value = objective.valueAt(new double[] {Math.log(p), Math.log(q), Math.log(gamma)}, new double[3]);
        assertThat(value).isCloseTo(slow, Offset.offset(1e-9 * (1 + Math.abs(slow))));
        gradientIsThatOfTheValue(objective, p, q, gamma);
    }

    @Property(tries = 200)
    void lossesOfContractsAreThoseOfThePaper(
            @ForAll @DoubleRange(min = 0.05, max = 20) double alpha,
            @ForAll @DoubleRange(min = 0.05, max = 20) double beta,
            @ForAll @DoubleRange(min = 0.3, max = 3) double c,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 50) Integer> lost) {
        long[] counts = lost.stream().mapToLong(count -> count).toArray();
        long sum = java.util.Arrays.stream(counts).sum();
        Objective objective = new LossLikelihood(new ContractCounts(List.of(ContractCohort.of(sum + 10, counts))));
        double slow = 10 * Math.log(survival(alpha, beta, Math.pow(counts.length, c)));
        for (int t = 1; t <= counts.length; t++) {
            slow += counts[t - 1]
                    * Math.log(survival(alpha, beta, Math.pow(t - 1, c)) - survival(alpha, beta, Math.pow(t, c)));
        }
        double value = objective.valueAt(new double[] {Math.log(alpha), Math.log(beta), Math.log(c)}, new double[3]);
        assertThat(value).isCloseTo(slow, Offset.offset(1e-7 * (1 + Math.abs(slow))));
        gradientIsThatOfTheValue(objective, alpha, beta, c);
    }

    /** B(α, β + u)/B(α, β). */
    private static double survival(double alpha, double beta, double u) {
        return Math.exp(Gamma.log(beta + u) - Gamma.log(alpha + beta + u) - Gamma.log(beta) + Gamma.log(alpha + beta));
    }

    @Property(tries = 200)
    void historiesOfOpportunitiesAreThoseOfThePaper(
            @ForAll @DoubleRange(min = 0.05, max = 20) double alpha,
            @ForAll @DoubleRange(min = 0.05, max = 20) double beta,
            @ForAll @DoubleRange(min = 0.05, max = 20) double gamma,
            @ForAll @DoubleRange(min = 0.05, max = 20) double delta,
            @ForAll @IntRange(min = 0, max = 12) int n,
            @ForAll @IntRange(min = 0, max = 12) int last,
            @ForAll @IntRange(min = 0, max = 12) int taken) {
        int lastTaken = Math.min(last, n);
        int x = lastTaken == 0 ? 0 : Math.max(1, Math.min(taken, lastTaken));
        // Fader, Hardie and Shang 2010, (5), by beta functions.
        double slow = beta(alpha + x, beta + n - x) / beta(alpha, beta) * beta(gamma, delta + n) / beta(gamma, delta);
        for (int i = 0; i < n - lastTaken; i++) {
            slow += beta(alpha + x, beta + lastTaken - x + i)
                    / beta(alpha, beta)
                    * beta(gamma + 1, delta + lastTaken + i)
                    / beta(gamma, delta);
        }
        double fast = new OpportunityTables(alpha, beta, gamma, delta, n).history(x, lastTaken, n);
        assertThat(fast).isCloseTo(Math.log(slow), Offset.offset(1e-10 * (1 + Math.abs(fast))));
        Objective objective = (point, gradient) -> {
            double[] theta = {Math.exp(point[0]), Math.exp(point[1]), Math.exp(point[2]), Math.exp(point[3])};
            double[] sums = new double[5];
            new OpportunityTables(theta, n).addTo(sums, x, lastTaken, n, 3);
            for (int i = 0; i < 4; i++) {
                gradient[i] = theta[i] * sums[i + 1];
            }
            return sums[0];
        };
        gradientIsThatOfTheValue(objective, alpha, beta, gamma, delta);
    }

    private static double beta(double a, double b) {
        return Math.exp(Gamma.log(a) + Gamma.log(b) - Gamma.log(a + b));
    }
}
