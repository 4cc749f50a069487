package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The odds for scoring are those that the likelihood climbs by. */
class LeavingOddsPropertyTest {

    @Property(tries = 2_000)
    void scoringAndFittingHaveTheSameOddsOfHavingLeft(
            @ForAll @DoubleRange(min = -3, max = 2) double logR,
            @ForAll @DoubleRange(min = -4, max = 7) double logAlpha,
            @ForAll @DoubleRange(min = -3, max = 3) double logS,
            @ForAll @DoubleRange(min = -4, max = 7) double logBeta,
            @ForAll @IntRange(min = 0, max = 10_000) int x,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        double shape = Math.exp(logR) + x;
        double alpha = Math.exp(logAlpha);
        double s = Math.exp(logS);
        double beta = Math.exp(logBeta);
        double age = 78;
        double last = share * age;
        LeavingInTime leaving = new LeavingInTime();
        leaving.evaluate(shape, alpha, s, beta, last, age);
        double odds = LeavingOdds.log(shape, alpha, s, beta, last, age);
        if (last == age) {
            assertThat(odds).isEqualTo(leaving.logOdds).isEqualTo(Double.NEGATIVE_INFINITY);
        } else {
            assertThat(odds).isCloseTo(leaving.logOdds, within(1e-11 * Math.max(1, Math.abs(odds))));
        }
    }
}
