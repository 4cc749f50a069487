package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions that ask nothing but who the person is. What comes by itself is judged without the person, so their
 * answers are kept; they are named by what they ask, so that a new version of the programme that asks the same knows
 * the answer.
 */
final class Personal {
    private Personal() {}

    /** The name under which the answer of a condition is kept. */
    static String name(Condition leaf) {
        return leaf.inWords();
    }

    /** The answer of a condition by what is kept. */
    static Truth known(List<String> answers, String name) {
        if (answers.contains(kept(name, Truth.TRUE))) {
            return Truth.TRUE;
        }
        return answers.contains(kept(name, Truth.FALSE)) ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static String kept(String name, Truth truth) {
        return name + ": " + truth.inWords();
    }

    /** The conditions about the person of all rules that may be judged without it, each once. */
    static List<Condition> of(List<EarningRule> rules) {
        List<Condition> found = new ArrayList<>();
        for (EarningRule rule : rules) {
            if (Trigger.byItself(rule.trigger())
                    || List.of(Trigger.TIER_ENTERED, Trigger.MILESTONE_REACHED).contains(rule.trigger())) {
                add(rule.condition(), found);
            }
        }
        return List.copyOf(found);
    }

    private static void add(Condition condition, List<Condition> found) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> add(part, found));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> add(part, found));
        } else if (condition instanceof Condition.Not not) {
            add(not.part(), found);
        } else if (asksThePerson(condition) && !found.contains(condition)) {
            found.add(condition);
        }
    }

    private static boolean asksThePerson(Condition leaf) {
        return leaf instanceof FactCondition.Is is
                ? is.fact() == Fact.SEGMENT
                : leaf instanceof FactCondition.HasAttribute has && has.owner() == Owner.MEMBER;
    }

    /** What conditions answer about a person; those whose answer is not known are left out. */
    static List<String> answers(List<Condition> conditions, Profile profile) {
        List<String> answers = new ArrayList<>();
        for (Condition condition : conditions) {
            Truth truth = condition instanceof FactCondition.Is is
                    ? Truth.of(is.values().stream().anyMatch(profile.segments()::contains))
                    : attribute((FactCondition.HasAttribute) condition, profile);
            if (truth != Truth.UNKNOWN) {
                answers.add(kept(name(condition), truth));
            }
        }
        return answers;
    }

    static Truth attribute(FactCondition.HasAttribute has, Profile profile) {
        String value = profile.attributes().get(has.name());
        return value == null ? Truth.UNKNOWN : Truth.of(has.values().contains(value));
    }
}
