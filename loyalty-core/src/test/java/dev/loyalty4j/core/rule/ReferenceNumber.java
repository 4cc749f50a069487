package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** An exact number of the reference. */
record ReferenceNumber(BigInteger above, BigInteger below) implements Comparable<ReferenceNumber> {
    static final ReferenceNumber ZERO = of(0);

    static ReferenceNumber of(long whole) {
        return new ReferenceNumber(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static ReferenceNumber of(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        return new ReferenceNumber(value.movePointRight(9).toBigIntegerExact(), BigInteger.TEN.pow(9)).reduced();
    }

    static ReferenceNumber of(long above, long below) {
        return of(above).over(of(below));
    }

    ReferenceNumber plus(ReferenceNumber other) {
        return new ReferenceNumber(
                        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below))
                .reduced();
    }

    ReferenceNumber minus(ReferenceNumber other) {
        return plus(new ReferenceNumber(other.above.negate(), other.below));
    }

    ReferenceNumber times(ReferenceNumber other) {
        return new ReferenceNumber(above.multiply(other.above), below.multiply(other.below)).reduced();
    }

    ReferenceNumber over(ReferenceNumber other) {
        return new ReferenceNumber(above.multiply(other.below), below.multiply(other.above)).reduced();
    }

    /** In lowest terms: what is over the line then says in which parts a number is counted. */
    private ReferenceNumber reduced() {
        BigInteger divisor = above.gcd(below);
        return new ReferenceNumber(above.divide(divisor), below.divide(divisor));
    }

    /** Of a number that is not negative. */
    long floor() {
        return above.divide(below).longValueExact();
    }

    long rounded(Rounding how) {
        ReferenceNumber rest = minus(of(floor()));
        int half = rest.compareTo(of(1, 2));
        boolean up = switch (how) {
            case FLOOR -> false;
            case CEILING -> rest.compareTo(ZERO) > 0;
            case HALF_UP -> half >= 0;
            case HALF_EVEN -> half > 0 || (half == 0 && floor() % 2 == 1);
        };
        return floor() + (up ? 1 : 0);
    }

    static ReferenceNumber sum(List<ReferenceNumber> numbers) {
        ReferenceNumber sum = ZERO;
        for (ReferenceNumber number : numbers) {
            sum = sum.plus(number);
        }
        return sum;
    }

    /** A whole number in proportion to weights; to the first where nothing has a weight. */
    static List<Long> shares(long total, List<Long> weights) {
        long all = weights.stream().mapToLong(w -> w).sum();
        List<ReferenceNumber> exact = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            exact.add(all == 0 ? of(i == 0 ? total : 0) : of(total).times(of(weights.get(i), all)));
        }
        return split(total, exact);
    }

    /** Floors, and one more each for the largest remainders, the first of equals. */
    static List<Long> split(long total, List<ReferenceNumber> exact) {
        List<Long> parts = new ArrayList<>();
        exact.forEach(e -> parts.add(e.floor()));
        List<ReferenceNumber> rests = new ArrayList<>();
        exact.forEach(e -> rests.add(e.minus(of(e.floor()))));
        for (long left = total - parts.stream().mapToLong(p -> p).sum(); left > 0; left--) {
            int best = 0;
            for (int i = 1; i < parts.size(); i++) {
                best = rests.get(i).compareTo(rests.get(best)) > 0 ? i : best;
            }
            parts.set(best, parts.get(best) + 1);
            rests.set(best, of(-1));
        }
        return parts;
    }

    @Override
    public int compareTo(ReferenceNumber other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
}
