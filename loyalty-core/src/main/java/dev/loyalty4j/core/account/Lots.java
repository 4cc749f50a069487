package dev.loyalty4j.core.account;

import java.util.ArrayList;
import java.util.List;

/** Adding and taking points in lists of lots. Lists stay in the order of numbers. */
final class Lots {
    private Lots() {}

    static long sum(List<Take> takes) {
        long sum = 0;
        for (Take take : takes) {
            sum = Math.addExact(sum, take.points());
        }
        return sum;
    }

    static List<Lot> less(List<Lot> lots, List<Take> takes) {
        List<Lot> left = lots;
        for (Take take : takes) {
            left = less(left, take.lot(), take.points());
        }
        return left;
    }

    /** Takes points from one lot; an exhausted lot leaves the account, the journal keeps it. */
    static List<Lot> less(List<Lot> lots, long id, long points) {
        List<Lot> left = new ArrayList<>(lots.size());
        for (Lot lot : lots) {
            if (lot.id() != id) {
                left.add(lot);
            } else if (lot.remaining() > points) {
                left.add(lot.remaining(lot.remaining() - points));
            }
        }
        return left;
    }

    static List<Lot> plus(List<Lot> lots, List<Take> backs) {
        List<Lot> all = lots;
        for (Take back : backs) {
            all = plus(all, back);
        }
        return all;
    }

    /** Puts points back into their lot; one that had left the account comes back at its place. */
    private static List<Lot> plus(List<Lot> lots, Take back) {
        List<Lot> all = new ArrayList<>(lots.size() + 1);
        boolean placed = false;
        for (Lot lot : lots) {
            if (lot.id() == back.lot()) {
                all.add(lot.plus(back.points()));
                placed = true;
            } else {
                if (!placed && lot.id() > back.lot()) {
                    all.add(back.asLot());
                    placed = true;
                }
                all.add(lot);
            }
        }
        if (!placed) {
            all.add(back.asLot());
        }
        return all;
    }

    /** The first points of some takes. */
    static List<Take> first(List<Take> takes, long points) {
        return slice(takes, 0, points);
    }

    /** The points of some takes from one position to another, as if they stood in a row. */
    static List<Take> slice(List<Take> takes, long from, long points) {
        List<Take> part = new ArrayList<>();
        long skip = from;
        long missing = points;
        for (Take take : takes) {
            long skipped = Math.min(skip, take.points());
            skip -= skipped;
            long taken = Math.min(missing, take.points() - skipped);
            if (taken > 0) {
                part.add(take.points(taken));
                missing -= taken;
            }
        }
        return part;
    }
}
