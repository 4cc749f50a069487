package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Kept;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Random rule sets and histories of one member, judged by the plan and by the reference. */
final class RandomRules {
    private static final List<String> TYPES = List.of("beans", "stars");

    private final SplittableRandom random;
    private final RandomOrders all;
    private final List<EarningRule> rules;
    private final EarningPolicy policy;
    private final RulePlan plan;
    private final Evaluator evaluator;
    private final List<ReferenceRules> references = new ArrayList<>();
    private final LocalDate joined;
    private final List<Bought> bought = new ArrayList<>();
    private Known known;

    private RandomRules(Choices choices, long seed) {
        random = new SplittableRandom(seed);
        all = new RandomOrders(random);
        rules = all.rules();
        policy = all.policy();
        List<String> problems = new ArrayList<>();
        plan = RulePlan.compile(
                        "club", rules, RandomOrders.NAMES, new ProgramCalendar(EarningCheck.TOKYO), policy, problems)
                .toldWithin(Duration.ofDays(30))
                .with(choices);
        evaluator = plan.evaluator();
        assertThat(problems).isEmpty();
        for (String type : TYPES) {
            references.add(new ReferenceRules(rulesOf(type), policy, type.equals("stars") ? 2 : 0));
        }
        joined = LocalDate.of(2024, 2, 20).plusDays(random.nextInt(300));
        known = new Known(
                RuleState.EMPTY,
                all.oneIn(4) ? Facts.UNKNOWN : random.nextInt(3),
                joined,
                new TreeMap<>(),
                new TreeMap<>());
    }

    private List<EarningRule> rulesOf(String type) {
        return rules.stream()
                .filter(r -> (r.pointType().isEmpty() ? "beans" : r.pointType()).equals(type))
                .toList();
    }

    /** What a member has used so far, as the engine keeps it. */
    private record Known(
            RuleState history,
            int tier,
            LocalDate joined,
            TreeMap<String, Long> balances,
            TreeMap<String, Long> counters)
            implements Facts {
        @Override
        public int tierRank(int ladder) {
            return tier;
        }

        @Override
        public long balance(String pointType) {
            return balances.getOrDefault(pointType, 0L);
        }

        @Override
        public long counter(String counter) {
            return counters.getOrDefault(counter, 0L);
        }

        Known after(RuleEvent event, List<RuleEvent.Change> changes) {
            TreeMap<String, Long> moved = new TreeMap<>(counters);
            changes.stream()
                    .filter(change -> !change.counter().isEmpty())
                    .forEach(change -> moved.merge(change.counter(), change.amount(), Long::sum));
            return new Known(history.after(event), tier, joined, balances, moved);
        }
    }

    /** An order, what it counted, and what came back of it: units and money by line, money of the whole. */
    private static final class Bought {
        final Purchase order;
        OrderCounts counted;
        final ReferenceReturns back;

        Bought(Purchase order, OrderCounts counted) {
            this.order = order;
            this.counted = counted;
            this.back = new ReferenceReturns(order.lines());
        }

        Kept kept(boolean byUnits) {
            List<Kept.Line> lines = new ArrayList<>();
            for (int i = 0; i < order.lines().size(); i++) {
                Line line = order.lines().get(i);
                long net = byUnits ? 0 : line.net().minor();
                lines.add(new Kept.Line(net, line.quantity(), back.units[i], byUnits ? 0 : back.money[i]));
            }
            return Kept.of(lines, byUnits ? 0 : back.orderMoney);
        }
    }

    /** Points, cells, what was only tried and what limits leave agree after every order and every return. */
    static void check(Choices choices, long seed) {
        new RandomRules(choices, seed).live();
    }

    private void live() {
        LocalDate day = LocalDate.of(2026, 1, 25);
        for (int i = 0; i < 6; i++) {
            LocalDate of = day.minusDays(all.oneIn(4) ? random.nextInt(5) : 0); // some are told late
            buy(
                    all.order(
                            "o",
                            "anna",
                            of.atTime(9, 0).atZone(EarningCheck.TOKYO).toInstant()),
                    of);
            if (!bought.isEmpty() && all.oneIn(2)) {
                back(random.nextInt(bought.size()));
            }
            day = day.plusDays(all.oneIn(4) ? random.nextInt(200) : random.nextInt(6));
        }
    }

    private void buy(Purchase purchase, LocalDate day) {
        Occasion order = Occasion.of(purchase);
        String story = purchase + " on " + day + " by " + policy + " and " + rules + " after " + known;
        ReferenceOrder told = order(purchase, day, "beans");
        boolean supported = ReferenceRules.supports(rules, told);
        assertThat(told.converts() || plan.supports(order.trigger(), told.currency()))
                .as(story)
                .isEqualTo(supported);
        if (!supported) {
            return;
        }
        Evaluation evaluation = plan.evaluate(order, known, Trace.OFF);
        ReadOccasion read = plan.read(order);
        assertThat(plan.evaluate(order, known, Trace.collecting())).as(story).isEqualTo(evaluation);
        assertThat(evaluator.evaluate(order, known, Trace.OFF)).as(story).isEqualTo(evaluation);
        assertThat(evaluation.basis()).as(story).isEqualTo(counted(told));
        TreeMap<String, Long> balances = new TreeMap<>(known.balances());
        TreeMap<String, Long> tried = new TreeMap<>();
        for (int i = 0; i < TYPES.size(); i++) {
            String type = TYPES.get(i);
            assertThat(plan.points(order, known, type))
                    .as("%s alone: %s", type, story)
                    .isEqualTo(points(evaluation, type));
            assertThat(evaluator.points(order, known, type))
                    .as("%s of an evaluator: %s", type, story)
                    .isEqualTo(points(evaluation, type));
            assertThat(evaluator.points(read, known, type))
                    .as("%s of what was read before: %s", type, story)
                    .isEqualTo(points(evaluation, type));
            if (!rulesOf(type).isEmpty()) {
                ReferenceRules.Answer answer = references.get(i).buy(order(purchase, day, type));
                assertThat(cells(evaluation, type, purchase))
                        .as("%s: %s", type, story)
                        .isEqualTo(answer.cells());
                tried.putAll(answer.tried());
            }
            balances.merge(type, points(evaluation, type), Long::sum);
        }
        TreeMap<String, Long> reported = new TreeMap<>();
        evaluation.dryRuns().forEach(run -> reported.put(run.rule(), run.points()));
        assertThat(reported).as("tried: %s", story).isEqualTo(tried);
        RuleEvent.Counted event = new RuleEvent.Counted(purchase.at(), "o", evaluation.changes());
        known = known.after(event, event.changes());
        known = new Known(known.history(), known.tier(), joined, balances, known.counters());
        bought.add(new Bought(purchase, OrderCounts.NOTHING.after(event)));
    }

    private ReferenceOrder order(Purchase purchase, LocalDate day, String type) {
        return new ReferenceOrder(purchase, day, known.tier(), joined, known.balance(type), RandomOrders.TREE);
    }

    /** Money without a ratio into the currency of the programme counts for nothing beside its own rates. */
    private List<Long> counted(ReferenceOrder told) {
        List<Long> euros = told.euros(policy.basis());
        return euros == null ? told.lines().stream().map(line -> 0L).toList() : euros;
    }

    /** Some units of a line come back, or money for it, or money for the whole; or a return is cancelled. */
    private void back(int index) {
        Bought its = bought.get(index);
        int line = random.nextInt(its.order.lines().size());
        Line part = its.order.lines().get(line);
        switch (random.nextInt(5)) {
            case 0 -> its.back.units[line] = random.nextLong(part.quantity() + 1L);
            case 1 -> its.back.money[line] = random.nextLong(part.net().minor() + 1);
            case 2 -> its.back.orderMoney = random.nextLong(5_000);
            default -> {
                for (int i = 0; i < its.back.units.length; i++) {
                    its.back.units[i] = its.order.lines().get(i).quantity();
                }
            }
        }
        Kept kept = its.kept(false);
        Rate all = kept.isNothing() ? Rate.ONE : new Rate(0, 1);
        RuleEvent.GivenBack event =
                its.counted.forLines(its.order.at().plusSeconds(60), "o", all, kept, its.kept(true), known.history());
        its.counted = its.counted.after(event);
        known = known.after(event, event.changes());
        for (int i = 0; i < TYPES.size(); i++) {
            if (!rulesOf(TYPES.get(i)).isEmpty()) {
                references.get(i).back(index, its.back.shares());
            }
        }
    }

    private static long points(Evaluation evaluation, String type) {
        return evaluation.awards().stream()
                .filter(a -> a.pointType().equals(type))
                .mapToLong(Evaluation.Earned::points)
                .sum();
    }

    private List<List<Long>> cells(Evaluation evaluation, String type, Purchase order) {
        List<List<Long>> cells = new ArrayList<>();
        for (EarningRule rule : rulesOf(type)) {
            List<Long> row = new ArrayList<>();
            for (int line = 0; line < order.lines().size(); line++) {
                int its = line;
                row.add(evaluation.awards().stream()
                        .filter(a -> a.pointType().equals(type))
                        .flatMap(earned -> earned.cells().stream())
                        .filter(cell -> cell.rule().equals(rule.name()) && cell.line() == its)
                        .mapToLong(Evaluation.Cell::points)
                        .sum());
            }
            cells.add(row);
        }
        return cells;
    }
}
