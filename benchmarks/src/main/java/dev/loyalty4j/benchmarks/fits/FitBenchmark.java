package dev.loyalty4j.benchmarks.fits;

import dev.loyalty4j.metrics.clv.BgNbd;
import dev.loyalty4j.metrics.clv.FitSettings;
import dev.loyalty4j.metrics.clv.ParetoNbd;
import dev.loyalty4j.metrics.clv.PurchaseHistories;
import dev.loyalty4j.metrics.clv.Verdict;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Whole fits on two threads: collapsing of equal histories, several starts, the climb, the nested model that a verdict
 * compares with, and standard errors. Before it measures, both models have to have converged, and two threads have to
 * give the bits of one.
 *
 * <p>Run it with {@code mvn -q -pl benchmarks -am -Prun,heavy,bench compile -Dbench.args="fits"}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FitBenchmark {

    private static final FitSettings TWO_THREADS = FitSettings.STANDARD.threads(2);
    private static final int CHECKED = 100_000;

    /** Whose histories. */
    @Param({"CDNOW", "100000", "1000000", "85 ages"})
    public String customers = "CDNOW";

    private PurchaseHistories histories;

    /** Makes the histories, and checks the fits of those that do not take long. */
    @Setup
    public void prepare() {
        histories = of(customers);
        if (histories.size() <= CHECKED) {
            check(bg().fit().equals(BgNbd.fit(histories).fit()), "BG/NBD on one thread and on two");
            check(pareto().fit().equals(ParetoNbd.fit(histories).fit()), "Pareto/NBD on one thread and on two");
            check(bg().fit().verdict().kind() == Verdict.Kind.CONVERGED, "BG/NBD");
            check(pareto().fit().verdict().kind() == Verdict.Kind.CONVERGED, "Pareto/NBD");
        }
    }

    static PurchaseHistories of(String customers) {
        return switch (customers) {
            case "CDNOW" ->
                Customers.cdnow().orElseThrow(() -> new IllegalStateException("missing: the data of CDNOW"));
            case "85 ages" -> Customers.generate(1_000_000, 189, 273);
            default -> Customers.generate(Integer.parseInt(customers), 7, 546);
        };
    }

    private static void check(boolean good, String what) {
        if (!good) {
            throw new IllegalStateException("not the same or not converged, so there is nothing to time: " + what);
        }
    }

    /**
     * BG/NBD.
     *
     * @return the model
     */
    @Benchmark
    public BgNbd bg() {
        return BgNbd.fit(histories, TWO_THREADS);
    }

    /**
     * Pareto/NBD.
     *
     * @return the model
     */
    @Benchmark
    public ParetoNbd pareto() {
        return ParetoNbd.fit(histories, TWO_THREADS);
    }
}
