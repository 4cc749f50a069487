package dev.loyalty4j.core.account;

import java.time.Instant;
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
 * @param backAt when the first of them came back; the far future if none did
 * @param lapsed how many of those that came back were to be spent again and are not
 */
public record Spent(
        String redemption,
        String pointType,
        long points,
        List<Take> takes,
        long givenBack,
        Instant backAt,
        long lapsed) {

    /**
     * Copies the takes.
     *
     * @param redemption the id of the redemption or capture
     * @param pointType the name of the point type
     * @param points how many points were spent
     * @param takes which lots they came from
     * @param givenBack how many of them came back, in the order of the takes
     * @param backAt when the first of them came back; the far future if none did
     * @param lapsed how many of those that came back were to be spent again and are not
     */
    public Spent {
        Objects.requireNonNull(redemption, "redemption");
        Objects.requireNonNull(pointType, "pointType");
        takes = List.copyOf(takes);
        Objects.requireNonNull(backAt, "backAt");
    }
}
