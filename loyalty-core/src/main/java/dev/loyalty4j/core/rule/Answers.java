package dev.loyalty4j.core.rule;

import java.util.Arrays;

/**
 * What leaves say of one occasion: for each the lines on which it is surely true, and those on which it is surely
 * false. What is in neither set is not known.
 */
final class Answers {

    /** Twice the number of a leaf for the lines on which it is true, and one more for those on which it is false. */
    private final long[] lines;

    /** The turn in which each leaf was asked; an older one says nothing of this occasion. */
    private final int[] asked;

    private int turn = 1;

    Answers(int leaves) {
        lines = new long[2 * leaves];
        asked = new int[leaves];
    }

    /** Begins with what is known before, and nothing asked. */
    void begin(Answers before) {
        System.arraycopy(before.lines, 0, lines, 0, lines.length);
        turn++;
        if (turn == 0) {
            Arrays.fill(asked, 0);
            turn = 1;
        }
    }

    void clear() {
        Arrays.fill(lines, 0);
    }

    /** To be read only. */
    long[] lines() {
        return lines;
    }

    boolean isAsked(int leaf) {
        return asked[leaf] == turn;
    }

    void forget(int leaf) {
        asked[leaf] = 0;
    }

    /** What a leaf says that is not about lines. */
    Truth truth(int leaf) {
        return lines[2 * leaf] != 0 ? Truth.TRUE : lines[2 * leaf + 1] != 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    void say(int leaf, Truth truth) {
        say(leaf, truth == Truth.TRUE ? -1 : 0, truth == Truth.FALSE ? -1 : 0);
    }

    void say(int leaf, boolean yes) {
        long sure = yes ? -1 : 0;
        lines[2 * leaf] = sure;
        lines[2 * leaf + 1] = ~sure;
    }

    void say(int leaf, long sure) {
        lines[2 * leaf] = sure;
        lines[2 * leaf + 1] = ~sure;
    }

    void say(int leaf, long sure, long not) {
        lines[2 * leaf] = sure;
        lines[2 * leaf + 1] = not;
    }

    void ask(int leaf) {
        asked[leaf] = turn;
    }

    void sayNo(int[] which) {
        for (int leaf : which) {
            lines[2 * leaf] = 0;
            lines[2 * leaf + 1] = -1;
        }
    }

    void sayYes(int[] which, long some) {
        for (int leaf : which) {
            lines[2 * leaf] |= some;
            lines[2 * leaf + 1] &= ~some;
        }
    }
}
