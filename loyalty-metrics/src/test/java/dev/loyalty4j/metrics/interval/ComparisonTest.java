package dev.loyalty4j.metrics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Definition RATE = new Definition("rate", "some / all", "nobody 2000, Nothing");
    private static final Definition CHANGE = new Definition("change", "one − other", "nobody 2000, Nothing");

    private static Proportion share(long some, long all) {
        return new Proportion(RATE, some, all, "customers");
    }

    @Test
    void newcombesOwnExamplesHold() {
        // Newcombe 1998, Table II, method 10: (a) 56/70 − 48/80: 0.0524, 0.3339; (b) 9/10 − 3/10: 0.1705, 0.8090;
        // (f) 10/10 − 0/20: 0.6791, 1.0000.
        assertEnds(share(48, 80), share(56, 70), 0.0524, 0.3339);
        assertEnds(share(3, 10), share(9, 10), 0.1705, 0.8090);
        assertEnds(share(0, 20), share(10, 10), 0.6791, 1.0000);
    }

    private static void assertEnds(Proportion first, Proportion second, double lower, double upper) {
        Interval interval = ProportionDifference.of(first, second).interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
        assertThat(interval.method()).isEqualTo(IntervalMethod.NEWCOMBE);
        Interval mirrored = ProportionDifference.of(second, first).interval().orElseThrow();
        assertThat(mirrored.lower()).isCloseTo(-interval.upper(), within(1e-12));
    }

    @Test
    void theTestOfTwoSharesPoolsThem() {
        // p = 104/150, SE = √(0.693333·0.306667·(1/80 + 1/70)) = 0.0754668, z = 0.2/0.0754668 = 2.650172,
        // p = erfc(2.650172/√2) = 0.008045.
        ProportionDifference difference = ProportionDifference.of(share(48, 80), share(56, 70));
        assertThat(difference.value()).isCloseTo(0.2, within(1e-15));
        assertThat(difference.z().orElseThrow()).isCloseTo(2.650172, within(1e-6));
        assertThat(difference.pValue().orElseThrow()).isCloseTo(0.0080451, within(1e-7));
        assertThat(difference.toString())
                .startsWith("difference of shares 0.2000 (0.0524")
                .endsWith("56 of 70 customers against 48 of 80 customers");
    }

    @Test
    void withoutPeopleOrSpreadThereIsNoTest() {
        assertThat(ProportionDifference.of(share(5, 5), share(7, 7)).pValue()).isEmpty();
        ProportionDifference nothing = ProportionDifference.of(share(0, 0), share(7, 7));
        assertThat(nothing).hasToString("difference of shares undefined: there are no customers");
        assertThat(nothing.interval()).isEmpty();
        assertThat(nothing.z()).isEmpty();
        assertThatExceptionOfType(UndefinedFigureException.class).isThrownBy(nothing::value);
    }

    @Test
    void ratiosOfDifferentCustomersAddTheirVariances() {
        // (1, 2, 6 of 1 each): R = 3, SE = √(3/2·14)/3 = 1.527525; (4, 6): R = 5, SE = √(2·2)/2 = 1.
        RatioDifference difference = RatioDifference.of(ratio(1, 2, 6), ratio(4, 6));
        assertThat(difference.value()).isEqualTo(2);
        assertThat(difference.standardError().orElseThrow())
                .isCloseTo(Math.sqrt(1.527525 * 1.527525 + 1), within(1e-6));
        // z = 2/1.825742 = 1.095445, p = erfc(1.095445/√2) = 0.27332.
        assertThat(difference.pValue().orElseThrow()).isCloseTo(0.27332, within(1e-5));
        assertThat(difference.toString()).startsWith("difference of ratios 2.000 (-1.578 .. 5.578), p = 0.2733");
        assertThat(RatioDifference.of(ratio(1), ratio(2)).interval()).isEmpty();
        assertThat(RatioDifference.of(ratio(), ratio(2)).isDefined()).isFalse();
    }

    private static Ratio ratio(long... values) {
        RatioSums sums = new RatioSums();
        for (long value : values) {
            sums.add(value, 1);
        }
        return sums.ratio(RATE, "customers");
    }

    @Test
    void theSameCustomersAreComparedOneByOne() {
        // Before 10, 20, 60, now 12, 22, 62: everybody spends 2 more, without any spread between the differences,
        // although the two groups would have standard errors of 15 each.
        PairedSums sums = new PairedSums();
        sums.add(10, 1, 12, 1);
        sums.add(20, 1, 22, 1);
        sums.add(60, 1, 62, 1);
        Estimate change = sums.difference(CHANGE, "customers");
        assertThat(change.value()).isEqualTo(2);
        assertThat(change.standardError()).isZero();
        assertThat(change.method()).isEqualTo(IntervalMethod.PAIRED);
    }

    @Test
    void differencesOfMeansOverTheSameCustomersAreTheirMeanDifference() {
        // Differences 1, 2, 6: mean 3, SE = sd/√n = 2.645751/√3 = 1.527525, as of a single sample.
        PairedSums sums = new PairedSums();
        sums.add(10, 1, 11, 1);
        sums.add(40, 1, 42, 1);
        sums.add(-5, 1, 1, 1);
        Estimate change = sums.difference(CHANGE, "customers");
        assertThat(change.value()).isCloseTo(3, within(1e-14));
        assertThat(change.standardError()).isCloseTo(1.527525, within(1e-6));
        assertThat(change).hasToString("change 3.000 (0.006106 .. 5.994), 3 customers");
    }

    @Test
    void aCentOfChangeIsNotLostBesideLargeAmounts() {
        // Differences 0 and 1 in turn: sd² = 4/3·¼ = 1/3, SE = √(1/3/4). The squares are 10²⁶.
        PairedSums sums = new PairedSums();
        for (int i = 0; i < 4; i++) {
            sums.add(10_000_000_000_000L, 1, 10_000_000_000_000L + i % 2, 1);
        }
        assertThat(sums.difference(CHANGE, "customers").standardError()).isCloseTo(Math.sqrt(1.0 / 12), within(1e-15));
    }

    @Test
    void whereNobodyStandsOnBothSidesItIsNearlyTheTestOfIndependentGroups() {
        PairedSums sums = new PairedSums();
        for (long value : new long[] {1, 2, 6}) {
            sums.add(value, 1, 0, 0);
        }
        for (long value : new long[] {4, 6}) {
            sums.add(0, 0, value, 1);
        }
        // Σd² = 14/9 + 2/4; 5/4 of that; √ = 1.603...; the factor n/(n − 1) is of all five at once.
        assertThat(sums.difference(CHANGE, "customers").standardError())
                .isCloseTo(Math.sqrt(1.25 * (14.0 / 9 + 0.5)), within(1e-12));
        assertThat(new PairedSums().difference(CHANGE, "customers"))
                .hasToString("change undefined: there are no customers on both sides of the comparison");
    }

    @Test
    void eventsPerTimeHaveGarwoodsLimits() {
        // Garwood 1936 and every table since: 10 events, 95 %: 4.795 and 18.390; none: 0 and 3.689.
        EventRate rate = new EventRate(RATE, 10, 100, "customer-days");
        assertThat(rate.interval().orElseThrow().lower()).isCloseTo(0.04795, within(5e-6));
        assertThat(rate.interval().orElseThrow().upper()).isCloseTo(0.18390, within(5e-6));
        assertThat(rate).hasToString("rate 0.1000 (0.04795 .. 0.1839), 10 in 100.0 customer-days");
        Interval none = new EventRate(RATE, 0, 1, "years").interval().orElseThrow();
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(3.688879454113936, within(1e-13));
        assertThat(none.method()).isEqualTo(IntervalMethod.GARWOOD);
        assertThat(new EventRate(RATE, 0, 0, "years")).hasToString("rate undefined: there are no years");
        assertThatExceptionOfType(UndefinedFigureException.class)
                .isThrownBy(() -> new EventRate(RATE, 0, 0, "years").value());
        assertThatIllegalArgumentException().isThrownBy(() -> new EventRate(RATE, 1, 0, "years"));
        assertThatIllegalArgumentException().isThrownBy(() -> new EventRate(RATE, -1, 1, "years"));
    }

    @Test
    void anEstimateMayChangeItsUnitAndSaysWhenThereIsNone() {
        Estimate cents = new Estimate(RATE, 250, 50, 4, IntervalMethod.LINEARISED, "customers");
        assertThat(cents.times(0.01)).hasToString("rate 2.500 (1.520 .. 3.480), 4 customers");
        assertThat(Estimate.undefined(RATE, "customers").interval()).isEmpty();
        assertThatExceptionOfType(UndefinedFigureException.class)
                .isThrownBy(() -> Estimate.undefined(RATE, "customers").value());
        assertThatIllegalArgumentException().isThrownBy(() -> cents.times(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate(RATE, Double.NaN, 1, 1, IntervalMethod.WALD, "customers"));
    }

    @Test
    void resamplingGivesTheSameIntervalForTheSameSeedAndAboutThatOfTheFormula() {
        long[] values = new long[400];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 20;
        }
        Bootstrap bootstrap = new Bootstrap(2_000, 42);
        Bootstrap.Statistic mean = times -> {
            double sum = 0;
            for (int i = 0; i < times.length; i++) {
                sum += (double) times[i] * values[i];
            }
            return sum / times.length;
        };
        Interval interval = bootstrap.interval(values.length, mean, 0.95).orElseThrow();
        assertThat(bootstrap.interval(values.length, mean, 0.95)).contains(interval);
        Interval formula = ratio(values).interval().orElseThrow();
        // The mean is 9.5, the standard error √(33.25/400) = 0.288; ends of 2,000 replications are good to about 0.03.
        assertThat(interval.lower()).isCloseTo(formula.lower(), within(0.06));
        assertThat(interval.upper()).isCloseTo(formula.upper(), within(0.06));
        assertThat(bootstrap.interval(1, mean, 0.95)).isEmpty();
        assertThat(bootstrap.interval(5, times -> Double.NaN, 0.95)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bootstrap(199, 1))
                .withMessage("replications 199 must be 200 to 1000000");
    }
}
