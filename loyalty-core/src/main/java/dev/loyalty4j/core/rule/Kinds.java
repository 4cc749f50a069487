package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Money;
import java.util.ArrayList;
import java.util.List;

/** Judges the rules that give something that is not points. */
final class Kinds {
    private final RulePlan plan;
    private final Subject subject;
    private final Trace trace;
    private final List<CompiledRule> rules;

    Kinds(RulePlan plan, Subject subject, Trace trace) {
        this.plan = plan;
        this.subject = subject;
        this.trace = trace;
        this.rules = plan.kinds(subject.occasion().trigger());
    }

    void evaluate(List<Evaluation.InKind> given, List<RuleEvent.Change> changes, List<RuleEvent.DryRun> dryRuns) {
        Limits limits = new Limits(plan, subject, trace);
        for (CompiledRule rule : rules) {
            long[] byLine = byLine(rule);
            long amount = amount(rule, byLine);
            if (amount == 0 || outdone(rule)) {
                skipped(rule, amount);
            } else if (rule.rule().dryRun()) {
                String what = rule.inKind(subject).inWords();
                dryRuns.add(new RuleEvent.DryRun(subject.occasion().at(), rule.name(), what, amount));
            } else if (fits(rule, limits)) {
                given.add(inKind(rule, byLine, amount));
                trace.note(
                        "rule.fired",
                        rule.name(),
                        Parameter.of("award", rule.inKind(subject).inWords()));
            }
        }
        changes.addAll(limits.used());
    }

    /** Units of goods per line for stamps that follow units, otherwise 1 for each line on which the rule acts. */
    private long[] byLine(CompiledRule rule) {
        long[] lines = new long[subject.lines()];
        for (int block = 0; block < subject.blocks(); block++) {
            subject.turnTo(block);
            for (long left = rule.acts(subject); left != 0; left &= left - 1) {
                int line = subject.firstLine() + Long.numberOfTrailingZeros(left);
                lines[line] = units(rule, line);
            }
        }
        subject.turnTo(0);
        return lines;
    }

    private long units(CompiledRule rule, int index) {
        if (!(rule.inKind(subject) instanceof AwardInKind.Stamps stamps) || !stamps.perUnit()) {
            return 1;
        }
        Line line = subject.line(index);
        boolean goods = line == null || line.kind() == Line.Kind.GOODS;
        return goods ? Math.multiplyExact(stamps.stamps(), subject.unitsOf(index)) : 0;
    }

    private long amount(CompiledRule rule, long[] byLine) {
        if (rule.inKind(subject) instanceof AwardInKind.Nothing) {
            return 0;
        }
        long sum = 0;
        for (long line : byLine) {
            sum = Math.addExact(sum, line);
        }
        if (rule.inKind(subject) instanceof AwardInKind.Stamps stamps) {
            return stamps.perUnit() ? sum : Math.min(sum, 1) * stamps.stamps();
        }
        return Math.min(sum, 1);
    }

    /** Things do not compare, so that a group keeps the rule of the highest priority, then the first. */
    private boolean outdone(CompiledRule rule) {
        String group = rule.rule().group();
        boolean before = true;
        for (CompiledRule other : rules) {
            boolean same = other.name().equals(rule.name());
            before &= !same;
            if (!same
                    && !group.isEmpty()
                    && other.rule().group().equals(group)
                    && !other.rule().dryRun()
                    && amount(other, byLine(other)) > 0) {
                int ahead = Integer.compare(other.rule().priority(), rule.rule().priority());
                if (ahead > 0 || (ahead == 0 && before)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void skipped(CompiledRule rule, long amount) {
        if (trace.on()) {
            String because = amount > 0
                    ? "another rule of group " + rule.rule().group() + " counts"
                    : rule.inKind(subject) instanceof AwardInKind.Nothing
                            ? "the tier gets nothing"
                            : RuleTrace.failed(plan, subject, rule.rule().condition(), 0);
            trace.note("rule.skipped", rule.name(), Parameter.of("because", because));
        }
    }

    private boolean fits(CompiledRule rule, Limits limits) {
        List<Limit> all = rule.rule().limits();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).span() == Limit.Span.WINDOW && !limits.leaves(all.get(i), rule.name(), i, 0)) {
                trace.note(
                        "limit.reached",
                        rule.name(),
                        Parameter.of("limit", all.get(i).inWords()));
                return false;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            limits.use(all.get(i), rule.name(), i, 0);
        }
        return true;
    }

    private Evaluation.InKind inKind(CompiledRule rule, long[] byLine, long amount) {
        List<Long> lines = new ArrayList<>();
        for (long line : byLine) {
            lines.add(line);
        }
        return new Evaluation.InKind(
                rule.name(),
                rule.rule().pointType(),
                rule.inKind(subject),
                amount,
                lines,
                least(rule.rule().condition(), Quantity.AMOUNT),
                least(rule.rule().condition(), Quantity.UNITS));
    }

    /** What the order had to reach for all parts of a condition to hold; a return may bring it below. */
    private long least(Condition condition, Quantity quantity) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().mapToLong(p -> least(p, quantity)).max().orElse(0);
        }
        if (condition instanceof SizeCondition.AtLeast least && least.quantity() == quantity) {
            return quantity == Quantity.AMOUNT
                    ? Money.of(least.amount(), plan.currency()).minor()
                    : Long.parseLong(least.amount());
        }
        return 0;
    }
}
