package dev.loyalty4j.core.program;

import dev.loyalty4j.core.amount.Kept;
import dev.loyalty4j.core.journal.OrderState;
import dev.loyalty4j.core.reward.Given;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.tier.MetricGain;
import java.time.Instant;
import java.util.List;

/**
 * An order takes back what it gave beside points, by its own numbers; a return that is cancelled gives it again. What
 * was used stays with the member.
 */
final class TakingBack {
    private final Draft draft;
    private final Earning earning;
    private final OrderState order;
    private final Kept kept;
    private final Instant now;

    TakingBack(Draft draft, Earning earning, OrderState order, Kept kept, Instant now) {
        this.draft = draft;
        this.earning = earning;
        this.order = order;
        this.kept = kept;
        this.now = now;
    }

    /** A return only takes, and a cancelled one only gives. */
    void happen(boolean isReturn) {
        for (OrderState.InKind one : order.inKind()) {
            long lost = one.given().kind() == Given.Kind.STAMPS
                    ? draft.state()
                            .rewards()
                            .card(one.given().name())
                            .lostOf(one.given().id())
                    : 0;
            long due = Math.min(order.dueBack(one.given(), kept), one.given().amount() - lost);
            long change = due - one.taken();
            if (isReturn && change > 0) {
                take(one.given(), change);
            } else if (!isReturn && change < 0) {
                giveAgain(draft, earning, one.given(), -change, order.at(), now);
            }
        }
    }

    private void take(Given given, long amount) {
        boolean unused = take(draft, given, amount, order.at(), now, "order returned");
    }

    /** Takes something back that can still be taken, and says whether it could. */
    static boolean take(Draft draft, Given given, long amount, Instant counted, Instant now, String reason) {
        if (given.kind() == Given.Kind.VOUCHER) {
            if (!in(draft, given.voucher(), Voucher.State.ISSUED)) {
                return false;
            }
            draft.emit(new RewardEvent.VoucherCancelled(
                    now, given.voucher(), reason, Issued.rememberUntil(draft.program(), now)));
        } else if (given.kind() == Given.Kind.STAMPS) {
            Cards.take(draft, given.name(), given.id(), amount, now);
        } else if (given.kind() == Given.Kind.ENTITLEMENT) {
            draft.emit(new RewardEvent.EntitlementEnded(now, given.id()));
        } else if (given.kind() == Given.Kind.METRIC) {
            count(draft, given, -amount, counted, now);
        }
        draft.emit(new RewardEvent.AwardTaken(now, given.order(), given.id(), amount));
        return true;
    }

    /** Gives something again that was taken back, as it was. */
    static void giveAgain(Draft draft, Earning earning, Given given, long amount, Instant counted, Instant now) {
        if (given.kind() == Given.Kind.VOUCHER) {
            if (!revive(draft, given.voucher(), now)) {
                return;
            }
        } else if (given.kind() == Given.Kind.STAMPS) {
            Cards.giveBack(draft, earning, given.name(), given.id(), amount, now);
        } else if (given.kind() == Given.Kind.ENTITLEMENT) {
            given.granted().forEach(g -> draft.emit(new RewardEvent.EntitlementGranted(now, g)));
        } else if (given.kind() == Given.Kind.METRIC) {
            count(draft, given, amount, counted, now);
        }
        draft.emit(new RewardEvent.AwardTaken(now, given.order(), given.id(), -amount));
    }

    private static void count(Draft draft, Given given, long amount, Instant at, Instant now) {
        List<MetricGain> gains = MetricCredits.gains(draft.program(), given.name(), amount);
        draft.emit(draft.program().compiledLadders().count(draft.climber(), gains, at, now));
    }

    /** Brings a voucher back that was cancelled, with its own end, and says whether it could. */
    static boolean revive(Draft draft, String voucher, Instant now) {
        boolean can = in(draft, voucher, Voucher.State.CANCELLED);
        if (can) {
            draft.emit(new RewardEvent.VoucherRevived(now, voucher));
        }
        return can;
    }

    private static boolean in(Draft draft, String voucher, Voucher.State state) {
        return draft.state()
                .rewards()
                .voucher(voucher)
                .filter(v -> v.state() == state)
                .isPresent();
    }
}
