package dev.loyalty4j.benchmarks.rules;

import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.rule.EarningPolicy;
import dev.loyalty4j.core.rule.Evaluator;
import dev.loyalty4j.core.rule.Facts;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.rule.ReadOccasion;
import dev.loyalty4j.core.rule.RuleNames;
import dev.loyalty4j.core.rule.RulePlan;
import dev.loyalty4j.core.rule.RuleState;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules as data, judged by the plan of a programme. Orders are read by the plan beforehand, so that their names are
 * numbers as they are for the other engines; or else each time.
 */
public final class Ours implements Engine {
    /** One order before, whenever it was. */
    private static final RuleState.Tally ORDERS = new RuleState.Tally("orders", LocalDate.of(1, 1, 1), 1);

    private static final int MONTHS = 12;

    private final Evaluator evaluator;
    private final Occasion[] occasions;
    private final ReadOccasion[] read;
    /**
     * All that people can be: as for the other engines, what is asked of a member costs no way to a place of its own.
     */
    private final List<Optional<Profile>> people = new ArrayList<>();

    private final RuleState before = new RuleState(List.of(ORDERS), List.of(), List.of(), List.of());
    private final OurFacts facts = new OurFacts();

    private Ours(Orders orders, int sets, boolean before) {
        RulePlan plan = plan(sets);
        evaluator = plan.evaluator();
        occasions = new Occasion[orders.count()];
        for (int i = 0; i < occasions.length; i++) {
            occasions[i] = Occasion.of(Commands.purchase(orders.order(i)));
        }
        read = before ? Arrays.stream(occasions).map(plan::read).toArray(ReadOccasion[]::new) : new ReadOccasion[0];
        for (int segment = 0; segment < Member.SEGMENTS; segment++) {
            for (int month = 1; month <= MONTHS; month++) {
                people.add(Optional.of(Commands.profile(new Member(0, month, segment))));
            }
        }
    }

    /**
     * Compiles the rules, and has the plan read the orders.
     *
     * @param orders the orders
     * @param sets how many sets of nineteen rules
     * @return the engine that judges what was read
     */
    public static Ours of(Orders orders, int sets) {
        return new Ours(orders, sets, true);
    }

    /**
     * Compiles the rules, and keeps the orders as they are told.
     *
     * @param orders the orders
     * @param sets how many sets of nineteen rules
     * @return the engine that reads each order when it judges it
     */
    public static Ours reading(Orders orders, int sets) {
        return new Ours(orders, sets, false);
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
        facts.tier = known.tier();
        Member member = order.member();
        facts.profile = people.get(member.segment() * MONTHS + member.birthMonth() - 1);
        facts.history = known.today() > 0 ? today(order, known) : known.first() ? RuleState.EMPTY : before;
        long points = read.length > 0
                ? evaluator.points(read[order.number()], facts, Programme.TYPE)
                : evaluator.points(occasions[order.number()], facts, Programme.TYPE);
        return (int) points;
    }

    /** What the journal would tell of a member who ordered earlier on the same day. */
    private RuleState today(Order order, Known known) {
        LocalDate day = Days.FIRST.plusDays(order.day());
        return new RuleState(
                List.of(ORDERS, new RuleState.Tally("limit " + Programme.TYPE + "//0", day, known.today())),
                List.of(),
                List.of(),
                List.of());
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
