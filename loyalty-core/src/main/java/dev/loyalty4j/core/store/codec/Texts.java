package dev.loyalty4j.core.store.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts of one value with their positions, from 1 in the order in which they were met. */
final class Texts {
    private static final int FIRST_SLOTS = 128;
    private static final int MOST_SLOTS_KEPT = 4096;

    /** At most half of the slots are taken; a text stands in the first free one from that of its hash on. */
    private @Nullable String[] slots = new @Nullable String[FIRST_SLOTS];

    private int[] positions = new int[FIRST_SLOTS];
    private int size;

    void clear() {
        if (slots.length > MOST_SLOTS_KEPT) {
            slots = new @Nullable String[FIRST_SLOTS];
            positions = new int[FIRST_SLOTS];
        } else if (size > 0) {
            Arrays.fill(slots, null);
        }
        size = 0;
    }

    /** Where a text stands; 0 if it is new, and then it stands behind all others. */
    int position(String text) {
        int slot = slot(text);
        if (slots[slot] != null) {
            return positions[slot];
        }
        size++;
        slots[slot] = text;
        positions[slot] = size;
        if (size * 2 > slots.length) {
            grow();
        }
        return 0;
    }

    /** The slot of a text, or the one where it belongs. */
    @SuppressWarnings("ReferenceEquality") // most texts are met again as the same object
    private int slot(String text) {
        int mask = slots.length - 1;
        int hash = text.hashCode();
        for (int slot = (hash ^ hash >>> 16) & mask; ; slot = (slot + 1) & mask) {
            String there = slots[slot];
            if (there == null || there == text || there.equals(text)) {
                return slot;
            }
        }
    }

    private void grow() {
        @Nullable String[] before = slots;
        int[] known = positions;
        slots = new @Nullable String[before.length * 2];
        positions = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            String text = before[i];
            if (text != null) {
                int slot = slot(text);
                slots[slot] = text;
                positions[slot] = known[i];
            }
        }
    }
}
