package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.GiveBack;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.Voucher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The vouchers that were used on an order, when it comes back. In proportion the points come back that bought a
 * voucher, and it stays used; one that took no points cannot be divided and comes back with all of its order.
 */
final class UsedVouchers {
    private UsedVouchers() {}

    /** The keys of the redemptions that bought vouchers used on an order. */
    static List<Key> keys(MemberState state, String order) {
        return on(state, order).stream()
                .filter(v -> !v.redemption().isEmpty())
                .map(v -> Key.ofRedemption(v.redemption()))
                .toList();
    }

    private static List<Voucher> on(MemberState state, String order) {
        return state.rewards().vouchers().stream()
                .filter(v -> v.on().equals(order))
                .toList();
    }

    /** The redemptions whose points come back in proportion because their vouchers were used on an order. */
    static List<RedemptionState> inProportion(Case of, MemberState state, String order) {
        List<RedemptionState> found = new ArrayList<>();
        for (Voucher voucher : on(state, order)) {
            if (voucher.state() == Voucher.State.USED && policy(of, voucher) == GiveBack.IN_PROPORTION) {
                bought(of, voucher).filter(r -> r.spent().points() > 0).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<RedemptionState> bought(Case of, Voucher voucher) {
        return of.loaded()
                .find(Key.ofRedemption(voucher.redemption()))
                .filter(c -> c.document() instanceof RedemptionState)
                .map(c -> (RedemptionState) c.document());
    }

    /** What the reward says, then the type of the points that bought it. */
    private static GiveBack policy(Case of, Voucher voucher) {
        return voucher.worth().comesBack().stream()
                .findFirst()
                .or(() -> bought(of, voucher)
                        .flatMap(r -> of.program().typeNamed(r.spent().pointType()))
                        .map(PointType::giveBack))
                .orElse(GiveBack.WHEN_ALL_RETURNED);
    }

    private static boolean comesBackWhole(Case of, Voucher voucher) {
        return switch (policy(of, voucher)) {
            case NEVER -> false;
            case WHEN_ALL_RETURNED -> true;
            case IN_PROPORTION ->
                bought(of, voucher).filter(r -> r.spent().points() > 0).isEmpty();
        };
    }

    /** Gives vouchers back when all of their order is, and uses them again when that is undone. */
    static void comeBack(Case of, Draft draft, String order, boolean returned, Instant now) {
        for (Voucher voucher : on(draft.state(), order)) {
            if (!comesBackWhole(of, voucher)) {
                continue;
            }
            if (returned && voucher.state() == Voucher.State.USED) {
                draft.emit(new RewardEvent.VoucherRevived(now, voucher.id()));
            } else if (!returned && voucher.state() == Voucher.State.ISSUED) {
                Instant until = Issued.rememberUntil(draft.program(), now);
                draft.emit(new RewardEvent.VoucherUsed(now, voucher.id(), order, voucher.took(), until));
            }
        }
    }
}
