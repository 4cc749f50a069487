package dev.loyalty4j.core.rule;

import java.util.ArrayList;
import java.util.List;

/** A condition compiled against the names of a programme. */
interface Check {

    Truth on(Subject subject, int line);

    /**
     * Compiles a condition. This is the one place that lists the kinds of condition; a test fails when one is missing.
     *
     * @throws IllegalArgumentException if the condition names something that the programme does not have
     */
    static Check of(Condition condition, RuleNames names) {
        return of(condition, names, 1);
    }

    /** Deeper trees cannot be read by people, and recursion over them must end. */
    int MAX_DEPTH = 16;

    private static Check of(Condition condition, RuleNames names, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "condition is deeper than " + MAX_DEPTH + " levels, allowed is " + MAX_DEPTH);
        }
        if (condition instanceof Condition.Always) {
            return (subject, line) -> Truth.TRUE;
        } else if (condition instanceof Condition.All all) {
            return all(parts(all.parts(), names, depth));
        } else if (condition instanceof Condition.Any any) {
            return any(parts(any.parts(), names, depth));
        } else if (condition instanceof Condition.Not not) {
            Check part = of(not.part(), names, depth + 1);
            return (subject, line) -> part.on(subject, line).not();
        } else if (condition instanceof Condition.OnDays days) {
            return (subject, line) -> Truth.of(days.days().contains(subject.day()));
        } else if (condition instanceof Condition.InCategory category) {
            return (subject, line) ->
                    Truth.of(category.name().equals(subject.line(line).category()));
        } else if (condition instanceof Condition.AtTier tier) {
            return tier(tier, names);
        }
        throw new IllegalStateException("condition of an unlisted kind: " + condition);
    }

    private static Check[] parts(List<Condition> conditions, RuleNames names, int depth) {
        List<Check> checks = new ArrayList<>();
        for (Condition condition : conditions) {
            checks.add(of(condition, names, depth + 1));
        }
        return checks.toArray(new Check[0]);
    }

    private static Check all(Check[] parts) {
        return (subject, line) -> {
            Truth truth = Truth.TRUE;
            for (int i = 0; i < parts.length && truth != Truth.FALSE; i++) {
                truth = truth.and(parts[i].on(subject, line));
            }
            return truth;
        };
    }

    private static Check any(Check[] parts) {
        return (subject, line) -> {
            Truth truth = Truth.FALSE;
            for (int i = 0; i < parts.length && truth != Truth.TRUE; i++) {
                truth = truth.or(parts[i].on(subject, line));
            }
            return truth;
        };
    }

    private static Check tier(Condition.AtTier tier, RuleNames names) {
        int ladder = names.ladder(tier.ladder());
        int rank = names.rank(ladder, tier.tier());
        return (subject, line) -> {
            int held = subject.tierRank(ladder);
            if (held == Facts.UNKNOWN) {
                return Truth.UNKNOWN;
            }
            return Truth.of(tier.orHigher() ? held >= rank : held == rank);
        };
    }
}
