package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Optional;

/**
 * The index of customer effort 2.0: the share that found it easy (6 and 7) minus the share that did not (1 to 3), in
 * points. It is a difference of two shares of the same answers, as a net promoter score is, and has the same variance
 * and intervals.
 *
 * @param ratings answers on {@link RatingScale#EFFORT_2}
 */
public record EffortIndex(Ratings ratings) implements Figure {

    /** 100·(share of 6 and 7 − share of 1 to 3). */
    public static final Definition INDEX = new Definition(
            "customer effort 2.0 index",
            "100 × (answers 6 and 7 − answers 1 to 3) / answers, blanks left out",
            "Dixon, Toman and DeLisi 2013, The Effortless Experience");

    private static final int LAST_HARD = 3;
    private static final int FIRST_EASY = 6;

    /**
     * Rejects answers on another scale.
     *
     * @param ratings answers on {@link RatingScale#EFFORT_2}
     * @throws IllegalArgumentException if a component is out of its range
     */
    public EffortIndex {
        CustomerEffort.require(RatingScale.EFFORT_2, ratings);
    }

    private NetPromoterScore shares() {
        long easy = ratings.between(FIRST_EASY, ratings.scale().highest());
        long hard = ratings.between(ratings.scale().lowest(), LAST_HARD);
        return NetPromoterScore.ofCounts(easy, ratings.answers() - easy - hard, hard);
    }

    @Override
    public Definition definition() {
        return INDEX;
    }

    @Override
    public Optional<String> undefinedReason() {
        return shares().undefinedReason();
    }

    @Override
    public double value() {
        if (!isDefined()) {
            throw new UndefinedFigureException(INDEX, "there are no answers");
        }
        return shares().value();
    }

    @Override
    public Optional<Interval> interval(double level) {
        return shares().interval(level);
    }

    /**
     * Returns name, index, interval and counts in one line.
     *
     * @return such as {@code customer effort 2.0 index -13.00 (-18.38 .. -7.620), 1 000 answers}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> INDEX.name() + " undefined: " + reason)
                .orElseGet(() -> INDEX.name() + " " + NumberText.decimal(value()) + " ("
                        + interval().orElseThrow() + "), " + NumberText.count(ratings.answers()) + " answers");
    }
}
