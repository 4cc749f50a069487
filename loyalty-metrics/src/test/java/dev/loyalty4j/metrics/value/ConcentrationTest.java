package dev.loyalty4j.metrics.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.CdnowMaster;
import dev.loyalty4j.metrics.interval.Bootstrap;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    @Test
    void cdnowHasTheConcentrationThatIsKnown() {
        // shared/data/README.md.
        Concentration cdnow = Concentration.of(CdnowMaster.log());
        assertThat(cdnow.customers()).isEqualTo(23_570);
        assertThat(cdnow.cents()).isEqualTo(250_031_563);
        assertThat(cdnow.gini().value()).isCloseTo(0.634571184582, within(5e-13));
        assertThat(cdnow.topShare(1).value()).isCloseTo(0.158390, within(5e-7));
        assertThat(cdnow.topShare(10).value()).isCloseTo(0.509427, within(5e-7));
        assertThat(cdnow.topShare(20).value()).isCloseTo(0.677774, within(5e-7));
    }

    @Test
    void fourCustomersByHand() {
        // 1, 2, 3, 6: Σ i·x = 1 + 4 + 9 + 24 = 38, n·Σx = 48, Gini = 76/48 − 5/4 = 1/3. Top half 9/12.
        Concentration four = Concentration.of(6, 1, 3, 2);
        assertThat(four.gini().value()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(four.topShare(50).value()).isEqualTo(0.75);
        assertThat(four.topShare(25).value()).isEqualTo(0.5);
        assertThat(four.lorenz(2))
                .containsExactly(new LorenzPoint(0, 0), new LorenzPoint(0.5, 0.25), new LorenzPoint(1, 1));
    }

    @Test
    void theLinearisedErrorIsThatOfLeavingOutOneAfterTheOther() {
        // The jack-knife: n − 1 times the mean square of what leaving out each customer changes.
        long[] cents = new long[2_000];
        for (int i = 0; i < cents.length; i++) {
            cents[i] = (long) (100 * Math.exp(3 * Math.sin(i * 12.9898) * Math.sin(i * 78.233)));
        }
        Concentration all = Concentration.of(cents);
        assertThat(all.gini().standardError()).isCloseTo(jackknife(cents, false), within(2e-4));
        assertThat(all.topShare(10).standardError()).isCloseTo(jackknife(cents, true), within(1e-3));
    }

    private static double jackknife(long[] cents, boolean top) {
        int n = cents.length;
        double[] without = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            long[] rest = new long[n - 1];
            System.arraycopy(cents, 0, rest, 0, i);
            System.arraycopy(cents, i + 1, rest, i, n - 1 - i);
            Concentration others = Concentration.of(rest);
            // 199.9 of 1,999 are 199; the fraction in between is taken with the next largest.
            without[i] = top ? others.topShare(10.00501).value() : others.gini().value();
            mean += without[i] / n;
        }
        double squares = 0;
        for (double value : without) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares * (n - 1) / n);
    }

    @Test
    void resamplingAgreesWithTheFormula() {
        Concentration month = Concentration.of(CdnowMaster.log(), Period.month(YearMonth.of(1998, 3)));
        Bootstrap bootstrap = new Bootstrap(500, 3);
        Interval drawn = month.giniInterval(bootstrap, 0.95).orElseThrow();
        Interval formula = month.gini().interval().orElseThrow();
        assertThat(drawn.lower()).isCloseTo(formula.lower(), within(0.006));
        assertThat(drawn.upper()).isCloseTo(formula.upper(), within(0.006));
        Interval top = month.topShareInterval(10, bootstrap, 0.95).orElseThrow();
        Interval topFormula = month.topShare(10).interval().orElseThrow();
        assertThat(top.lower()).isCloseTo(topFormula.lower(), within(0.012));
        assertThat(top.upper()).isCloseTo(topFormula.upper(), within(0.012));
    }

    @Test
    void equalCustomersHaveNoConcentrationAndOneForAllHasTheMost() {
        assertThat(Concentration.of(5, 5, 5, 5).gini().value()).isZero();
        assertThat(Concentration.of(5, 5, 5, 5).gini().standardError()).isZero();
        assertThat(Concentration.of(0, 0, 0, 9).gini().value()).isEqualTo(0.75);
    }

    @Test
    void whoCameOutBelowNothingCountsAsNothingAndIsReported() {
        Concentration some = Concentration.of(-100, 0, 50, 50);
        assertThat(some.notPositive()).isEqualTo(2);
        assertThat(some.cents()).isEqualTo(100);
        // 0, 0, 50, 50: Σ i·x = 350, 700/400 − 5/4 = 1/2.
        assertThat(some.gini().value()).isEqualTo(0.5);
        assertThat(some.toString()).endsWith("4 customers, 2 of them not above 0");
    }

    @Test
    void withoutRevenueOrWithoutAnyoneAtTheTopItIsUndefined() {
        PurchaseLog empty = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(LocalDate.of(2026, 1, 1))
                .build();
        assertThat(Concentration.of(empty).gini())
                .hasToString("concentration of revenue (Gini) undefined: there are no customers with revenue");
        assertThat(Concentration.of(empty).lorenz(10)).isEmpty();
        assertThat(Concentration.of(1, 2).topShare(10).isDefined()).isFalse();
        assertThat(Concentration.of(1, 2).topShareInterval(10, new Bootstrap(200, 1), 0.95))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.of(1).topShare(100))
                .withMessage("percent 100.0 must be above 0 and below 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.of(1).lorenz(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new LorenzPoint(0.5, 0.6));
    }
}
