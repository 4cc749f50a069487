package dev.loyalty4j.examples.quickstart;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says every few seconds how far it is; what is done sooner passes in silence. */
final class Progress {
    private static final long SECONDS_BETWEEN = 5;
    private static final long NANOS_BETWEEN = SECONDS_BETWEEN * 1_000_000_000;

    /** Looking at the clock for every row would cost more than the row. */
    private static final long ROWS_BETWEEN_LOOKS = 1_000;

    private final PrintStream err;
    private final LongSupplier nanoTime;
    private long last;

    Progress(PrintStream err, LongSupplier nanoTime) {
        this.err = err;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** Rows, of which nobody knows how many there will be. */
    void read(long rows) {
        if (isTimeFor(rows)) {
            err.println("… " + Figures.count(rows) + " rows read");
        }
    }

    /** Orders, of which it is known. */
    void replayed(long done, long all) {
        if (isTimeFor(done)) {
            err.println("… " + Figures.count(done) + " of " + Figures.count(all) + " orders replayed, "
                    + String.format(Locale.ROOT, "%.0f %%", 100.0 * done / all));
        }
    }

    private boolean isTimeFor(long count) {
        if (count % ROWS_BETWEEN_LOOKS != 0) {
            return false;
        }
        long now = nanoTime.getAsLong();
        if (now - last < NANOS_BETWEEN) {
            return false;
        }
        last = now;
        return true;
    }
}
