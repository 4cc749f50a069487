package dev.loyalty4j.core.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A condition compiled to say on which lines it is surely true.
 *
 * <p>Lines are bits, so that all of them are judged at once. For each leaf two sets of lines are known: where it is
 * surely true and where it is surely false. In Kleene's logic negation can be moved down to the leaves, where it swaps
 * the two; what is left is "all" and "any" over sets, and nothing has three values any more. A leaf that is not known
 * is in neither set, and so makes nothing true.
 */
final class Check {

    /** Deeper trees cannot be read by people, and recursion over them must end. */
    static final int MAX_DEPTH = 16;

    /** Always true. */
    static final Check ALWAYS = new Check(true, new int[0], new Check[0]);

    /** Marks a leaf whose answer is kept where it is asked. */
    private static final int KEPT = 1 << 29;

    /** Marks a leaf that is answered only when it is asked. */
    private static final int LAZY = 1 << 30;

    private final boolean all;

    /** In the order in which they are written: twice the number of a leaf, and one more for its negation; or a part. */
    private final int[] items;

    private final Check[] parts;

    private Check(boolean all, int[] items, Check[] parts) {
        this.all = all;
        this.items = items;
        this.parts = parts;
    }

    /** A leaf that is answered before rules are judged. */
    static Check known(int leaf) {
        return new Check(true, new int[] {2 * leaf}, new Check[0]);
    }

    /** A leaf that is answered when it is asked. */
    static Check lazy(int leaf) {
        return new Check(true, new int[] {2 * leaf + LAZY}, new Check[0]);
    }

    /** A leaf that is answered before rules are judged, and kept where it is asked. */
    static Check kept(int leaf) {
        return new Check(true, new int[] {2 * leaf + KEPT}, new Check[0]);
    }

    static Check all(List<Check> parts) {
        return of(true, parts);
    }

    static Check any(List<Check> parts) {
        return of(false, parts);
    }

    /** A part of one item is that item, and parts of the same kind are one: what is flat is quickly gone through. */
    private static Check of(boolean all, List<Check> parts) {
        List<Integer> items = new ArrayList<>();
        List<Check> kept = new ArrayList<>();
        for (Check part : parts) {
            boolean flat = part.all == all || part.items.length == 1;
            if (flat) {
                for (int item : part.items) {
                    items.add(item >= 0 ? item : ~kept.size());
                    if (item < 0) {
                        kept.add(part.parts[~item]);
                    }
                }
            } else {
                items.add(~kept.size());
                kept.add(part);
            }
        }
        return new Check(all, items.stream().mapToInt(i -> i).toArray(), kept.toArray(new Check[0]));
    }

    Check not() {
        int[] others = new int[items.length];
        for (int i = 0; i < items.length; i++) {
            others[i] = items[i] >= 0 ? items[i] ^ 1 : items[i];
        }
        Check[] otherParts = new Check[parts.length];
        for (int i = 0; i < parts.length; i++) {
            otherParts[i] = parts[i].not();
        }
        return new Check(!all, others, otherParts);
    }

    /** Those of some lines of the block on which it is surely true. No more leaves are asked than decide. */
    long on(Subject subject, long lines) {
        long left = lines; // all: still true; any: not yet true
        for (int i = 0; i < items.length && left != 0; i++) {
            long sure = sure(items[i], subject, left);
            left &= all ? sure : ~sure;
        }
        return all ? left : lines & ~left;
    }

    private long sure(int item, Subject subject, long lines) {
        if (item < 0) {
            return parts[~item].on(subject, lines);
        }
        if (item < KEPT) {
            return subject.known()[item];
        }
        return item < LAZY ? subject.keep(item - KEPT) : subject.ask(item - LAZY);
    }

    /**
     * The leaves of a condition that is nothing but some leaves of which all must be true, and which are answered
     * before rules are judged: of these no more than so many, and the rest filled up with one that always is. Nothing
     * for another condition.
     */
    int[] plain(int most, boolean kept) {
        boolean plain = (all || items.length == 1) && items.length <= most;
        int[] leaves = new int[most];
        Arrays.fill(leaves, 2 * LeafCollector.TRUE);
        for (int i = 0; plain && i < items.length; i++) {
            plain = items[i] >= 0 && items[i] < (kept ? LAZY : KEPT);
            leaves[i] = items[i] & (KEPT - 1);
        }
        return plain ? leaves : new int[0];
    }

    /** What it says of one line of the block. */
    Truth truth(Subject subject, long line) {
        if (on(subject, line) != 0) {
            return Truth.TRUE;
        }
        return not().on(subject, line) != 0 ? Truth.FALSE : Truth.UNKNOWN;
    }
}
