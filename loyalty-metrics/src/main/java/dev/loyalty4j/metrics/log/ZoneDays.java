package dev.loyalty4j.metrics.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Local days of instants in one zone, without an object per row: all changes of offset between the first and the last
 * day that a log may hold are looked up once, then an instant needs a comparison with the span of the last one asked or
 * a binary search. Not thread-safe (it remembers the last span).
 */
final class ZoneDays {

    /** Earlier or later dates are mistakes of units, such as seconds taken for milliseconds. */
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    static final int FIRST_DAY = (int) FIRST.toEpochDay();
    static final int LAST_DAY = (int) LAST.toEpochDay();

    /** What {@link #dayOf} returns for an instant outside the two. */
    static final int OUT_OF_RANGE = Integer.MIN_VALUE;

    private static final int SECONDS_PER_DAY = 86_400;

    /** A little beyond the two, where adding an offset cannot leave the range of a long. */
    private static final long FIRST_SECOND = (FIRST_DAY - 2L) * SECONDS_PER_DAY;

    private static final long LAST_SECOND = (LAST_DAY + 2L) * SECONDS_PER_DAY;

    /** Epoch seconds at which an offset begins to hold; the first is the beginning of time, one more than offsets. */
    private final long[] starts;

    private final int[] offsets;
    private int last;

    ZoneDays(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant from = FIRST.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = LAST.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        for (ZoneOffsetTransition next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(to);
                next = rules.nextTransition(next.getInstant())) {
            changes.add(next);
        }
        starts = new long[changes.size() + 2];
        offsets = new int[changes.size() + 1];
        starts[0] = Long.MIN_VALUE;
        offsets[0] = rules.getOffset(from).getTotalSeconds();
        for (int i = 0; i < changes.size(); i++) {
            starts[i + 1] = changes.get(i).toEpochSecond();
            offsets[i + 1] = changes.get(i).getOffsetAfter().getTotalSeconds();
        }
        starts[changes.size() + 1] = Long.MAX_VALUE;
    }

    /** The epoch day of a date, or {@link #OUT_OF_RANGE} if it is null or too early or late. */
    static int dayOf(@Nullable LocalDate date) {
        return date == null ? OUT_OF_RANGE : inRange(date.toEpochDay());
    }

    /** The epoch day of the local date on which the instant falls, or {@link #OUT_OF_RANGE} as above. */
    int dayOf(@Nullable Instant instant) {
        return instant == null ? OUT_OF_RANGE : dayOf(instant.getEpochSecond());
    }

    /** The same of a second from 1970-01-01T00:00Z. */
    int dayOf(long second) {
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            return OUT_OF_RANGE;
        }
        if (second < starts[last] || second >= starts[last + 1]) {
            last = spanOf(second);
        }
        return inRange(Math.floorDiv(second + offsets[last], (long) SECONDS_PER_DAY));
    }

    private static int inRange(long day) {
        return day < FIRST_DAY || day > LAST_DAY ? OUT_OF_RANGE : (int) day;
    }

    private int spanOf(long second) {
        int found = Arrays.binarySearch(starts, second);
        int span = found >= 0 ? found : -found - 2;
        return Math.min(span, offsets.length - 1);
    }
}
