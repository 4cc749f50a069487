package dev.loyalty4j.metrics.survey;

import java.util.Objects;

/**
 * The scale of a question: its whole numbers, and which end is good. Always named by the caller, because "4" means
 * nothing without it.
 *
 * @param name a short name
 * @param lowest the lowest answer, at least 0
 * @param highest the highest answer, above {@code lowest} and at most {@value #MAX_ANSWER}
 * @param bestEnd which end is good
 */
public record RatingScale(String name, int lowest, int highest, BestEnd bestEnd) {

    /** A slider of a hundred steps is the finest scale people are asked on. */
    public static final int MAX_ANSWER = 100;

    /** Satisfaction from 1, very dissatisfied, to 5, very satisfied. */
    public static final RatingScale SATISFACTION_5 = new RatingScale("satisfaction 1 to 5", 1, 5, BestEnd.HIGH);

    /** Satisfaction from 1, very dissatisfied, to 7, very satisfied. */
    public static final RatingScale SATISFACTION_7 = new RatingScale("satisfaction 1 to 7", 1, 7, BestEnd.HIGH);

    /** Customer effort 1.0: how much effort it took, from 1, very little, to 5, very much. */
    public static final RatingScale EFFORT_1 = new RatingScale("customer effort 1.0", 1, 5, BestEnd.LOW);

    /** Customer effort 2.0: "the company made it easy", from 1, strongly disagree, to 7, strongly agree. */
    public static final RatingScale EFFORT_2 = new RatingScale("customer effort 2.0", 1, 7, BestEnd.HIGH);

    /** Which end of a scale is good. */
    public enum BestEnd {
        /** Low answers are good. */
        LOW,
        /** High answers are good. */
        HIGH
    }

    /**
     * Rejects a scale of fewer than two answers.
     *
     * @param name a short name
     * @param lowest the lowest answer, at least 0
     * @param highest the highest answer, above {@code lowest} and at most {@value #MAX_ANSWER}
     * @param bestEnd which end is good
     * @throws IllegalArgumentException if a component is out of its range
     */
    public RatingScale {
        Objects.requireNonNull(bestEnd, "bestEnd");
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("the name of a scale must not be blank");
        }
        if (lowest < 0 || highest <= lowest || highest > MAX_ANSWER) {
            throw new IllegalArgumentException("scale " + name + ": " + lowest + " to " + highest
                    + " must be ascending and within 0 to " + MAX_ANSWER);
        }
    }

    /**
     * Returns how many answers there are to choose from.
     *
     * @return highest − lowest + 1
     */
    public int size() {
        return highest - lowest + 1;
    }

    int requireAnswer(int answer) {
        if (answer < lowest || answer > highest) {
            throw new IllegalArgumentException(
                    "answer " + answer + " must be " + lowest + " to " + highest + " (" + name + ")");
        }
        return answer;
    }
}
