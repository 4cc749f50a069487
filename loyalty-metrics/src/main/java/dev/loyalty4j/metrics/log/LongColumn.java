package dev.loyalty4j.metrics.log;

import java.util.ArrayList;
import java.util.List;

/** A growing column of longs, in chunks, so that growing copies nothing and wastes at most one chunk. */
final class LongColumn {

    private final List<long[]> chunks = new ArrayList<>();
    private long[] tail = new long[0];
    private int size;

    int size() {
        return size;
    }

    void add(long value) {
        int at = size & IntColumn.CHUNK_MASK;
        if (at == 0) {
            tail = new long[1 << IntColumn.CHUNK_BITS];
            chunks.add(tail);
        }
        tail[at] = value;
        size++;
    }

    long get(int index) {
        return chunks.get(index >> IntColumn.CHUNK_BITS)[index & IntColumn.CHUNK_MASK];
    }
}
