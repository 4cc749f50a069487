package dev.loyalty4j.benchmarks.fits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.clv.PurchaseHistories;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is timed is a fit that converged, and scores that are those of single rows. */
class FitsTest {

    @Test
    void fitsOfGeneratedCustomersConvergeAndDoNotDependOnThreads() {
        FitBenchmark benchmark = new FitBenchmark();
        benchmark.customers = "20000";
        benchmark.prepare();
        assertThat(benchmark.bg().fit().logLikelihood()).isNegative();
    }

    @Test
    void scoresOfManyAreThoseOfEach() {
        ScoringBenchmark benchmark = new ScoringBenchmark();
        benchmark.prepare();
        assertThat(Arrays.stream(benchmark.paretoEdge())).allMatch(score -> score >= 0 && score <= 1);
    }

    @Test
    void generatedCustomersHaveWholeDaysOfTheAgesAskedFor() {
        PurchaseHistories customers = Customers.generate(5_000, 7, 546);
        for (int row = 0; row < customers.size(); row++) {
            assertThat(customers.age(row)).isBetween(1.0, 78.0);
            assertThat(Math.rint(7 * customers.ageAtLastPurchase(row)) / 7).isEqualTo(customers.ageAtLastPurchase(row));
            assertThat(customers.repeatPurchases(row)).isLessThanOrEqualTo((int) Math.rint(7 * customers.age(row)));
        }
        assertThat(Customers.distinct(customers)).isBetween(1_000L, 5_000L);
    }
}
