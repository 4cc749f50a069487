package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a programme, compiled once: names resolved, decimals parsed. The door of this package.
 *
 * <p>A plan is stateless: the same occasion on the same facts gives the same evaluation, on every machine. Preview and
 * award are this one method.
 *
 * <p>Immutable and thread-safe.
 */
public final class RulePlan {

    /** More rules than a programme can explain to its members. */
    public static final int MAX_RULES = 1_000;

    private final PlanParts parts;
    private final Choices choices;
    private final Duration lateHorizon;

    /** What the last occasion was judged in, for the next one; whoever works on one takes it out. */
    private final AtomicReference<@Nullable Subject> spare = new AtomicReference<>();

    RulePlan(PlanParts parts, Choices choices, Duration lateHorizon) {
        this.parts = parts;
        this.choices = choices;
        this.lateHorizon = lateHorizon;
    }

    /**
     * Compiles rules.
     *
     * @param program the name of the programme, under which budgets are counted
     * @param rules the rules in declaration order
     * @param names what they may refer to
     * @param calendar the calendar in which their days are judged
     * @param policy what the programme settles for all of them
     * @param problems receives one line for every mistake; a plan with problems must not be used
     * @return the plan
     */
    public static RulePlan compile(
            String program,
            List<EarningRule> rules,
            RuleNames names,
            ProgramCalendar calendar,
            EarningPolicy policy,
            List<String> problems) {
        return compile(program, rules, List.of(), names, calendar, policy, problems);
    }

    /**
     * Compiles rules, and what must hold before things of later rooms are given.
     *
     * @param program the name of the programme, under which budgets are counted
     * @param rules the rules in declaration order
     * @param gates the gates of later rooms
     * @param names what they may refer to
     * @param calendar the calendar in which their days are judged
     * @param policy what the programme settles for all of them
     * @param problems receives one line for every mistake; a plan with problems must not be used
     * @return the plan
     */
    public static RulePlan compile(
            String program,
            List<EarningRule> rules,
            List<Gate> gates,
            RuleNames names,
            ProgramCalendar calendar,
            EarningPolicy policy,
            List<String> problems) {
        PlanParts parts = PlanParts.compile(program, rules, gates, names, calendar, policy, problems);
        return new RulePlan(parts, Choices.STANDARD, Duration.ZERO);
    }

    /**
     * Returns this plan for activities that may be told late. What limits and conditions count by day stays known for
     * so long, because a late activity is judged by the days around its own.
     *
     * @param horizon how long ago an activity may have happened when it is told
     * @return a copy that remembers longer
     */
    public RulePlan toldWithin(Duration horizon) {
        return new RulePlan(parts, choices, horizon);
    }

    /** The same plan with a decision replaced, for tests that show that a broken one is caught. */
    RulePlan with(Choices broken) {
        return new RulePlan(parts, broken, lateHorizon);
    }

    String program() {
        return parts.program();
    }

    String currency() {
        return parts.names().currency();
    }

    RuleNames names() {
        return parts.names();
    }

    ProgramCalendar calendar() {
        return parts.calendar();
    }

    EarningPolicy policy() {
        return parts.policy();
    }

    List<CompiledBasis> bases() {
        return parts.bases();
    }

    Leaves leaves() {
        return parts.leaves();
    }

    /** The days that a late activity may go back, a part of a day being one. */
    long lateDays() {
        return lateHorizon.toDays() + 1;
    }

    /** What is counted because conditions ask for it. */
    List<Watch> watches() {
        return parts.watches();
    }

    Choices choices() {
        return choices;
    }

    List<TypePlan> types(String trigger) {
        return parts.types(trigger);
    }

    List<CompiledRule> kinds(String trigger) {
        return parts.kinds(trigger);
    }

    /**
     * Returns what rules may give for a trigger that is not points.
     *
     * @param trigger the name of the trigger
     * @return the awards in declaration order
     */
    public List<AwardInKind> inKind(String trigger) {
        List<CompiledRule> rules = kinds(trigger);
        return rules.isEmpty()
                ? List.of()
                : rules.stream()
                        .flatMap(r -> CompiledRule.kinds(r.rule().award()).stream())
                        .toList();
    }

    /**
     * Returns what is to be kept about a person for rules that are judged without it: those about birthdays,
     * anniversaries, ends of periods and tiers.
     *
     * @param profile what the shop told
     * @return one line for each condition whose answer is known, without the values that the person has
     */
    public List<String> answers(Profile profile) {
        return Personal.answers(parts.personal(), profile);
    }

    /**
     * Returns the silences that rules wait for.
     *
     * @return days without an order, ascending
     */
    public List<Integer> silences() {
        return parts.silences();
    }

    /**
     * Returns the day of the last order that did not come back.
     *
     * @param history what was counted
     * @return the day; {@link LocalDate#MIN} if there is none
     */
    public LocalDate lastOrder(RuleState history) {
        return history.latest(Watch.DAYS_OF_ORDERS.key(), LocalDate.MAX);
    }

    /**
     * Says whether any rule waits for a trigger.
     *
     * @param trigger the name of the trigger
     * @return true if one does
     */
    public boolean waitsFor(String trigger) {
        return !types(trigger).isEmpty() || !kinds(trigger).isEmpty();
    }

    /**
     * Returns the shared counters that must be loaded to evaluate an occasion.
     *
     * @param trigger the name of the trigger
     * @param at when it happened
     * @return the names of the counters
     */
    public List<String> counters(String trigger, Instant at) {
        return Limits.counters(this, trigger, choices.today(calendar(), at));
    }

    /**
     * Returns the shared counters that must be loaded to pass a gate.
     *
     * @param gate the name of the gate
     * @param at when
     * @return the names of the counters; none if there is no such gate
     */
    public List<String> gateCounters(String gate, Instant at) {
        CompiledGate its = parts.gates().get(gate);
        return its == null ? List.of() : Limits.counters(this, its.gate(), choices.today(calendar(), at));
    }

    /**
     * Says whether a gate may be passed, and what is counted by passing it.
     *
     * @param gate the name of a gate of this plan
     * @param occasion what the member does
     * @param facts what is known about the member
     * @param judged whether its condition and the limits of one member count; a rule that gives something has its own
     * @param points how many points are spent, in the smallest unit
     * @param trace where to say why
     * @return whether it is open
     */
    public Passage pass(String gate, Occasion occasion, Facts facts, boolean judged, long points, Trace trace) {
        CompiledGate its = Objects.requireNonNull(parts.gates().get(gate), gate);
        Subject subject = new Subject(occasion, facts, this);
        return its.pass(this, subject, judged, points, new Limits(this, subject, trace));
    }

    /**
     * Says whether the programme can count money of a currency that comes without a ratio.
     *
     * @param trigger the name of the trigger
     * @param currency the ISO 4217 code
     * @return true if it is the programme's own, or a rule has a rate for it
     */
    public boolean supports(String trigger, String currency) {
        return currency.equals(currency())
                || types(trigger).stream()
                        .flatMap(t -> t.rules().stream())
                        .flatMap(r -> r.awards().stream())
                        .anyMatch(a -> a.countsMoney() && a.name.equals(currency));
    }

    /**
     * Evaluates an occasion.
     *
     * @param occasion what happened
     * @param facts what is known about the member
     * @param trace where to say why
     * @return the points that the rules give, and what is to be counted
     * @throws ArithmeticException if an amount is too large to be counted exactly
     */
    public Evaluation evaluate(Occasion occasion, Facts facts, Trace trace) {
        Subject subject = take(occasion, facts);
        Evaluation evaluation = evaluate(subject, occasion, facts, trace);
        spare.set(subject);
        return evaluation;
    }

    private Subject take(Occasion occasion, Facts facts) {
        Subject taken = spare.getAndSet(null);
        return taken == null ? new Subject(occasion, facts, this) : taken;
    }

    Evaluation evaluate(Subject subject, Occasion occasion, Facts facts, Trace trace) {
        subject.begin(occasion, facts);
        Evaluation evaluation = new Evaluating(this, subject, trace).all();
        subject.end();
        return evaluation;
    }

    /**
     * Reads an occasion, so that it can be judged often: looks up its names and adds up its money once.
     *
     * @param occasion what happened
     * @return the occasion as this plan, and copies of it, read it
     * @throws ArithmeticException if an amount is too large to be counted exactly
     */
    public ReadOccasion read(Occasion occasion) {
        return new ReadOccasion(this, leaves(), occasion).whole();
    }

    /**
     * Returns a way to judge many occasions one after the other.
     *
     * @return an evaluator for one thread
     */
    public Evaluator evaluator() {
        return new Evaluator(this);
    }

    /**
     * Returns the points of one type that {@link #evaluate} gives, without saying which rule gave them for which line.
     * Where no rule multiplies, adds a percentage, counts a measure, is in a group or only tried, this allocates next
     * to nothing, so that a simulation can go through millions of orders.
     *
     * @param occasion what happened
     * @param facts what is known about the member
     * @param pointType the name of the point type
     * @return the points in the smallest unit, 0 or more
     * @throws ArithmeticException if an amount is too large to be counted exactly
     */
    public long points(Occasion occasion, Facts facts, String pointType) {
        TypePlan type = type(occasion.trigger(), pointType);
        if (type == null) {
            return 0;
        }
        Subject subject = take(occasion, facts);
        long points = points(type, subject, occasion, facts);
        spare.set(subject);
        return points;
    }

    /** The rules that give a type for a trigger; null if there are none. */
    @Nullable
    TypePlan type(String trigger, String pointType) {
        List<TypePlan> types = types(trigger);
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).pointType().equals(pointType)) {
                return types.get(i);
            }
        }
        return null;
    }

    long points(TypePlan type, Subject subject, Occasion occasion, Facts facts) {
        subject.begin(occasion, facts);
        return points(type, subject);
    }

    long points(TypePlan type, Subject subject, ReadOccasion occasion, Facts facts) {
        subject.begin(occasion, facts);
        return points(type, subject);
    }

    private long points(TypePlan type, Subject subject) {
        long points = type.totals().apart(subject) ? type.totals().points(this, subject) : -1;
        if (points < 0) {
            points = new Evaluating(this, subject, Trace.OFF).points(type);
        }
        subject.end();
        return points;
    }
}
