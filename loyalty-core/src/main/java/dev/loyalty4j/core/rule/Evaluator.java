package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Trace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Judges one occasion after the other by one plan, for a thread that goes through many of them: what is worked out on
 * the way is kept from one to the next, so that a simulation allocates next to nothing.
 *
 * <p>Gives what the plan gives. Not thread-safe: each thread takes its own from {@link RulePlan#evaluator()}.
 */
public final class Evaluator {
    private final RulePlan plan;
    private final Subject subject;
    private String trigger = "";
    private String pointType = "";
    private @Nullable TypePlan type;

    Evaluator(RulePlan plan) {
        this.plan = plan;
        this.subject = new Subject(Occasion.of("", Instant.EPOCH), Subject.NOBODY, plan);
    }

    /**
     * Returns the points of one type, as {@link RulePlan#points} does.
     *
     * @param occasion what happened
     * @param facts what is known about the member
     * @param which the name of the point type
     * @return the points in the smallest unit, 0 or more
     * @throws ArithmeticException if an amount is too large to be counted exactly
     */
    public long points(Occasion occasion, Facts facts, String which) {
        TypePlan its = type(occasion.trigger(), which);
        return its == null ? 0 : plan.points(its, subject, occasion, facts);
    }

    /**
     * Returns the points of one type for an occasion that was read before.
     *
     * @param occasion what {@link RulePlan#read} made of what happened
     * @param facts what is known about the member
     * @param which the name of the point type
     * @return the points in the smallest unit, 0 or more
     * @throws ArithmeticException if an amount is too large to be counted exactly
     * @throws IllegalArgumentException if the occasion was read by a plan of other rules
     */
    public long points(ReadOccasion occasion, Facts facts, String which) {
        if (!occasion.isOf(plan)) {
            throw new IllegalArgumentException("occasion was read by another plan, allowed is one that this plan read");
        }
        TypePlan its = type(occasion.trigger(), which);
        return its == null ? 0 : plan.points(its, subject, occasion, facts);
    }

    private @Nullable TypePlan type(String itsTrigger, String which) {
        if (!itsTrigger.equals(trigger) || !which.equals(pointType)) {
            trigger = itsTrigger;
            pointType = which;
            type = plan.type(trigger, pointType);
        }
        return type;
    }

    /**
     * Evaluates an occasion, as {@link RulePlan#evaluate} does.
     *
     * @param occasion what happened
     * @param facts what is known about the member
     * @param trace where to say why
     * @return the points that the rules give, and what is to be counted
     * @throws ArithmeticException if an amount is too large to be counted exactly
     */
    public Evaluation evaluate(Occasion occasion, Facts facts, Trace trace) {
        return plan.evaluate(subject, occasion, facts, trace);
    }
}
