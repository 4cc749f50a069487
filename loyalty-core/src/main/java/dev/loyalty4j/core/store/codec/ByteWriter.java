package dev.loyalty4j.core.store.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes small numbers in few bytes, and a text that was written before as its position. */
final class ByteWriter {
    private static final int MORE = 0x80;
    private static final int FIRST_BYTES = 1024;
    private static final int MOST_BYTES_KEPT = 65_536;

    /** What the last value of this thread was written with, for the next one. No value is written within another. */
    private static final ThreadLocal<ByteWriter> SPARE = ThreadLocal.withInitial(ByteWriter::new);

    private final Texts texts = new Texts();
    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;

    /** An empty writer for this thread, until it asks for the next one. */
    static ByteWriter empty() {
        ByteWriter writer = SPARE.get();
        writer.clear();
        return writer;
    }

    private void clear() {
        texts.clear();
        size = 0;
        if (bytes.length > MOST_BYTES_KEPT) {
            bytes = new byte[FIRST_BYTES];
        }
    }

    void single(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    /** Writes a number of 0 or more, seven bits a byte. */
    void count(long value) {
        reserve(Long.BYTES + 2);
        long rest = value;
        while ((rest & -MORE) != 0) {
            bytes[size++] = (byte) (((int) rest & 0x7F) | MORE);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Writes any number; those near 0 are short, whatever their sign. */
    void number(long value) {
        count((value << 1) ^ (value >> 63));
    }

    void text(String value) {
        int position = texts.position(value);
        if (position > 0) {
            count(position);
            return;
        }
        count(0);
        int start = size;
        count(value.length());
        reserve(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= MORE) {
                size = start;
                encoded(value.getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[size++] = (byte) c;
        }
    }

    /** A text that takes more than a byte for some of its characters. */
    private void encoded(byte[] text) {
        count(text.length);
        reserve(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
