package dev.loyalty4j.benchmarks.rules;

import dev.loyalty4j.benchmarks.table.Comparison;
import dev.loyalty4j.benchmarks.table.Goal;
import dev.loyalty4j.benchmarks.table.Jmh;
import dev.loyalty4j.benchmarks.table.Jmh.Measured;
import dev.loyalty4j.benchmarks.table.Row;
import dev.loyalty4j.benchmarks.table.Row.Unit;
import dev.loyalty4j.benchmarks.table.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The rows of P20: {@link RulesBenchmark}, and the other engines where the profile {@code heavy} brings them. */
public final class RulesComparison implements Comparison {
    private static final String BENCHMARK = "dev.loyalty4j.benchmarks.rules.RulesBenchmark";
    private static final String RIVALS = "dev.loyalty4j.benchmarks.rules.RivalsBenchmark";
    private static final int FEW = 100_000;
    private static final int MANY = 1_000_000;
    private static final int OF_RIVALS = 20_000;
    private static final int ROUNDS = 3;
    private static final int ROUNDS_OF_RIVALS = 2;

    private record Side(String method, String name, Goal goal) {}

    private static final List<Side> SIDES = List.of(
            new Side("handWritten", "hand-written Java", Goal.ratio(0.5)),
            new Side("lambdas", "lambdas in an array", Goal.NONE),
            new Side("mvel", "MVEL 2.5.2, compiled", Goal.ratio(3)),
            new Side("droolsReused", "Drools 10.2.0, session reused", Goal.ratio(5)),
            new Side("droolsStateless", "Drools 10.2.0, stateless", Goal.ratio(5)),
            new Side("easyRules", "Easy Rules 4.1.0", Goal.ratio(5)),
            new Side("evrete", "Evrete 4.0.3, session reused", Goal.NONE));

    /** Needs nothing. */
    public RulesComparison() {}

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public List<Row> run(Settings settings) throws Exception {
        int orders = settings.size(FEW, MANY);
        int once = settings.times(1, ROUNDS);
        Map<String, Measured> twenty = measured(settings, ROUNDS, 20, orders, 1, BENCHMARK);
        Map<String, Measured> others =
                measured(settings, settings.times(ROUNDS_OF_RIVALS, ROUNDS), 20, OF_RIVALS, 1, RIVALS);
        Map<String, Measured> two = measured(settings, once, 20, orders, 2, BENCHMARK + ".ours");
        Map<String, Measured> many = measured(settings, once, 191, orders, 1, BENCHMARK);
        double ours = Jmh.of(twenty, "ours").score() / orders;
        List<Row> rows = new ArrayList<>();
        for (Side side : SIDES) {
            boolean rival = others.containsKey(side.method());
            Measured its = rival ? others.get(side.method()) : twenty.get(side.method());
            if (its != null) {
                double theirs = its.score() / (rival ? OF_RIVALS : orders);
                rows.add(Row.of("P20, 20 rules, 1 thread", Unit.MICROS, ours, side.name(), theirs, side.goal()));
            }
        }
        double read = Jmh.of(twenty, "oursReading").score() / orders;
        rows.add(Row.of("P20, 20 rules, read each time", Unit.MICROS, read, "read before", ours, Goal.NONE));
        double bytes = Jmh.of(twenty, "oursReading").bytes() / orders;
        rows.add(Row.alone("P20, 20 rules, allocated", Unit.BYTES_PER_OP, bytes, Goal.atMost(64)));
        // Each of two threads judges all orders: half the time for one of them is what both together take.
        double both = Jmh.of(two, "ours").score() / orders / 2;
        rows.add(Row.of("P20, 20 rules, 2 threads", Unit.MICROS, both, "ours, 1 thread", ours, Goal.ratio(1.7)));
        double ofMany = Jmh.of(many, "ours").score() / orders;
        rows.add(Row.of("P20, 191 rules, 1 thread", Unit.MICROS, ofMany, "ours, 20 rules", ours, Goal.ratio(0.25)));
        for (Side side : SIDES) {
            Measured its = many.get(side.method());
            if (its != null) {
                double theirs = its.score() / orders;
                rows.add(Row.of("P20, 191 rules, 1 thread", Unit.MICROS, ofMany, side.name(), theirs, Goal.NONE));
            }
        }
        return rows;
    }

    private static Map<String, Measured> measured(
            Settings settings, int rounds, int rules, int orders, int threads, String benchmark)
            throws RunnerException {
        if (!Jmh.has(benchmark)) {
            return Map.of();
        }
        return Jmh.inTurns(
                rounds,
                settings,
                options -> options.threads(threads)
                        .param("rules", String.valueOf(rules))
                        .param("orders", String.valueOf(orders)),
                benchmark);
    }
}
