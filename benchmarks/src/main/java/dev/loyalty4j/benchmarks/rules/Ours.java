package dev.loyalty4j.benchmarks.rules;

import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.rule.EarningPolicy;
import dev.loyalty4j.core.rule.Evaluation;
import dev.loyalty4j.core.rule.Facts;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.rule.RuleNames;
import dev.loyalty4j.core.rule.RulePlan;
import dev.loyalty4j.core.rule.RuleState;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules as data, judged by the plan of a programme. */
public final class Ours implements Engine {
    private final RulePlan plan;
    private final Occasion[] occasions;
    private final List<Optional<Profile>> people;
    private final RuleState[] counted;
    private final OurFacts facts = new OurFacts();

    /**
     * Compiles the rules, and puts the orders in our form.
     *
     * @param orders the orders
     * @param sets how many sets of nineteen rules
     */
    public Ours(Orders orders, int sets) {
        plan = plan(sets);
        occasions = new Occasion[orders.count()];
        for (int i = 0; i < occasions.length; i++) {
            occasions[i] = Occasion.of(Commands.purchase(orders.order(i)));
        }
        people = orders.members().stream().map(m -> Optional.of(Commands.profile(m))).toList();
        counted = new RuleState[people.size()];
    }

    static RulePlan plan(int sets) {
        List<String> problems = new ArrayList<>();
        RuleNames names = new RuleNames(
                "EUR",
                List.of(new RuleNames.Type(Programme.TYPE, 0)),
                List.of(new RuleNames.Ladder(Programme.LADDER, List.of("Silver", "Gold"))));
        RulePlan plan = RulePlan.compile(
                "p20",
                Programme.rules(sets),
                names,
                new ProgramCalendar(ZoneOffset.UTC),
                EarningPolicy.DEFAULT.atMost(Limit.points(DAILY, Window.DAY)),
                problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return plan;
    }

    @Override
    public int points(Order order, Known known) {
        if (order.number() == 0) {
            Arrays.fill(counted, RuleState.EMPTY);
        }
        int member = order.member().number();
        facts.tier = known.tier();
        facts.profile = people.get(member);
        facts.history = counted[member];
        Occasion occasion = occasions[order.number()];
        Evaluation evaluation = plan.evaluate(occasion, facts, Trace.OFF);
        counted[member] = counted[member].after(new RuleEvent.Counted(occasion.at(), "", evaluation.changes()));
        return evaluation.awards().isEmpty() ? 0 : (int) evaluation.awards().get(0).points();
    }

    private static final class OurFacts implements Facts {
        private int tier;
        private Optional<Profile> profile = Optional.empty();
        private RuleState history = RuleState.EMPTY;

        @Override
        public int tierRank(int ladder) {
            return tier;
        }

        @Override
        public RuleState history() {
            return history;
        }

        @Override
        public Optional<Profile> profile() {
            return profile;
        }
    }
}
