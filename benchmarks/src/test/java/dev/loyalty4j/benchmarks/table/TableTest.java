package dev.loyalty4j.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void ratiosSayHowManyTimesAsGoodWhateverTheUnit() {
        Row time = Row.of("work", Row.Unit.MICROS, 0.5, "hand-written", 0.25, Goal.ratio(0.5));
        Row rate = Row.of("work", Row.Unit.OPS, 300, "plain", 100, Goal.ratio(3));
        // 0.25 / 0.5 and 300 / 100.
        assertThat(List.of(time.ratio(), rate.ratio())).containsExactly(0.5, 3.0);
        assertThat(List.of(time.met(), rate.met())).containsExactly(true, true);
    }

    @Test
    void theTableSaysWhichGoalIsMissed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Table table = new Table(List.of(
                Row.of("work", Row.Unit.MICROS, 0.5, "other", 2, Goal.ratio(5)),
                Row.alone("work", Row.Unit.BYTES_PER_OP, 48, Goal.atMost(64))));
        table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "| what | unit  | ours | beside | theirs | ratio | goal | met |",
                        "| ---- | ----- |-----:| ------ |-------:|------:|-----:| --- |",
                        "| work | µs/op |  0.5 | other  |      2 |    4x | ≥ 5x | NO  |",
                        "| work | B/op  |   48 |        |        |       | ≤ 64 | yes |");
    }

    @Test
    void argumentsChooseTheFormAndTheComparisons() {
        assertThat(Settings.parse("--long", "rules").form()).isEqualTo(Settings.Form.LONG);
        assertThat(Settings.parse("--large").size(1, 2)).isEqualTo(2);
        assertThat(Settings.parse("--large").times(1, 2)).isEqualTo(1);
        assertThat(Settings.parse("--long").times(1, 2)).isEqualTo(2);
        assertThat(Settings.parse("--long", "rules").only()).containsExactly("rules");
        assertThat(Settings.parse().large()).isFalse();
        assertThatThrownBy(() -> Settings.parse("--quick")).hasMessageContaining("argument is --quick");
    }
}
