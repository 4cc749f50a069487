package dev.loyalty4j.metrics.function;

import java.io.ByteArrayOutputStream;

/** Writes the state of an accumulator as bytes: whole numbers and texts, nothing that differs between machines. */
public final class StateWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /**
     * Starts with what the bytes are.
     *
     * @param kind the accumulator
     * @param version of its format
     */
    public StateWriter(String kind, int version) {
        text(kind).number(version);
    }

    /**
     * Writes a whole number, seven bits a byte, small ones of either sign in few bytes.
     *
     * @param value any long
     * @return this writer
     */
    public StateWriter number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    /**
     * Writes a text, char by char, so that ids that are no valid Unicode keep what they are.
     *
     * @param text any text
     * @return this writer
     */
    public StateWriter text(String text) {
        number(text.length());
        text.chars().forEach(this::number);
        return this;
    }

    /**
     * Returns what was written.
     *
     * @return a new array
     */
    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
