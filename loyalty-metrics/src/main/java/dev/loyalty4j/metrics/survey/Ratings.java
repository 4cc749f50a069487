package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How often each answer of a scale was given. The ground of {@link Satisfaction} and {@link CustomerEffort}.
 *
 * @param scale the scale
 * @param counts one count for each answer, from the lowest to the highest, at least 0
 * @param blanks people asked who gave no answer, at least 0
 */
public record Ratings(RatingScale scale, List<Long> counts, long blanks) {

    /**
     * Rejects counts that do not fit the scale.
     *
     * @param scale the scale
     * @param counts one count for each answer, from the lowest to the highest, at least 0
     * @param blanks people asked who gave no answer, at least 0
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Ratings {
        Objects.requireNonNull(scale, "scale");
        counts = List.copyOf(counts);
        if (counts.size() != scale.size() || blanks < 0 || counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts " + counts + " must be " + scale.size() + " (" + scale.name()
                    + "), and they and blanks " + blanks + " at least 0");
        }
    }

    /**
     * Returns the ratings of answers.
     *
     * @param scale the scale
     * @param answers whole numbers of the scale, null for a blank
     * @return the counts
     * @throws IllegalArgumentException if an answer is off the scale
     */
    public static Ratings of(RatingScale scale, Iterable<? extends @Nullable Integer> answers) {
        long[] counts = new long[scale.size()];
        long blanks = 0;
        for (Integer answer : answers) {
            if (answer == null) {
                blanks++;
            } else {
                counts[scale.requireAnswer(answer) - scale.lowest()]++;
            }
        }
        return new Ratings(scale, LongStream.of(counts).boxed().toList(), blanks);
    }

    /**
     * Returns counted ratings without blanks.
     *
     * @param scale the scale
     * @param counts one count for each answer, from the lowest to the highest
     * @return the counts
     * @throws IllegalArgumentException if a count is negative or they are not as many as the scale has answers
     */
    public static Ratings ofCounts(RatingScale scale, long... counts) {
        return new Ratings(scale, LongStream.of(counts).boxed().toList(), 0);
    }

    /**
     * Returns how many people answered.
     *
     * @return the sum of the counts
     */
    public long answers() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns how many people gave an answer from so much to so much.
     *
     * @param from the lowest answer that counts
     * @param to the highest answer that counts
     * @return the sum of their counts
     * @throws IllegalArgumentException if either is off the scale
     */
    public long between(int from, int to) {
        long sum = 0;
        for (int answer = scale.requireAnswer(from); answer <= scale.requireAnswer(to); answer++) {
            sum += counts.get(answer - scale.lowest());
        }
        return sum;
    }

    Proportion share(Definition definition, int from, int to) {
        return new Proportion(definition, between(from, to), answers(), "answers (" + scale.name() + ")");
    }

    /**
     * Returns scale and counts.
     *
     * @return such as {@code satisfaction 1 to 5: 5, 10, 20, 40, 25}
     */
    @Override
    public String toString() {
        return scale.name() + ": "
                + String.join(", ", counts.stream().map(NumberText::count).toList())
                + (blanks == 0 ? "" : "; " + NumberText.count(blanks) + " blank");
    }
}
