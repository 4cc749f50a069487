package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.distribution.StudentT;
import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How much a net promoter score changed among the same people, asked twice. Everyone counts −1, 0 or 1 in each wave, so
 * a person's difference is −2 to 2; its mean is the change, and its spread, with divisor n − 1, carries the interval
 * and the test by Student's t. What people have in common in both waves cancels, which two independent waves cannot
 * use: those are a {@link NetPromoterDifference}.
 *
 * @param people how many people moved by −2, −1, 0, 1 and 2, in this order
 * @param unpaired people who answered in one wave only, at least 0; they count in neither
 */
public record PairedNetPromoterDifference(List<Long> people, long unpaired) implements Figure {

    /** Mean of later − earlier per person. */
    public static final Definition CHANGE = new Definition(
            "paired change of net promoter score",
            "100 × mean over people of (later − earlier), promoter 1, passive 0, detractor −1",
            "paired t test; Student 1908, The Probable Error of a Mean");

    private static final int LARGEST = 2;

    /**
     * Rejects anything but five counts.
     *
     * @param people how many people moved by −2, −1, 0, 1 and 2, in this order
     * @param unpaired people who answered in one wave only, at least 0; they count in neither
     * @throws IllegalArgumentException if a component is out of its range
     */
    public PairedNetPromoterDifference {
        people = List.copyOf(people);
        if (people.size() != 2 * LARGEST + 1 || people.stream().anyMatch(count -> count < 0) || unpaired < 0) {
            throw new IllegalArgumentException("people " + people + " must be 5 counts for -2, -1, 0, 1, 2, and they"
                    + " and unpaired " + unpaired + " at least 0");
        }
    }

    /**
     * Returns the change between two waves that list the same people in the same order.
     *
     * @param earlier answers 0 to 10
     * @param later answers 0 to 10, as many
     * @return later minus earlier
     * @throws IllegalArgumentException if an answer is not 0 to 10 or the waves differ in length
     */
    public static PairedNetPromoterDifference of(int[] earlier, int[] later) {
        if (earlier.length != later.length) {
            throw new IllegalArgumentException(
                    "earlier has " + earlier.length + " answers and later " + later.length + ": pairs need as many");
        }
        long[] moves = new long[2 * LARGEST + 1];
        for (int i = 0; i < earlier.length; i++) {
            moves[move(earlier[i], later[i], i + 1L)]++;
        }
        return ofMoves(moves, 0);
    }

    /**
     * Returns the change between two waves of answers by person.
     *
     * @param earlier answers 0 to 10 by person, null for a blank
     * @param later answers 0 to 10 by person, null for a blank
     * @return later minus earlier over those who answered in both
     * @throws IllegalArgumentException if an answer is not 0 to 10
     */
    public static PairedNetPromoterDifference of(
            Map<String, ? extends @Nullable Integer> earlier, Map<String, ? extends @Nullable Integer> later) {
        long[] moves = new long[2 * LARGEST + 1];
        long paired = 0;
        for (Map.Entry<String, ? extends @Nullable Integer> entry : earlier.entrySet()) {
            Integer first = entry.getValue();
            Integer second = later.get(entry.getKey());
            if (first != null && second != null) {
                moves[move(first, second, ++paired)]++;
            }
        }
        long answers = answered(earlier) + answered(later);
        return ofMoves(moves, answers - 2 * paired);
    }

    private static long answered(Map<String, ? extends @Nullable Integer> wave) {
        return wave.values().stream().filter(Objects::nonNull).count();
    }

    private static int move(int earlier, int later, long pair) {
        int from = NetPromoterScore.side(NetPromoterScore.requireAnswer(earlier, pair));
        return NetPromoterScore.side(NetPromoterScore.requireAnswer(later, pair)) - from + LARGEST;
    }

    private static PairedNetPromoterDifference ofMoves(long[] moves, long unpaired) {
        return new PairedNetPromoterDifference(List.of(moves[0], moves[1], moves[2], moves[3], moves[4]), unpaired);
    }

    /**
     * Returns how many people answered in both waves.
     *
     * @return n
     */
    public long pairs() {
        return people.stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public Definition definition() {
        return CHANGE;
    }

    @Override
    public Optional<String> undefinedReason() {
        return pairs() == 0 ? Optional.of("nobody answered in both waves") : Optional.empty();
    }

    @Override
    public double value() {
        if (pairs() == 0) {
            throw new UndefinedFigureException(CHANGE, "nobody answered in both waves");
        }
        return NetPromoterScore.POINTS * (double) sum(1) / pairs();
    }

    /** Σ differenceᵖᵒʷᵉʳ, a whole number. */
    private long sum(int power) {
        long sum = 0;
        for (int move = -LARGEST; move <= LARGEST; move++) {
            sum += people.get(move + LARGEST) * (power == 1 ? move : move * move);
        }
        return sum;
    }

    /**
     * Returns the standard error.
     *
     * @return 100·s/√n in points with s the sample standard deviation (n − 1) of the differences; empty for fewer than
     *     two people
     */
    public OptionalDouble standardError() {
        double n = pairs();
        if (n < 2) {
            return OptionalDouble.empty();
        }
        // Over the common denominator all is whole: exactly 0 where everyone moved alike.
        double spread = (n * sum(2) - (double) sum(1) * sum(1)) / (n * (n - 1));
        return OptionalDouble.of(NetPromoterScore.POINTS * Math.sqrt(spread / n));
    }

    /**
     * Returns the change in standard errors.
     *
     * @return t with n − 1 degrees of freedom; empty for fewer than two people or if everyone moved alike
     */
    public OptionalDouble t() {
        OptionalDouble standardError = standardError();
        return standardError.orElse(0) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(value() / standardError.getAsDouble());
    }

    /**
     * Returns how often a change at least as large, either way, would come up if there were none.
     *
     * @return the two-sided p, or empty as in {@link #t()}
     */
    public OptionalDouble pValue() {
        OptionalDouble t = t();
        return t.isEmpty() ? t : OptionalDouble.of(2 * StudentT.upperTail(Math.abs(t.getAsDouble()), degrees()));
    }

    private double degrees() {
        return Math.min(pairs() - 1.0, StudentT.MAX_DEGREES);
    }

    /**
     * Returns change ± t · standard error.
     *
     * @param level strictly between 0 and 1
     * @return the interval in points; empty as in {@link #t()}, because people who all moved alike tell no spread
     */
    @Override
    public Optional<Interval> interval(double level) {
        OptionalDouble standardError = standardError();
        return standardError.orElse(0) == 0
                ? Optional.empty()
                : Optional.of(Interval.studentT(value(), standardError.getAsDouble(), pairs() - 1, level));
    }

    /**
     * Returns change, interval, p and counts in one line.
     *
     * @return such as {@code paired change of net promoter score 20.00 (-10.16 .. 50.16), p = 0.1679, 10 people}
     */
    @Override
    public String toString() {
        if (!isDefined()) {
            return CHANGE.name() + " undefined: nobody answered in both waves";
        }
        OptionalDouble p = pValue();
        return CHANGE.name() + " " + NumberText.decimal(value())
                + interval().map(range -> " (" + range + ")").orElse("")
                + (p.isEmpty() ? "" : ", p = " + NumberText.decimal(p.getAsDouble())) + ", "
                + NumberText.count(pairs()) + " people"
                + (unpaired == 0 ? "" : "; " + NumberText.count(unpaired) + " answered once");
    }
}
