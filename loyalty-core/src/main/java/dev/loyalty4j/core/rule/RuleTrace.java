package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.amount.Rate;
import java.util.ArrayList;
import java.util.List;

/** Says which rules fired and which did not, and why. Called only where somebody asked. */
final class RuleTrace {
    private final RulePlan plan;
    private final TypePlan type;
    private final TypeRun run;
    private final Subject subject;
    private final boolean[] off;
    private final Cells exact;
    private final Trace trace;

    private RuleTrace(
            RulePlan plan, TypePlan type, TypeRun run, Subject subject, boolean[] off, Cells exact, Trace trace) {
        this.plan = plan;
        this.type = type;
        this.run = run;
        this.subject = subject;
        this.off = off;
        this.exact = exact;
        this.trace = trace;
    }

    static void explain(
            RulePlan plan,
            TypePlan type,
            TypeRun run,
            Subject subject,
            boolean[] off,
            Cells exact,
            long points,
            Trace trace) {
        RuleTrace words = new RuleTrace(plan, type, run, subject, off, exact, trace);
        for (int rule = 0; rule < off.length; rule++) {
            words.explain(rule);
        }
        trace.note(
                "points.rounded",
                type.pointType(),
                Parameter.of("exact", new Rate(exact.total(), run.denominator())),
                Parameter.of(
                        "rounding",
                        plan.policy().carry() ? "CARRY" : plan.policy().rounding()),
                Parameter.of("level", plan.policy().level()),
                Parameter.of("points", points));
    }

    private void explain(int rule) {
        CompiledRule its = type.rule(rule);
        long worth = exact.totalOf(rule);
        if (worth == 0) {
            trace.note("rule.skipped", its.name(), why(rule, its));
            return;
        }
        List<Integer> lines = new ArrayList<>();
        long basis = 0;
        long units = 0;
        for (int i = 0; i < exact.size(); i++) {
            if (exact.rule(i) == rule) {
                int line = exact.line(i);
                lines.add(line + 1);
                basis = Math.addExact(basis, subject.basis(its.basis(), line));
                units += subject.unitsOf(line);
            }
        }
        CompiledAward award = run.award(rule);
        trace.note(
                "rule.fired",
                its.name(),
                Parameter.of("award", its.rule().award().inWords()),
                Parameter.of("lines", lines),
                Parameter.of("basis", basis),
                Parameter.of("units", units),
                Parameter.of("rate", award == null ? "none" : award.rate),
                Parameter.of("exact", new Rate(worth, run.denominator())));
    }

    private Parameter why(int rule, CompiledRule its) {
        if (its.rule().dryRun()) {
            return Parameter.of("because", "it is only tried");
        }
        CompiledAward award = run.award(rule);
        if (award == null) {
            return Parameter.of(
                    "because",
                    "unknown: tier of "
                            + plan.names().ladders().get(its.ladder()).name());
        }
        if (!CompiledRule.hasRate(award, subject)) {
            return Parameter.of("because", "no rate for " + subject.occasion().currency());
        }
        if (award.kind == CompiledAward.Kind.MEASURE && subject.measured(award.name) == null) {
            return Parameter.of("because", "unknown: measure " + award.name);
        }
        boolean covered = false;
        for (int line = 0; line < subject.lines(); line++) {
            covered |= its.covers(subject, line);
            if (run.acts(rule, line)) {
                return Parameter.of("because", acting(rule, its));
            }
        }
        if (!covered) {
            return Parameter.of("because", "no line is in its scope");
        }
        return Parameter.of("because", failed(its));
    }

    private String acting(int rule, CompiledRule its) {
        if (off[rule]) {
            return "another rule of group " + its.rule().group() + " counts";
        }
        return its.claims() && subject.money() > 0
                ? "a narrower rule claims its lines, or it is worth nothing"
                : "it is worth nothing";
    }

    /** The first leaf that keeps the whole from being true, on the first line in the scope. */
    private String failed(CompiledRule its) {
        int line = 0;
        while (!its.covers(subject, line)) {
            line++;
        }
        return failed(its.rule().condition(), line);
    }

    private String failed(Condition condition, int line) {
        return failed(plan, subject, condition, line);
    }

    static String failed(RulePlan plan, Subject subject, Condition condition, int line) {
        if (condition instanceof Condition.All all) {
            for (Condition part : all.parts()) {
                if (judged(plan, subject, part, line) != Truth.TRUE) {
                    return failed(plan, subject, part, line);
                }
            }
        }
        String kind = judged(plan, subject, condition, line) == Truth.UNKNOWN ? "unknown: " : "not true: ";
        return kind + condition.inWords();
    }

    /** Judged once more, by a check that keeps no answers. */
    private static Truth judged(RulePlan plan, Subject subject, Condition condition, int line) {
        LeafCollector leaves = new LeafCollector();
        Check check = new Checks("", plan.names(), leaves, new ArrayList<>()).compile(condition);
        Subject again = subject.asked(leaves.done());
        again.turnTo(line / Long.SIZE);
        return check.truth(again, 1L << line);
    }
}
