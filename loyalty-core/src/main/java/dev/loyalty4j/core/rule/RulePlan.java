package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of a programme, compiled once: names resolved, decimals parsed. The door of this package.
 *
 * <p>A plan is stateless: the same purchase on the same facts gives the same evaluation, on every machine.
 *
 * <p>Immutable and thread-safe.
 */
public final class RulePlan {

    /** More rules than a programme can explain to its members. */
    public static final int MAX_RULES = 1_000;

    private final ProgramCalendar calendar;
    private final List<TypePlan> types;

    private RulePlan(ProgramCalendar calendar, List<TypePlan> types) {
        this.calendar = calendar;
        this.types = types;
    }

    /**
     * Compiles rules.
     *
     * @param rules the rules in declaration order
     * @param names what they may refer to
     * @param calendar the calendar in which their days are judged
     * @param rounding how the total of an order is rounded
     * @param problems receives one line for every mistake; a plan with problems must not be used
     * @return the plan
     */
    public static RulePlan compile(
            List<EarningRule> rules,
            RuleNames names,
            ProgramCalendar calendar,
            Rounding rounding,
            List<String> problems) {
        if (rules.size() > MAX_RULES) {
            problems.add("the programme has " + rules.size() + " rules, allowed are " + MAX_RULES);
        }
        List<List<CompiledRule>> bases = new ArrayList<>();
        List<List<CompiledRule>> multipliers = new ArrayList<>();
        for (int i = 0; i < names.pointTypes().size(); i++) {
            bases.add(new ArrayList<>());
            multipliers.add(new ArrayList<>());
        }
        Set<String> seen = new LinkedHashSet<>();
        for (EarningRule rule : rules) {
            if (!seen.add(rule.name())) {
                problems.add("rule '" + rule.name() + "' is declared twice");
            }
            try {
                RuleNames.Type type = names.type(rule.pointType());
                CompiledRule compiled = compile(rule, type, names);
                int index = names.pointTypes().indexOf(type);
                (compiled.givesBase() ? bases : multipliers).get(index).add(compiled);
            } catch (IllegalArgumentException | ArithmeticException e) {
                problems.add("rule '" + rule.name() + "': " + e.getMessage());
            }
        }
        List<TypePlan> types = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) {
            TypePlan type = new TypePlan(
                    names.pointTypes().get(i).name(),
                    List.copyOf(bases.get(i)),
                    List.copyOf(multipliers.get(i)),
                    rounding);
            if (!type.isEmpty()) {
                types.add(type);
            }
        }
        return new RulePlan(calendar, List.copyOf(types));
    }

    private static CompiledRule compile(EarningRule rule, RuleNames.Type type, RuleNames names) {
        return new CompiledRule(rule, Check.of(rule.condition(), names), rate(rule.award(), type, names));
    }

    private static Rate rate(Award award, RuleNames.Type type, RuleNames names) {
        if (award instanceof Award.PerMoney perMoney) {
            long per = Money.of(perMoney.per(), names.currency()).minor();
            if (per <= 0) {
                throw new IllegalArgumentException("per is " + perMoney.per() + ", allowed is more than 0");
            }
            long minor = perMoney.points();
            for (int digit = 0; digit < type.scale(); digit++) {
                minor = Math.multiplyExact(minor, 10L);
            }
            return new Rate(minor, per);
        }
        Rate factor = Rate.parse(((Award.Multiply) award).factor());
        if (factor.numerator() < factor.denominator()) {
            // A smaller factor would take away points that another rule gave; a condition on that rule says it better.
            throw new IllegalArgumentException("factor is " + factor + ", allowed is 1 or more");
        }
        return factor;
    }

    /**
     * Evaluates a purchase.
     *
     * @param purchase the purchase; its lines are in the currency of the programme
     * @param facts what is known about the member
     * @param trace where to say why
     * @return the points that the rules give
     * @throws ArithmeticException if an amount is too large to be counted exactly
     */
    public Evaluation evaluate(Purchase purchase, Facts facts, Trace trace) {
        Subject subject = new Subject(purchase, calendar.dateOf(purchase.at()).getDayOfWeek(), facts);
        List<Evaluation.Earned> awards = new ArrayList<>(types.size());
        for (TypePlan type : types) {
            type.evaluate(subject, trace).ifPresent(awards::add);
        }
        List<Long> basis = new ArrayList<>(subject.lines());
        for (long line : subject.basis()) {
            basis.add(line);
        }
        return new Evaluation(basis, awards);
    }
}
