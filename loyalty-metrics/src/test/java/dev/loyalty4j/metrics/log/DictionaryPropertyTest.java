package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against a list without duplicates. */
class DictionaryPropertyTest {

    @Provide
    Arbitrary<List<String>> texts() {
        // "Aa" and "BB" have the same hash code, and so has every word made of them.
        Arbitrary<String> colliding =
                Arbitraries.of("Aa", "BB").list().ofSize(6).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(colliding, Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(200);
    }

    @Property
    void codesCountFirstAppearances(@ForAll("texts") List<String> texts) {
        Dictionary dictionary = new Dictionary();
        List<String> seen = new ArrayList<>(new LinkedHashSet<>(texts));
        for (String text : texts) {
            assertThat(dictionary.codeOf(text)).isEqualTo(seen.indexOf(text));
        }
        assertThat(dictionary.size()).isEqualTo(seen.size());
        for (int code = 0; code < seen.size(); code++) {
            assertThat(dictionary.text(code)).isEqualTo(seen.get(code));
            assertThat(dictionary.find(seen.get(code))).isEqualTo(code);
        }
        assertThat(dictionary.find("not there, for sure")).isEqualTo(Dictionary.ABSENT);
    }

    @Property
    void numbersAreCodedLikeTexts(@ForAll List<Long> numbers) {
        LongDictionary dictionary = new LongDictionary();
        List<Long> seen = new ArrayList<>(new LinkedHashSet<>(numbers));
        for (long number : numbers) {
            assertThat(dictionary.codeOf(number)).isEqualTo(seen.indexOf(number));
        }
        assertThat(dictionary.size()).isEqualTo(seen.size());
    }

    @Example
    void itGrowsFarBeyondItsFirstTable() {
        Dictionary dictionary = new Dictionary();
        LongDictionary numbers = new LongDictionary();
        for (int round = 0; round < 2; round++) {
            IntStream.range(0, 100_000).forEach(i -> {
                assertThat(dictionary.codeOf("customer " + i)).isEqualTo(i);
                assertThat(numbers.codeOf((long) i << 32 | i)).isEqualTo(i);
            });
        }
    }
}
