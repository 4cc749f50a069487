package dev.loyalty4j.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows code that is here, and output that it printed. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("loyalty.root", "../.."));
    private static final Pattern BLOCK =
            Pattern.compile("^```(java|text|xml|sql|)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void everyBlockOfCodeIsAProgramAndItsOutputIsWhatItPrints() throws IOException {
        List<String> code = blocks("java");
        List<String> output = blocks("text");

        assertThat(code)
                .containsExactly(source("PointsOnAPurchase"), source("AtTheCheckout"), source("NumbersAboutCustomers"));
        assertThat(output)
                .containsExactly(
                        printed(PointsOnAPurchase::main),
                        printed(AtTheCheckout::main),
                        printed(NumbersAboutCustomers::main));
    }

    @Test
    void itsFirstCommandIsTheOneThatTheChecksRun() throws IOException {
        String command = blocks("").get(0).strip();

        assertThat(command).startsWith("mvn ");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains(command);
        assertThat(blocks("").get(2).strip()).isEqualTo("mvn verify");
    }

    @Test
    void itsCoordinatesAreThoseOfTheLibraries() throws IOException {
        String xml = blocks("xml").get(0);
        String parent = Files.readString(ROOT.resolve("pom.xml"));

        for (String library : List.of("loyalty-core", "loyalty-metrics")) {
            assertThat(xml).contains("<artifactId>" + library + "</artifactId>");
        }
        Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(xml);
        while (version.find()) {
            assertThat(parent).contains("<version>" + version.group(1) + "</version>");
        }
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    /** What stands between the marks, each region moved to the left margin. */
    private static String source(String program) throws IOException {
        Path file = ROOT.resolve("examples/readme/src/main/java/dev/loyalty4j/examples/readme/" + program + ".java");
        StringBuilder shown = new StringBuilder();
        int margin = -1;
        for (String line : Files.readAllLines(file)) {
            if (line.strip().equals("// readme:start")) {
                margin = line.indexOf("//");
            } else if (line.strip().equals("// readme:end")) {
                margin = -1;
            } else if (margin >= 0) {
                shown.append(line.isBlank() ? "" : line.substring(margin)).append('\n');
            }
        }
        return shown.toString();
    }

    private static String printed(Consumer<String[]> program) {
        PrintStream screen = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            program.accept(new String[0]);
        } finally {
            System.setOut(screen);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
