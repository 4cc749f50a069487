package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.Arrays;
import java.util.List;

/**
 * For each subject a time, and whether it ended in the event or was cut off before. Two columns in the order given;
 * immutable.
 */
public final class SurvivalTimes {

    private final double[] times;
    private final boolean[] events;
    private final int eventCount;

    private SurvivalTimes(double[] times, boolean[] events) {
        this.times = times;
        this.events = events;
        int count = 0;
        for (boolean event : events) {
            count += event ? 1 : 0;
        }
        this.eventCount = count;
    }

    /**
     * One subject.
     *
     * @param time from the start to the event or to the last time it was known not to have come, finite, at least 0
     * @param event true for the event, false if cut off
     */
    public record Observation(double time, boolean event) {

        /**
         * Rejects what is no time.
         *
         * @param time see the record
         * @param event see the record
         * @throws IllegalArgumentException if the time is not finite or below 0
         */
        public Observation {
            requireTime(time);
        }
    }

    /**
     * Returns the times of two columns.
     *
     * @param times finite, at least 0; copied
     * @param events as many; true for the event, false if cut off; copied
     * @return the times
     * @throws IllegalArgumentException if the columns are not of one length or a time is out of range
     */
    public static SurvivalTimes of(double[] times, boolean[] events) {
        if (times.length != events.length) {
            throw new IllegalArgumentException(times.length + " times must be as many as events, " + events.length);
        }
        for (double time : times) {
            requireTime(time);
        }
        return new SurvivalTimes(times.clone(), events.clone());
    }

    /**
     * Returns the times of a list.
     *
     * @param observations one for each subject
     * @return the times
     */
    public static SurvivalTimes of(List<Observation> observations) {
        double[] times = new double[observations.size()];
        boolean[] events = new boolean[times.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = observations.get(i).time();
            events[i] = observations.get(i).event();
        }
        return new SurvivalTimes(times, events);
    }

    /** Of columns that nobody else has and whose times are known to be in range. */
    static SurvivalTimes owning(double[] times, boolean[] events) {
        return new SurvivalTimes(times, events);
    }

    /** The times of some subjects, in the order given. */
    SurvivalTimes only(int[] subjects) {
        double[] some = new double[subjects.length];
        boolean[] ended = new boolean[subjects.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = times[subjects[i]];
            ended[i] = events[subjects[i]];
        }
        return new SurvivalTimes(some, ended);
    }

    static double requireTime(double time) {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("time " + time + " must be finite and at least 0");
        }
        return time;
    }

    /**
     * Returns how many subjects there are.
     *
     * @return 0 or more
     */
    public int subjects() {
        return times.length;
    }

    /**
     * Returns how many of them had the event.
     *
     * @return 0 to {@link #subjects()}
     */
    public int events() {
        return eventCount;
    }

    /**
     * Returns the time of a subject.
     *
     * @param subject 0 to {@code subjects() - 1}
     * @return the time
     * @throws IndexOutOfBoundsException if there is no such subject
     */
    public double time(int subject) {
        return times[subject];
    }

    /**
     * Returns whether a subject had the event.
     *
     * @param subject 0 to {@code subjects() - 1}
     * @return false if cut off
     * @throws IndexOutOfBoundsException if there is no such subject
     */
    public boolean isEvent(int subject) {
        return events[subject];
    }

    /** The times at which there were events, or none, in ascending order. */
    double[] sorted(boolean ofEvents) {
        double[] some = new double[ofEvents ? eventCount : times.length - eventCount];
        int size = 0;
        for (int i = 0; i < times.length; i++) {
            if (events[i] == ofEvents) {
                // + 0.0 makes −0 the same time as 0.
                some[size++] = times[i] + 0.0;
            }
        }
        Arrays.sort(some);
        return some;
    }

    /**
     * Returns how many subjects and events there are.
     *
     * @return such as {@code 228 subjects, 165 events, 63 cut off}
     */
    @Override
    public String toString() {
        return NumberText.count(times.length) + " subjects, " + NumberText.count(eventCount) + " events, "
                + NumberText.count(times.length - eventCount) + " cut off";
    }
}
