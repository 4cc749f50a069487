package dev.loyalty4j.metrics.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts and their codes 0, 1, 2, … in the order of first appearance. Open addressing; a slot holds a hash beside a
 * code, so that a look-up that misses touches no text, and the text stands at the same place of a second array, so that
 * the two are fetched at once. About 40 bytes a text beside the text itself.
 */
final class Dictionary implements Names {

    static final int ABSENT = -1;

    /** Where the table of slots would no longer fit an array of this JVM. */
    static final int MAX_TEXTS = 1 << 29;

    private static final long CODE_MASK = 0xffff_ffffL;

    /** High half: hash. Low half: code + 1; 0 is a free slot. Never more than half full. */
    private long[] slots = new long[32];

    private @Nullable String[] keys = new @Nullable String[32];

    private String[] texts = new String[16];
    private int size;

    @Override
    public int size() {
        return size;
    }

    @Override
    public String text(int code) {
        return texts[code];
    }

    @Override
    public int find(String text) {
        long slot = slots[slotOf(text)];
        return slot == 0 ? ABSENT : codeIn(slot);
    }

    int codeOf(String text) {
        int at = slotOf(text);
        return slots[at] == 0 ? insert(text, at) : codeIn(slots[at]);
    }

    @Override
    public Dictionary retain(int[] newCodes) {
        Dictionary kept = new Dictionary();
        for (int code = 0; code < size; code++) {
            if (newCodes[code] != ABSENT) {
                kept.codeOf(texts[code]);
            }
        }
        return kept;
    }

    private int slotOf(String text) {
        int mask = slots.length - 1;
        int hash = text.hashCode();
        int at = spread(hash) & mask;
        while (slots[at] != 0 && ((int) (slots[at] >>> 32) != hash || !text.equals(keys[at]))) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private int insert(String text, int at) {
        if (size == MAX_TEXTS) {
            throw new IllegalStateException("more than " + MAX_TEXTS + " different texts");
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size] = text;
        slots[at] = (long) text.hashCode() << 32 | (size + 1);
        keys[at] = text;
        size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] oldSlots = slots;
        @Nullable String[] oldKeys = keys;
        slots = new long[oldSlots.length * 2];
        keys = new @Nullable String[slots.length];
        int mask = slots.length - 1;
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != 0) {
                int at = spread((int) (oldSlots[i] >>> 32)) & mask;
                while (slots[at] != 0) {
                    at = (at + 1) & mask;
                }
                slots[at] = oldSlots[i];
                keys[at] = oldKeys[i];
            }
        }
    }

    private static int codeIn(long slot) {
        return (int) ((slot & CODE_MASK) - 1);
    }

    /** Running numbers have running hash codes; the multiplication by 2³²/φ spreads them over the table. */
    private static int spread(int hash) {
        int product = hash * 0x9E37_79B9;
        return product ^ product >>> 15;
    }
}
