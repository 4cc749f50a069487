package dev.loyalty4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final long[] now = new long[1];
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), () -> now[0]);

    private String said() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void whatIsQuickPassesInSilence() {
        for (int row = 1; row <= 100_000; row++) {
            progress.read(row);
            now[0] += 10_000; // a second in all
        }
        assertThat(said()).isEmpty();
    }

    @Test
    void whatIsSlowIsToldEveryFiveSeconds() {
        for (int row = 1; row <= 12_000; row++) {
            now[0] += 1_000_000; // a millisecond: twelve seconds in all
            progress.replayed(row, 20_000);
        }
        assertThat(said().lines())
                .containsExactly("… 5 000 of 20 000 orders replayed, 25 %", "… 10 000 of 20 000 orders replayed, 50 %");
    }
}
