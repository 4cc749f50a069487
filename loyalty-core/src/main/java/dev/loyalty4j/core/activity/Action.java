package dev.loyalty4j.core.activity;

import dev.loyalty4j.core.amount.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A member did something that is neither a purchase nor a visit: stayed, reviewed, recycled, drove.
 *
 * @param id the identity of this action
 * @param member the shop's id of the member
 * @param at when it happened
 * @param name what happened; rules wait for it by this name
 * @param lines what it was worth, as a line of one unit; empty for most actions
 * @param circumstances where and how, and what was measured
 */
public record Action(String id, String member, Instant at, String name, List<Line> lines, Circumstances circumstances)
        implements Activity {

    /** The name of this kind of command. */
    public static final String KIND = "action";

    /**
     * Checks the parts.
     *
     * @param id the identity of this action
     * @param member the shop's id of the member
     * @param at when it happened
     * @param name what happened; rules wait for it by this name
     * @param lines what it was worth, as a line of one unit; empty for most actions
     * @param circumstances where and how, and what was measured
     * @throws IllegalArgumentException if an id or the name is blank, too long or has control characters, or the name
     *     is one that only the engine may say
     */
    public Action {
        Text.id(id, "id");
        Text.id(member, "member");
        Objects.requireNonNull(at, "at");
        Trigger.ofAction(name);
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
        Objects.requireNonNull(circumstances, "circumstances");
    }

    /**
     * Creates an action.
     *
     * @param actionId the identity of this action
     * @param member the shop's id of the member
     * @param at when it happened
     * @param name what happened
     * @return the command
     */
    public static Action of(String actionId, String member, Instant at, String name) {
        return new Action(actionId, member, at, name, List.of(), Circumstances.NONE);
    }

    /**
     * Returns this action with the money it was about.
     *
     * @param amount the money
     * @return a copy with that amount
     */
    public Action worth(Money amount) {
        return new Action(id, member, at, name, List.of(Line.of(name, 1, amount)), circumstances);
    }

    /**
     * Returns this action with a measure. measured("litres", "41.5") adds 41.5 litres.
     *
     * @param what what is measured
     * @param amount a plain decimal with at most 6 decimals
     * @return a copy with that measure
     */
    public Action measured(String what, String amount) {
        return where(c -> c.with(Measure.of(what, amount)));
    }

    /**
     * Returns this action with other circumstances. where(c -> c.with("stars", "5")) adds a fact.
     *
     * @param change makes the new circumstances from these
     * @return a copy with the new circumstances
     */
    public Action where(UnaryOperator<Circumstances> change) {
        return new Action(id, member, at, name, lines, change.apply(circumstances));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(at).put(name).put(lines.size());
        lines.forEach(l -> l.content(content));
        circumstances.content(content);
    }
}
