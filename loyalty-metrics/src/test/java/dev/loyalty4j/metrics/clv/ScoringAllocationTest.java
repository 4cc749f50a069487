package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.function.SplitMix64;
import dev.loyalty4j.metrics.log.ModelUnit;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The doors for many customers do not allocate, however many there are. */
class ScoringAllocationTest {

    private static final int CUSTOMERS = 20_000;

    private static final List<PurchaseModel> MODELS = List.of(
            Nbd.of(0.4, 12, ModelUnit.WEEKS),
            BgNbd.of(0.25, 4.5, 0.8, 2.5, ModelUnit.WEEKS),
            MbgNbd.of(0.5, 6, 0.9, 1.6, ModelUnit.WEEKS),
            ParetoNbd.of(0.55, 10.6, 0.61, 11.7, ModelUnit.WEEKS),
            // The integral instead of the series.
            ParetoNbd.of(0.55, 10.6, 0.61, 0.1, ModelUnit.WEEKS));

    private static PurchaseHistories customers() {
        double[] ages = new double[CUSTOMERS];
        Arrays.setAll(ages, i -> 1 + i % 78);
        return MODELS.get(1).simulate(ages, new SplitMix64(3)::nextLong);
    }

    /** By name, because the module under test does not read the modules that measure. */
    private static long allocatedSoFar() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        Method allocated =
                Class.forName("com.sun.management.ThreadMXBean").getMethod("getThreadAllocatedBytes", long.class);
        return (long) allocated.invoke(threads, Thread.currentThread().getId());
    }

    private static long allocated(Runnable scoring) throws ReflectiveOperationException {
        // The first runs load classes.
        for (int i = 0; i < 3; i++) {
            scoring.run();
            allocatedSoFar();
        }
        long before = allocatedSoFar();
        scoring.run();
        return allocatedSoFar() - before;
    }

    @Test
    void scoringManyCustomersAllocatesNothingPerCustomer() throws ReflectiveOperationException {
        PurchaseHistories customers = customers();
        double[] scores = new double[CUSTOMERS];
        Horizon horizon = Horizon.weeks(39);
        for (PurchaseModel model : MODELS) {
            assertThat(allocated(() -> model.probabilitiesAlive(customers, scores)))
                    .as("%s alive", model)
                    .isLessThan(CUSTOMERS / 10);
            assertThat(allocated(() -> model.expectedPurchases(customers, horizon, scores)))
                    .as("%s purchases", model)
                    .isLessThan(CUSTOMERS / 10);
        }
    }
}
