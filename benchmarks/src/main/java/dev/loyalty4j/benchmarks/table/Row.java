package dev.loyalty4j.benchmarks.table;

import java.util.Locale;

/**
 * One line of the table: our figure, and what stands beside it.
 *
 * @param what what was done, as "P20, 20 rules, 1 thread"
 * @param unit the unit of both figures
 * @param ours our figure
 * @param beside what stands beside it; empty for a figure that stands alone
 * @param theirs the figure of the other side; NaN where there is none
 * @param goal what is to be reached
 */
public record Row(String what, Unit unit, double ours, String beside, double theirs, Goal goal) {

    /** Units of figures. */
    public enum Unit {
        /** Microseconds for one order, command or operation. */
        MICROS("µs/op", false),
        /** Seconds for the whole. */
        SECONDS("s", false),
        /** Milliseconds for the whole. */
        MILLIS("ms", false),
        /** Operations in a second. */
        OPS("ops/s", true),
        /** Rows in a second. */
        ROWS("rows/s", true),
        /** Bytes allocated for one operation. */
        BYTES_PER_OP("B/op", false),
        /** Bytes of live state for one member. */
        BYTES_PER_MEMBER("B/member", false),
        /** The most megabytes that were in use. */
        MEGABYTES("MB", false),
        /** A relative error. */
        ERROR("rel. error", false);

        private final String text;
        private final boolean more;

        Unit(String text, boolean more) {
            this.text = text;
            this.more = more;
        }

        String text() {
            return text;
        }

        /** Whether a larger figure is the better one. */
        boolean more() {
            return more;
        }
    }

    /**
     * A figure beside another one.
     *
     * @param what what was done
     * @param unit the unit of both figures
     * @param ours our figure
     * @param beside what stands beside it
     * @param theirs its figure
     * @param goal what is to be reached
     * @return the row
     */
    public static Row of(String what, Unit unit, double ours, String beside, double theirs, Goal goal) {
        return new Row(what, unit, ours, beside, theirs, goal);
    }

    /**
     * A figure that stands alone.
     *
     * @param what what was done
     * @param unit the unit of the figure
     * @param ours our figure
     * @param goal what is to be reached
     * @return the row
     */
    public static Row alone(String what, Unit unit, double ours, Goal goal) {
        return new Row(what, unit, ours, "", Double.NaN, goal);
    }

    /**
     * How many times as good ours is: more than 1 is better than what stands beside it, for times and for rates.
     *
     * @return the ratio; NaN for a figure that stands alone
     */
    public double ratio() {
        return unit.more() ? ours / theirs : theirs / ours;
    }

    boolean met() {
        return goal.metBy(this);
    }

    /** Three significant digits, which is more than a shared machine can promise. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        if (size != 0 && size < 0.001) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        String text = String.format(Locale.ROOT, format, value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
