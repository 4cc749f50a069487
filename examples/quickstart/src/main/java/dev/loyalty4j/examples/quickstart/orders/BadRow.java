package dev.loyalty4j.examples.quickstart.orders;

/**
 * A row that was left out, and why.
 *
 * @param file the name of the file
 * @param line the line on which the row begins, from 1
 * @param column the name of the column, or {@code the row} where it is not about one of them
 * @param value what stands there
 * @param expected what should stand there
 */
public record BadRow(String file, long line, String column, String value, String expected) {
    private static final int LONGEST_VALUE = 60;

    @Override
    public String toString() {
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return file + ", line " + line + ", " + column + ": found '" + shown.replaceAll("\\R", "⏎") + "', expected "
                + expected;
    }
}
