package dev.loyalty4j.benchmarks.rules;

import org.evrete.KnowledgeService;
import org.evrete.api.FactHandle;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;

/** The rules as lambdas of Evrete, in one session for all orders: each is put in, judged, and taken out again. */
final class Evrete implements Engine {
    private final StatefulSession session;

    Evrete() {
        RuleSetBuilder<Knowledge> builder =
                new KnowledgeService().newKnowledge().builder();
        for (Written rule : Written.RULES) {
            builder = builder.newRule(rule.name())
                    .forEach("$j", Judged.class)
                    .where((Object[] facts) -> rule.test().test((Judged) facts[0]), "$j")
                    .execute(context -> {
                        Judged judged = context.get("$j");
                        judged.add(rule.award().applyAsInt(judged));
                    });
        }
        session = builder.build().newStatefulSession();
    }

    @Override
    public int points(Order order, Known known) {
        Judged judged = new Judged(order, known);
        FactHandle handle = session.insert(judged);
        session.fire();
        session.delete(handle);
        return Written.limited(judged.getPoints(), known);
    }
}
