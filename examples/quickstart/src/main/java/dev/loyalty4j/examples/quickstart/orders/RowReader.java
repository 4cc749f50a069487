package dev.loyalty4j.examples.quickstart.orders;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.loyalty4j.core.amount.Money;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of a file. A row that cannot be true is handed to whoever counts them, and the others go on. */
public final class RowReader {
    /** The engine takes ids of 120 characters; the rest is for what this example puts before and after them. */
    private static final int LONGEST_ID = 100;

    private static final int LONGEST_NAME = 200;

    /** Ten thousand million in a currency with cents: nobody's order, and the sums of millions of rows stay exact. */
    private static final long MOST_CENTS = 1_000_000_000_000L;

    /** Each time the file is read again up to the broken row; with more of them it is another format. */
    private static final int MOST_BROKEN = 100;

    private static final Pattern BROKEN_LINE = Pattern.compile(" \\(record starting at line (\\d+)\\)");
    private static final String WHOLE_ROW = "the row";

    private final OrderFile file;
    private final ColumnNames names;
    private final Dates dates;
    private final String currency;
    private final boolean decimalComma;

    /**
     * Prepares to read.
     *
     * @param file the file
     * @param names which column holds what
     * @param dates how to read its dates
     * @param currency what its amounts are in, as an ISO 4217 code
     * @param decimalComma whether it writes 12,50 for 12.50
     */
    public RowReader(OrderFile file, ColumnNames names, Dates dates, String currency, boolean decimalComma) {
        this.file = file;
        this.names = names;
        this.dates = dates;
        this.currency = currency;
        this.decimalComma = decimalComma;
    }

    /**
     * Reads all rows.
     *
     * @param bad told of every row that is left out
     * @param progress told how many rows were read so far, at every row
     * @return the good rows, in the order of the file
     * @throws UnreadableFileException if it lacks a column, or is no CSV
     * @throws IOException if it cannot be read
     */
    public List<Row> read(Consumer<BadRow> bad, LongConsumer progress) throws UnreadableFileException, IOException {
        List<Row> rows = new ArrayList<>();
        Header header = header();
        long linesDone = header.line();
        for (int broken = 0; broken <= MOST_BROKEN; broken++) {
            try (CsvReader<CsvRecord> reader = file.open()) {
                reader.skipLines(Math.toIntExact(linesDone));
                for (CsvRecord record : reader) {
                    add(record, header, rows, bad);
                    progress.accept(rows.size());
                }
                return rows;
            } catch (CsvParseException e) {
                linesDone = Math.max(lineOf(e), linesDone + 1);
                bad.accept(brokenRow(linesDone, e));
            }
        }
        throw new UnreadableFileException(file.name() + " is no CSV: in more than " + MOST_BROKEN
                + " rows a quote is not closed, or something follows the closing one");
    }

    private Header header() throws UnreadableFileException, IOException {
        try (CsvReader<CsvRecord> reader = file.open()) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw new UnreadableFileException(file.name() + " is empty; its first row should name the columns");
            }
            return Header.of(file.name(), records.next(), names);
        } catch (CsvParseException e) {
            throw new UnreadableFileException(file.name() + " is no CSV: " + e.getMessage());
        }
    }

    /** The parser cannot go on after a broken row, but says where it began; reading starts again on the next line. */
    private long lineOf(CsvParseException e) throws UnreadableFileException {
        Matcher line = BROKEN_LINE.matcher(String.valueOf(e.getMessage()));
        if (!line.find()) {
            throw new UnreadableFileException(file.name() + " is no CSV: " + e.getMessage());
        }
        return Long.parseLong(line.group(1));
    }

    private BadRow brokenRow(long line, CsvParseException e) {
        String problem = BROKEN_LINE.matcher(String.valueOf(e.getMessage())).replaceAll("");
        return new BadRow(
                file.name(), line, WHOLE_ROW, problem, "a field in quotes to end at a separator or a line end");
    }

    private void add(CsvRecord record, Header header, List<Row> rows, Consumer<BadRow> bad) {
        try {
            rows.add(row(record, header));
        } catch (BadFieldException e) {
            bad.accept(new BadRow(file.name(), record.getStartingLineNumber(), e.column, e.value, e.expected));
        }
    }

    private Row row(CsvRecord record, Header header) throws BadFieldException {
        if (record.getFieldCount() != header.width()) {
            throw new BadFieldException(
                    WHOLE_ROW,
                    String.join(Character.toString(file.separator()), record.getFields()),
                    header.width() + " fields, not " + record.getFieldCount());
        }
        return new Row(
                record.getStartingLineNumber(),
                text(header.customer().in(record), LONGEST_ID, names.customer()),
                date(header.date().in(record)),
                cents(header.amount().in(record)),
                text(header.order().in(record), LONGEST_ID, names.order()),
                text(header.category().in(record), LONGEST_NAME, names.category()),
                text(header.channel().in(record), LONGEST_NAME, names.channel()));
    }

    private static String text(String value, int longest, String column) throws BadFieldException {
        if (value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw new BadFieldException(column, value, "at most " + longest + " printable characters");
        }
        return value;
    }

    private Instant date(String value) throws BadFieldException {
        try {
            return dates.parse(value);
        } catch (DateTimeException e) {
            throw new BadFieldException(names.date(), value, dates.expected());
        }
    }

    /** The core reads the decimal, exactly: no amount ever is a double. */
    private long cents(String value) throws BadFieldException {
        try {
            boolean foreign = decimalComma && value.indexOf('.') >= 0;
            long cents = Money.of(foreign ? "" : decimalComma ? value.replace(',', '.') : value, currency)
                    .minor();
            if (Math.abs(cents) <= MOST_CENTS) {
                return cents;
            }
        } catch (IllegalArgumentException e) {
            // said below, in the words of a file
        }
        throw new BadFieldException(names.amount(), value, amountExpected());
    }

    private String amountExpected() {
        int digits = Money.digits(currency);
        String example = digits == 0 ? "12" : "12" + (decimalComma ? ',' : '.') + "50";
        return "a number such as " + example + ", without a currency sign, with at most " + digits
                + " decimals and not beyond " + Money.ofMinor(MOST_CENTS, currency);
    }

    /** Ends the reading of one row. Never leaves this class, and costs no stack trace. */
    private static final class BadFieldException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String column;
        private final String value;
        private final String expected;

        BadFieldException(String column, String value, String expected) {
            super(column, null, false, false);
            this.column = column;
            this.value = value;
            this.expected = expected;
        }
    }
}
