package dev.loyalty4j.metrics.log;

import java.util.Arrays;

/** A growing column of ints, in chunks, so that growing copies nothing and wastes at most one chunk. */
final class IntColumn {

    static final int CHUNK_BITS = 16;
    static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private int[][] chunks = new int[16][];
    private int[] tail = new int[0];
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        int at = size & CHUNK_MASK;
        if (at == 0) {
            tail = new int[1 << CHUNK_BITS];
            int chunk = size >> CHUNK_BITS;
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk * 2);
            }
            chunks[chunk] = tail;
        }
        tail[at] = value;
        size++;
    }

    int get(int index) {
        return chunks[index >> CHUNK_BITS][index & CHUNK_MASK];
    }

    void set(int index, int value) {
        chunks[index >> CHUNK_BITS][index & CHUNK_MASK] = value;
    }
}
