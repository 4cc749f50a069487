package dev.loyalty4j.core.report;

import dev.loyalty4j.core.amount.Points;
import java.util.Objects;

/**
 * What became of all points of one type: issued = outstanding + redeemed + expired + taken back − owed. Points that
 * paid debt count as taken back once, when the debt arose.
 *
 * @param issued what was ever granted
 * @param redeemed what was spent and did not come back
 * @param expired what died and did not come back to life
 * @param takenBack what was taken back for returns or by hand, whether from lots or as debt
 * @param outstanding what members have: available, pending and held
 * @param owed what members owe
 */
public record PointsTotal(
        Points issued, Points redeemed, Points expired, Points takenBack, Points outstanding, Points owed) {

    /**
     * Checks that all parts are there.
     *
     * @param issued what was ever granted
     * @param redeemed what was spent and did not come back
     * @param expired what died and did not come back to life
     * @param takenBack what was taken back for returns or by hand, whether from lots or as debt
     * @param outstanding what members have: available, pending and held
     * @param owed what members owe
     */
    public PointsTotal {
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(redeemed, "redeemed");
        Objects.requireNonNull(expired, "expired");
        Objects.requireNonNull(takenBack, "takenBack");
        Objects.requireNonNull(outstanding, "outstanding");
        Objects.requireNonNull(owed, "owed");
    }

    @Override
    public String toString() {
        return "issued " + issued + ", redeemed " + redeemed + ", expired " + expired + ", taken back " + takenBack
                + ", outstanding " + outstanding + ", owed " + owed;
    }
}
