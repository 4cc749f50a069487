package dev.loyalty4j.core.store.codec;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.Document;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.MemberState;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a store keeps as bytes, and reads it again. Equal values have equal bytes.
 *
 * <p>The first byte is the version of the format. Version 1 writes numbers seven bits a byte, every text once, and
 * records by the table of this package.
 */
public final class Codec {

    /** The version of the format that is written. */
    public static final int VERSION = 1;

    private Codec() {}

    /**
     * Writes the state of a member.
     *
     * @param state the state
     * @return its bytes
     */
    public static byte[] bytes(MemberState state) {
        ByteWriter out = started();
        Shapes.of(MemberState.class).write(out, state);
        return out.bytes();
    }

    /**
     * Reads the state of a member.
     *
     * @param bytes what {@link #bytes(MemberState)} wrote
     * @return the state
     * @throws UnreadableException if the bytes are damaged or of an unknown version
     */
    public static MemberState memberState(byte[] bytes) {
        return (MemberState) read(bytes, in -> Shapes.of(MemberState.class).read(in));
    }

    /**
     * Writes what is kept under a key.
     *
     * @param document what is kept
     * @return its bytes
     */
    public static byte[] bytes(Document document) {
        ByteWriter out = started();
        Shapes.writeTagged(out, document);
        return out.bytes();
    }

    /**
     * Reads what is kept under a key.
     *
     * @param bytes what {@link #bytes(Document)} wrote
     * @return what is kept
     * @throws UnreadableException if the bytes are damaged or of an unknown version
     */
    public static Document document(byte[] bytes) {
        return (Document) read(bytes, in -> Shapes.readTagged(in, Document.class));
    }

    /**
     * Writes a command.
     *
     * @param command the command
     * @return its bytes
     */
    public static byte[] bytes(Command command) {
        ByteWriter out = started();
        Shapes.writeTagged(out, command);
        return out.bytes();
    }

    /**
     * Reads a command.
     *
     * @param bytes what {@link #bytes(Command)} wrote
     * @return the command
     * @throws UnreadableException if the bytes are damaged or of an unknown version
     */
    public static Command command(byte[] bytes) {
        return (Command) read(bytes, in -> Shapes.readTagged(in, Command.class));
    }

    /**
     * Writes the events of a journal entry.
     *
     * @param entry the entry
     * @return the bytes of its events alone
     */
    public static byte[] events(JournalEntry entry) {
        ByteWriter out = started();
        out.count(entry.events().size());
        for (int i = 0; i < entry.events().size(); i++) {
            Shapes.writeTagged(out, entry.events().get(i));
        }
        return out.bytes();
    }

    /**
     * Reads the events of a journal entry.
     *
     * @param bytes what {@link #events(JournalEntry)} wrote
     * @return the events
     * @throws UnreadableException if the bytes are damaged or of an unknown version
     */
    public static List<Event> events(byte[] bytes) {
        return read(bytes, in -> {
            int size = in.size();
            List<Event> events = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                events.add((Event) Shapes.readTagged(in, Event.class));
            }
            return events;
        });
    }

    private static ByteWriter started() {
        ByteWriter out = ByteWriter.empty();
        out.single(VERSION);
        return out;
    }

    private interface Reading<T> {
        T read(ByteReader in);
    }

    private static <T> T read(byte[] bytes, Reading<T> reading) {
        ByteReader in = new ByteReader(bytes);
        int version = in.single();
        if (version != VERSION) {
            throw new UnreadableException("version is " + version + ", allowed is " + VERSION, null);
        }
        try {
            T value = reading.read(in);
            in.end();
            return value;
        } catch (RuntimeException e) {
            throw e instanceof UnreadableException known ? known : new UnreadableException(String.valueOf(e), e);
        }
    }
}
