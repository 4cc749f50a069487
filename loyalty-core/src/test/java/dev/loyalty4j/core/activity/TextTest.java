package dev.loyalty4j.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"x\uD800", "\uDC00x", "\uD800\uD800", "a\u0000b", "tab\t", " ", ""})
    void whatCannotBeAKeyIsRefused(String text) {
        assertThatThrownBy(() -> Text.id(text, "id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o-17", "Žluťoučký kůň", "\uD83D\uDE00", "a\uD83D\uDE00\uD83D\uDE00b"})
    void whatPeopleWriteIsAllowed(String text) {
        assertThat(Text.id(text, "id")).isEqualTo(text);
    }

    @Test
    void aTextThatIsTooLongSaysHowLongItMayBe() {
        assertThatThrownBy(() -> Text.id("x".repeat(121), "id"))
                .hasMessage("id has 121 characters, allowed are 1 to 120");
    }
}
