package dev.loyalty4j.benchmarks.rules;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The rules in the language of Drools, compiled to its executable model. */
final class Drools {
    private Drools() {}

    /** A new session for each order. */
    static Engine stateless() {
        StatelessKieSession session = base().newStatelessKieSession();
        return (order, known) -> {
            Judged judged = new Judged(order, known);
            session.execute(judged);
            return Written.limited(judged.getPoints(), known);
        };
    }

    /** One session for all orders: each is put in, judged, and taken out again. */
    static Engine reused() {
        KieSession session = base().newKieSession();
        return (order, known) -> {
            Judged judged = new Judged(order, known);
            FactHandle handle = session.insert(judged);
            session.fireAllRules();
            session.delete(handle);
            return Written.limited(judged.getPoints(), known);
        };
    }

    private static KieBase base() {
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/dev/loyalty4j/benchmarks/rules/p20.drl", text());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .getKieBase();
    }

    private static String text() {
        StringBuilder text = new StringBuilder("package dev.loyalty4j.benchmarks.rules;\n");
        for (Written rule : Written.RULES) {
            String call = rule.then().contains("(") ? "$j." + rule.then() : rule.then();
            text.append("rule \"").append(rule.name()).append("\" when $j : Judged(");
            text.append(rule.when()).append(") then $j.add(").append(call).append("); end\n");
        }
        return text.toString();
    }
}
