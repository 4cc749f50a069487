package dev.loyalty4j.core.store.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link ByteWriter} wrote. Never reserves more room than there are bytes. */
final class ByteReader {
    private final List<String> texts = new ArrayList<>();
    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int single() {
        if (position >= bytes.length) {
            throw new UnreadableException("bytes end at " + position + ", and more are needed", null);
        }
        return bytes[position++] & 0xFF;
    }

    long count() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = single();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new UnreadableException("a number before byte " + position + " has no end", null);
    }

    long number() {
        long value = count();
        return (value >>> 1) ^ -(value & 1);
    }

    /** Reads how many things follow; each of them takes a byte at least. */
    int size() {
        long size = count();
        if (size < 0 || size > bytes.length - position) {
            throw new UnreadableException(size + " things cannot follow byte " + position, null);
        }
        return (int) size;
    }

    String text() {
        long known = count();
        if (known != 0) {
            if (known < 0 || known > texts.size()) {
                throw new UnreadableException("text " + known + " of " + texts.size() + " is not there", null);
            }
            return texts.get((int) known - 1);
        }
        int length = size();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        texts.add(text);
        return text;
    }

    void end() {
        if (position != bytes.length) {
            throw new UnreadableException((bytes.length - position) + " bytes are left over", null);
        }
    }
}
