package dev.loyalty4j.metrics.survey;

import dev.loyalty4j.metrics.function.Quantile;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.survey.FeedbackCase.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether customers who spoke up were heard: the shares of cases acknowledged, acted on, and told about, and how long
 * each step took from the feedback on. Immutable.
 *
 * <p>The median time is over the cases that reached the step; cases still waiting are in the share, not in the time, so
 * the two must be read together.
 */
public final class LoopClosing {

    private final Map<Step, long[]> ascendingMillis;
    private final long cases;

    private LoopClosing(Map<Step, long[]> ascendingMillis, long cases) {
        this.ascendingMillis = ascendingMillis;
        this.cases = cases;
    }

    /**
     * Counts cases.
     *
     * @param cases the cases of the window that is asked about
     * @return the shares and times
     */
    public static LoopClosing of(Iterable<FeedbackCase> cases) {
        Map<Step, List<Long>> times = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            times.put(step, new ArrayList<>());
        }
        long count = 0;
        for (FeedbackCase one : cases) {
            count++;
            one.reached().forEach((step, at) -> {
                List<Long> ofStep = times.get(step);
                if (ofStep != null) {
                    ofStep.add(Duration.between(one.received(), at).toMillis());
                }
            });
        }
        Map<Step, long[]> ascending = new EnumMap<>(Step.class);
        times.forEach((step, list) -> ascending.put(
                step, list.stream().mapToLong(Long::longValue).sorted().toArray()));
        return new LoopClosing(ascending, count);
    }

    private long[] millis(Step step) {
        return ascendingMillis.getOrDefault(step, new long[0]);
    }

    /**
     * Returns how many cases reached a step.
     *
     * @param step the step
     * @return cases that reached it of all cases, with Wilson's interval; undefined without cases
     */
    public Proportion share(Step step) {
        String name = step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        Definition definition = new Definition(
                "share of cases " + name, "cases " + name + " / cases", "closed-loop feedback; trade usage");
        return new Proportion(definition, millis(step).length, cases, "cases");
    }

    /**
     * Returns how long a step took from the feedback on.
     *
     * @param step the step
     * @return the median (type 7) over the cases that reached it, to the millisecond; empty if none did
     */
    public Optional<Duration> medianTime(Step step) {
        long[] ascending = millis(step);
        return ascending.length == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(Quantile.type7(ascending, 1, 2))));
    }

    /**
     * Returns a line for each step.
     *
     * @return such as {@code share of cases told 0.5000 (…), 1 of 2 cases, median time PT24H}
     */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (Step step : Step.values()) {
            lines.add(share(step)
                    + medianTime(step).map(time -> ", median time " + time).orElse(""));
        }
        return String.join("\n", lines);
    }
}
