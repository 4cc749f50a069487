package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.time.Validity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a rule gives. Decimals are texts here; they are parsed, exactly, when the programme is built.
 *
 * <p>For a line: points = base points × (product of its multipliers + sum of its percentages). Awards per money, unit,
 * measure and step are base points; fixed awards are added after and not multiplied, unless they say so. Multipliers
 * and percentages act on the base points of the lines in the scope of their rule.
 */
public sealed interface Award
        permits Award.PerMoney,
                Award.PerUnit,
                Award.PerMeasure,
                Award.Every,
                Award.Bands,
                Award.Fixed,
                Award.Multiply,
                Award.Percent,
                Award.ByTier,
                AwardInKind {

    /** The most points that one award may name. */
    long MAX_POINTS = 1_000_000_000L;

    /**
     * Points for money. pointsPerMoney(4, "1.00") gives 1158 points for 289.50.
     *
     * @param points how many whole points
     * @param per for how much money, in the currency of the programme
     * @return the award
     */
    static Award pointsPerMoney(long points, String per) {
        return new PerMoney(points, per, "");
    }

    /**
     * Points for money of a currency. A programme may have such a rule for each of several currencies.
     *
     * @param points how many whole points
     * @param per for how much money
     * @param currency the ISO 4217 code
     * @return the award
     */
    static Award pointsPerMoney(long points, String per, String currency) {
        return new PerMoney(points, per, currency);
    }

    /**
     * Points for each unit of a line; a visit, an action or an order without lines is one unit.
     *
     * @param points how many whole points
     * @return the award
     */
    static Award pointsPerUnit(long points) {
        return new PerUnit(points);
    }

    /**
     * Points for a measure. pointsPerMeasure(2, "1", "litres") gives 83 points for 41.5 litres.
     *
     * @param points how many whole points
     * @param per for how much of the measure, a decimal
     * @param measure what is measured
     * @return the award
     */
    static Award pointsPerMeasure(long points, String per, String measure) {
        return new PerMeasure(points, per, measure);
    }

    /**
     * Points for every full step of money. pointsEvery(5, "10.00") gives 10 points for 29.99.
     *
     * @param points how many whole points
     * @param step the step, in the currency of the programme
     * @return the award
     */
    static Award pointsEvery(long points, String step) {
        return new Every(points, step);
    }

    /**
     * Points by bands of money: those of the highest band that is reached.
     *
     * @param bands the bands, from the lowest
     * @return the award
     */
    static Award bands(Band... bands) {
        return new Bands(List.of(bands));
    }

    /**
     * Points for the activity as a whole, added after multipliers.
     *
     * @param points how many whole points
     * @return the award
     */
    static Award fixed(long points) {
        return new Fixed(points, false);
    }

    /**
     * Multiplies base points. multiply("1.25") on 100 base points adds 25.
     *
     * @param factor the factor, 1 or more
     * @return the award
     */
    static Award multiply(String factor) {
        return new Multiply(factor);
    }

    /**
     * Adds a percentage of base points. percent("25") on 100 base points adds 25, whatever multipliers do.
     *
     * @param percent the percentage, 0 or more
     * @return the award
     */
    static Award percent(String percent) {
        return new Percent(percent);
    }

    /**
     * Another award for each tier. The awards are of one kind, or all of them are not points.
     *
     * @param ladder the name of the ladder
     * @param awards the award for members without a tier, then one for each tier from the lowest
     * @return the award
     */
    static Award byTier(String ladder, Award... awards) {
        return new ByTier(ladder, List.of(awards));
    }

    /**
     * Nothing, for a tier that gets nothing where others get something that is not points.
     *
     * @return the award
     */
    static Award nothing() {
        return new AwardInKind.Nothing();
    }

    /**
     * An entry of the catalogue, without a price.
     *
     * @param reward the id of the reward
     * @return the award
     */
    static Award item(String reward) {
        return new AwardInKind.Item(reward, 1, false);
    }

    /**
     * An entry of the catalogue, without a price, as a voucher.
     *
     * @param reward the id of the reward
     * @return the award
     */
    static Award voucher(String reward) {
        return new AwardInKind.Item(reward, 1, true);
    }

    /**
     * An entry of the catalogue several times over, without a price, each as a voucher of its own.
     *
     * @param reward the id of the reward
     * @param times how many vouchers, 1 to 100
     * @return the award
     */
    static Award vouchers(String reward, int times) {
        return new AwardInKind.Item(reward, times, true);
    }

    /**
     * Stamps for the activity as a whole.
     *
     * @param card the name of the card
     * @param stamps how many
     * @return the award
     */
    static Award stamps(String card, long stamps) {
        return new AwardInKind.Stamps(card, stamps, false);
    }

    /**
     * Stamps for each unit of goods in the scope of the rule.
     *
     * @param card the name of the card
     * @param stamps how many for each unit
     * @return the award
     */
    static Award stampsPerUnit(String card, long stamps) {
        return new AwardInKind.Stamps(card, stamps, true);
    }

    /**
     * An entitlement until a date.
     *
     * @param name the name by which the shop asks for it
     * @param value its value, for the shop; empty if it has none
     * @param good how long it holds
     * @return the award
     */
    static Award entitlement(String name, String value, Validity good) {
        return new AwardInKind.Entitlement(name, value, good);
    }

    /**
     * A credit to a metric that tiers count.
     *
     * @param metric spend, orders, visits or points; any other name is that of a measure
     * @param amount a decimal in the unit of the metric
     * @return the award
     */
    static Award metricCredit(String metric, String amount) {
        return new AwardInKind.Credit(metric, amount);
    }

    /**
     * One prize from a table, drawn at random.
     *
     * @param prizes the table
     * @return the award
     */
    static Award draw(AwardInKind.Prize... prizes) {
        return new AwardInKind.Draw(List.of(prizes));
    }

    /**
     * Returns the award in English.
     *
     * @return a text for people
     */
    String inWords();

    private static void check(long points) {
        if (points < 1 || points > MAX_POINTS) {
            throw new IllegalArgumentException("points is " + points + ", allowed is 1 to " + MAX_POINTS);
        }
    }

    private static String text(long points) {
        return points + (points == 1 ? " point" : " points");
    }

    /**
     * Points for money.
     *
     * @param points how many whole points, 1 to 1,000,000,000
     * @param per for how much money, a decimal more than 0
     * @param currency the ISO 4217 code; empty for that of the programme
     */
    record PerMoney(long points, String per, String currency) implements Award {
        /**
         * Checks the points.
         *
         * @param points how many whole points, 1 to 1,000,000,000
         * @param per for how much money, a decimal more than 0
         * @param currency the ISO 4217 code; empty for that of the programme
         * @throws IllegalArgumentException if {@code points} is out of range
         */
        public PerMoney {
            Objects.requireNonNull(per, "per");
            Objects.requireNonNull(currency, "currency");
            check(points);
        }

        @Override
        public String inWords() {
            return text(points) + " per " + per + (currency.isEmpty() ? "" : " " + currency);
        }
    }

    /**
     * Points for units.
     *
     * @param points how many whole points for each unit, 1 to 1,000,000,000
     */
    record PerUnit(long points) implements Award {
        /**
         * Checks the points.
         *
         * @param points how many whole points for each unit, 1 to 1,000,000,000
         * @throws IllegalArgumentException if {@code points} is out of range
         */
        public PerUnit {
            check(points);
        }

        @Override
        public String inWords() {
            return text(points) + " per unit";
        }
    }

    /**
     * Points for a measure.
     *
     * @param points how many whole points, 1 to 1,000,000,000
     * @param per for how much of the measure, a decimal more than 0
     * @param measure what is measured
     */
    record PerMeasure(long points, String per, String measure) implements Award {
        /**
         * Checks the points.
         *
         * @param points how many whole points, 1 to 1,000,000,000
         * @param per for how much of the measure, a decimal more than 0
         * @param measure what is measured
         * @throws IllegalArgumentException if {@code points} is out of range
         */
        public PerMeasure {
            Objects.requireNonNull(per, "per");
            Objects.requireNonNull(measure, "measure");
            check(points);
        }

        @Override
        public String inWords() {
            return text(points) + " per " + per + " " + measure;
        }
    }

    /**
     * Points for every full step of the money of the lines that the rule claims.
     *
     * @param points how many whole points for each step, 1 to 1,000,000,000
     * @param step the step, a decimal more than 0 in the currency of the programme
     */
    record Every(long points, String step) implements Award {
        /**
         * Checks the points.
         *
         * @param points how many whole points for each step, 1 to 1,000,000,000
         * @param step the step, a decimal more than 0 in the currency of the programme
         * @throws IllegalArgumentException if {@code points} is out of range
         */
        public Every {
            Objects.requireNonNull(step, "step");
            check(points);
        }

        @Override
        public String inWords() {
            return text(points) + " for every full " + step;
        }
    }

    /**
     * Points by bands of the money of the lines that the rule claims.
     *
     * @param bands the bands, from the lowest
     */
    record Bands(List<Band> bands) implements Award {
        /**
         * Copies the bands.
         *
         * @param bands the bands, from the lowest
         */
        public Bands {
            bands = List.copyOf(Objects.requireNonNull(bands, "bands"));
        }

        @Override
        public String inWords() {
            return bands.stream()
                    .map(b -> text(b.points()) + " from " + b.from())
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * A band of money.
     *
     * @param from where it starts, a decimal of 0 or more in the currency of the programme
     * @param points how many whole points it gives in all, 1 to 1,000,000,000
     */
    record Band(String from, long points) {
        /**
         * Checks the points.
         *
         * @param from where it starts, a decimal of 0 or more in the currency of the programme
         * @param points how many whole points it gives in all, 1 to 1,000,000,000
         * @throws IllegalArgumentException if {@code points} is out of range
         */
        public Band {
            Objects.requireNonNull(from, "from");
            check(points);
        }
    }

    /**
     * Points for the activity as a whole.
     *
     * @param points how many whole points, 1 to 1,000,000,000
     * @param multiplied whether they are base points, on which multipliers and percentages act
     */
    record Fixed(long points, boolean multiplied) implements Award {
        /**
         * Checks the points.
         *
         * @param points how many whole points, 1 to 1,000,000,000
         * @param multiplied whether they are base points, on which multipliers and percentages act
         * @throws IllegalArgumentException if {@code points} is out of range
         */
        public Fixed {
            check(points);
        }

        /**
         * Returns this award as base points.
         *
         * @return a copy on which multipliers act
         */
        public Fixed asBase() {
            return new Fixed(points, true);
        }

        @Override
        public String inWords() {
            return text(points) + (multiplied ? ", multiplied" : "");
        }
    }

    /**
     * A multiplier of base points.
     *
     * @param factor the factor, a decimal of 1 or more
     */
    record Multiply(String factor) implements Award {
        /**
         * Checks that there is a factor.
         *
         * @param factor the factor, a decimal of 1 or more
         */
        public Multiply {
            Objects.requireNonNull(factor, "factor");
        }

        @Override
        public String inWords() {
            return "times " + factor;
        }
    }

    /**
     * A percentage of base points.
     *
     * @param percent the percentage, a decimal of 0 or more
     */
    record Percent(String percent) implements Award {
        /**
         * Checks that there is a percentage.
         *
         * @param percent the percentage, a decimal of 0 or more
         */
        public Percent {
            Objects.requireNonNull(percent, "percent");
        }

        @Override
        public String inWords() {
            return percent + " % more";
        }
    }

    /**
     * Another award for each tier.
     *
     * @param ladder the name of the ladder
     * @param awards the award for members without a tier, then one for each tier from the lowest
     */
    record ByTier(String ladder, List<Award> awards) implements Award {
        /**
         * Copies the awards.
         *
         * @param ladder the name of the ladder
         * @param awards the award for members without a tier, then one for each tier from the lowest
         */
        public ByTier {
            Objects.requireNonNull(ladder, "ladder");
            awards = List.copyOf(Objects.requireNonNull(awards, "awards"));
        }

        @Override
        public String inWords() {
            return awards.stream()
                    .map(Award::inWords)
                    .collect(Collectors.joining(" / ", "by tier of " + ladder + ": ", ""));
        }
    }
}
