package dev.loyalty4j.core.account;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * An immutable list of shares that keeps them without an object for each: an order brings a dozen, and all of them are
 * kept as long as its journal. One is made when somebody looks at it.
 */
public final class Shares extends AbstractList<Share> implements RandomAccess {
    private final String[] rules;
    private final int[] lines;
    private final long[] points;

    private Shares(int size) {
        rules = new String[size];
        lines = new int[size];
        points = new long[size];
    }

    /**
     * Makes a list of shares.
     *
     * @param size how many
     * @param share makes the one at an index, and is asked for each once, in order
     * @return the list
     */
    public static List<Share> of(int size, IntFunction<Share> share) {
        if (size == 0) {
            return List.of();
        }
        Shares shares = new Shares(size);
        for (int i = 0; i < size; i++) {
            Share one = share.apply(i);
            shares.rules[i] = one.rule();
            shares.lines[i] = one.line();
            shares.points[i] = one.points();
        }
        return shares;
    }

    /** The same shares in a list that nobody can change. */
    static List<Share> copyOf(List<Share> list) {
        return list instanceof Shares ? list : of(list.size(), list::get);
    }

    @Override
    public Share get(int index) {
        return new Share(rules[index], lines[index], points[index]);
    }

    @Override
    public int size() {
        return rules.length;
    }
}
