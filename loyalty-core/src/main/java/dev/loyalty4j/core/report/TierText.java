package dev.loyalty4j.core.report;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.tier.Placement;
import dev.loyalty4j.core.tier.TierEvent;
import dev.loyalty4j.core.tier.TierTerm;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says in English what happened on the ladders of one account, event by event. What is earned may end beneath a tier
 * that is paid for or held for ever; a member who loses nothing is told nothing. Mutable.
 */
final class TierText {
    private final Program program;
    private final ProgramCalendar calendar;

    /** The tiers that were earned, by ladder, the present one last. */
    private final SortedMap<String, List<String>> earned = new TreeMap<>();

    /** What is held beside it, by ladder, the last of each reason. */
    private final SortedMap<String, SortedMap<Placement.Reason, Placement>> beside = new TreeMap<>();

    TierText(Program program) {
        this.program = program;
        this.calendar = program.calendar();
    }

    /** What an activity counts shows through the tier; what is credited, or rolls over, is told. */
    Optional<String> of(TierEvent.MetricCounted event, boolean credited) {
        boolean told = credited || event.rolledOver();
        return program.inWords(event)
                .filter(words -> told)
                .map(words -> (event.change() < 0 ? "" : "+") + words + (event.rolledOver() ? " rolled over" : "")
                        + " toward " + event.ladder());
    }

    /** What a member may see of it; a metric shows through the tier, and what was paid through the points. */
    Optional<String> of(TierEvent event) {
        String before = shown(event);
        follow(event);
        return event instanceof TierEvent.TierLowered
                ? Optional.of(shown(event))
                        .filter(after -> !after.equals(before))
                        .map(after -> "moved down to " + (after.isEmpty() ? "no tier" : after))
                : text(event);
    }

    /** The tier that shows when something happens: an override alone, otherwise the highest of all that is held. */
    private String shown(TierEvent event) {
        SortedMap<Placement.Reason, Placement> placed = beside.getOrDefault(event.ladder(), new TreeMap<>());
        List<String> terms = earned.getOrDefault(event.ladder(), List.of());
        String tier = terms.isEmpty() ? "" : terms.get(terms.size() - 1);
        for (Placement placement : placed.values()) {
            if (placement.until().isAfter(event.at())) {
                if (placement.reason() == Placement.Reason.OVERRIDE) {
                    return placement.tier();
                }
                tier = tier.isEmpty() || placement.below().contains(tier) ? placement.tier() : tier;
            }
        }
        return tier;
    }

    private void follow(TierEvent event) {
        List<String> terms = earned.computeIfAbsent(event.ladder(), l -> new ArrayList<>());
        if (event instanceof TierEvent.TierReached e) {
            terms.add(e.term().tier());
        } else if (event instanceof TierEvent.TierRenewed e) {
            terms.add(e.term().tier());
        } else if (event instanceof TierEvent.TierLowered e) {
            terms.add(e.term().tier());
        } else if (event instanceof TierEvent.TierRevoked) {
            terms.remove(terms.size() - 1);
        } else if (event instanceof TierEvent.TierReinstated e) {
            terms.subList(terms.size() - e.dropped().size(), terms.size()).clear();
            terms.add(e.term().tier());
        } else if (event instanceof TierEvent.TierPlaced e) {
            beside.computeIfAbsent(e.ladder(), l -> new TreeMap<>())
                    .put(e.placement().reason(), e.placement());
        } else if (event instanceof TierEvent.PlacementEnded e) {
            beside.getOrDefault(e.ladder(), new TreeMap<>()).remove(e.reason());
        }
    }

    private Optional<String> text(TierEvent event) {
        if (event instanceof TierEvent.TierReached e) {
            return Optional.of(entered(e.term().cause()) + " " + e.term().tier() + ", "
                    + Statement.goodThrough(calendar, e.term().until()));
        } else if (event instanceof TierEvent.TierRenewed e) {
            return Optional.of("renewed " + e.term().tier() + ", "
                    + Statement.goodThrough(calendar, e.term().until()));
        } else if (event instanceof TierEvent.TierRevoked e && e.term().cause() == TierTerm.Cause.RENEWED) {
            return Optional.of("renewal of " + e.term().tier() + " undone");
        } else if (event instanceof TierEvent.TierRevoked e) {
            return Optional.of("lost " + e.term().tier() + ", which was reached by what came back");
        } else if (event instanceof TierEvent.TierReinstated e) {
            return Optional.of(e.term().tier() + " again, "
                    + Statement.goodThrough(calendar, e.term().until()));
        } else if (event instanceof TierEvent.TierPlaced e) {
            return Optional.of(placed(e));
        } else if (event instanceof TierEvent.PlacementEnded e) {
            return Optional.of(reason(e.reason()) + " " + e.tier() + " ended");
        } else if (event instanceof TierEvent.EntitlementUsed e) {
            return Optional.of("used " + e.name() + (e.quantity() == 1 ? "" : " " + e.quantity() + " times"));
        }
        return Optional.empty();
    }

    private static String entered(TierTerm.Cause cause) {
        return switch (cause) {
            case INVITED -> reason(Placement.Reason.INVITATION);
            case MATCHED -> reason(Placement.Reason.MATCH);
            case REACHED, RENEWED, LOWERED -> "reached";
        };
    }

    private String placed(TierEvent.TierPlaced event) {
        Placement placement = event.placement();
        String fee = event.fee().stream().map(Money::toString).collect(Collectors.joining());
        if (placement.reason() == Placement.Reason.LIFETIME) {
            return placement.tier() + " for ever";
        }
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
