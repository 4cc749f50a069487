package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.BrokenTwin;
import dev.loyalty4j.metrics.log.ModelUnit;
import org.junit.jupiter.api.Test;

/** The models of purchases, and models with one decision wrong. */
class PurchaseTwinTest extends PurchaseContractTest {

    @Override
    double alive(PurchaseModel model, double x, double last, double age) {
        return model.probabilityAlive(x, last, age);
    }

    @Override
    double expected(PurchaseModel model, double x, double last, double age, double horizon) {
        return model.expectedPurchases(x, last, age, horizon);
    }

    @Override
    Verdict.Kind verdict(PurchaseHistories histories) {
        return BgNbd.fit(histories).fit().verdict().kind();
    }

    /** The production code, to be changed in one place. */
    private static class Twin extends PurchaseContractTest {

        private final PurchaseTwinTest right = new PurchaseTwinTest();

        @Override
        double alive(PurchaseModel model, double x, double last, double age) {
            return right.alive(model, x, last, age);
        }

        @Override
        double expected(PurchaseModel model, double x, double last, double age, double horizon) {
            return right.expected(model, x, last, age, horizon);
        }

        @Override
        Verdict.Kind verdict(PurchaseHistories histories) {
            return right.verdict(histories);
        }
    }

    @Test
    void theSuiteNoticesAChanceToLeaveTooMany() {
        PurchaseContractTest twin = new Twin() {
            @Override
            double alive(PurchaseModel model, double x, double last, double age) {
                double b = model.fit().parameter("b") + 1;
                return super.alive(model.at(1, 1, 1, b), x, last, age);
            }
        };
        assertThat(BrokenTwin.redTests(PurchaseContractTest.class, twin))
                .containsExactlyInAnyOrder(
                        "oneChanceToLeaveIsWeighedAgainstTheSilence", "withOneMoreChanceTheFirstPurchaseCountsToo");
    }

    @Test
    void theSuiteNoticesThatBgAndMbgAreMistakenForEachOther() {
        PurchaseContractTest twin = new Twin() {
            @Override
            double alive(PurchaseModel model, double x, double last, double age) {
                PurchaseModel other = model instanceof BgNbd
                        ? MbgNbd.of(1, 1, 1, 1, ModelUnit.WEEKS)
                        : BgNbd.of(1, 1, 1, 1, ModelUnit.WEEKS);
                return super.alive(other, x, last, age);
            }
        };
        assertThat(BrokenTwin.redTests(PurchaseContractTest.class, twin))
                .containsExactlyInAnyOrder(
                        "whoHasNoChanceToLeaveIsThere",
                        "oneChanceToLeaveIsWeighedAgainstTheSilence",
                        "withOneMoreChanceTheFirstPurchaseCountsToo");
    }

    @Test
    void theSuiteNoticesCustomersWhoNeverLeaveLater() {
        PurchaseContractTest twin = new Twin() {
            @Override
            double expected(PurchaseModel model, double x, double last, double age, double horizon) {
                return alive(model, x, last, age) * (1 + x) / (1 + age) * horizon;
            }
        };
        assertThat(BrokenTwin.redTests(PurchaseContractTest.class, twin)).containsExactly("leavingLaterCostsPurchases");
    }

    @Test
    void theSuiteNoticesThatNobodyIsAskedWhetherTheyAreThere() {
        PurchaseContractTest twin = new Twin() {
            @Override
            double expected(PurchaseModel model, double x, double last, double age, double horizon) {
                return super.expected(model, x, last, age, horizon) / alive(model, x, last, age);
            }
        };
        assertThat(BrokenTwin.redTests(PurchaseContractTest.class, twin))
                .containsExactlyInAnyOrder("aShortWhileAheadIsTheRateOfWhoIsThere", "leavingLaterCostsPurchases");
    }

    @Test
    void theSuiteNoticesAFitThatIsNotComparedWithNbd() {
        PurchaseContractTest twin = new Twin() {
            @Override
            Verdict.Kind verdict(PurchaseHistories histories) {
                CollapsedHistories data = new CollapsedHistories(histories);
                double[] start = {0.3, 0.2 / data.meanRate, 0.8, 2.5};
                return new Fitter(PurchaseShapes.BG, data.customers)
                        .fit(new DropoutLikelihood(data, 0, 1).overLogs(), FitSettings.STANDARD, start)
                        .verdict()
                        .kind();
            }
        };
        assertThat(BrokenTwin.redTests(PurchaseContractTest.class, twin))
                .containsExactly("whoNeverLeavesIsNotSaidToLeave");
    }
}
