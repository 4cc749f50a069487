package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.Document;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.store.codec.Codec;
import dev.loyalty4j.core.store.codec.CodecFixture;
import dev.loyalty4j.core.store.codec.CodecSamples;
import dev.loyalty4j.core.store.codec.KeptThings;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodecStoriesTest {

    @Property(tries = 60)
    void whatAStoryLeavesIsReadAsItWasWritten(@ForAll long seed) {
        List<Command> commands = new ArrayList<>(CodecSamples.commands());
        Story.of(seed, 60).steps().forEach(step -> commands.add(step.command()));
        KeptThings kept = after(seed);

        for (MemberState state : kept.states()) {
            assertThat(Codec.memberState(Codec.bytes(state))).isEqualTo(state);
        }
        for (JournalEntry entry : kept.entries()) {
            assertThat(Codec.events(Codec.events(entry))).isEqualTo(entry.events());
        }
        for (Document document : kept.documents()) {
            assertThat(Codec.document(Codec.bytes(document))).isEqualTo(document);
        }
        for (Command command : commands) {
            assertThat(Codec.command(Codec.bytes(command))).isEqualTo(command);
        }
    }

    @Test
    void bytesOfVersionOneStayReadable() throws Exception {
        List<String> lines;
        try (InputStream in = CodecStoriesTest.class.getResourceAsStream("store/codec/codec-1.txt")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .toList();
        }

        assertThat(lines)
                .hasSizeGreaterThan(30)
                .allSatisfy(line -> assertThat(CodecFixture.found(line)).isEqualTo(CodecFixture.expected(line)));
    }

    /** Prints such a file for the format of today. */
    public static void main(String[] args) {
        KeptThings kept = after(7);
        Map<String, String> lines = new LinkedHashMap<>();
        kept.states().forEach(s -> lines.put("state" + s.account(), CodecFixture.line(s)));
        kept.documents().forEach(d -> lines.putIfAbsent(d.getClass().getName(), CodecFixture.line(d)));
        kept.entries().forEach(e -> {
            String line = CodecFixture.line(e);
            lines.putIfAbsent(CodecFixture.expected(line), line);
        });
        for (Command command : CodecSamples.commands()) {
            lines.put(command.kind(), CodecFixture.line(command));
        }
        lines.values().forEach(System.out::println);
    }

    static KeptThings after(long seed) {
        TestClock clock = new TestClock("2025-01-01T00:00:00Z");
        MemoryStore store = new MemoryStore();
        SplittableRandom random = new SplittableRandom(seed);
        Loyalty loyalty = Loyalty.builder(BeanClub.program())
                .clock(clock)
                .store(store)
                .random(random::nextLong)
                .build();
        Story story = Story.of(seed, 60);
        for (Story.Step step : story.steps()) {
            clock.set(step.clock());
            Outcome unused = loyalty.submit(step.command()); // refusals are part of the story
        }
        return KeptThings.of(
                store,
                story.steps().stream().map(Story.Step::command).distinct().toList());
    }
}
