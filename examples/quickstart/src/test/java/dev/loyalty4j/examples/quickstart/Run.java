package dev.loyalty4j.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the program printed, and what it ended with. */
record Run(int code, String out, String err) {

    static Run of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Quickstart.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Writes a file of these lines and runs on it. */
    static Run on(Path folder, List<String> lines, String... more) {
        Path file = folder.resolve("shop.csv");
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> args = new ArrayList<>(List.of("--orders", file.toString()));
        args.addAll(List.of(more));
        return of(args.toArray(String[]::new));
    }

    /** The lines of standard output, without blanks around them and between numbers: 1 234 is 1234. */
    List<String> lines() {
        return out.lines()
                .map(line -> line.strip()
                        .replaceAll("(?<=\\d) (?=\\d{3}(\\D|$))", "")
                        .replaceAll(" +", " "))
                .toList();
    }

    /** The only line that begins so. */
    String line(String begin) {
        List<String> found =
                lines().stream().filter(line -> line.startsWith(begin)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " lines begin with '" + begin + "' in:\n" + out);
        }
        return found.get(0);
    }

    /** The number that stands behind a word at the beginning of a line, and of no other line. */
    long number(String word) {
        Pattern pattern = Pattern.compile(Pattern.quote(word) + " (\\d+)( .*)?");
        List<Long> found = lines().stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(match -> Long.valueOf(match.group(1)))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " numbers stand behind '" + word + "' in:\n" + out);
        }
        return found.get(0);
    }
}
