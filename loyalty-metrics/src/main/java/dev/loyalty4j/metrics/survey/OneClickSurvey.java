package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import java.util.List;
import java.util.Objects;

/**
 * A survey of one click: a thumb, a smiley, a star below a message. Some of its options mean satisfied; their share is
 * a customer satisfaction, under a name of its own, because a click is given more lightly than an answer.
 *
 * @param options all options, at least two, all different
 * @param satisfied those that mean satisfied: at least one, not all
 */
public record OneClickSurvey(List<String> options, List<String> satisfied) {

    /** Thumb up or down. */
    public static final OneClickSurvey THUMBS = new OneClickSurvey(List.of("up", "down"), List.of("up"));

    /** Three smileys; only the happy one is satisfied. */
    public static final OneClickSurvey SMILEYS =
            new OneClickSurvey(List.of("happy", "neutral", "sad"), List.of("happy"));

    /** One to five stars; four and five are satisfied, as the two best boxes of five. */
    public static final OneClickSurvey STARS = new OneClickSurvey(List.of("1", "2", "3", "4", "5"), List.of("4", "5"));

    /** Clicks on an option that means satisfied of all clicks. */
    public static final Definition SATISFIED = new Definition(
            "customer satisfaction by one click",
            "clicks on an option that means satisfied / clicks",
            "convention of this library; trade usage (CSAT) for the share");

    /**
     * Rejects a survey that cannot tell satisfied from not.
     *
     * @param options all options, at least two, all different
     * @param satisfied those that mean satisfied: at least one, not all
     * @throws IllegalArgumentException if a component is out of its range
     */
    public OneClickSurvey {
        options = List.copyOf(options);
        satisfied = List.copyOf(satisfied);
        if (options.stream().distinct().count() < options.size()
                || satisfied.stream().distinct().count() < satisfied.size()) {
            throw new IllegalArgumentException("options " + options + " and " + satisfied + " must be all different");
        }
        if (satisfied.isEmpty() || satisfied.size() >= options.size() || !options.containsAll(satisfied)) {
            throw new IllegalArgumentException(
                    "satisfied " + satisfied + " must be some, but not all, of the options " + options);
        }
    }

    /**
     * Returns the share of satisfied clicks.
     *
     * @param clicks one option each
     * @return the share with Wilson's interval; undefined without clicks
     * @throws IllegalArgumentException if a click is none of the options
     */
    public Proportion satisfaction(Iterable<String> clicks) {
        long all = 0;
        long good = 0;
        for (String click : clicks) {
            if (!options.contains(Objects.requireNonNull(click, "click"))) {
                throw new IllegalArgumentException("click " + click + " must be one of " + options);
            }
            all++;
            good += satisfied.contains(click) ? 1 : 0;
        }
        return new Proportion(SATISFIED, good, all, "clicks");
    }
}
