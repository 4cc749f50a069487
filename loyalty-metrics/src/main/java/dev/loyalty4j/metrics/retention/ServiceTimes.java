package dev.loyalty4j.metrics.retention;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.function.Quantile;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How long answers or solutions took: median and 90th percentile, because a mean hides the few who waited for weeks.
 * Cases that are still open have no time and are counted apart; if there are many, the times of the closed ones are too
 * good. Immutable.
 */
public final class ServiceTimes {

    /** First answer. */
    public static final Definition RESPONSE = new Definition(
            "response time", "time from the question to the first answer; quantiles of type 7", "trade usage");

    /** Solution. */
    public static final Definition RESOLUTION = new Definition(
            "resolution time", "time from the question to its solution; quantiles of type 7", "trade usage");

    private static final double SECONDS_PER_HOUR = 3_600;

    private final Definition definition;
    private final double[] hours;
    private final long open;

    private ServiceTimes(Definition definition, double[] hours, long open) {
        this.definition = definition;
        this.hours = hours;
        this.open = open;
    }

    /**
     * Returns the times to the first answer.
     *
     * @param times one for each case that was answered, none negative
     * @param open how many cases have none yet, at least 0
     * @return the distribution
     * @throws IllegalArgumentException if a time or the count is negative
     */
    public static ServiceTimes response(Iterable<Duration> times, long open) {
        return of(RESPONSE, times, open);
    }

    /**
     * Returns the times to the solution.
     *
     * @param times one for each case that was solved, none negative
     * @param open how many cases are not solved yet, at least 0
     * @return the distribution
     * @throws IllegalArgumentException if a time or the count is negative
     */
    public static ServiceTimes resolution(Iterable<Duration> times, long open) {
        return of(RESOLUTION, times, open);
    }

    private static ServiceTimes of(Definition definition, Iterable<Duration> times, long open) {
        if (open < 0) {
            throw new IllegalArgumentException("open cases " + open + " must be at least 0");
        }
        List<Double> hours = new ArrayList<>();
        for (Duration time : times) {
            if (time.isNegative()) {
                throw new IllegalArgumentException(
                        "case " + (hours.size() + 1) + ": " + definition.name() + " " + time + " must not be negative");
            }
            hours.add((time.getSeconds() + time.getNano() / 1e9) / SECONDS_PER_HOUR);
        }
        double[] sorted = hours.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new ServiceTimes(definition, sorted, open);
    }

    /**
     * Returns how many cases are closed.
     *
     * @return 0 or more
     */
    public int closed() {
        return hours.length;
    }

    /**
     * Returns how many cases are open.
     *
     * @return as given
     */
    public long open() {
        return open;
    }

    /**
     * Returns the median.
     *
     * @return in hours
     * @throws UndefinedFigureException if no case is closed
     */
    public double median() {
        return quantile(0.5);
    }

    /**
     * Returns the 90th percentile.
     *
     * @return in hours
     * @throws UndefinedFigureException if no case is closed
     */
    public double percentile90() {
        return quantile(0.9);
    }

    /**
     * Returns a quantile of type 7.
     *
     * @param share 0 to 1
     * @return in hours
     * @throws UndefinedFigureException if no case is closed
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public double quantile(double share) {
        if (hours.length == 0) {
            throw new UndefinedFigureException(definition, "there are no closed cases");
        }
        return Quantile.type7(hours, share);
    }

    /**
     * Returns the interval of a quantile, with cases as the unit (Woodruff 1952).
     *
     * @param share the quantile's share, strictly between 0 and 1
     * @param level strictly between 0 and 1
     * @return the quantiles at share ± z·√(share(1 − share)/n), or empty with fewer than two closed cases
     * @throws IllegalArgumentException if the share or the level is out of its range
     */
    public Optional<Interval> interval(double share, double level) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share " + share + " must be strictly between 0 and 1");
        }
        double half = Normal.twoSided(level) * Math.sqrt(share * (1 - share) / Math.max(1, hours.length));
        return hours.length < 2
                ? Optional.empty()
                : Optional.of(new Interval(
                        quantile(Math.max(0, share - half)),
                        quantile(Math.min(1, share + half)),
                        level,
                        IntervalMethod.WOODRUFF));
    }

    /**
     * Returns both quantiles and the counts in one line.
     *
     * @return such as {@code response time median 2.5 h, 90 % within 30 h, 120 cases, 4 open}
     */
    @Override
    public String toString() {
        String counts = NumberText.count(hours.length) + " cases, " + NumberText.count(open) + " open";
        return hours.length == 0
                ? definition.name() + " undefined: there are no closed cases"
                : definition.name() + " median " + NumberText.decimal(median()) + " h, 90 % within "
                        + NumberText.decimal(percentile90()) + " h, " + counts;
    }
}
