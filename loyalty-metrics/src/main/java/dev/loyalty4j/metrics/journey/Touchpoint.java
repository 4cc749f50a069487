package dev.loyalty4j.metrics.journey;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.survey.RatingScale;
import dev.loyalty4j.metrics.survey.Ratings;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A contact of customers with the shop: who came, who went on, and what they said about it.
 *
 * @param name the name
 * @param stage the stage it belongs to
 * @param customers how many came, at least 0
 * @param wentOn how many of them got what they came for, 0 to {@code customers}
 * @param effort answers on {@link RatingScale#EFFORT_2}; without answers if nobody was asked
 * @param satisfaction answers on {@link RatingScale#SATISFACTION_5}; without answers if nobody was asked
 */
public record Touchpoint(String name, Stage stage, long customers, long wentOn, Ratings effort, Ratings satisfaction) {

    /** Customers who did not get what they came for. */
    public static final Definition DROP_OFF =
            new Definition("drop-off", "customers who did not go on / customers who came", "trade usage (funnel)");

    /** Answers 1 to 3 of customer effort 2.0. */
    public static final Definition HARD = new Definition(
            "share that found it hard",
            "answers 1 to 3 of customer effort 2.0 / answers",
            "Dixon, Toman and DeLisi 2013, The Effortless Experience");

    /** Answers 1 and 2 of satisfaction. */
    public static final Definition DISSATISFIED = new Definition(
            "share dissatisfied", "answers 1 and 2 of satisfaction 1 to 5 / answers", "trade usage (CSAT)");

    private static final Ratings NO_EFFORT = Ratings.ofCounts(RatingScale.EFFORT_2, 0, 0, 0, 0, 0, 0, 0);
    private static final Ratings NO_SATISFACTION = Ratings.ofCounts(RatingScale.SATISFACTION_5, 0, 0, 0, 0, 0);

    /**
     * Rejects counts that are not "some of those" and answers on other scales.
     *
     * @param name the name
     * @param stage the stage it belongs to
     * @param customers how many came, at least 0
     * @param wentOn how many of them got what they came for, 0 to {@code customers}
     * @param effort answers on {@link RatingScale#EFFORT_2}; without answers if nobody was asked
     * @param satisfaction answers on {@link RatingScale#SATISFACTION_5}; without answers if nobody was asked
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Touchpoint {
        Objects.requireNonNull(stage, "stage");
        if (Objects.requireNonNull(name, "name").isBlank() || wentOn < 0 || wentOn > customers) {
            throw new IllegalArgumentException("touchpoint " + name + " must have a name, and went on " + wentOn
                    + " be 0 to customers " + customers);
        }
        requireScale(RatingScale.EFFORT_2, effort);
        requireScale(RatingScale.SATISFACTION_5, satisfaction);
    }

    private static void requireScale(RatingScale scale, Ratings ratings) {
        if (!ratings.scale().equals(scale)) {
            throw new IllegalArgumentException("ratings on " + ratings.scale().name() + " must be on " + scale.name());
        }
    }

    /**
     * Returns a touchpoint where nobody was asked yet.
     *
     * @param name the name
     * @param stage the stage it belongs to
     * @param customers how many came
     * @param wentOn how many of them got what they came for
     * @return the touchpoint
     * @throws IllegalArgumentException if a count is out of its range
     */
    public static Touchpoint of(String name, Stage stage, long customers, long wentOn) {
        return new Touchpoint(name, stage, customers, wentOn, NO_EFFORT, NO_SATISFACTION);
    }

    /**
     * Returns the same touchpoint with answers about effort.
     *
     * @param answers on {@link RatingScale#EFFORT_2}
     * @return the touchpoint
     * @throws IllegalArgumentException if the answers are on another scale
     */
    public Touchpoint withEffort(Ratings answers) {
        return new Touchpoint(name, stage, customers, wentOn, answers, satisfaction);
    }

    /**
     * Returns the same touchpoint with answers about satisfaction.
     *
     * @param answers on {@link RatingScale#SATISFACTION_5}
     * @return the touchpoint
     * @throws IllegalArgumentException if the answers are on another scale
     */
    public Touchpoint withSatisfaction(Ratings answers) {
        return new Touchpoint(name, stage, customers, wentOn, effort, answers);
    }

    /**
     * Returns how many did not go on.
     *
     * @return of all who came, with Wilson's interval
     */
    public Proportion dropOff() {
        return new Proportion(DROP_OFF, customers - wentOn, customers, "customers at " + name);
    }

    /**
     * Returns how many found it hard.
     *
     * @return of all who answered, with Wilson's interval
     */
    public Proportion hard() {
        return new Proportion(HARD, effort.between(1, 3), effort.answers(), "answers about effort at " + name);
    }

    /**
     * Returns how many were dissatisfied.
     *
     * @return of all who answered, with Wilson's interval
     */
    public Proportion dissatisfied() {
        return new Proportion(
                DISSATISFIED,
                satisfaction.between(1, 2),
                satisfaction.answers(),
                "answers about satisfaction at " + name);
    }

    /**
     * Returns the friction: the mean of those of the three shares that are known.
     *
     * @return 0 to 1, or empty if nobody came and nobody was asked
     */
    public OptionalDouble friction() {
        return Stream.of(dropOff(), hard(), dissatisfied())
                .filter(Proportion::isDefined)
                .mapToDouble(Proportion::value)
                .average();
    }

    /**
     * Returns the customers in trouble: friction times those who came.
     *
     * @return at least 0
     */
    public double customersInTrouble() {
        return friction().orElse(0) * customers;
    }
}
