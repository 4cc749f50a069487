package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import java.util.Arrays;
import java.util.List;

/** An award with its decimals parsed. Amounts of points are in the smallest unit of their type. */
final class CompiledAward {

    /** What the engine does with an award, in the order in which it does it. */
    enum Kind {
        MONEY,
        UNIT,
        STEP,
        MEASURE,
        FIXED_BASE,
        MULTIPLY,
        PERCENT,
        FIXED;

        /** Whether it grows with what is bought; otherwise it is one amount. */
        boolean perAmount() {
            return this != FIXED_BASE && this != FIXED;
        }
    }

    final Kind kind;

    /** Points per money, per unit or per measure; a factor; a share of the base; or one fixed amount. */
    final Rate rate;

    /** The currency of money, or the name of a measure; empty where neither is meant. */
    final String name;

    /** Where bands start, and what they give; one entry for a repeated step. */
    final long[] from;

    final long[] points;
    final boolean repeated;

    private CompiledAward(Kind kind, Rate rate, String name, long[] from, long[] points, boolean repeated) {
        this.kind = kind;
        this.rate = rate;
        this.name = name;
        this.from = from;
        this.points = points;
        this.repeated = repeated;
    }

    private static CompiledAward simple(Kind kind, Rate rate, String name) {
        return new CompiledAward(kind, rate, name, new long[0], new long[0], false);
    }

    static CompiledAward of(Award award, int scale, String currency) {
        if (award instanceof Award.PerMoney money) {
            String its = money.currency().isEmpty() ? currency : money.currency();
            long per = Money.of(money.per(), its).minor();
            return simple(Kind.MONEY, new Rate(minor(money.points(), scale), positive(per, money.per())), its);
        } else if (award instanceof Award.PerUnit unit) {
            return simple(Kind.UNIT, new Rate(minor(unit.points(), scale), 1), "");
        } else if (award instanceof Award.PerMeasure measure) {
            Rate per = Rate.parse(measure.per());
            long amount = positive(per.numerator(), measure.per());
            long unitsPer = per.denominator();
            Rate rate = new Rate(minor(measure.points(), scale), 1).times(new Rate(unitsPer, amount));
            return simple(Kind.MEASURE, rate, measure.measure());
        } else if (award instanceof Award.Every every) {
            long step = positive(Money.of(every.step(), currency).minor(), every.step());
            long[] points = {minor(every.points(), scale)};
            return new CompiledAward(Kind.STEP, Rate.ONE, currency, new long[] {step}, points, true);
        } else if (award instanceof Award.Bands bands) {
            return bands(bands.bands(), scale, currency);
        } else if (award instanceof Award.Fixed fixed) {
            Kind kind = fixed.multiplied() ? Kind.FIXED_BASE : Kind.FIXED;
            return simple(kind, new Rate(minor(fixed.points(), scale), 1), "");
        } else if (award instanceof Award.Multiply multiply) {
            return simple(Kind.MULTIPLY, factor(multiply.factor()), "");
        } else if (award instanceof Award.Percent percent) {
            return simple(Kind.PERCENT, Rate.parse(percent.percent()).times(new Rate(1, 100)), "");
        }
        throw new IllegalArgumentException("award is '" + award.inWords() + "', allowed is one that stands alone");
    }

    private static CompiledAward bands(List<Award.Band> bands, int scale, String currency) {
        long[] from = new long[bands.size()];
        long[] points = new long[bands.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = Money.of(bands.get(i).from(), currency).minor();
            points[i] = minor(bands.get(i).points(), scale);
            if (from[i] < 0 || (i > 0 && from[i] <= from[i - 1])) {
                throw new IllegalArgumentException("band starts at "
                        + bands.get(i).from() + ", allowed is 0 or more, and more than the band before");
            }
        }
        if (from.length == 0) {
            throw new IllegalArgumentException("there is no band, at least one is needed");
        }
        return new CompiledAward(Kind.STEP, Rate.ONE, currency, from, points, false);
    }

    private static Rate factor(String text) {
        Rate factor = Rate.parse(text);
        if (factor.numerator() < factor.denominator()) {
            // A smaller factor would take away points that another rule gave; a condition on that rule says it better.
            throw new IllegalArgumentException("factor is " + factor + ", allowed is 1 or more");
        }
        return factor;
    }

    private static long positive(long value, String text) {
        if (value <= 0) {
            throw new IllegalArgumentException("per is " + text + ", allowed is more than 0");
        }
        return value;
    }

    private static long minor(long points, int scale) {
        long minor = points;
        for (int digit = 0; digit < scale; digit++) {
            minor = Math.multiplyExact(minor, 10L);
        }
        return minor;
    }

    boolean claims() {
        return kind == Kind.MONEY || kind == Kind.UNIT || kind == Kind.STEP;
    }

    boolean givesBase() {
        return kind.compareTo(Kind.FIXED_BASE) <= 0;
    }

    /** Whether this award counts money, so that it needs a rate for the currency. */
    boolean countsMoney() {
        return kind == Kind.MONEY || kind == Kind.STEP;
    }

    /** The points of steps for an amount of money. */
    long steps(long money) {
        if (repeated) {
            return Math.multiplyExact(money / from[0], points[0]);
        }
        int at = Arrays.binarySearch(from, money);
        int band = at >= 0 ? at : -at - 2;
        return band < 0 ? 0 : points[band];
    }
}
