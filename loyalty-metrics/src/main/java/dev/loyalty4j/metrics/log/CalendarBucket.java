package dev.loyalty4j.metrics.log;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The units of the ISO calendar, each period following the one before without a gap. */
public enum CalendarBucket implements Bucket {

    /** A local day. */
    DAY {
        @Override
        LocalDate start(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate shift(LocalDate start, long buckets) {
            return start.plusDays(buckets);
        }

        @Override
        String labelOf(LocalDate start) {
            return start.toString();
        }
    },

    /** An ISO week, from Monday; the week belongs to the year of its Thursday. */
    WEEK {
        @Override
        LocalDate start(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate shift(LocalDate start, long buckets) {
            return start.plusWeeks(buckets);
        }

        @Override
        String labelOf(LocalDate start) {
            return start.get(IsoFields.WEEK_BASED_YEAR) + "-W"
                    + twoDigits(start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },

    /** A calendar month. */
    MONTH {
        @Override
        LocalDate start(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public LocalDate shift(LocalDate start, long buckets) {
            return start.plusMonths(buckets);
        }

        @Override
        String labelOf(LocalDate start) {
            return start.getYear() + "-" + twoDigits(start.getMonthValue());
        }
    },

    /** A calendar quarter, from January, April, July or October. */
    QUARTER {
        @Override
        LocalDate start(LocalDate day) {
            return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
        }

        @Override
        public LocalDate shift(LocalDate start, long buckets) {
            return start.plus(buckets, IsoFields.QUARTER_YEARS);
        }

        @Override
        String labelOf(LocalDate start) {
            return start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
        }
    },

    /** A calendar year. */
    YEAR {
        @Override
        LocalDate start(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        public LocalDate shift(LocalDate start, long buckets) {
            return start.plus(buckets, ChronoUnit.YEARS);
        }

        @Override
        String labelOf(LocalDate start) {
            return Integer.toString(start.getYear());
        }
    };

    abstract LocalDate start(LocalDate day);

    abstract String labelOf(LocalDate start);

    @Override
    public Period containing(LocalDate day) {
        LocalDate start = start(day);
        return new Period(start, shift(start, 1), this);
    }

    @Override
    public boolean isPeriod(LocalDate from, LocalDate to) {
        return start(from).equals(from) && shift(from, 1).equals(to);
    }

    @Override
    public String label(Period period) {
        return labelOf(period.from());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
