package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.RoundingLevel;
import dev.loyalty4j.core.amount.Sequence;
import dev.loyalty4j.core.time.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One evaluation that tells the share of every rule and line, and what is to be counted. */
final class Evaluating {
    /** Remainders are carried in millionths of the smallest unit. */
    private static final long MILLION = 1_000_000;

    private static final long[] NOTHING = {};

    private final RulePlan plan;
    private final Subject subject;
    private final Trace trace;
    private List<Evaluation.Earned> awards = List.of();
    private final List<RuleEvent.Change> changes = new ArrayList<>();
    private final List<RuleEvent.DryRun> dryRuns = new ArrayList<>(0);
    private final List<Evaluation.InKind> inKind = new ArrayList<>(0);

    Evaluating(RulePlan plan, Subject subject, Trace trace) {
        this.plan = plan;
        this.subject = subject;
        this.trace = trace;
    }

    /** The points of one type alone, as all would give them. */
    long points(TypePlan type) {
        evaluate(type);
        return awards.isEmpty() ? 0 : awards.get(0).points();
    }

    Evaluation all() {
        String trigger = subject.occasion().trigger();
        List<TypePlan> types = plan.types(trigger);
        for (int i = 0; i < types.size(); i++) {
            evaluate(types.get(i));
        }
        if (!plan.kinds(trigger).isEmpty()) {
            new Kinds(plan, subject, trace).evaluate(inKind, changes, dryRuns);
        }
        count();
        return new Evaluation(subject.counted(), awards, changes, subject.answers(), dryRuns, inKind);
    }

    private void evaluate(TypePlan type) {
        TypeRun run = new TypeRun(type, subject, plan);
        boolean[] off = run.live();
        Cells cells = run.cells(off);
        Cells exact = trace.on() ? run.cells(off) : cells;
        boolean carry = plan.policy().carry();
        long[] exactly = carry ? cells.byLineIn(MILLION, run.denominator(), subject.lines()) : NOTHING;
        long x = carry ? Arrays.stream(exactly).sum() : 0;
        if (carry) {
            // with X the exact total so far an award is floor(X + x) - floor(X)
            long before = carried(type);
            long after = Math.addExact(before, x);
            cells.round(Math.floorDiv(after, MILLION) - Math.floorDiv(before, MILLION), run.denominator());
        } else {
            round(cells, run.denominator());
        }
        if (trace.on()) {
            RuleTrace.explain(plan, type, run, subject, off, exact, cells.total(), trace);
        }
        dryRuns(type, run, off);
        Limits limits = new Limits(plan, subject, trace);
        limits.act(type, cells);
        changes.addAll(limits.used());
        if (x > 0) {
            RuleEvent.Change carried = carry(type).change(subject, x, RuleEvent.Returned.BY_SHARE);
            changes.add(plan.choices().counted(carried, RuleEvent.Returned.BY_SHARE, exactly));
        }
        List<Evaluation.Cell> parts = new CellList(type, cells);
        if (!parts.isEmpty()) {
            awards = Sequence.plus(awards, new Evaluation.Earned(type.pointType(), cells.total(), parts));
        }
    }

    private void round(Cells cells, long denominator) {
        EarningPolicy policy = plan.policy();
        if (policy.level() == RoundingLevel.ORDER) {
            cells.round(plan.choices().rounded(policy.rounding(), cells.values(), denominator), denominator);
        } else {
            cells.roundEach(policy.level() == RoundingLevel.LINE, policy.rounding(), plan.choices(), denominator);
        }
    }

    private static Watch carry(TypePlan type) {
        return new Watch("carry " + type.pointType(), Count.POINTS, type.pointType(), Window.LIFETIME, List.of());
    }

    private long carried(TypePlan type) {
        return subject.facts().history().total(carry(type).key());
    }

    private void dryRuns(TypePlan type, TypeRun run, boolean[] off) {
        for (int rule : type.dryRuns()) {
            if (run.actsAnywhere(rule)) {
                long with = whole(type, run, run.trying(rule));
                long without = whole(type, run, off);
                if (with != without) {
                    String name = type.rule(rule).name();
                    dryRuns.add(new RuleEvent.DryRun(subject.occasion().at(), name, type.pointType(), with - without));
                }
            }
        }
    }

    /** The points that limits leave of the cells, without what is carried from other awards. */
    private long whole(TypePlan type, TypeRun run, boolean[] off) {
        Cells cells = run.cells(off);
        round(cells, run.denominator());
        new Limits(plan, subject, Trace.OFF).act(type, cells);
        return cells.total();
    }

    private void count() {
        if (subject.isOrder()) {
            changes.add(Watch.ORDERS_EVER.change(subject, 1, RuleEvent.Returned.WHEN_ALL));
        }
        List<Watch> watches = plan.watches();
        for (int i = 0; i < watches.size(); i++) {
            long amount = watches.get(i).amount(subject, awards);
            if (amount != 0) {
                changes.add(watches.get(i).change(subject, amount, awards, plan.choices()));
            }
        }
    }
}
