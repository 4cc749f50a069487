package dev.loyalty4j.core.amount;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What is left of the lines of an order after all its returns, as exact shares.
 *
 * <p>A line has the net N, q units, u units returned and m refunded; on the order M is refunded. With {@code left =
 * max(0, N·(q − u)/q − m)}, the member keeps of the line {@code left · (1 − min(1, M/Σ left)) / N}; where N is 0,
 * {@code (q − u)/q}. An amount made of parts by line is kept as the sum over the parts, rounded down once. So the
 * result depends on the totals and never on how, or in what order, they came about.
 *
 * <p>Immutable and thread-safe.
 */
public final class Kept {
    private static final Fraction NONE = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    private final List<Fraction> lines;
    private final Fraction order;

    private Kept(List<Fraction> lines, Fraction order) {
        this.lines = lines;
        this.order = order;
    }

    private record Fraction(BigInteger numerator, BigInteger denominator) {
        Fraction plus(Fraction other) {
            return new Fraction(
                            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                            denominator.multiply(other.denominator))
                    .reduced();
        }

        Fraction times(Fraction other) {
            return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator)).reduced();
        }

        Fraction reduced() {
            BigInteger divisor = numerator.gcd(denominator);
            return divisor.signum() == 0 ? this : new Fraction(numerator.divide(divisor), denominator.divide(divisor));
        }

        Fraction atLeastNothing() {
            return numerator.signum() < 0 ? NONE : this;
        }

        long floor() {
            return numerator.divide(denominator).longValueExact();
        }
    }

    /**
     * A line of an order and what came back of it.
     *
     * @param net what was paid for it, 0 or more, in the smallest unit
     * @param quantity its units, 1 or more
     * @param units the units that came back, 0 to {@code quantity}
     * @param money what was refunded on it beside them, 0 or more
     */
    public record Line(long net, long quantity, long units, long money) {
        /**
         * Checks the numbers.
         *
         * @param net what was paid for it, 0 or more, in the smallest unit
         * @param quantity its units, 1 or more
         * @param units the units that came back, 0 to {@code quantity}
         * @param money what was refunded on it beside them, 0 or more
         * @throws IllegalArgumentException if a number is out of range
         */
        public Line {
            if (net < 0 || money < 0 || quantity < 1 || units < 0 || units > quantity) {
                throw new IllegalArgumentException("line is " + net + ", " + quantity + ", " + units + ", " + money
                        + ", allowed are amounts of 0 or more and no more units back than there are");
            }
        }

        private Fraction left() {
            BigInteger q = BigInteger.valueOf(quantity);
            BigInteger stay = BigInteger.valueOf(net).multiply(BigInteger.valueOf(quantity - units));
            return new Fraction(stay.subtract(q.multiply(BigInteger.valueOf(money))), q).atLeastNothing();
        }
    }

    /**
     * Computes the shares.
     *
     * @param lines the lines, at least one
     * @param orderMoney what was refunded on the order as a whole, 0 or more
     * @return what is left
     */
    public static Kept of(List<Line> lines, long orderMoney) {
        Fraction left = NONE;
        Fraction net = NONE;
        Fraction quantity = NONE;
        Fraction staying = NONE;
        for (Line line : lines) {
            left = left.plus(line.left());
            net = net.plus(whole(line.net()));
            quantity = quantity.plus(whole(line.quantity()));
            staying = staying.plus(whole(line.quantity() - line.units()));
        }
        Fraction factor = left.numerator().signum() == 0
                ? NONE
                : left.plus(whole(-orderMoney)).atLeastNothing().times(inverse(left));
        List<Fraction> shares = new ArrayList<>(lines.size());
        for (Line line : lines) {
            shares.add(
                    line.net() == 0
                            ? whole(line.quantity() - line.units()).times(inverse(whole(line.quantity())))
                            : line.left().times(factor).times(inverse(whole(line.net()))));
        }
        Fraction order = net.numerator().signum() == 0
                ? staying.times(inverse(quantity))
                : left.times(factor).times(inverse(net));
        return new Kept(shares, order);
    }

    private static Fraction whole(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    private static Fraction inverse(Fraction value) {
        return new Fraction(value.denominator(), value.numerator());
    }

    /**
     * Returns what is kept of an amount that is spread over lines.
     *
     * @param parts the parts by position of their line; parts beyond the last line belong to none and are 0
     * @return the sum of part times share, rounded down once
     */
    public long of(long[] parts) {
        Fraction sum = NONE;
        for (int i = 0; i < lines.size(); i++) {
            if (parts[i] != 0) {
                sum = sum.plus(whole(parts[i]).times(lines.get(i)));
            }
        }
        return sum.floor();
    }

    /**
     * Returns what has come back of an amount that belongs to the order as a whole.
     *
     * @param amount the amount
     * @return the amount times the returned share of the order, rounded down
     */
    public long returned(long amount) {
        Fraction back = whole(1).plus(new Fraction(order.numerator().negate(), order.denominator()));
        return whole(amount).times(back).floor();
    }

    /**
     * Says whether all of the order is back.
     *
     * @return true if nothing is kept of any line
     */
    public boolean isNothing() {
        for (Fraction line : lines) {
            if (line.numerator().signum() != 0) {
                return false;
            }
        }
        return true;
    }
}
