package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.amount.RoundingLevel;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Random rule sets and histories of one member; the same seed gives the same. */
final class RandomRules {
    private final SplittableRandom random;

    private RandomRules(long seed) {
        random = new SplittableRandom(seed);
    }

    /** What a member has used so far, as the engine keeps it. */
    private record Known(RuleState history, long balance, TreeMap<String, Long> counters) implements Facts {
        @Override
        public int tierRank(int ladder) {
            return 0;
        }

        @Override
        public long balance(String pointType) {
            return balance;
        }

        @Override
        public long counter(String counter) {
            return counters.getOrDefault(counter, 0L);
        }
    }

    /** Points, cells, what was only tried and what limits leave agree after every order. */
    static void check(Choices choices, long seed) {
        RandomRules all = new RandomRules(seed);
        List<EarningRule> rules = all.rules();
        EarningPolicy policy = all.policy();
        RulePlan plan = EarningCheck.plan(policy, choices, rules);
        ReferenceRules reference = new ReferenceRules(rules, policy);
        Known known = new Known(RuleState.EMPTY, all.random.nextInt(50), new TreeMap<>());
        LocalDate day = LocalDate.of(2026, 1, 25);
        Evaluator evaluator = plan.evaluator();
        for (int i = 0; i < 5; i++) {
            LocalDate of = day.minusDays(all.oneIn(4) ? all.random.nextInt(5) : 0); // some are told late
            List<Line> lines = EarningCheck.lines(all.random);
            Instant at = of.atTime(9, 0).atZone(EarningCheck.TOKYO).toInstant();
            Occasion order = Occasion.of(Purchase.of("o", "anna", at, lines));
            assertThat(plan.evaluate(order, known, Trace.OFF))
                    .isEqualTo(plan.evaluate(order, known, Trace.collecting()));
            Evaluation evaluation = plan.evaluate(order, known, Trace.OFF);
            assertThat(evaluator.evaluate(order, known, Trace.OFF)).isEqualTo(evaluation);
            assertThat(evaluator.points(order, known, "beans")).isEqualTo(plan.points(order, known, "beans"));
            assertThat(plan.points(order, known, "beans"))
                    .as("the total alone of order %s of %s by %s and %s on %s", i, lines, policy, rules, of)
                    .isEqualTo(evaluation.awards().stream()
                            .mapToLong(Evaluation.Earned::points)
                            .sum());
            assertThat(cells(evaluation, rules, lines))
                    .as("order %s of %s by %s and %s on %s", i, lines, policy, rules, of)
                    .isEqualTo(reference.buy(lines, of, known.balance()).cells());
            known = after(known, evaluation, at);
            assertThat(left(plan, rules, policy, of, known))
                    .as("what limits leave after order %s by %s and %s on %s", i, policy, rules, of)
                    .isEqualTo(left(reference, rules, policy, of));
            day = day.plusDays(all.random.nextInt(6));
        }
    }

    /** What every limit over a window leaves on a day, as the engine has it. */
    private static List<Long> left(
            RulePlan plan, List<EarningRule> rules, EarningPolicy policy, LocalDate day, Known known) {
        return left(rules, policy, (limit, rule, index) -> {
            String key = "limit beans/" + rule + "/" + index;
            LocalDate last = limit.window() instanceof Window.Lifetime ? LocalDate.MAX : day;
            return limit.max()
                    - (limit.total()
                            ? known.counter(plan.program() + " " + key + " "
                                    + limit.window().bucketOf(day))
                            : known.history().sum(key, limit.window().startOn(day), last));
        });
    }

    private static List<Long> left(
            ReferenceRules reference, List<EarningRule> rules, EarningPolicy policy, LocalDate day) {
        return left(rules, policy, (limit, rule, index) -> reference.remaining(limit, rule, index, day, 0));
    }

    private interface Left {
        long of(Limit limit, String rule, int index);
    }

    private static List<Long> left(List<EarningRule> rules, EarningPolicy policy, Left left) {
        List<Long> all = new ArrayList<>();
        for (EarningRule rule : rules) {
            left(rule.limits(), rule.name(), left, all);
        }
        left(policy.limits(), "", left, all);
        return all;
    }

    private static void left(List<Limit> limits, String rule, Left left, List<Long> all) {
        for (int i = 0; i < limits.size(); i++) {
            if (limits.get(i).span() == Limit.Span.WINDOW) {
                all.add(left.of(limits.get(i), rule, i));
            }
        }
    }

    /** A programme of random rules, its shared limits too, previews each order and each return before it is told. */
    static void checkPreview(long seed) {
        RandomRules all = new RandomRules(seed);
        ProgramBuilder parts = Program.builder("club", EarningCheck.TOKYO, "EUR")
                .points(PointType.of("beans", Expiry.days(20)))
                .earning(all.policy());
        all.rules().forEach(parts::earn);
        TestClock clock = new TestClock("2026-01-25T00:00:00Z");
        Loyalty loyalty = Loyalty.builder(parts.build()).clock(clock).build();
        loyalty.submit(Enrol.of("anna", clock.instant())).orThrow();
        loyalty.submit(Enrol.of("bert", clock.instant())).orThrow();
        for (int i = 0; i < 8; i++) {
            clock.advance(Duration.ofHours(all.random.nextInt(100)));
            String member = all.oneIn(3) ? "bert" : "anna"; // who uses up what all members share
            boolean back = i > 0 && all.oneIn(4);
            Command command = back
                    ? Return.of("back " + i, "o-" + all.random.nextInt(i), clock.instant())
                    : Purchase.of("o-" + i, member, clock.instant(), EarningCheck.lines(all.random));
            long entries = loyalty.verify().entries();
            Outcome preview = loyalty.preview(command);
            assertThat(loyalty.preview(command)).hasToString(preview.toString());
            assertThat(loyalty.verify().entries())
                    .as("a preview stores nothing")
                    .isEqualTo(entries);
            Outcome outcome = loyalty.submit(command);

            assertThat(preview.accepted()).isEqualTo(outcome.accepted());
            assertThat(preview.refusal()).isEqualTo(outcome.refusal());
            if (outcome.accepted()) {
                assertThat(preview.events()).as("%s of %s", command, parts).isEqualTo(outcome.events());
            }
        }
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    /** As {@link #check}, for what dry runs report. */
    static void checkTried(long seed) {
        RandomRules all = new RandomRules(seed);
        List<EarningRule> rules = all.rules();
        EarningPolicy policy = all.policy();
        List<Line> lines = EarningCheck.lines(all.random);
        LocalDate day = LocalDate.of(2026, 1, 25);
        Instant at = day.atTime(9, 0).atZone(EarningCheck.TOKYO).toInstant();
        Evaluation evaluation = EarningCheck.plan(policy, Choices.STANDARD, rules)
                .evaluate(Occasion.of(Purchase.of("o", "anna", at, lines)), rank -> 0, Trace.OFF);
        TreeMap<String, Long> tried = new TreeMap<>();
        evaluation.dryRuns().forEach(run -> tried.put(run.rule(), run.points()));

        assertThat(tried)
                .isEqualTo(new ReferenceRules(rules, policy).buy(lines, day, 0).tried());
    }

    private static Known after(Known before, Evaluation evaluation, Instant at) {
        TreeMap<String, Long> counters = new TreeMap<>(before.counters());
        evaluation.changes().stream()
                .filter(change -> !change.counter().isEmpty())
                .forEach(change -> counters.merge(change.counter(), change.amount(), Long::sum));
        long points = evaluation.awards().stream()
                .mapToLong(Evaluation.Earned::points)
                .sum();
        RuleState history = before.history().after(new RuleEvent.Counted(at, "o", evaluation.changes()));
        return new Known(history, before.balance() + points, counters);
    }

    private static List<List<Long>> cells(Evaluation evaluation, List<EarningRule> rules, List<Line> lines) {
        List<List<Long>> cells = new ArrayList<>();
        for (EarningRule rule : rules) {
            List<Long> row = new ArrayList<>();
            for (int line = 0; line < lines.size(); line++) {
                int its = line;
                row.add(evaluation.awards().stream()
                        .flatMap(earned -> earned.cells().stream())
                        .filter(cell -> cell.rule().equals(rule.name()) && cell.line() == its)
                        .mapToLong(Evaluation.Cell::points)
                        .sum());
            }
            cells.add(row);
        }
        return cells;
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private EarningPolicy policy() {
        EarningPolicy policy = EarningPolicy.DEFAULT
                .stacking(Stacking.values()[random.nextInt(Stacking.values().length)])
                .selecting(Selection.values()[random.nextInt(Selection.values().length)])
                .rounding(
                        Rounding.values()[random.nextInt(Rounding.values().length)],
                        RoundingLevel.values()[random.nextInt(RoundingLevel.values().length)]);
        return oneIn(3) ? policy.atMost(limit()) : policy;
    }

    private List<EarningRule> rules() {
        List<EarningRule> rules = new ArrayList<>();
        int count = 2 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            EarningRule rule = EarningRule.of("rule " + i, i == 0 ? Award.pointsPerMoney(1, "3.00") : award())
                    .on(scope())
                    .when(condition(2));
            rule = oneIn(3) ? rule.inGroup("one of these", random.nextInt(3)) : rule;
            rule = oneIn(3) ? rule.atMost(limit()) : rule;
            rule = oneIn(8) ? rule.atMost(limit()) : rule;
            rules.add(oneIn(6) ? rule.dry() : rule);
        }
        return rules;
    }

    private Award award() {
        long points = 1 + random.nextInt(9);
        return switch (random.nextInt(9)) {
            case 0 -> Award.pointsPerMoney(points, "1.00");
            case 1 -> Award.pointsPerUnit(points);
            case 2 -> Award.pointsEvery(points, "7.50");
            case 3 ->
                Award.bands(
                        new Award.Band(oneIn(2) ? "0.00" : "5.00", points),
                        new Award.Band("20.00", points + 7),
                        new Award.Band("90.00", points));
            case 4 -> Award.fixed(points * 3);
            case 5 -> new Award.Fixed(points, true);
            case 6 -> Award.percent(oneIn(2) ? "12.5" : "33");
            default -> Award.multiply(List.of("1", "1.25", "2", "3.1").get(random.nextInt(4)));
        };
    }

    private Scope scope() {
        return switch (random.nextInt(6)) {
            case 0 -> Scope.category("coffee");
            case 1 -> Scope.category("tea");
            case 2 -> Scope.sku("sku-" + random.nextInt(3));
            default -> Scope.ORDER;
        };
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 11)) {
            case 0 -> Condition.category("coffee");
            case 1 -> Condition.unitsAtLeast(1 + random.nextInt(12));
            case 2 -> Condition.amountAtLeast(random.nextInt(150) + ".50");
            case 3 -> leaf();
            case 6 -> Condition.not(condition(depth - 1));
            case 7 -> Condition.all(condition(depth - 1), condition(depth - 1));
            case 8 -> Condition.any(condition(depth - 1), condition(depth - 1));
            case 9 -> Condition.contains(leaf());
            default -> Condition.ALWAYS;
        };
    }

    /** Of every way in which leaves are answered, known or not. */
    private Condition leaf() {
        return switch (random.nextInt(7)) {
            case 0 -> Condition.sku("sku-" + random.nextInt(3));
            case 1 -> Condition.is(Fact.CATEGORY, "tea", "coffee");
            case 2 -> Condition.is(Fact.LINE_KIND, "SHIPPING");
            case 3 -> Condition.lineAmountAtLeast(random.nextInt(60) + ".25");
            case 4 -> Condition.segment("vip");
            case 5 -> Condition.is(Fact.CHANNEL, "app");
            default -> Condition.is(Fact.BRAND, "acme");
        };
    }

    private Limit limit() {
        Window window = List.of(Window.DAY, Window.CALENDAR_MONTH, Window.days(7), Window.LIFETIME)
                .get(random.nextInt(4));
        Limit limit = switch (random.nextInt(5)) {
            case 0 -> Limit.pointsPerOrder(1 + random.nextInt(60));
            case 1 -> Limit.triggers(1 + random.nextInt(2), window);
            case 2 -> Limit.balance(1 + random.nextInt(150));
            default -> Limit.points(1 + random.nextInt(90), window);
        };
        boolean counted = limit.span() == Limit.Span.WINDOW && !window.equals(Window.days(7));
        limit = counted && oneIn(4) ? limit.inTotal() : limit;
        return oneIn(4) ? limit.orNothing() : limit;
    }
}
