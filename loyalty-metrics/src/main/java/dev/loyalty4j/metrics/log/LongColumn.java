package dev.loyalty4j.metrics.log;

import java.util.Arrays;

/** A growing column of longs, in chunks, so that growing copies nothing and wastes at most one chunk. */
final class LongColumn {

    private long[][] chunks = new long[16][];
    private long[] tail = new long[0];
    private int size;

    int size() {
        return size;
    }

    void add(long value) {
        int at = size & IntColumn.CHUNK_MASK;
        if (at == 0) {
            tail = new long[1 << IntColumn.CHUNK_BITS];
            int chunk = size >> IntColumn.CHUNK_BITS;
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk * 2);
            }
            chunks[chunk] = tail;
        }
        tail[at] = value;
        size++;
    }

    long get(int index) {
        return chunks[index >> IntColumn.CHUNK_BITS][index & IntColumn.CHUNK_MASK];
    }
}
