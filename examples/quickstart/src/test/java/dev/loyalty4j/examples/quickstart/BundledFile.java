package dev.loyalty4j.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bundled files as plain text, read by nothing that the program uses. */
public final class BundledFile {
    private BundledFile() {}

    public static String text(String name) {
        try (InputStream content = Quickstart.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields of each line after comment and header. No field of ours is quoted. */
    public static List<String[]> rows(String name) {
        return text(name).lines().skip(2).map(line -> line.split(",", -1)).toList();
    }
}
