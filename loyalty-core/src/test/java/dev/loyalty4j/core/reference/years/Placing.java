package dev.loyalty4j.core.reference.years;

import java.time.LocalDate;
import java.util.Optional;

/** The shop places a member in a tier. */
final class Placing {
    private Placing() {}

    static String place(Life life, Deed.Placed placed) {
        Climb climb = life.climbs.stream()
                .filter(c -> c.plan.name().equals(placed.ladder()))
                .findFirst()
                .orElseThrow();
        LocalDate term = placed.until()
                .orElse(
                        placed.reason().equals("OVERRIDE") || placed.tier() == Climb.NONE
                                ? Spans.NEVER
                                : climb.termOf(placed.tier(), life.today));
        switch (placed.reason()) {
            case "OVERRIDE" -> climb.override = Optional.of(new Climb.Beside(placed.tier(), term));
            case "FEE" -> climb.paid = Optional.of(new Climb.Beside(placed.tier(), term));
            default -> {
                return climb.invite(placed.tier(), life.today, placed.until()) ? Life.DONE : "TIER_HELD";
            }
        }
        return Life.DONE;
    }
}
