package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Circumstances;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Payment;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What rules are judged on: something that a member did, or that came by itself.
 *
 * @param trigger its name
 * @param at when it happened
 * @param lines what was bought or done
 * @param circumstances where and how
 * @param payment how it was paid
 */
public record Occasion(String trigger, Instant at, List<Line> lines, Circumstances circumstances, Payment payment) {

    private static final List<String> ENDS = List.of(Trigger.MONTH_END, Trigger.QUARTER_END, Trigger.YEAR_END);

    /**
     * Copies the lines.
     *
     * @param trigger its name
     * @param at when it happened
     * @param lines what was bought or done
     * @param circumstances where and how
     * @param payment how it was paid
     */
    public Occasion {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(circumstances, "circumstances");
        Objects.requireNonNull(payment, "payment");
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    }

    /**
     * Returns the occasion of a purchase.
     *
     * @param purchase the purchase
     * @return the occasion
     */
    public static Occasion of(Purchase purchase) {
        return new Occasion(
                Trigger.PURCHASE, purchase.at(), purchase.lines(), purchase.circumstances(), purchase.payment());
    }

    /**
     * Returns the occasion of a visit.
     *
     * @param visit the visit
     * @return the occasion
     */
    public static Occasion of(Visit visit) {
        return new Occasion(Trigger.VISIT, visit.at(), List.of(), visit.circumstances(), Payment.NOT_KNOWN);
    }

    /**
     * Returns the occasion of an action.
     *
     * @param action the action
     * @return the occasion
     */
    public static Occasion of(Action action) {
        return new Occasion(action.name(), action.at(), action.lines(), action.circumstances(), Payment.NOT_KNOWN);
    }

    /**
     * Returns an occasion without lines.
     *
     * @param trigger its name
     * @param at when it happened
     * @return the occasion
     */
    public static Occasion of(String trigger, Instant at) {
        return new Occasion(trigger, at, List.of(), Circumstances.NONE, Payment.NOT_KNOWN);
    }

    /**
     * Returns this occasion with a further fact.
     *
     * @param name its name
     * @param value its value
     * @return a copy with that fact
     */
    public Occasion with(String name, String value) {
        return new Occasion(trigger, at, lines, circumstances.with(name, value), payment);
    }

    /**
     * Returns the instant at which facts are judged: the end of a period in the period that ends, all else when it
     * happens.
     *
     * @return the instant
     */
    public Instant judgedAt() {
        return !isOrder() && ENDS.contains(trigger) ? at.minusNanos(1) : at;
    }

    boolean isOrder() {
        return trigger.equals(Trigger.PURCHASE);
    }

    /** The currency of the lines; empty if there are none. */
    String currency() {
        return lines.isEmpty() ? "" : lines.get(0).unitPrice().currency();
    }
}
