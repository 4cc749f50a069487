package dev.loyalty4j.core.store.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Writes small numbers in few bytes, and a text that was written before as its position. */
final class ByteWriter {
    private static final int MORE = 0x80;

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[256];
    private int size;

    void single(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    /** Writes a number of 0 or more, seven bits a byte. */
    void count(long value) {
        long rest = value;
        while ((rest & -MORE) != 0) {
            single(((int) rest & 0x7F) | MORE);
            rest >>>= 7;
        }
        single((int) rest);
    }

    /** Writes any number; those near 0 are short, whatever their sign. */
    void number(long value) {
        count((value << 1) ^ (value >> 63));
    }

    void text(String value) {
        Integer position = texts.putIfAbsent(value, texts.size() + 1);
        if (position != null) {
            count(position);
            return;
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        count(0);
        count(text.length);
        if (size + text.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size * 2, size + text.length));
        }
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
