package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much a net promoter score changed between two waves of different people, or how much two groups of people differ.
 * The standard error is √(SE₁² + SE₂²), without pooling, because the two need not have the same spread.
 *
 * @param earlier the score to compare with
 * @param later the score compared
 */
public record NetPromoterDifference(NetPromoterScore earlier, NetPromoterScore later) implements Figure {

    /** Later − earlier. */
    public static final Definition CHANGE = new Definition(
            "change of net promoter score",
            "score of one wave − score of an independent other, in points",
            "two-sample z without pooling; Rocks 2016, Interval Estimation for the Net Promoter Score");

    /**
     * Rejects scores that no one stands behind.
     *
     * @param earlier see the record
     * @param later see the record
     * @throws UndefinedFigureException if either has no answers
     */
    public NetPromoterDifference {
        requireAnswers("earlier", earlier);
        requireAnswers("later", later);
    }

    private static void requireAnswers(String which, NetPromoterScore score) {
        if (!score.isDefined()) {
            throw new UndefinedFigureException(CHANGE, "the " + which + " wave has no answers");
        }
    }

    @Override
    public Definition definition() {
        return CHANGE;
    }

    @Override
    public Optional<String> undefinedReason() {
        return Optional.empty();
    }

    @Override
    public double value() {
        return later.value() - earlier.value();
    }

    /**
     * Returns the standard error.
     *
     * @return √(SE₁² + SE₂²), in points
     */
    public double standardError() {
        return Math.hypot(earlier.standardError(), later.standardError());
    }

    /**
     * Returns the difference in standard errors.
     *
     * @return z, or empty if both waves are all of one kind, so that the standard error is 0
     */
    public OptionalDouble z() {
        double standardError = standardError();
        return standardError == 0 ? OptionalDouble.empty() : OptionalDouble.of(value() / standardError);
    }

    /**
     * Returns how often a difference at least as large, either way, would come up if there were none.
     *
     * @return the two-sided p, or empty as in {@link #z()}
     */
    public OptionalDouble pValue() {
        OptionalDouble z = z();
        return z.isEmpty() ? z : OptionalDouble.of(2 * Normal.upperTail(Math.abs(z.getAsDouble())));
    }

    /**
     * Returns difference ± z · standard error, not clamped.
     *
     * @param level strictly between 0 and 1
     * @return the interval in points, or empty if a wave is all of one kind: its spread is then not known to be 0
     */
    @Override
    public Optional<Interval> interval(double level) {
        Normal.twoSided(level);
        return earlier.variance() == 0 || later.variance() == 0
                ? Optional.empty()
                : Optional.of(Interval.wald(value(), standardError(), level));
    }

    /**
     * Returns difference, margin and p in one line.
     *
     * @return such as {@code change of net promoter score 14 (3.69 .. 24.31), p = 0.0078}
     */
    @Override
    public String toString() {
        OptionalDouble p = pValue();
        String margin = interval().map(Interval::toString).orElse("no interval, a wave is all of one kind");
        return CHANGE.name() + " " + NumberText.decimal(value()) + " (" + margin + ")"
                + (p.isEmpty() ? "" : ", p = " + NumberText.decimal(p.getAsDouble()));
    }
}
