package dev.loyalty4j.core.report;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.NewEnd;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Take;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says in English what happened to the points of one account, event by event. It remembers what lots are of and what
 * redemptions were for, because a member knows an order and not the number of a lot. Mutable.
 */
final class LedgerText {
    private final Program program;

    /** What points are of, by type and number of the lot. */
    private final SortedMap<String, String> origins = new TreeMap<>();

    /** What points were spent on, where it has a name that a member knows. */
    private final SortedMap<String, String> conversions = new TreeMap<>();

    LedgerText(Program program) {
        this.program = program;
    }

    /** What a conversion has spent is told by its name. */
    void follow(RewardEvent.PointsConverted event) {
        conversions.put(event.redemption(), "conversion " + event.conversion());
    }

    /** What a member may see of it; what was noted shows through the ends it moves. */
    Optional<String> of(AccountEvent event) {
        if (event instanceof AccountEvent.LotGranted e) {
            origins.put(lot(e.pointType(), e.lot().id()), origin(e.lot()));
            return Optional.of("+" + points(e, e.lot().granted()) + (extra(e.lot()) ? " extra" : "") + " from "
                    + origin(e.lot()) + (e.lot().pending() ? ", pending" : ""));
        } else if (event instanceof AccountEvent.LotAwaited e) {
            return e.availableFrom().isAfter(e.at())
                    ? Optional.of(e.pointType() + of(e, e.lot()) + " available from "
                            + program.calendar().dateOf(e.availableFrom()))
                    : Optional.empty();
        }
        return event instanceof AccountEvent.ActivityNoted ? Optional.empty() : Optional.of(spent(event));
    }

    private String spent(AccountEvent event) {
        if (event instanceof AccountEvent.DebtPaid e) {
            return "-" + points(e, e.points()) + " to pay what was owed";
        } else if (event instanceof AccountEvent.PointsRedeemed e) {
            return "-" + points(e, e.points()) + " redeemed" + forOrder(e.order())
                    + (e.hold().isEmpty() ? "" : " from hold " + e.hold());
        } else if (event instanceof AccountEvent.PointsAdjusted e) {
            return "-" + points(e, e.points()) + " adjusted, " + e.reason() + owed(e.debt());
        } else if (event instanceof AccountEvent.PointsHeld e) {
            return points(e, sum(e.takes())) + " held by hold " + e.hold() + forOrder(e.order());
        } else if (event instanceof AccountEvent.HoldEnded e) {
            return "hold " + e.hold() + (e.timedOut() ? " timed out" : " released");
        }
        return returned(event);
    }

    private String returned(AccountEvent event) {
        if (event instanceof AccountEvent.PointsClawedBack e) {
            return "-" + points(e, e.points()) + " taken back" + forOrder(e.order()) + owed(e.debt())
                    + (e.forgiven() == 0 ? "" : ", " + e.forgiven() + " of them forgiven");
        } else if (event instanceof AccountEvent.PointsRestored e) {
            return "+" + points(e, e.points()) + " restored" + forOrder(e.order());
        } else if (event instanceof AccountEvent.PointsGivenBack e) {
            return "+" + points(e, e.points()) + " back from " + redemption(e.redemption());
        } else if (event instanceof AccountEvent.PointsTakenAgain e) {
            return "-" + points(e, e.points()) + " for " + redemption(e.redemption()) + owed(e.debt());
        } else if (event instanceof AccountEvent.LotsReinstated e) {
            return "+" + points(e, sum(e.takes())) + " brought back to life";
        }
        return ends(event);
    }

    private String ends(AccountEvent event) {
        if (event instanceof AccountEvent.LotReleased e) {
            return points(e, e.points()) + of(e, e.lot()) + " available";
        } else if (event instanceof AccountEvent.GraceStarted e) {
            return e.pointType() + " that come back" + of(e, e.lot()) + " are "
                    + Statement.goodThrough(program.calendar(), e.until());
        } else if (event instanceof AccountEvent.EndsMoved e) {
            return ends(program.calendar(), e.pointType(), e.ends());
        } else if (event instanceof AccountEvent.ExpiryPaused e) {
            return e.pointType() + " do not expire at present";
        } else if (event instanceof AccountEvent.ExpiryResumed e) {
            return e.pointType() + " expire again";
        } else if (event instanceof AccountEvent.LotsMerged e) {
            return "old lots of " + e.pointType() + " merged";
        }
        throw new IllegalStateException("account event of an unlisted kind: " + event);
    }

    private static String ends(ProgramCalendar calendar, String type, List<NewEnd> ends) {
        Instant first =
                ends.stream().map(NewEnd::expiresAt).min(Instant::compareTo).orElseThrow();
        boolean one = ends.stream().allMatch(end -> end.expiresAt().equals(first));
        return type + " held before now good " + Statement.goodThrough(calendar, first) + (one ? "" : " or longer");
    }

    /** What multipliers and further rules added to the points of an order; elsewhere there is nothing to add to. */
    static boolean extra(Lot lot) {
        return lot.kind() == LotKind.BONUS && lot.origin().kind().equals(Purchase.KIND);
    }

    /** An order by its id; what came by itself, and joining, have none that means anything to a member. */
    static String origin(Lot lot) {
        String kind = lot.origin().kind();
        boolean nameless = Trigger.byItself(kind);
        return kind.equals(Enrol.KIND)
                ? "joining"
                : nameless ? kind : kind + " " + lot.origin().id();
    }

    String points(AccountEvent event, long minor) {
        return points(program, event.pointType(), minor);
    }

    static String points(Program program, String type, long minor) {
        return program.pointTypes().stream()
                .filter(t -> t.name().equals(type))
                .findFirst()
                .map((PointType t) -> t.points(minor).toString())
                .orElse(minor + " " + type);
    }

    private String redemption(String id) {
        return conversions.getOrDefault(id, "redemption " + id);
    }

    private String of(AccountEvent event, long lot) {
        String origin = origins.getOrDefault(lot(event.pointType(), lot), "");
        return origin.isEmpty() ? "" : " of " + origin;
    }

    private static String lot(String pointType, long lot) {
        return pointType + " " + lot;
    }

    static String forOrder(String order) {
        return order.isEmpty() ? "" : " for order " + order;
    }

    private static String owed(long debt) {
        return debt == 0 ? "" : ", " + debt + " of them owed";
    }

    private static long sum(List<Take> takes) {
        return takes.stream().mapToLong(Take::points).sum();
    }
}
