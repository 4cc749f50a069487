package dev.loyalty4j.core.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Takes points from several lots. Takes mostly come as the lots do, so the next is looked for behind the last. */
    static List<Lot> less(List<Lot> lots, List<Take> takes) {
        if (takes.size() == 1) {
            return less(lots, takes.get(0).lot(), takes.get(0).points());
        }
        @Nullable Lot[] left = lots.toArray(new Lot[0]);
        int at = 0;
        for (int i = 0; i < takes.size(); i++) {
            at = less(left, at, takes.get(i));
        }
        List<Lot> all = new ArrayList<>(left.length);
        for (Lot lot : left) {
            if (lot != null) {
                all.add(lot);
            }
        }
        return all;
    }

    /** Takes points from one of these lots; returns where it stands, or where the search began if it is not there. */
    private static int less(@Nullable Lot[] lots, int from, Take take) {
        for (int i = 0; i < lots.length; i++) {
            int at = from + i < lots.length ? from + i : from + i - lots.length;
            Lot lot = lots[at];
            if (lot != null && lot.id() == take.lot()) {
                lots[at] = lot.remaining() > take.points() ? lot.remaining(lot.remaining() - take.points()) : null;
                return at;
            }
        }
        return from;
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
        List<Lot> all = new ArrayList<>(lots);
        for (Take back : backs) {
            putBack(back, all);
        }
        return all;
    }

    /** Puts points back into their lot; one that had left the account comes back at its place. */
    private static void putBack(Take back, List<Lot> lots) {
        int at = 0;
        while (at < lots.size() && lots.get(at).id() < back.lot()) {
            at++;
        }
        if (at < lots.size() && lots.get(at).id() == back.lot()) {
            lots.set(at, lots.get(at).plus(back.points()));
        } else {
            lots.add(at, back.asLot());
        }
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
