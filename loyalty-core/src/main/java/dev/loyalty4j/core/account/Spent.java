package dev.loyalty4j.core.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Points that were spent, and how many of them came back.
 *
 * @param redemption the id of the redemption or capture
 * @param pointType the name of the point type
 * @param points how many points were spent
 * @param takes which lots they came from
 * @param backs what of them came back, in the order of the takes
 */
public record Spent(String redemption, String pointType, long points, List<Take> takes, List<CameBack> backs) {

    /**
     * Copies the lists.
     *
     * @param redemption the id of the redemption or capture
     * @param pointType the name of the point type
     * @param points how many points were spent
     * @param takes which lots they came from
     * @param backs what of them came back, in the order of the takes
     */
    public Spent {
        Objects.requireNonNull(redemption, "redemption");
        Objects.requireNonNull(pointType, "pointType");
        takes = List.copyOf(Objects.requireNonNull(takes, "takes"));
        backs = List.copyOf(Objects.requireNonNull(backs, "backs"));
    }

    /**
     * Returns how many of the points came back.
     *
     * @return the sum of what came back, 0 to {@code points}
     */
    public long givenBack() {
        return CameBack.sum(backs);
    }

    /**
     * Returns these points after some came back, or were spent again.
     *
     * @param event points came back, or were spent again
     * @return the points after it
     */
    public Spent after(AccountEvent event) {
        if (event instanceof AccountEvent.PointsGivenBack e) {
            List<CameBack> more = new ArrayList<>(backs);
            e.takes().forEach(take -> more.add(new CameBack(take, e.at())));
            return new Spent(redemption, pointType, points, takes, more);
        } else if (event instanceof AccountEvent.PointsTakenAgain e) {
            return new Spent(redemption, pointType, points, takes, CameBack.withoutLast(backs, e.points()));
        }
        throw new IllegalStateException("not an event about spent points: " + event);
    }
}
