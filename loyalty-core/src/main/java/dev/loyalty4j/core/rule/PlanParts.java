package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a plan is made of.
 *
 * @param program the name of the programme
 * @param names what rules may refer to
 * @param calendar the calendar of the programme
 * @param policy what holds for all rules
 * @param byTrigger the rules by trigger, then by point type
 * @param bases the different bases; that of the programme comes first
 * @param leaves the leaves of all conditions
 * @param watches what is counted because conditions ask for it
 * @param gates what must hold before things of later rooms are given, by name
 * @param kinds the rules that give something that is not points, by trigger
 * @param personal the conditions about the person whose answers are kept for what comes by itself
 */
record PlanParts(
        String program,
        RuleNames names,
        ProgramCalendar calendar,
        EarningPolicy policy,
        SortedMap<String, List<TypePlan>> byTrigger,
        List<CompiledBasis> bases,
        Leaves leaves,
        List<Watch> watches,
        SortedMap<String, CompiledGate> gates,
        SortedMap<String, List<CompiledRule>> kinds,
        List<Condition> personal,
        List<Integer> silences) {

    List<CompiledRule> kinds(String trigger) {
        List<CompiledRule> rules = kinds.get(trigger);
        return rules == null ? List.of() : rules;
    }

    List<TypePlan> types(String trigger) {
        List<TypePlan> types = byTrigger.get(trigger);
        return types == null ? List.of() : types;
    }

    static PlanParts compile(
            String program,
            List<EarningRule> rules,
            List<Gate> gates,
            RuleNames names,
            ProgramCalendar calendar,
            EarningPolicy policy,
            List<String> problems) {
        names.categories().check(problems);
        if (rules.size() > RulePlan.MAX_RULES) {
            problems.add("the programme has " + rules.size() + " rules, allowed are " + RulePlan.MAX_RULES);
        }
        Compiler compiler = new Compiler(names, policy, problems);
        rules.forEach(compiler::add);
        gates.forEach(compiler::add);
        return new PlanParts(
                program,
                names,
                calendar,
                policy,
                compiler.byTrigger(),
                List.copyOf(compiler.bases),
                compiler.leaves.done(),
                List.copyOf(compiler.watches),
                compiler.gates,
                compiler.kinds,
                Personal.of(rules),
                List.copyOf(compiler.silences));
    }

    /** Collects rules one by one. */
    private static final class Compiler {
        private final RuleNames names;
        private final EarningPolicy policy;
        private final List<String> problems;
        private final Set<String> seen = new LinkedHashSet<>();
        private final List<CompiledBasis> bases = new ArrayList<>();
        private final LeafCollector leaves = new LeafCollector();
        private final Set<Watch> watches = new LinkedHashSet<>();
        private final TreeMap<String, List<List<CompiledRule>>> found = new TreeMap<>();
        private final TreeMap<String, CompiledGate> gates = new TreeMap<>();
        private final TreeMap<String, List<CompiledRule>> kinds = new TreeMap<>();
        private final TreeSet<Integer> silences = new TreeSet<>();

        Compiler(RuleNames names, EarningPolicy policy, List<String> problems) {
            this.names = names;
            this.policy = policy;
            this.problems = problems;
            bases.add(CompiledBasis.of(policy.basis(), names.categories()));
        }

        void add(EarningRule rule) {
            if (!seen.add(rule.name())) {
                problems.add("rule '" + rule.name() + "' is declared twice");
            }
            try {
                check(rule);
                RuleNames.Type type = type(rule);
                List<Watch> wanted = new ArrayList<>();
                Checks checks = new Checks(rule.name(), names, leaves, wanted);
                CompiledRule compiled = CompiledRule.of(rule, type, names, checks, basis(rule));
                watches.addAll(wanted);
                if (Trigger.daysOfSilence(rule.trigger()) > 0) {
                    watches.add(Watch.DAYS_OF_ORDERS);
                    silences.add(Trigger.daysOfSilence(rule.trigger()));
                }
                if (CompiledRule.isInKind(rule.award())) {
                    kinds.computeIfAbsent(rule.trigger(), t -> new ArrayList<>())
                            .add(compiled);
                    return;
                }
                List<List<CompiledRule>> types = found.computeIfAbsent(rule.trigger(), t -> {
                    List<List<CompiledRule>> lists = new ArrayList<>();
                    names.pointTypes().forEach(p -> lists.add(new ArrayList<>()));
                    return lists;
                });
                types.get(names.pointTypes().indexOf(type)).add(compiled);
            } catch (IllegalArgumentException | ArithmeticException e) {
                problems.add("rule '" + rule.name() + "': " + e.getMessage());
            }
        }

        void add(Gate gate) {
            try {
                List<Watch> wanted = new ArrayList<>();
                gates.put(gate.name(), CompiledGate.of(gate, new Checks(gate.name(), names, leaves, wanted)));
                watches.addAll(wanted);
            } catch (IllegalArgumentException | ArithmeticException e) {
                problems.add(gate.name() + ": " + e.getMessage());
            }
        }

        /** What comes by itself is decided without the store, so nothing can be shared there. */
        private void check(EarningRule rule) {
            boolean budget = rule.limits().stream().anyMatch(Limit::total)
                    || policy.limits().stream().anyMatch(Limit::total);
            boolean byItself =
                    Trigger.byItself(rule.trigger()) || rule.trigger().equals(Trigger.TIER_ENTERED);
            boolean points = rule.limits().stream()
                    .anyMatch(l -> l.unit() == Limit.Unit.POINTS || l.span() != Limit.Span.WINDOW);
            boolean inKind = CompiledRule.isInKind(rule.award());
            if (inKind && points) {
                throw new IllegalArgumentException("it gives no points, so that its limits are in times over a window");
            }
            if (inKind
                    && byItself
                    && CompiledRule.kinds(rule.award()).stream().anyMatch(AwardInKind.Draw.class::isInstance)) {
                throw new IllegalArgumentException(
                        "it comes by itself on " + rule.trigger() + ", where nothing can be drawn");
            }
            if (budget && byItself) {
                throw new IllegalArgumentException(
                        "it comes by itself on " + rule.trigger() + ", where a budget of all members is not allowed");
            }
        }

        /** Things need no points, unless points are among the prizes that may be drawn. */
        private RuleNames.Type type(EarningRule rule) {
            boolean points = !CompiledRule.isInKind(rule.award())
                    || CompiledRule.kinds(rule.award()).stream()
                            .filter(AwardInKind.Draw.class::isInstance)
                            .flatMap(d -> ((AwardInKind.Draw) d).prizes().stream())
                            .flatMap(p -> p.award().stream())
                            .anyMatch(Award.Fixed.class::isInstance);
            return names.pointTypes().isEmpty() && !points && rule.pointType().isEmpty()
                    ? new RuleNames.Type("", 0)
                    : names.type(rule.pointType());
        }

        private int basis(EarningRule rule) {
            if (rule.basis().isEmpty()) {
                return 0;
            }
            CompiledBasis basis = CompiledBasis.of(rule.basis().get(0), names.categories());
            if (!bases.contains(basis)) {
                bases.add(basis);
            }
            return bases.indexOf(basis);
        }

        SortedMap<String, List<TypePlan>> byTrigger() {
            TreeMap<String, List<TypePlan>> all = new TreeMap<>();
            TreeMap<String, String> homes = new TreeMap<>();
            for (Map.Entry<String, List<List<CompiledRule>>> entry : found.entrySet()) {
                List<TypePlan> types = new ArrayList<>();
                for (int i = 0; i < entry.getValue().size(); i++) {
                    List<CompiledRule> rules = List.copyOf(entry.getValue().get(i));
                    if (!rules.isEmpty()) {
                        String type = names.pointTypes().get(i).name();
                        List<List<Integer>> groups = groups(rules, entry.getKey() + "/" + type, homes);
                        types.add(TypePlan.of(type, rules, groups, policy, this.names.currency()));
                    }
                }
                all.put(entry.getKey(), List.copyOf(types));
            }
            return all;
        }

        /**
         * A group chooses among rules of one trigger and one point type, because points of two types do not compare.
         */
        private List<List<Integer>> groups(List<CompiledRule> rules, String home, SortedMap<String, String> homes) {
            List<List<Integer>> groups = new ArrayList<>();
            Set<String> names = new LinkedHashSet<>();
            rules.forEach(r -> names.add(r.rule().group()));
            names.remove("");
            for (String name : names) {
                if (homes.putIfAbsent(name, home) != null) {
                    problems.add("group '" + name + "' has rules of several triggers or point types, allowed is one");
                }
                List<Integer> members = new ArrayList<>();
                for (int i = 0; i < rules.size(); i++) {
                    if (rules.get(i).rule().group().equals(name)) {
                        members.add(i);
                    }
                }
                groups.add(List.copyOf(members));
            }
            return List.copyOf(groups);
        }
    }
}
