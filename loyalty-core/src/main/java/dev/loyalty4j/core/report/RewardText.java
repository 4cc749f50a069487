package dev.loyalty4j.core.report;

import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Given;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.Optional;

/** Says in English what happened to vouchers, cards and awards that are not points. */
final class RewardText {
    private RewardText() {}

    static Optional<String> of(Program program, RewardEvent event) {
        if (event instanceof RewardEvent.VoucherIssued e) {
            return Optional.of("voucher " + e.voucher().id() + " for "
                    + e.voucher().worth().reward() + " issued, "
                    + through(program, e.voucher().expiresAt()));
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
        } else if (event instanceof RewardEvent.ConversionPassed) {
            return Optional.empty(); // shows through what was converted
        }
        return award(program, event);
    }

    private static Optional<String> award(Program program, RewardEvent event) {
        if (event instanceof RewardEvent.AwardGiven e) {
            return e.given().kind() == Given.Kind.ITEM
                    ? Optional.of(e.given().name() + " from " + e.given().rule())
                    : Optional.empty(); // the others show through events of their own
        } else if (event instanceof RewardEvent.AwardTaken e) {
            String what = e.amount() < 0 ? "given again" : "taken back";
            return Optional.of(what + (e.order().isEmpty() ? "" : " for order " + e.order()) + ": " + e.award());
        } else if (event instanceof RewardEvent.PrizeDrawn e) {
            return Optional.of("drawn by " + e.rule() + ": " + e.text());
        } else if (event instanceof RewardEvent.EntitlementGranted e) {
            return Optional.of("entitled to " + e.granted().name() + ", "
                    + through(program, e.granted().until()));
        } else if (event instanceof RewardEvent.EntitlementEnded e) {
            return Optional.of("entitlement of " + e.award() + " taken back");
        } else if (event instanceof RewardEvent.StampsMoved e) {
            return Optional.of((e.stamps() < 0 ? "" : "+") + stamps(e.stamps()) + " on " + e.card());
        } else if (event instanceof RewardEvent.StampsExpired e) {
            return Optional.of("-" + stamps(e.stamps()) + " on " + e.card() + " expired");
        } else if (event instanceof RewardEvent.MilestoneReached e) {
            return Optional.of("milestone of " + e.card() + " reached");
        } else if (event instanceof RewardEvent.MilestoneRewarded) {
            return Optional.empty(); // shows through what was given
        } else if (event instanceof RewardEvent.MilestoneUndone e) {
            return Optional.of("milestone of " + e.card() + " no longer reached");
        }
        throw new IllegalStateException("reward event of an unlisted kind: " + event);
    }

    private static String stamps(long stamps) {
        return stamps + (Math.abs(stamps) == 1 ? " stamp" : " stamps");
    }

    private static String through(Program program, Instant end) {
        return end.isBefore(ProgramCalendar.NEVER)
                ? "through " + program.calendar().dateOf(end.minusNanos(1))
                : "without end";
    }
}
