package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import java.math.BigInteger;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * A price of any number of points, in smallest units.
 *
 * @param least the fewest points
 * @param most the most points
 * @param step points are spent in multiples of this
 * @param worth what a point is worth; of no meaning where lots have their own worth
 * @param ownWorth whether lots have their own worth
 * @param leastShare the smallest share of the order in percent
 * @param mostShare the largest share of the order in percent
 */
record Pricing(long least, long most, long step, Rate worth, boolean ownWorth, int leastShare, int mostShare) {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** Applies as much of the wish as bounds, step and share of the order allow. */
    Quote quote(long wanted, List<Money> total, LongUnaryOperator byLots) {
        if (total.isEmpty() && (leastShare > 0 || mostShare < 100)) {
            return Quote.refused(
                    RefusalCode.ORDER_TOTAL_MISSING,
                    Parameter.of("share", leastShare + " to " + mostShare + " percent"));
        }
        LongUnaryOperator value = ownWorth ? byLots : this::byRate;
        long points = Math.min(wanted, most) / step * step;
        if (total.isEmpty() && (leastShare > 0 || mostShare < 100)) {
            return Quote.refused(
                    RefusalCode.ORDER_TOTAL_MISSING,
                    Parameter.of("leastPercent", leastShare),
                    Parameter.of("mostPercent", mostShare));
        }
        if (!total.isEmpty()) {
            points = within(points, share(total.get(0).minor(), mostShare), value);
        }
        if (points < least || points < 1) {
            return Quote.refused(
                    RefusalCode.BELOW_MINIMUM,
                    Parameter.of("points", points),
                    Parameter.of("wanted", wanted),
                    Parameter.of("minimum", least));
        }
        long worthNow = value.applyAsLong(points);
        if (leastShare > 0 && covers(worthNow, total.get(0).minor()) < 0) {
            return Quote.refused(
                    RefusalCode.BELOW_MINIMUM, Parameter.of("value", worthNow), Parameter.of("share", leastShare));
        }
        return Quote.of(points, worthNow);
    }

    private long byRate(long points) {
        return BigInteger.valueOf(points)
                .multiply(BigInteger.valueOf(worth.numerator()))
                .divide(BigInteger.valueOf(worth.denominator()))
                .longValueExact();
    }

    private static long share(long total, int percent) {
        return BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(percent))
                .divide(HUNDRED)
                .longValueExact();
    }

    private int covers(long value, long total) {
        return BigInteger.valueOf(value)
                .multiply(HUNDRED)
                .compareTo(BigInteger.valueOf(total).multiply(BigInteger.valueOf(leastShare)));
    }

    /** The most steps whose value is not more than a limit; the value grows with the points. */
    private long within(long points, long limit, LongUnaryOperator value) {
        long low = 0;
        long high = points / step;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (value.applyAsLong(middle * step) <= limit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * step;
    }
}
