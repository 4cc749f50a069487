package dev.loyalty4j.core.account;

import dev.loyalty4j.core.amount.Sequence;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * An immutable list of shares that keeps them without an object for each: an order brings a dozen, and all of them are
 * kept as long as its journal. One is made when somebody looks at it.
 */
public final class Shares extends AbstractList<Share> implements RandomAccess {
    /** More than an order may have lines, and what is left takes the most points that an award may have. */
    private static final int LINE_BITS = 13;

    private final String[] rules;

    /** The points of each, and in the lowest bits its line. */
    private final long[] parts;

    private Shares(int size) {
        rules = new String[size];
        parts = new long[size];
    }

    /**
     * Makes a list of shares.
     *
     * @param size how many
     * @param share makes the one at an index
     * @return the list
     */
    public static List<Share> of(int size, IntFunction<Share> share) {
        if (size == 0) {
            return List.of();
        }
        Shares shares = new Shares(size);
        for (int i = 0; i < size; i++) {
            Share one = share.apply(i);
            long part = one.points() << LINE_BITS | one.line();
            if (line(part) != one.line() || points(part) != one.points()) {
                return Sequence.of(size, share); // no order brings such a line or so many points
            }
            shares.rules[i] = one.rule();
            shares.parts[i] = part;
        }
        return shares;
    }

    private static int line(long part) {
        return (int) part & ((1 << LINE_BITS) - 1);
    }

    private static long points(long part) {
        return part >> LINE_BITS;
    }

    /** The same shares in a list that nobody can change. */
    static List<Share> copyOf(List<Share> list) {
        return list instanceof Shares ? list : of(list.size(), list::get);
    }

    @Override
    public Share get(int index) {
        return new Share(rules[index], line(parts[index]), points(parts[index]));
    }

    @Override
    public int size() {
        return rules.length;
    }
}
