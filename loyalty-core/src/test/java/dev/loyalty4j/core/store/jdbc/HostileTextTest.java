package dev.loyalty4j.core.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.reward.Redeem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts that somebody chose with bad intent: they are refused by name, or they are kept and found as they are. */
class HostileTextTest {
    private static final int RANDOM_TEXTS = Boolean.getBoolean("loyalty.deep") ? 2_000 : 60;

    private static final List<String> PARTS = List.of(
            "'",
            "\"",
            "`",
            "\\",
            ";",
            "--",
            "/*",
            "*/",
            "%",
            "_",
            "?",
            "$1",
            ":x",
            "{",
            "}",
            "${jndi:x}",
            "%n",
            "\n",
            "\t",
            "\u0000",
            "\uD800",
            "\uDC00",
            "\uD83D\uDE00",
            "\u202E",
            "\uFEFF",
            "a\u0301",
            "\u00E1",
            " ",
            "\u00A0",
            "A",
            "a",
            "0",
            "NULL",
            "\uFFFF",
            "' OR '1'='1",
            "'); DROP TABLE x; --");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyTextIsRefusedOrIsOnlyText(TestDatabase database) {
        Shop shop = Shop.on(database);
        SplittableRandom random = new SplittableRandom(11);
        List<String> texts = new ArrayList<>(PARTS);
        texts.add("x".repeat(10_000));
        texts.add("\u00E9".repeat(200));
        texts.add("\uD83D\uDE00".repeat(100));
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = 0; part <= random.nextInt(6); part++) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            texts.add(text.toString());
        }
        int kept = 0;
        for (String text : texts.stream().distinct().toList()) {
            kept += lives(shop.loyalty(), text) ? 1 : 0;
        }

        assertThat(kept).isGreaterThan(texts.size() / 4);
        assertThat(shop.loyalty().overview().members()).isEqualTo(kept);
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    /** Returns false if the text is not one that an id may have. */
    private static boolean lives(Loyalty loyalty, String text) {
        if (!accepted(loyalty, () -> Enrol.of(text, Shop.NOW))) {
            return false;
        }
        accepted(
                loyalty,
                () -> UpdateProfile.of(
                        "u" + text,
                        text,
                        Shop.NOW,
                        Profile.EMPTY.with("note", text).in(text)));
        if (accepted(loyalty, () -> Shop.order(text, text, "100.00"))) {
            assertThat(loyalty.submit(Shop.order(text, text, "100.00")).repeated())
                    .isTrue();
        }
        accepted(loyalty, () -> Redeem.of(text, text, text, Shop.NOW));
        assertThat(loyalty.export(text).orElseThrow().person().member()).isEqualTo(text);
        assertThat(loyalty.statement(text)).isPresent();
        return true;
    }

    private static boolean accepted(Loyalty loyalty, Supplier<Command> command) {
        Command made;
        try {
            made = command.get();
        } catch (IllegalArgumentException e) {
            return false;
        }
        Outcome first = loyalty.submit(made);
        assertThat(first.toString()).doesNotContain("\u0000");
        return first.accepted();
    }
}
