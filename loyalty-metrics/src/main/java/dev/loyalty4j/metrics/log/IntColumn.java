package dev.loyalty4j.metrics.log;

import java.util.ArrayList;
import java.util.List;

/** A growing column of ints, in chunks, so that growing copies nothing and wastes at most one chunk. */
final class IntColumn {

    static final int CHUNK_BITS = 16;
    static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private final List<int[]> chunks = new ArrayList<>();
    private int[] tail = new int[0];
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        int at = size & CHUNK_MASK;
        if (at == 0) {
            tail = new int[1 << CHUNK_BITS];
            chunks.add(tail);
        }
        tail[at] = value;
        size++;
    }

    int get(int index) {
        return chunks.get(index >> CHUNK_BITS)[index & CHUNK_MASK];
    }

    void set(int index, int value) {
        chunks.get(index >> CHUNK_BITS)[index & CHUNK_MASK] = value;
    }
}
