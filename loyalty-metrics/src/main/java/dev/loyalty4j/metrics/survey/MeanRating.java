package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Objects;
import java.util.Optional;

/**
 * The mean answer on a scale, with the interval of Student's t from the sample standard deviation (n − 1). The steps of
 * a scale need not be equally far apart for those who answer; the share of the best answers assumes less.
 *
 * @param definition what it means
 * @param ratings what it was made of
 */
public record MeanRating(Definition definition, Ratings ratings) implements Figure {

    /**
     * Rejects missing parts.
     *
     * @param definition what it means
     * @param ratings what it was made of
     */
    public MeanRating {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(ratings, "ratings");
    }

    @Override
    public Optional<String> undefinedReason() {
        return ratings.answers() == 0 ? Optional.of("there are no answers") : Optional.empty();
    }

    @Override
    public double value() {
        if (ratings.answers() == 0) {
            throw new UndefinedFigureException(definition, "there are no answers");
        }
        return (double) sum(1) / ratings.answers();
    }

    private long sum(int power) {
        long sum = 0;
        for (int i = 0; i < ratings.counts().size(); i++) {
            long answer = (long) ratings.scale().lowest() + i;
            sum += ratings.counts().get(i) * (power == 1 ? answer : answer * answer);
        }
        return sum;
    }

    /**
     * Returns mean ± t · s/√n.
     *
     * @param level strictly between 0 and 1
     * @return the interval, not clamped to the scale; empty for fewer than two answers or if all are equal
     */
    @Override
    public Optional<Interval> interval(double level) {
        double n = ratings.answers();
        double spread = n * sum(2) - (double) sum(1) * sum(1);
        if (n < 2 || spread == 0) {
            return Optional.empty();
        }
        double standardError = Math.sqrt(spread / (n * (n - 1)) / n);
        return Optional.of(Interval.studentT(value(), standardError, ratings.answers() - 1, level));
    }

    /**
     * Returns name, mean, interval and counts in one line.
     *
     * @return such as {@code mean customer effort 2.0 4.080 (3.962 .. 4.198), 1 000 answers}
     */
    @Override
    public String toString() {
        return undefinedReason()
                .map(reason -> definition.name() + " undefined: " + reason)
                .orElseGet(() -> definition.name() + " " + NumberText.decimal(value())
                        + interval().map(range -> " (" + range + ")").orElse("") + ", "
                        + NumberText.count(ratings.answers()) + " answers");
    }
}
