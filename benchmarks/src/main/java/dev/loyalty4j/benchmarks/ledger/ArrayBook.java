package dev.loyalty4j.benchmarks.ledger;

import java.util.Arrays;

/** The limit: lots as elements of arrays, chained by position; nothing is remembered but what is left. */
public final class ArrayBook implements Book {
    private final int[] first;
    private final int[] last;
    private int[] next;
    private int[] left;
    private int[] end;
    private int lots;
    private int free = -1;

    /**
     * Opens accounts.
     *
     * @param members how many
     */
    public ArrayBook(int members) {
        first = new int[members];
        last = new int[members];
        Arrays.fill(first, -1);
        next = new int[members * 2 + 16];
        left = new int[next.length];
        end = new int[next.length];
    }

    @Override
    public void earn(int member, int points, int day) {
        int lot = free >= 0 ? free : lots++;
        if (lot == free) {
            free = next[lot];
        } else if (lot == next.length) {
            next = Arrays.copyOf(next, lot + lot / 2);
            left = Arrays.copyOf(left, next.length);
            end = Arrays.copyOf(end, next.length);
        }
        left[lot] = points;
        end[lot] = day + GOOD;
        next[lot] = -1;
        if (first[member] < 0) {
            first[member] = lot;
        } else {
            next[last[member]] = lot;
        }
        last[member] = lot;
    }

    @Override
    public long spend(int member, int points, int day) {
        int good = first[member];
        int before = -1;
        while (good >= 0 && end[good] <= day) {
            before = good;
            good = next[good];
        }
        long available = 0;
        for (int lot = good; lot >= 0; lot = next[lot]) {
            available += left[lot];
        }
        if (available < points) {
            return 0;
        }
        int missing = points;
        int lot = good;
        while (missing > 0) {
            int taken = Math.min(missing, left[lot]);
            left[lot] -= taken;
            missing -= taken;
            int then = next[lot];
            if (left[lot] == 0) {
                remove(member, before, lot);
            }
            lot = then;
        }
        return points;
    }

    private void remove(int member, int before, int lot) {
        if (before < 0) {
            first[member] = next[lot];
        } else {
            next[before] = next[lot];
        }
        if (last[member] == lot) {
            last[member] = before;
        }
        next[lot] = free;
        free = lot;
    }

    @Override
    public long expire(int member, int day) {
        long points = 0;
        while (first[member] >= 0 && end[first[member]] <= day) {
            points += left[first[member]];
            remove(member, -1, first[member]);
        }
        return points;
    }
}
