package dev.loyalty4j.benchmarks.rules;

import java.io.Serializable;
import org.mvel2.MVEL;
import org.mvel2.ParserContext;

/** Expressions compiled by MVEL with types known, one for each rule, in a loop of our own. */
final class Mvel implements Engine {
    private final Serializable[] rules;

    Mvel() {
        rules = Written.RULES.stream()
                .map(rule -> rule.when().isEmpty() ? rule.then() : "(" + rule.when() + ") ? " + rule.then() + " : 0")
                .map(text -> MVEL.compileExpression(text, context()))
                .toArray(Serializable[]::new);
    }

    private static ParserContext context() {
        ParserContext context = ParserContext.create();
        context.addInput("this", Judged.class);
        return context;
    }

    @Override
    public int points(Order order, Known known) {
        Judged judged = new Judged(order, known);
        for (Serializable rule : rules) {
            judged.add((Integer) MVEL.executeExpression(rule, judged));
        }
        return Written.limited(judged.getPoints(), known);
    }
}
