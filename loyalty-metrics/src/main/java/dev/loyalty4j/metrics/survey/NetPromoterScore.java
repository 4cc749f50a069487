package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Figure;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The net promoter score: the share of promoters (answers 9 and 10) minus that of detractors (0 to 6), in points from
 * −100 to 100. Passives (7 and 8) count in the denominator, blanks do not.
 *
 * <p>With p and d the two shares of n answers, one answer has the variance p + d − (p − d)², and the score the standard
 * error 100·√(variance / n). Where all answers are of one kind that is 0 and says nothing; then
 * {@link #interval(double)} is the adjusted one. Nothing is rounded but by {@code toString}.
 *
 * @param promoters answers 9 and 10, at least 0
 * @param passives answers 7 and 8, at least 0
 * @param detractors answers 0 to 6, at least 0
 * @param blanks people asked who gave no answer, at least 0
 */
public record NetPromoterScore(long promoters, long passives, long detractors, long blanks) implements Figure {

    /** 100·(promoters − detractors) / answers. */
    public static final Definition SCORE = new Definition(
            "net promoter score",
            "100 × (promoters − detractors) / answers; promoters answer 9 or 10, detractors 0 to 6",
            "Reichheld 2003, The One Number You Need to Grow");

    static final int POINTS = 100;
    static final int HIGHEST_ANSWER = 10;
    private static final int LOWEST_PROMOTER = 9;
    private static final int LOWEST_PASSIVE = 7;

    /** Answers that the adjusted interval adds: ¾ promoter, 1½ passive, ¾ detractor. */
    private static final double ADDED_PROMOTERS = 0.75;

    private static final double ADDED_ANSWERS = 3;

    /**
     * Rejects negative counts.
     *
     * @param promoters see the record
     * @param passives see the record
     * @param detractors see the record
     * @param blanks see the record
     * @throws IllegalArgumentException if a component is out of its range
     */
    public NetPromoterScore {
        if (promoters < 0 || passives < 0 || detractors < 0 || blanks < 0) {
            throw new IllegalArgumentException("promoters " + promoters + ", passives " + passives + ", detractors "
                    + detractors + " and blanks " + blanks + " must be at least 0");
        }
    }

    /**
     * Returns the score of answers.
     *
     * @param answers 0 to 10 each, null for a blank
     * @return the score, undefined if there is no answer
     * @throws IllegalArgumentException if an answer is not 0 to 10; the message names which
     */
    public static NetPromoterScore of(Iterable<? extends @Nullable Integer> answers) {
        long[] counts = new long[HIGHEST_ANSWER + 1];
        long blanks = 0;
        long position = 0;
        for (Integer answer : answers) {
            position++;
            if (answer == null) {
                blanks++;
            } else {
                counts[requireAnswer(answer, position)]++;
            }
        }
        return ofCounts(counts, blanks);
    }

    /**
     * Returns the score of answers without blanks.
     *
     * @param answers 0 to 10 each
     * @return the score, undefined if there is no answer
     * @throws IllegalArgumentException if an answer is not 0 to 10; the message names which
     */
    public static NetPromoterScore of(int... answers) {
        long[] counts = new long[HIGHEST_ANSWER + 1];
        for (int i = 0; i < answers.length; i++) {
            counts[requireAnswer(answers[i], i + 1L)]++;
        }
        return ofCounts(counts, 0);
    }

    /**
     * Returns the score of counted people, none of them blank.
     *
     * @param promoters answers 9 and 10, at least 0
     * @param passives answers 7 and 8, at least 0
     * @param detractors answers 0 to 6, at least 0
     * @return the score, undefined if there is no answer
     * @throws IllegalArgumentException if a count is negative
     */
    public static NetPromoterScore ofCounts(long promoters, long passives, long detractors) {
        return new NetPromoterScore(promoters, passives, detractors, 0);
    }

    private static NetPromoterScore ofCounts(long[] byAnswer, long blanks) {
        long[] groups = new long[3];
        for (int answer = 0; answer < byAnswer.length; answer++) {
            groups[side(answer) + 1] += byAnswer[answer];
        }
        return new NetPromoterScore(groups[2], groups[1], groups[0], blanks);
    }

    /** −1 for a detractor, 0 for a passive, 1 for a promoter. */
    static int side(int answer) {
        return answer < LOWEST_PASSIVE ? -1 : answer < LOWEST_PROMOTER ? 0 : 1;
    }

    static int requireAnswer(int answer, long position) {
        if (answer < 0 || answer > HIGHEST_ANSWER) {
            throw new IllegalArgumentException(
                    "answer " + position + ": " + answer + " must be 0 to " + HIGHEST_ANSWER);
        }
        return answer;
    }

    /**
     * Returns how many people answered.
     *
     * @return promoters + passives + detractors
     */
    public long answers() {
        return promoters + passives + detractors;
    }

    @Override
    public Definition definition() {
        return SCORE;
    }

    @Override
    public Optional<String> undefinedReason() {
        return answers() == 0 ? Optional.of("there are no answers") : Optional.empty();
    }

    @Override
    public double value() {
        requireAnswers();
        return POINTS * (double) (promoters - detractors) / answers();
    }

    /**
     * Returns the variance of one answer, on the scale −1, 0, 1.
     *
     * @return p + d − (p − d)², 0 to 1
     * @throws UndefinedFigureException if there is no answer
     */
    public double variance() {
        requireAnswers();
        // Over the common denominator n² all is whole: exactly 0 where all answers are of one kind.
        double answers = answers();
        double spread =
                (promoters + detractors) * answers - (double) (promoters - detractors) * (promoters - detractors);
        return spread / (answers * answers);
    }

    /**
     * Returns the standard error.
     *
     * @return 100·√(variance / n), in points, with divisor n
     * @throws UndefinedFigureException if there is no answer
     */
    public double standardError() {
        return POINTS * Math.sqrt(variance() / answers());
    }

    /**
     * Returns the standard error where the answers are a good part of everyone.
     *
     * @param population N, how many people there are, at least as many as answered
     * @return the standard error times √((N − n) / (N − 1)), in points; 0 if everyone answered
     * @throws UndefinedFigureException if there is no answer
     * @throws IllegalArgumentException if fewer people exist than answered
     */
    public double standardError(long population) {
        if (population < answers()) {
            throw new IllegalArgumentException(
                    "population " + population + " must be at least the " + answers() + " answers");
        }
        double standardError = standardError();
        return population == answers()
                ? 0
                : standardError * Math.sqrt((double) (population - answers()) / (population - 1));
    }

    /**
     * Returns the interval to show: the plain one, or the adjusted one where all answers are of one kind.
     *
     * @param level strictly between 0 and 1
     * @return the interval in points, or empty if there is no answer
     */
    @Override
    public Optional<Interval> interval(double level) {
        return isDefined() && variance() == 0 ? adjustedInterval(level) : plainInterval(level);
    }

    /**
     * Returns score ± z · standard error, not clamped: ends beyond ±100 say that the approximation is strained.
     *
     * @param level strictly between 0 and 1
     * @return the interval in points, or empty if there is no answer
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public Optional<Interval> plainInterval(double level) {
        Normal.twoSided(level);
        return isDefined() ? Optional.of(Interval.wald(value(), standardError(), level)) : Optional.empty();
    }

    /**
     * Returns the plain interval where the answers are a good part of everyone.
     *
     * @param level strictly between 0 and 1
     * @param population N, how many people there are, at least as many as answered
     * @return score ± z · {@link #standardError(long)} in points, or empty if there is no answer
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1 or fewer people exist than answered
     */
    public Optional<Interval> plainInterval(double level, long population) {
        Normal.twoSided(level);
        return isDefined() ? Optional.of(Interval.wald(value(), standardError(population), level)) : Optional.empty();
    }

    /**
     * Returns the interval after adding ¾ promoter, 1½ passive and ¾ detractor, clamped to ±100. It is good also for
     * few answers; the score itself stays as it is, and may lie beside the middle.
     *
     * @param level strictly between 0 and 1
     * @return the interval in points, or empty if there is no answer
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public Optional<Interval> adjustedInterval(double level) {
        double z = Normal.twoSided(level);
        if (!isDefined()) {
            return Optional.empty();
        }
        double answers = answers() + ADDED_ANSWERS;
        double promoting = (promoters + ADDED_PROMOTERS) / answers;
        double detracting = (detractors + ADDED_PROMOTERS) / answers;
        double score = promoting - detracting;
        double half = z * Math.sqrt((promoting + detracting - score * score) / answers);
        return Optional.of(new Interval(
                Math.max(-POINTS, POINTS * (score - half)),
                Math.min(POINTS, POINTS * (score + half)),
                level,
                IntervalMethod.ADJUSTED_WALD));
    }

    /**
     * Compares this score with an earlier one of other people.
     *
     * @param earlier the score of an independent wave; the same people asked twice need a paired comparison
     * @return this minus earlier
     * @throws UndefinedFigureException if either has no answer
     */
    public NetPromoterDifference minus(NetPromoterScore earlier) {
        return new NetPromoterDifference(earlier, this);
    }

    private void requireAnswers() {
        if (answers() == 0) {
            throw new UndefinedFigureException(SCORE, "there are no answers");
        }
    }

    /**
     * Returns score, margin and counts in one line.
     *
     * @return such as {@code net promoter score 16 ± 8 (500 answers: 230 promoters, 120 passives, 150 detractors)},
     *     with the ends of the interval instead of the margin where it is not symmetric
     */
    @Override
    public String toString() {
        if (!isDefined()) {
            return SCORE.name() + " undefined: there are no answers";
        }
        Interval range = interval().orElseThrow();
        String spread = range.method() == IntervalMethod.WALD
                ? " ± " + NumberText.fixed((range.upper() - range.lower()) / 2, 0)
                : " (" + NumberText.fixed(range.lower(), 0) + " .. " + NumberText.fixed(range.upper(), 0) + ")";
        return SCORE.name() + " " + NumberText.fixed(value(), 0) + spread + " (" + NumberText.count(answers())
                + " answers: " + NumberText.count(promoters) + " promoters, " + NumberText.count(passives)
                + " passives, " + NumberText.count(detractors) + " detractors"
                + (blanks == 0 ? "" : "; " + NumberText.count(blanks) + " blank") + ")";
    }
}
