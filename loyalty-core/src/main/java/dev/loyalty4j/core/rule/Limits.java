package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.time.Window;
import dev.loyalty4j.core.time.Windows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Brings rounded cells down to what limits leave, and notes what was used of them. */
final class Limits {
    private final RulePlan plan;
    private final Subject subject;
    private final Trace trace;
    private final List<RuleEvent.Change> used = new ArrayList<>(2);

    Limits(RulePlan plan, Subject subject, Trace trace) {
        this.plan = plan;
        this.subject = subject;
        this.trace = trace;
    }

    List<RuleEvent.Change> used() {
        return used;
    }

    /** Brings cells down, limit by limit. */
    void act(TypePlan type, Cells cells) {
        List<CompiledLimit> limits = type.limits();
        for (int i = 0; i < limits.size(); i++) {
            act(limits.get(i), cells);
        }
        // What was used is noted at the end: a later limit may have brought an earlier rule down further.
        for (int i = 0; i < limits.size(); i++) {
            CompiledLimit its = limits.get(i);
            if (its.limit().span() == Limit.Span.WINDOW) {
                note(its.limit(), its.key(), cells.byLine(its.rule(), subject.lines()));
            }
        }
    }

    private static long sum(CompiledLimit limit, Cells cells) {
        return limit.rule() < 0 ? cells.total() : cells.totalOf(limit.rule());
    }

    /** Says whether a limit of a gate leaves room for one more passage of so many points. */
    boolean leaves(Limit limit, String gate, int index, long points) {
        long wanted = limit.unit() == Limit.Unit.POINTS ? points : 1;
        return wanted <= plan.choices().headroom(limit, usedBefore(limit, "", key(gate, "", index)));
    }

    /** Notes that a gate was passed. */
    void use(Limit limit, String gate, int index, long points) {
        note(limit, key(gate, "", index), limit.unit() == Limit.Unit.POINTS ? points : 1);
    }

    /** The shared counters of a gate on a day. */
    static List<String> counters(RulePlan plan, Gate gate, LocalDate day) {
        List<String> names = new ArrayList<>();
        counters(plan, gate.limits(), gate.name(), "", day, names);
        gate.together().forEach(t -> counters(plan, List.of(t.limit()), t.key(), "", day, names));
        return names;
    }

    static String key(String rule, String pointType, int index) {
        return "limit " + pointType + "/" + rule + "/" + index;
    }

    private void act(CompiledLimit its, Cells cells) {
        long sum = sum(its, cells);
        if (sum == 0) {
            return;
        }
        Limit limit = its.limit();
        long headroom = plan.choices().headroom(limit, usedBefore(limit, its.pointType(), its.key()));
        long wanted = limit.unit() == Limit.Unit.POINTS ? sum : 1;
        if (wanted <= headroom) {
            return;
        }
        boolean nothing = limit.allOrNothing() || limit.unit() == Limit.Unit.TRIGGERS;
        long left = nothing ? 0 : headroom;
        cells.reduce(its.rule(), left);
        if (trace.on()) {
            trace.note(
                    "limit.reached",
                    its.name().isEmpty() ? its.pointType() : its.name(),
                    Parameter.of("limit", limit.inWords()),
                    Parameter.of("headroom", headroom),
                    Parameter.of("wanted", sum),
                    Parameter.of("awarded", left));
        }
    }

    private long usedBefore(Limit limit, String pointType, String key) {
        return usedBefore(plan, subject, limit, pointType, key);
    }

    static long usedBefore(RulePlan plan, Subject subject, Limit limit, String pointType, String key) {
        Window days = CompiledLimit.days(limit, subject);
        return switch (limit.span()) {
            case ORDER -> 0;
            case BALANCE -> subject.facts().balance(pointType);
            case WINDOW -> {
                if (!Windows.covers(days, subject.day())) {
                    yield Long.MIN_VALUE / 2; // a campaign limits nothing before and after it
                }
                LocalDate last = days instanceof Window.Lifetime ? LocalDate.MAX : subject.day();
                yield limit.total()
                        ? subject.facts().counter(counter(plan, key, days.bucketOf(subject.day())))
                        : subject.facts().history().sum(key, days.startOn(subject.day()), last);
            }
        };
    }

    private static String counter(RulePlan plan, String key, LocalDate bucket) {
        return plan.program() + " " + key + " " + bucket;
    }

    private void note(Limit limit, String key, long[] lines) {
        int before = used.size();
        long sum = 0;
        for (long line : lines) {
            sum += line;
        }
        note(limit, key, sum);
        if (used.size() > before && used.get(before).returned() == RuleEvent.Returned.BY_SHARE) {
            used.set(before, plan.choices().counted(used.get(before), RuleEvent.Returned.BY_SHARE, lines));
        }
    }

    private void note(Limit limit, String key, long points) {
        Window days = CompiledLimit.days(limit, subject);
        if (limit.span() != Limit.Span.WINDOW || points == 0 || !Windows.covers(days, subject.day())) {
            return;
        }
        boolean inPoints = limit.unit() == Limit.Unit.POINTS;
        LocalDate bucket = days.bucketOf(subject.day());
        RuleEvent.Returned returned = !limit.returned()
                ? RuleEvent.Returned.NEVER
                : inPoints ? RuleEvent.Returned.BY_SHARE : RuleEvent.Returned.WHEN_ALL;
        used.add(new RuleEvent.Change(
                key,
                bucket,
                inPoints ? points : 1,
                subject.keepFrom(days),
                returned,
                limit.total() ? counter(plan, key, bucket) : "",
                limit.max(),
                List.of()));
    }

    /** The shared counters that an occasion on a day may use. */
    static List<String> counters(RulePlan plan, String trigger, LocalDate day) {
        List<String> names = new ArrayList<>(0);
        for (TypePlan type : plan.types(trigger)) {
            for (CompiledRule rule : type.rules()) {
                counters(plan, rule.rule().limits(), rule.name(), type.pointType(), day, names);
            }
            counters(plan, plan.policy().limits(), "", type.pointType(), day, names);
        }
        for (CompiledRule rule : plan.kinds(trigger)) {
            counters(plan, rule.rule().limits(), rule.name(), "", day, names);
        }
        return names;
    }

    private static void counters(
            RulePlan plan, List<Limit> limits, String rule, String pointType, LocalDate day, List<String> names) {
        for (int i = 0; i < limits.size(); i++) {
            if (limits.get(i).total()) {
                LocalDate bucket = limits.get(i).window().bucketOf(day);
                names.add(plan.program() + " " + key(rule, pointType, i) + " " + bucket);
            }
        }
    }
}
