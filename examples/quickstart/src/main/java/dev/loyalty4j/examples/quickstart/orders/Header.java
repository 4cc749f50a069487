package dev.loyalty4j.examples.quickstart.orders;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/** The first row of a file: on which line it is, how many fields it has, and where each column stands. */
record Header(
        long line,
        int width,
        Column customer,
        Column date,
        Column amount,
        Column order,
        Column category,
        Column channel) {

    /** The place of a column from 0, or {@link #NOWHERE} for one that was not asked for. */
    record Column(int index) {
        private static final Column NOWHERE = new Column(-1);

        /** What a record holds there, without blanks around it; empty if the column was not asked for. */
        String in(CsvRecord record) {
            return index < 0 ? "" : record.getField(index).strip();
        }
    }

    static Header of(String file, CsvRecord first, ColumnNames names) throws UnreadableFileException {
        List<String> found = new ArrayList<>();
        first.getFields().forEach(field -> found.add(field.strip()));
        return new Header(
                first.getStartingLineNumber(),
                found.size(),
                required(file, found, "--customer", names.customer()),
                required(file, found, "--date", names.date()),
                required(file, found, "--amount", names.amount()),
                optional(file, found, "--order", names.order()),
                optional(file, found, "--category", names.category()),
                optional(file, found, "--channel", names.channel()));
    }

    private static Column optional(String file, List<String> found, String option, String name)
            throws UnreadableFileException {
        return name.isEmpty() ? Column.NOWHERE : required(file, found, option, name);
    }

    private static Column required(String file, List<String> found, String option, String name)
            throws UnreadableFileException {
        int index = found.indexOf(name);
        if (index < 0) {
            throw new UnreadableFileException(file + " has no column '" + name + "' for " + option
                    + "; its first row names: " + String.join(", ", found));
        }
        if (index != found.lastIndexOf(name)) {
            throw new UnreadableFileException(
                    file + " has two columns '" + name + "'; " + option + " needs a name that only one has");
        }
        return new Column(index);
    }
}
