package dev.loyalty4j.core.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.journal.Document;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.Receipt;
import dev.loyalty4j.core.journal.ReturnLink;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00.000000001Z");

    @Test
    void everyRecordThatCanBeKeptHasALineInTheTable() {
        Set<Class<?>> reached = new LinkedHashSet<>();
        for (Class<?> root : List.of(MemberState.class, Document.class)) {
            walk(root, reached);
        }
        implementing(List.of(Event.class, Command.class)).forEach(type -> walk(type, reached));

        assertThat(reached.stream().filter(Class::isRecord))
                .hasSizeGreaterThan(90)
                .allSatisfy(type -> assertThat(Shapes.has(type))
                        .as("shapes.txt has a line for " + type)
                        .isTrue());
    }

    @Test
    void aTextIsWrittenOnceAndEqualValuesHaveEqualBytes() {
        Command command =
                Enrol.of("anna", NOW).with(Profile.EMPTY.with("anna", "anna").born(LocalDate.of(1990, 2, 3)));

        byte[] bytes = Codec.bytes(command);

        assertThat(bytes).isEqualTo(Codec.bytes(Codec.command(bytes)));
        assertThat(Codec.command(bytes)).isEqualTo(command);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .containsOnlyOnce("anna");
    }

    @Test
    void numbersAreExactFromEndToEnd() {
        for (long number : new long[] {0, 1, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE}) {
            Receipt receipt = new Receipt(new CommandDigest(number, ~number), number, "club");
            assertThat(Codec.document(Codec.bytes(receipt))).isEqualTo(receipt);
        }
        assertThat(Codec.bytes(new Receipt(new CommandDigest(0, 0), 1, "c")))
                .hasSize(10); // version, number, 3; 2, 0, 0; 1; 0, length, c
    }

    @Test
    void aComponentThatOldBytesDoNotHaveGetsItsDefault() {
        ByteWriter old = new ByteWriter();
        Shape.of("75 journal.ReturnLink order").write(old, new ReturnLink("o-1"));
        byte[] empty = {0};

        assertThat(Shape.of("75 journal.ReturnLink order=none").read(new ByteReader(empty)))
                .isEqualTo(new ReturnLink("none"));
        assertThat(Shape.of("75 journal.ReturnLink order=''").read(new ByteReader(empty)))
                .isEqualTo(new ReturnLink(""));
        assertThat(Shape.of("75 journal.ReturnLink order=none").read(new ByteReader(old.bytes())))
                .isEqualTo(new ReturnLink("o-1"));
        assertThat(Shape.of("42 activity.Enrol member=anna at=2026-03-03T10:00:00.000000001Z profile=@EMPTY")
                        .read(new ByteReader(empty)))
                .isEqualTo(Enrol.of("anna", NOW));
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Shape.of("75 journal.ReturnLink order").read(new ByteReader(empty)));
    }

    @Test
    void aLineThatDoesNotFitItsRecordIsRefused() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> Shape.of("73 journal.Receipt digest"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Shape.of("73 journal.Receipt digest version other"));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> Shape.of("73 journal.Nothing digest"));
    }

    @Test
    void damagedBytesAreUnreadableAndNothingElse() {
        byte[] whole = Codec.bytes(
                Enrol.of("anna", NOW).with(Profile.EMPTY.with("a", "b").in("s1", "s2")));

        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> Codec.command(part));
        }
        for (int i = 0; i < whole.length * 256; i++) {
            byte[] changed = whole.clone();
            changed[i / 256] = (byte) i;
            readOrUnreadable(changed);
        }
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> Codec.command(longer));
        byte[] newer = whole.clone();
        newer[0] = 2;
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> Codec.command(newer))
                .withMessageContaining("version is 2, allowed is 1");
    }

    private static void readOrUnreadable(byte[] bytes) {
        try {
            assertThat(Codec.command(bytes)).isNotNull();
        } catch (UnreadableException e) {
            assertThat(e).hasMessageNotContaining("OutOfMemory");
        }
    }

    private static List<Class<?>> implementing(List<Class<?>> families) {
        List<Class<?>> found = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.loyalty4j.core")) {
            if (!type.isInterface() && families.stream().anyMatch(type::isAssignableTo)) {
                found.add(type.reflect());
            }
        }
        return found;
    }

    private static void walk(Type type, Set<Class<?>> reached) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> walk(part, reached));
        } else if (type instanceof Class<?> ours && ours.getName().startsWith("dev.loyalty4j") && reached.add(ours)) {
            if (ours.isSealed()) {
                Arrays.stream(ours.getPermittedSubclasses()).forEach(kind -> walk(kind, reached));
            }
            if (ours.isRecord()) {
                for (RecordComponent component : ours.getRecordComponents()) {
                    walk(component.getGenericType(), reached);
                }
            }
        }
    }
}
