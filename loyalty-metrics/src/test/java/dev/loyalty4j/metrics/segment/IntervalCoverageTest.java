package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.survey.CustomerEffort;
import dev.loyalty4j.metrics.survey.PairedNetPromoterDifference;
import dev.loyalty4j.metrics.survey.RatingScale;
import dev.loyalty4j.metrics.survey.Ratings;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Approximate 95 % intervals over 2,000 seeded replications at the stated sizes: 93 to 97 % hold the truth. */
class IntervalCoverageTest {

    private static final int REPLICATIONS = 2_000;

    private static double coverage(double truth, Function<SplittableRandom, Interval> draw) {
        SplittableRandom random = new SplittableRandom(20_260_331);
        int held = 0;
        for (int i = 0; i < REPLICATIONS; i++) {
            held += draw.apply(random).contains(truth) ? 1 : 0;
        }
        return held / (double) REPLICATIONS;
    }

    @Test
    void pairedWavesOfSixtyPeople() {
        // Before: 0 to 10 equally likely, score 100·(2 − 7)/11. After: half of them answer one more, 10 stays, which
        // gives
        // (3 − 6)/11; the others anew, (2 − 7)/11. The mean change is 100·½·2/11.
        assertThat(coverage(100.0 / 11, random -> {
                    int[] before = random.ints(60, 0, 11).toArray();
                    int[] after = new int[before.length];
                    for (int i = 0; i < before.length; i++) {
                        after[i] = random.nextBoolean() ? Math.min(10, before[i] + 1) : random.nextInt(11);
                    }
                    return PairedNetPromoterDifference.of(before, after)
                            .interval()
                            .orElseThrow();
                }))
                .isBetween(0.93, 0.97);
    }

    @Test
    void theMeanOfFortyAnswers() {
        // 1 to 7 equally likely: mean 4.
        assertThat(coverage(
                        4,
                        random -> CustomerEffort.meanOfVersion2(Ratings.of(
                                        RatingScale.EFFORT_2,
                                        random.ints(40, 1, 8).boxed().toList()))
                                .interval()
                                .orElseThrow()))
                .isBetween(0.93, 0.97);
    }

    @Test
    void theLiftOfFourHundredCustomers() {
        // P(tea) = 0.3, P(milk | tea) = 0.6, P(milk | no tea) = 0.2: P(milk) = 0.32, lift 1.875.
        assertThat(coverage(1.875, random -> {
                    long tea = 0;
                    long milk = 0;
                    long both = 0;
                    for (int i = 0; i < 400; i++) {
                        boolean hasTea = random.nextDouble() < 0.3;
                        boolean hasMilk = random.nextDouble() < (hasTea ? 0.6 : 0.2);
                        tea += hasTea ? 1 : 0;
                        milk += hasMilk ? 1 : 0;
                        both += hasTea && hasMilk ? 1 : 0;
                    }
                    return new CategoryLift("tea", "milk", both, tea, milk, 400)
                            .interval()
                            .orElseThrow();
                }))
                .isBetween(0.93, 0.97);
    }
}
