package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.account.GiveBack;
import dev.loyalty4j.core.amount.Rate;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * What a reward was worth when it was given, in smallest units: later versions of the programme do not change it.
 *
 * @param reward the id of the reward
 * @param kind what kind of thing it is
 * @param name the article, the event, the partner; empty where the kind says enough
 * @param value money; 0 for things that are not money
 * @param share the share of an order that it takes off; 0 unless it is a percentage
 * @param cap the most money that the share takes off; {@link Long#MAX_VALUE} for no cap
 * @param least the smallest order that it can be used on; 0 for any
 * @param comesBack when it, or its points, come back with an order; empty if the reward does not say it, otherwise one
 */
public record Worth(
        String reward,
        Gain.Kind kind,
        String name,
        long value,
        Rate share,
        long cap,
        long least,
        List<GiveBack> comesBack) {

    /**
     * Checks that all parts are there.
     *
     * @param reward the id of the reward
     * @param kind what kind of thing it is
     * @param name the article, the event, the partner; empty where the kind says enough
     * @param value money; 0 for things that are not money
     * @param share the share of an order that it takes off; 0 unless it is a percentage
     * @param cap the most money that the share takes off; {@link Long#MAX_VALUE} for no cap
     * @param least the smallest order that it can be used on; 0 for any
     * @param comesBack when it, or its points, come back with an order; empty if the reward does not say it, otherwise
     *     one
     */
    public Worth {
        Objects.requireNonNull(reward, "reward");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(share, "share");
        comesBack = List.copyOf(Objects.requireNonNull(comesBack, "comesBack"));
    }

    Worth value(long money) {
        return new Worth(reward, kind, name, money, share, cap, least, comesBack);
    }

    /**
     * Returns how much money it takes off an order.
     *
     * @param total what is to be paid for the order, 0 or more
     * @return 0 to the total; 0 for things that are not money off
     */
    public long off(long total) {
        if (kind == Gain.Kind.PERCENT_OFF) {
            BigInteger part = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(share.numerator()))
                    .divide(BigInteger.valueOf(share.denominator()));
            return Math.min(part.longValueExact(), cap);
        }
        return kind == Gain.Kind.AMOUNT_OFF ? Math.min(value, total) : 0;
    }
}
