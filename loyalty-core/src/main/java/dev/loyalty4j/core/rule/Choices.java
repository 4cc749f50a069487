package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** Decisions that are easily taken wrongly, in one place: tests replace one and watch their suites go red. */
class Choices {
    static final Choices STANDARD = new Choices();

    /** A day is a day of the programme's zone. */
    LocalDate today(ProgramCalendar calendar, Instant at) {
        return calendar.dateOf(at);
    }

    /** Rounding happens once, on the exact sum. */
    long rounded(Rounding rounding, long[] cells, long denominator) {
        long sum = 0;
        for (long cell : cells) {
            sum = Math.addExact(sum, cell);
        }
        return rounding.divide(sum, denominator);
    }

    /** What an order counted goes away with the lines that counted it. */
    RuleEvent.Change counted(RuleEvent.Change change, RuleEvent.Returned returned, long[] lines) {
        return change.from(returned, lines);
    }

    /** What a limit leaves. */
    long headroom(Limit limit, long used) {
        return Math.max(0, limit.max() - used);
    }
}
