package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * Counts something toward tiers that no activity brought: a head start, nights that come with a credit card, a
 * correction by hand. Tiers are judged at once, as by an activity; a correction downward leaves the tier held.
 *
 * @param id the identity of this credit
 * @param member the shop's id of the member
 * @param ladder the name of the ladder
 * @param metric what; the ladder must count it
 * @param amount how much, in the unit of the metric; negative to take it off, never 0
 * @param reason why, a code of the shop
 * @param at when; this names the bucket
 */
public record CreditMetric(
        String id, String member, String ladder, Metric metric, BigDecimal amount, String reason, Instant at)
        implements TierCommand {

    /** The name of this kind of command. */
    public static final String KIND = "credit metric";

    private static final int MAX_DIGITS = 18;

    /**
     * Checks the parts.
     *
     * @param id the identity of this credit
     * @param member the shop's id of the member
     * @param ladder the name of the ladder
     * @param metric what; the ladder must count it
     * @param amount how much, in the unit of the metric; negative to take it off, never 0
     * @param reason why, a code of the shop
     * @param at when; this names the bucket
     * @throws IllegalArgumentException if an id or a name is not valid, or the amount is 0 or too long
     */
    public CreditMetric {
        Text.id(id, "id");
        Text.id(member, "member");
        Text.name(ladder, "ladder");
        Objects.requireNonNull(metric, "metric");
        Text.name(reason, "reason");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(amount, "amount");
        boolean tooLong = amount.precision() > MAX_DIGITS || Math.abs((long) amount.scale()) > MAX_DIGITS;
        if (amount.signum() == 0 || tooLong) {
            throw new IllegalArgumentException(
                    "amount has " + amount.precision() + " digits, allowed are 1 to " + MAX_DIGITS + ", and not 0");
        }
        amount = amount.stripTrailingZeros();
    }

    /**
     * Creates a credit.
     *
     * @param id the identity of this credit
     * @param member the shop's id of the member
     * @param ladder the name of the ladder
     * @param metric what
     * @param amount how much, in the unit of the metric
     * @param reason why, a code of the shop
     * @param at when
     * @return the command
     */
    public static CreditMetric of(
            String id, String member, String ladder, Metric metric, BigDecimal amount, String reason, Instant at) {
        return new CreditMetric(id, member, ladder, metric, amount, reason, at);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void content(CommandDigest.Content content) {
        content.put(ladder).put(metric.kind().name()).put(metric.name());
        content.put(metric.own().toString())
                .put(amount.toPlainString())
                .put(reason)
                .put(at);
    }
}
