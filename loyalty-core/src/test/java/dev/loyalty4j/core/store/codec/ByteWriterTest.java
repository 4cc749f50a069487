package dev.loyalty4j.core.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What one writer after the other wrote on a thread is read again, and nothing of it is left in the next. */
class ByteWriterTest {

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> few = Arbitraries.integers().between(0, 300).map(i -> "text " + i);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        return Arbitraries.oneOf(few, any).list().ofMaxSize(400);
    }

    @Property(tries = 200)
    void textsAreReadAgainAndStandOnce(@ForAll("texts") List<String> texts, @ForAll List<Long> numbers) {
        ByteWriter out = ByteWriter.empty();
        texts.forEach(out::text);
        numbers.forEach(out::number);
        byte[] bytes = out.bytes();
        ByteReader in = new ByteReader(bytes);
        List<String> read = new ArrayList<>();
        texts.forEach(text -> read.add(in.text()));
        assertThat(read).isEqualTo(wellFormed(texts));
        numbers.forEach(number -> assertThat(in.number()).isEqualTo(number));
        in.end();
        texts.forEach(ByteWriter.empty()::text);
        assertThat(ByteWriter.empty().bytes()).isEmpty();
    }

    /** A half of a pair has no bytes of its own; it is written as a question mark. */
    private static List<String> wellFormed(List<String> texts) {
        return texts.stream()
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void aTextThatWasWrittenBeforeTakesOneByte() {
        ByteWriter out = ByteWriter.empty();
        out.text("base");
        int once = out.bytes().length;
        out.text("base");
        assertThat(out.bytes()).hasSize(once + 1);
    }

    @Test
    void aWriterThatGrewFarIsAsGoodAsANewOne() {
        ByteWriter large = ByteWriter.empty();
        for (int i = 0; i < 20_000; i++) {
            large.text("text " + i % 10_000);
        }
        ByteReader in = new ByteReader(large.bytes());
        for (int i = 0; i < 20_000; i++) {
            assertThat(in.text()).isEqualTo("text " + i % 10_000);
        }
        in.end();
        ByteWriter next = ByteWriter.empty();
        next.text("text 7");
        assertThat(new ByteReader(next.bytes()).text()).isEqualTo("text 7");
    }
}
