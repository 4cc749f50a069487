package dev.loyalty4j.benchmarks.fits;

import dev.loyalty4j.benchmarks.table.Comparison;
import dev.loyalty4j.benchmarks.table.Goal;
import dev.loyalty4j.benchmarks.table.Jmh;
import dev.loyalty4j.benchmarks.table.Jmh.Measured;
import dev.loyalty4j.benchmarks.table.Row;
import dev.loyalty4j.benchmarks.table.Row.Unit;
import dev.loyalty4j.benchmarks.table.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Fits by the number of customers, and scoring with the models. */
public final class FitsComparison implements Comparison {

    @Override
    public String name() {
        return "fits";
    }

    @Override
    public List<Row> run(Settings settings) throws RunnerException {
        List<Row> rows = new ArrayList<>();
        if (Customers.cdnow().isPresent()) {
            rows.addAll(fits(settings, "CDNOW", Goal.NONE, Goal.NONE));
        } else {
            System.out.println("fits: the data of CDNOW is not there, so its rows are left out");
        }
        rows.addAll(fits(settings, "100000", Goal.NONE, Goal.NONE));
        rows.addAll(fits(settings, "1000000", Goal.atMost(0.8), Goal.atMost(8)));
        rows.addAll(fits(settings, "85 ages", Goal.atMost(0.4), Goal.atMost(4)));
        rows.addAll(scoring(settings));
        return rows;
    }

    private static List<Row> fits(Settings settings, String customers, Goal bg, Goal pareto) throws RunnerException {
        Map<String, Measured> measured = Jmh.run(
                settings,
                options -> options.param("customers", customers).jvmArgsAppend("-Xmx2g"),
                FitBenchmark.class.getName());
        String what = String.format(
                "NBD fit, %s (%,d distinct rows), 2 threads",
                customers, Customers.distinct(FitBenchmark.of(customers)));
        return List.of(
                Row.alone("BG/" + what, Unit.SECONDS, Jmh.of(measured, "bg").score(), bg),
                Row.alone(
                        "Pareto/" + what,
                        Unit.SECONDS,
                        Jmh.of(measured, "pareto").score(),
                        pareto));
    }

    private static List<Row> scoring(Settings settings) throws RunnerException {
        Map<String, Measured> measured = Jmh.run(settings, options -> options, ScoringBenchmark.class.getName());
        // What the harness itself allocates in an iteration is spread over its rows: a little, but never quite 0.
        double bytes = measured.values().stream()
                .map(Measured::bytes)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return List.of(
                score("BG/NBD, alive", Jmh.of(measured, "bgAlive"), 20e6),
                score("MBG/NBD, alive", Jmh.of(measured, "mbgAlive"), 20e6),
                score("BG/NBD, purchases in 39 weeks", Jmh.of(measured, "bgPurchases"), 5e6),
                score("MBG/NBD, purchases in 39 weeks", Jmh.of(measured, "mbgPurchases"), 5e6),
                score("Pareto/NBD, alive", Jmh.of(measured, "paretoAlive"), 2e6),
                score("Pareto/NBD, purchases in 39 weeks", Jmh.of(measured, "paretoPurchases"), 2e6),
                score("Pareto/NBD, alive, slowest row", Jmh.of(measured, "paretoEdge"), 0.3e6),
                Row.alone("scoring, the most that a row allocates", Unit.BYTES_PER_OP, bytes, Goal.atMost(0.5)));
    }

    private static Row score(String what, Measured measured, double goal) {
        return Row.alone("scoring with " + what, Unit.ROWS, measured.score(), Goal.atLeast(goal));
    }
}
