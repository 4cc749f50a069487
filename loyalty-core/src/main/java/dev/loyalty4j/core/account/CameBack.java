package dev.loyalty4j.core.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Spent points that came back to their lot.
 *
 * @param take the points, with the end that they came back with
 * @param at when they came back
 */
public record CameBack(Take take, Instant at) {

    /**
     * Checks that all parts are there.
     *
     * @param take the points, with the end that they came back with
     * @param at when they came back
     */
    public CameBack {
        Objects.requireNonNull(take, "take");
        Objects.requireNonNull(at, "at");
    }

    static long sum(List<CameBack> backs) {
        long sum = 0;
        for (CameBack back : backs) {
            sum = Math.addExact(sum, back.take().points());
        }
        return sum;
    }

    /** The last points of some that came back, the last first. */
    static List<CameBack> last(List<CameBack> backs, long points) {
        List<CameBack> last = new ArrayList<>();
        long missing = points;
        for (int i = backs.size() - 1; i >= 0 && missing > 0; i--) {
            CameBack back = backs.get(i);
            long some = Math.min(missing, back.take().points());
            last.add(new CameBack(back.take().points(some), back.at()));
            missing -= some;
        }
        return last;
    }

    /** The same without the last points. */
    static List<CameBack> withoutLast(List<CameBack> backs, long points) {
        List<CameBack> left = new ArrayList<>();
        long missing = sum(backs) - points;
        for (CameBack back : backs) {
            long some = Math.min(missing, back.take().points());
            if (some > 0) {
                left.add(new CameBack(back.take().points(some), back.at()));
            }
            missing -= some;
        }
        return left;
    }
}
