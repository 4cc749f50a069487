package dev.loyalty4j.core.report;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.TierEvent;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in English what happened on a ladder. */
final class TierText {
    private TierText() {}

    /** What a member may see of it; a metric shows through the tier, and what was paid through the points. */
    static Optional<String> of(ProgramCalendar calendar, TierEvent event) {
        if (event instanceof TierEvent.TierReached e) {
            return Optional.of("reached " + e.term().tier() + ", "
                    + Statement.goodThrough(calendar, e.term().until()));
        } else if (event instanceof TierEvent.TierRenewed e) {
            return Optional.of("renewed " + e.term().tier() + ", "
                    + Statement.goodThrough(calendar, e.term().until()));
        } else if (event instanceof TierEvent.TierLowered e) {
            return Optional.of("moved down to "
                    + (e.term().tier().isEmpty() ? "no tier" : e.term().tier()));
        } else if (event instanceof TierEvent.TierRevoked e) {
            return Optional.of("lost " + e.term().tier() + ", which was reached by what came back");
        } else if (event instanceof TierEvent.TierPlaced e) {
            return Optional.of(placed(calendar, e));
        } else if (event instanceof TierEvent.PlacementEnded e) {
            return Optional.of(reason(e.reason()) + " " + e.tier() + " ended");
        } else if (event instanceof TierEvent.EntitlementUsed e) {
            return Optional.of("used " + e.name() + (e.quantity() == 1 ? "" : " " + e.quantity() + " times"));
        }
        return Optional.empty();
    }

    private static String placed(ProgramCalendar calendar, TierEvent.TierPlaced event) {
        Placement placement = event.placement();
        String fee = event.fee().stream().map(Money::toString).collect(Collectors.joining());
        return reason(placement.reason()) + " "
                + (placement.tier().isEmpty() ? "no tier" : placement.tier()) + ", "
                + Statement.goodThrough(calendar, placement.until())
                + (fee.isEmpty() ? "" : " for " + fee);
    }

    private static String reason(Placement.Reason reason) {
        return switch (reason) {
            case OVERRIDE -> "set to";
            case FEE -> "paid for";
            case LIFETIME -> "for ever";
            case INVITATION -> "invited to";
            case MATCH -> "matched to";
        };
    }
}
