package dev.loyalty4j.benchmarks.rules;

import java.time.LocalDate;

/** The days of the data: so many from 2024-01-01 on. */
final class Days {
    static final int COUNT = 730;
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final byte[] MONTHS = months();

    private Days() {}

    static int monthOf(int day) {
        return MONTHS[day];
    }

    private static byte[] months() {
        byte[] months = new byte[COUNT];
        for (int day = 0; day < COUNT; day++) {
            months[day] = (byte) FIRST.plusDays(day).getMonthValue();
        }
        return months;
    }
}
