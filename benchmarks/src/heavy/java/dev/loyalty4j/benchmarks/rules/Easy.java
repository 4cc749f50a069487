package dev.loyalty4j.benchmarks.rules;

import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The rules as lambdas of Easy Rules, and its standard engine. */
final class Easy implements Engine {
    private static final String FACT = "judged";

    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine();

    Easy() {
        for (Written rule : Written.RULES) {
            rules.register(new RuleBuilder()
                    .name(rule.name())
                    .when(facts -> rule.test().test(facts.get(FACT)))
                    .then(facts -> {
                        Judged judged = facts.get(FACT);
                        judged.add(rule.award().applyAsInt(judged));
                    })
                    .build());
        }
    }

    @Override
    public int points(Order order, Known known) {
        Judged judged = new Judged(order, known);
        Facts facts = new Facts();
        facts.put(FACT, judged);
        engine.fire(rules, facts);
        return Written.limited(judged.getPoints(), known);
    }
}
