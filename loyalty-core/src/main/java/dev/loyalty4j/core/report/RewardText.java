package dev.loyalty4j.core.report;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Given;
import dev.loyalty4j.core.reward.RewardEvent;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says in English what happened to vouchers, cards and awards that are not points, event by event. It remembers what
 * awards gave, because a member knows what was given and not the id of an award. Mutable.
 */
final class RewardText {
    private final Program program;

    /** What was given, by the id of the award. */
    private final SortedMap<String, Given> given = new TreeMap<>();

    RewardText(Program program) {
        this.program = program;
    }

    Optional<String> of(RewardEvent event) {
        if (event instanceof RewardEvent.RewardRedeemed e) {
            String reward = "reward " + e.reward();
            return Optional.of(
                    e.points() == 0
                            ? reward
                            : "-" + LedgerText.points(program, e.pointType(), e.points()) + " for " + reward);
        } else if (event instanceof RewardEvent.VoucherIssued e) {
            return Optional.of("voucher " + e.voucher().id() + " for "
                    + e.voucher().worth().reward() + " issued, "
                    + Statement.goodThrough(program.calendar(), e.voucher().expiresAt()));
        } else if (event instanceof RewardEvent.VoucherReserved e) {
            return Optional.of("voucher " + e.voucher() + " set aside for order " + e.order());
        } else if (event instanceof RewardEvent.VoucherReleased e) {
            return Optional.of("voucher " + e.voucher() + " free again");
        } else if (event instanceof RewardEvent.VoucherUsed e) {
            String off = e.value() == 0 ? "" : ", " + Money.ofMinor(e.value(), program.currency()) + " off";
            return Optional.of("voucher " + e.voucher() + " used on order " + e.order() + off);
        } else if (event instanceof RewardEvent.VoucherRevived e) {
            return Optional.of("voucher " + e.voucher() + " back");
        } else if (event instanceof RewardEvent.VoucherExpired e) {
            return Optional.of("voucher " + e.voucher() + " expired");
        } else if (event instanceof RewardEvent.VoucherCancelled e) {
            return Optional.of("voucher " + e.voucher() + " cancelled, " + e.reason());
        } else if (event instanceof RewardEvent.RedemptionUndone e) {
            return Optional.of("redemption " + e.redemption() + " cancelled");
        } else if (event instanceof RewardEvent.PointsConverted e) {
            return Optional.of("converted by " + e.conversion());
        } else if (event instanceof RewardEvent.ConversionPassed || event instanceof RewardEvent.LimitsGivenBack) {
            return Optional.empty(); // shows through what was converted, and through the points that come back
        }
        return award(event);
    }

    private Optional<String> award(RewardEvent event) {
        if (event instanceof RewardEvent.AwardGiven e) {
            given.put(e.given().id(), e.given());
            return told(e.given())
                    ? Optional.of(e.given().name() + " from " + e.given().rule())
                    : Optional.empty();
        } else if (event instanceof RewardEvent.AwardTaken e) {
            String what = e.amount() < 0 ? " given again" : " taken back";
            return Optional.ofNullable(given.get(e.award()))
                    .filter(RewardText::told)
                    .map(g -> g.name() + what + LedgerText.forOrder(e.order()));
        } else if (event instanceof RewardEvent.PrizeDrawn e) {
            return Optional.of("drawn by " + e.rule() + ": " + e.text());
        } else if (event instanceof RewardEvent.EntitlementGranted e) {
            return Optional.of("entitled to " + e.granted().name() + ", "
                    + Statement.goodThrough(program.calendar(), e.granted().until()));
        } else if (event instanceof RewardEvent.EntitlementEnded e) {
            String name =
                    Optional.ofNullable(given.get(e.award())).map(Given::name).orElse(e.award());
            return Optional.of("entitlement to " + name + " taken back");
        } else if (event instanceof RewardEvent.StampsMoved e) {
            return Optional.of((e.stamps() < 0 ? "" : "+") + stamps(e.stamps()) + " on " + e.card());
        } else if (event instanceof RewardEvent.StampsExpired e) {
            return Optional.of("-" + stamps(e.stamps()) + " on " + e.card() + " expired");
        } else if (event instanceof RewardEvent.MilestoneReached e) {
            return Optional.of("milestone " + milestone(e.card(), e.sum()) + " of " + e.card() + " reached");
        } else if (event instanceof RewardEvent.MilestoneRestored e) {
            return Optional.of("milestone " + milestone(e.card(), e.sum()) + " of " + e.card() + " reached again");
        } else if (event instanceof RewardEvent.MilestoneRewarded) {
            return Optional.empty(); // shows through what was given
        } else if (event instanceof RewardEvent.MilestoneUndone e) {
            return Optional.of("milestone " + milestone(e.card(), e.sum()) + " of " + e.card() + " no longer reached");
        }
        throw new IllegalStateException("reward event of an unlisted kind: " + event);
    }

    /** What is handed over by the shop is told of itself, the rest through events of its own. */
    private static boolean told(Given given) {
        return given.kind() == Given.Kind.ITEM;
    }

    /** At which stamp of its card a milestone stands, of the sum of all stamps. */
    private long milestone(String card, long sum) {
        return program.cards().stream()
                .filter(c -> c.name().equals(card))
                .findFirst()
                .map(c -> (sum - 1) % c.size() + 1)
                .orElse(sum);
    }

    private static String stamps(long stamps) {
        return stamps + (Math.abs(stamps) == 1 ? " stamp" : " stamps");
    }
}
