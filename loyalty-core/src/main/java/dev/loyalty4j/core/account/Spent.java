package dev.loyalty4j.core.account;

import java.util.List;
import java.util.Objects;

/**
 * Points that were spent, and how many of them came back.
 *
 * @param redemption the id of the redemption or capture
 * @param pointType the name of the point type
 * @param points how many points were spent
 * @param takes which lots they came from
 * @param givenBack how many of them came back, in the order of the takes
 */
public record Spent(String redemption, String pointType, long points, List<Take> takes, long givenBack) {

    /**
     * Copies the takes.
     *
     * @param redemption the id of the redemption or capture
     * @param pointType the name of the point type
     * @param points how many points were spent
     * @param takes which lots they came from
     * @param givenBack how many of them came back, in the order of the takes
     */
    public Spent {
        Objects.requireNonNull(redemption, "redemption");
        Objects.requireNonNull(pointType, "pointType");
        takes = List.copyOf(takes);
    }
}
