package dev.loyalty4j.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void withoutANameAllAreListedAsTheReadmeShows() throws Exception {
        assertThat(run()).isZero();

        String root = System.getProperty("loyalty.root");
        String readme = Files.readString(Path.of(root, "README.md"));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(6);
        assertThat(readme).contains("```\n" + out.toString(StandardCharsets.UTF_8) + "```");
    }

    @ParameterizedTest
    @ValueSource(strings = {"starbucks", "starbucks-2023", "sephora", "body-shop", "body-shop-stamps", "corner-cafe"})
    void aNameTellsRulesStoriesAndStatements(String name) {
        assertThat(run(name)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("== The programme in words", "== What happens to ", "== The statement of ", "  enrolled");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThat(run("costa")).isEqualTo(2);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(
                        "programmes: name is 'costa', allowed is one of starbucks, starbucks-2023, sephora, body-shop,"
                                + " body-shop-stamps, corner-cafe, or none for a list");
    }

    private int run(String... args) {
        return Programmes.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }
}
