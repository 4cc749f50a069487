package dev.loyalty4j.core.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/** On which day 29 February comes round in a year that has none. */
public enum LeapDayPolicy {
    /** On 28 February. */
    FEB_28,
    /** On 1 March. */
    MAR_1,
    /** Not at all. */
    LEAP_YEARS_ONLY;

    /**
     * Returns the first day on or after a date on which a day of the year comes round.
     *
     * @param day the day of the year
     * @param earliest the earliest date
     * @return the date; never more than eight years later
     */
    public LocalDate next(MonthDay day, LocalDate earliest) {
        for (int year = earliest.getYear(); ; year++) {
            boolean missing = day.getMonthValue() == 2 && day.getDayOfMonth() == 29 && !Year.isLeap(year);
            if (missing && this == LEAP_YEARS_ONLY) {
                continue;
            }
            LocalDate date = missing && this == MAR_1 ? LocalDate.of(year, 3, 1) : day.atYear(year);
            if (!date.isBefore(earliest)) {
                return date;
            }
        }
    }
}
