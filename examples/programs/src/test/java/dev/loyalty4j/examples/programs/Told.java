package dev.loyalty4j.examples.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.program.Program;
import java.util.function.Consumer;

/** A story that was told, and whose accounts add up. */
final class Told {
    private Told() {}

    static Story of(Program program, Consumer<Story> tale) {
        Story story = new Story(program);
        tale.accept(story);
        assertThat(story.addsUp()).isTrue();
        return story;
    }
}
