package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.function.SplitMix64;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * What the models of purchases owe in cases that can be worked by hand or are printed in a paper. Run by
 * {@link PurchaseTwinTest} and by its broken twins.
 */
abstract class PurchaseContractTest {

    private static final PurchaseModel BG = BgNbd.of(1, 1, 1, 1, ModelUnit.WEEKS);
    private static final PurchaseModel MBG = MbgNbd.of(1, 1, 1, 1, ModelUnit.WEEKS);

    abstract double alive(PurchaseModel model, double x, double last, double age);

    abstract double expected(PurchaseModel model, double x, double last, double age, double horizon);

    abstract Verdict.Kind verdict(PurchaseHistories histories);

    @Test
    void whoHasNoChanceToLeaveIsThere() {
        assertThat(alive(BG, 0, 0, 3)).isEqualTo(1);
    }

    @Test
    void oneChanceToLeaveIsWeighedAgainstTheSilence() {
        // r = α = a = b = 1, x = 1, t_x = 1, T = 3: odds of having left a/(b + x − 1)·((α + T)/(α + t_x))² = 1·2² = 4.
        assertThat(alive(BG, 1, 1, 3)).isCloseTo(1 / 5.0, within(1e-12));
        // Two purchases: 1/(1 + 1)·2³ = 4.
        assertThat(alive(BG, 2, 1, 3)).isCloseTo(1 / 5.0, within(1e-12));
        // No silence: 1 and 1/2.
        assertThat(alive(BG, 1, 3, 3)).isCloseTo(1 / 2.0, within(1e-12));
        assertThat(alive(BG, 2, 3, 3)).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void withOneMoreChanceTheFirstPurchaseCountsToo() {
        // x = 0: a/b·(α + T)/α = 4. x = 1: 1/(1 + 1)·2² = 2.
        assertThat(alive(MBG, 0, 0, 3)).isCloseTo(1 / 5.0, within(1e-12));
        assertThat(alive(MBG, 1, 1, 3)).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void aShortWhileAheadIsTheRateOfWhoIsThere() {
        // To first order in t: P(alive)·(r + x)/(α + T)·t, whatever the chances to leave later.
        assertThat(expected(BG, 1, 1, 3, 1e-6)).isCloseTo(1 / 5.0 * 2 / 4 * 1e-6, within(1e-12));
        assertThat(expected(MBG, 1, 1, 3, 1e-6)).isCloseTo(1 / 3.0 * 2 / 4 * 1e-6, within(1e-12));
    }

    @Test
    void leavingLaterCostsPurchases() {
        // Second order: after the next purchase a customer leaves with probability E(p) = a/(a + b + x) = 1/3, so of
        // (λt)²/2 second purchases 2/3 are made: with λ ~ gamma(2, rate 4), E(λ) = 1/2 and E(λ²) = 6/16,
        // E = P(alive)·(t/2 − (1/3)·(6/16)·t²/2 + …) = (0.05 − 0.000625 + …)/5 for t = 0.1.
        assertThat(expected(BG, 1, 1, 3, 0.1)).isCloseTo((0.05 - 0.000625) / 5, within(4e-6));
    }

    @Test
    void whoNeverLeavesIsNotSaidToLeave() {
        // 400 customers of NBD, who buy for ever. By chance the likelihood has a top with attrition, hardly higher.
        double[] ages = new double[400];
        Arrays.setAll(ages, i -> 10 + i % 40);
        PurchaseHistories loyal = Nbd.of(2, 8, ModelUnit.WEEKS).simulate(ages, new SplitMix64(2)::nextLong);
        assertThat(verdict(loyal)).isEqualTo(Verdict.Kind.AT_BOUNDARY);
    }
}
