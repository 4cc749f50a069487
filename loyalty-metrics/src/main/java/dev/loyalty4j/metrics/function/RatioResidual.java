package dev.loyalty4j.metrics.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The spread around a ratio of sums, from sums of products that are exact. Stateless. */
public final class RatioResidual {

    private RatioResidual() {}

    /**
     * Returns Σ(a − R·b)² with R = N/D, as (D²·Σa² − 2·N·D·Σab + N²·Σb²)/D²: a sum of squares and never negative,
     * because nothing is rounded before the division.
     *
     * @param numerator N = Σa
     * @param denominator D = Σb, not 0
     * @param squaresAbove Σa²
     * @param products Σab
     * @param squaresBelow Σb²
     * @return the residual sum of squares
     */
    public static double of(
            long numerator, long denominator, BigInteger squaresAbove, BigInteger products, BigInteger squaresBelow) {
        BigInteger above = BigInteger.valueOf(numerator);
        BigInteger below = BigInteger.valueOf(denominator);
        BigInteger square = below.multiply(below);
        BigInteger scaled = square.multiply(squaresAbove)
                .subtract(above.multiply(below).shiftLeft(1).multiply(products))
                .add(above.multiply(above).multiply(squaresBelow));
        return new BigDecimal(scaled)
                .divide(new BigDecimal(square), MathContext.DECIMAL64)
                .doubleValue();
    }
}
