package dev.loyalty4j.examples.quickstart;

import dev.loyalty4j.examples.quickstart.orders.BadRow;
import dev.loyalty4j.examples.quickstart.orders.Row;
import dev.loyalty4j.examples.quickstart.orders.UnreadableFileException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** What came out of a file: its good rows, and how many were left out. */
record Reading(List<Row> rows, long leftOut) {
    /** A wrong date format makes every row bad; nobody reads a million reasons. */
    private static final long MOST_REPORTED = 100;

    /** Reads a file and reports its bad rows. */
    static Reading of(Settings settings, PrintStream err, Progress progress)
            throws UnreadableFileException, IOException {
        long[] leftOut = new long[1];
        List<Row> rows = settings.reader().read(bad -> report(bad, ++leftOut[0], err), progress::read);
        return new Reading(rows, leftOut[0]);
    }

    private static void report(BadRow bad, long number, PrintStream err) {
        if (number <= MOST_REPORTED) {
            err.println("left out: " + bad);
        } else if (number == MOST_REPORTED + 1) {
            err.println("left out: more than " + MOST_REPORTED + " rows; the others are only counted");
        }
    }

    /** The sum of all amounts, to be compared with a sum over the file. */
    long cents() {
        return rows.stream().mapToLong(Row::cents).sum();
    }
}
