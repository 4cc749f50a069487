package dev.loyalty4j.core.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.journal.MemberState;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever stands in a row of the database, reading it gives a value or says that it cannot be read. */
class HostileBytesPropertyTest {
    private static final int ROUNDS = Boolean.getBoolean("loyalty.deep") ? 2_000 : 20;

    private static final List<Function<byte[], Object>> READERS =
            List.of(Codec::memberState, Codec::document, Codec::command, Codec::events);

    private static int read;

    @AfterContainer
    static void sayWhatWasRead() {
        assertThat(read).as("changed bytes that were read as something").isPositive();
    }

    @Property
    void randomBytesAreReadOrRefused(@ForAll byte[] bytes) {
        tryAll(bytes);
        byte[] versioned = Arrays.copyOf(bytes, bytes.length + 1);
        versioned[0] = Codec.VERSION;
        tryAll(versioned);
    }

    @Property
    void realBytesThatWereChangedAreReadOrRefused(@ForAll("real") byte[] real, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed = real.clone();
            for (int change = 0; change <= random.nextInt(3); change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            tryAll(changed);
            tryAll(Arrays.copyOf(changed, random.nextInt(changed.length)));
            tryAll(Arrays.copyOf(changed, changed.length + 1 + random.nextInt(20)));
        }
    }

    @Property(tries = 20)
    void aLengthThatIsALieReservesNoRoom(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] huge = new byte[40];
        random.nextBytes(huge);
        Arrays.fill(huge, 2, 10, (byte) 0xFF);
        huge[0] = Codec.VERSION;
        for (int tag = 0; tag < 256; tag++) {
            huge[1] = (byte) tag;
            tryAll(huge);
        }
    }

    @Provide
    Arbitrary<byte[]> real() {
        List<byte[]> kept = CodecSamples.commands().stream().map(Codec::bytes).toList();
        return Arbitraries.of(kept).map(bytes -> bytes.clone());
    }

    private static void tryAll(byte[] bytes) {
        for (Function<byte[], Object> reader : READERS) {
            try {
                Object value = reader.apply(bytes);
                assertThat(value).isNotNull();
                if (value instanceof MemberState state) {
                    assertThat(Codec.memberState(Codec.bytes(state))).isEqualTo(state);
                }
                read++;
            } catch (UnreadableException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }
}
