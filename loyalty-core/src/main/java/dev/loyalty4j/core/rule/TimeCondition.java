package dev.loyalty4j.core.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Conditions about the day and the time of the activity, in the zone of the programme. */
public sealed interface TimeCondition extends Condition {

    /**
     * True on some days of the week.
     *
     * @param days the days, in the zone of the programme
     */
    record OnDays(List<DayOfWeek> days) implements TimeCondition {
        /**
         * Checks the parts.
         *
         * @param days the days, in the zone of the programme
         */
        public OnDays {
            days = List.copyOf(Objects.requireNonNull(days, "days"));
        }

        @Override
        public String inWords() {
            return days.stream()
                    .map(d -> d.name().charAt(0) + d.name().substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or ", "on ", ""));
        }
    }

    /**
     * True at a time of day; if it ends before it starts, it goes on past midnight.
     *
     * @param from the first time
     * @param to the time at which it is over
     */
    record AtTime(LocalTime from, LocalTime to) implements TimeCondition {
        /**
         * Checks the parts.
         *
         * @param from the first time
         * @param to the time at which it is over
         */
        public AtTime {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public String inWords() {
            return "from " + from + " to " + to;
        }
    }

    /**
     * True on some dates.
     *
     * @param first the first date
     * @param last the last date, included
     */
    record OnDates(LocalDate first, LocalDate last) implements TimeCondition {
        /**
         * Checks the parts.
         *
         * @param first the first date
         * @param last the last date, included
         */
        public OnDates {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(last, "last");
        }

        @Override
        public String inWords() {
            return first.equals(last) ? "on " + first : "from " + first + " through " + last;
        }
    }
}
