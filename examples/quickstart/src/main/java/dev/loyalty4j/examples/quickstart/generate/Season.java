package dev.loyalty4j.examples.quickstart.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.Map;

/** How full the shop is on a day, compared with a plain Wednesday in spring. */
final class Season {
    private static final Map<Month, Double> MONTHS = new EnumMap<>(Map.of(
            Month.JANUARY, 0.92,
            Month.FEBRUARY, 0.95,
            Month.JULY, 0.78,
            Month.AUGUST, 0.72,
            Month.OCTOBER, 1.05,
            Month.NOVEMBER, 1.10,
            Month.DECEMBER, 1.40));

    private static final Map<DayOfWeek, Double> DAYS = new EnumMap<>(Map.of(
            DayOfWeek.MONDAY, 1.05,
            DayOfWeek.TUESDAY, 1.20,
            DayOfWeek.FRIDAY, 1.15,
            DayOfWeek.SATURDAY, 0.95,
            DayOfWeek.SUNDAY, 0.55));

    private Season() {}

    static double on(LocalDate day) {
        return MONTHS.getOrDefault(day.getMonth(), 1.0) * DAYS.getOrDefault(day.getDayOfWeek(), 1.0);
    }

    /** Gifts are bought before Christmas. */
    static boolean isForGifts(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() < 24;
    }
}
