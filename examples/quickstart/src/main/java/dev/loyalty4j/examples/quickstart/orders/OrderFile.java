package dev.loyalty4j.examples.quickstart.orders;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV file and how it is written down.
 *
 * @param name what to call it in messages
 * @param content opens it
 * @param separator what stands between two fields
 * @param comments where lines that begin with # are comments; in a stranger's file they may be data
 */
public record OrderFile(String name, Content content, char separator, boolean comments) {

    /** Opens a file. */
    public interface Content {
        /**
         * Opens the file from its beginning.
         *
         * @return its bytes, to be closed by the caller
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /**
     * Returns a file of this example.
     *
     * @param name its name beside {@code Quickstart}
     * @return the file
     */
    public static OrderFile bundled(String name) {
        String place = "/dev/loyalty4j/examples/quickstart/" + name;
        return new OrderFile(name, () -> bundledContent(place), ',', true);
    }

    private static InputStream bundledContent(String place) throws IOException {
        InputStream content = OrderFile.class.getResourceAsStream(place);
        if (content == null) {
            throw new IOException("this build has no " + place);
        }
        return content;
    }

    /**
     * Returns a file of the user.
     *
     * @param path where it is
     * @param separator what stands between two fields
     * @return the file
     */
    public static OrderFile of(Path path, char separator) {
        return new OrderFile(path.getFileName().toString(), () -> Files.newInputStream(path), separator, false);
    }

    /**
     * Opens the file for reading. Records come as they are, with too few or too many fields too.
     *
     * @return a reader, to be closed by the caller
     * @throws IOException if it cannot be opened
     */
    CsvReader<CsvRecord> open() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(comments ? CommentStrategy.SKIP : CommentStrategy.NONE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(true)
                .ofCsvRecord(content.open());
    }
}
