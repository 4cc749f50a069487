package dev.loyalty4j.metrics.clv;

import java.util.Arrays;

/** Numbers as positions among their distinct values in ascending order. */
final class Distinct {

    /** The distinct values, ascending. */
    final long[] values;

    /** For each number the position of its value. */
    final int[] positions;

    private Distinct(long[] values, int[] positions) {
        this.values = values;
        this.positions = positions;
    }

    static Distinct of(long[] numbers) {
        int[] positions = new int[numbers.length];
        int[] slots = new int[1 << 10];
        long[] values = new long[slots.length / 2];
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            int slot = slot(slots, values, numbers[i]);
            if (slots[slot] == 0 && size == values.length) {
                values = Arrays.copyOf(values, Math.multiplyExact(2, size));
                slots = spread(values, size, Math.multiplyExact(2, slots.length));
                slot = slot(slots, values, numbers[i]);
            }
            if (slots[slot] == 0) {
                values[size++] = numbers[i];
                slots[slot] = size;
            }
            positions[i] = slots[slot] - 1;
        }
        return ranked(Arrays.copyOf(values, size), positions);
    }

    private static int[] spread(long[] values, int size, int slotCount) {
        int[] slots = new int[slotCount];
        for (int i = 0; i < size; i++) {
            slots[slot(slots, values, values[i])] = i + 1;
        }
        return slots;
    }

    private static int slot(int[] slots, long[] values, long number) {
        long mixed = number * 0x9E37_79B9_7F4A_7C15L;
        int slot = (int) (mixed >>> 32) & slots.length - 1;
        while (slots[slot] != 0 && values[slots[slot] - 1] != number) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private static Distinct ranked(long[] inOrderOfAppearance, int[] positions) {
        long[] values = inOrderOfAppearance.clone();
        Arrays.sort(values);
        int[] ranks = new int[values.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Arrays.binarySearch(values, inOrderOfAppearance[i]);
        }
        for (int i = 0; i < positions.length; i++) {
            positions[i] = ranks[positions[i]];
        }
        return new Distinct(values, positions);
    }
}
