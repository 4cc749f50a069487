package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.function.SplitMix64;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * How often the intervals of survival hold the truth, 200 subjects at a time: half of them x = 0 with hazard 1, half x
 * = 1 with hazard 2, cut off at a time uniform on 0.5 to 3. With {@code -Dloyalty.deep=true} 2,000 seeded replications
 * and 93 to 97 %; else few, so that the program stays alive.
 */
class SurvivalCoverageTest {

    private static final boolean DEEP = Boolean.getBoolean("loyalty.deep");
    private static final int REPLICATIONS = DEEP ? 2_000 : 100;
    private static final int SUBJECTS = 200;

    /** S of both halves together. */
    private static double truth(double time) {
        return (Math.exp(-time) + Math.exp(-2 * time)) / 2;
    }

    /** S = ½ where e^−t + e^−2t = 1: e^−t = (√5 − 1)/2. */
    private static final double MEDIAN = -Math.log((Math.sqrt(5) - 1) / 2);

    @Test
    void theyCoverAboutAsOftenAsTheySay() {
        Map<String, Double> truth = new LinkedHashMap<>();
        truth.put("survival, plain", truth(0.6));
        truth.put("survival, log", truth(0.6));
        truth.put("survival, log-log", truth(0.6));
        truth.put("median, log-log", MEDIAN);
        // ∫S from 0 to 1.5.
        truth.put("restricted mean", (-Math.expm1(-1.5) - Math.expm1(-3) / 2) / 2);
        truth.put("cumulative hazard", -Math.log(truth(0.6)));
        truth.put("Cox coefficient", Math.log(2));
        Map<String, Integer> held = new LinkedHashMap<>();
        SplitMix64 random = new SplitMix64(20_260_331);
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            intervals(random)
                    .forEach((name, interval) -> held.merge(
                            name,
                            interval.orElseThrow().contains(truth.getOrDefault(name, 0.0)) ? 1 : 0,
                            Integer::sum));
        }
        assertThat(held.keySet()).isEqualTo(truth.keySet());
        held.forEach((name, count) -> {
            double share = (double) count / REPLICATIONS;
            if (DEEP) {
                System.out.println("coverage of " + name + ": " + share);
            }
            assertThat(share).as(name).isBetween(DEEP ? 0.93 : 0.85, DEEP ? 0.97 : 1.0);
        });
    }

    private static Map<String, Optional<Interval>> intervals(SplitMix64 random) {
        double[] times = new double[SUBJECTS];
        boolean[] events = new boolean[SUBJECTS];
        CoxRegression regression = CoxRegression.on("x");
        for (int i = 0; i < SUBJECTS; i++) {
            double life = -Math.log(1 - random.nextDouble()) / (i % 2 == 0 ? 1 : 2);
            double cut = 0.5 + 2.5 * random.nextDouble();
            times[i] = Math.min(life, cut);
            events[i] = life <= cut;
            regression.add(times[i], events[i], i % 2);
        }
        SurvivalTimes all = SurvivalTimes.of(times, events);
        KaplanMeier curve = KaplanMeier.of(all);
        Map<String, Optional<Interval>> intervals = new LinkedHashMap<>();
        put(intervals, "survival, plain", curve.on(CurveScale.PLAIN).at(0.6));
        put(intervals, "survival, log", curve.on(CurveScale.LOG).at(0.6));
        put(intervals, "survival, log-log", curve.on(CurveScale.LOG_LOG).at(0.6));
        put(intervals, "median, log-log", curve.on(CurveScale.LOG_LOG).median());
        put(intervals, "restricted mean", curve.restrictedMean(1.5));
        put(intervals, "cumulative hazard", NelsonAalen.of(all).at(0.6));
        put(intervals, "Cox coefficient", regression.fit().coefficient("x"));
        return intervals;
    }

    private static void put(Map<String, Optional<Interval>> intervals, String name, Figure figure) {
        intervals.put(name, figure.interval());
    }
}
