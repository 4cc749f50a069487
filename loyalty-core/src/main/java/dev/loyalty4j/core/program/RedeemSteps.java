package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.reward.Catalogue;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.RewardEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A member spends points on a reward. */
final class RedeemSteps {
    private RedeemSteps() {}

    static Decision decide(Case of, Redeem redeem, MemberState state) {
        Optional<Catalogue.Item> item = of.program().catalogue().find(redeem.reward());
        if (item.isEmpty()) {
            return Case.refuse(RefusalCode.UNKNOWN_REWARD, Parameter.of("reward", redeem.reward()));
        }
        return of.untimely(redeem, of.now(state)).orElseGet(() -> redeemed(of, redeem, item.get(), state));
    }

    private static Decision redeemed(Case of, Redeem redeem, Catalogue.Item item, MemberState state) {
        Instant now = of.now(state);
        Draft draft = of.settled(state);
        long available = draft.state().points().available(item.pointType(), now);
        if (available < item.price()) {
            return Case.refuse(
                    RefusalCode.INSUFFICIENT_POINTS,
                    Parameter.of("missing", item.price() - available),
                    Parameter.of("available", available));
        }
        draft.emit(
                of.program().ledger().redeem(draft.state().points(), now, item.pointType(), redeem.id(), item.price()));
        draft.emit(new RewardEvent.RewardRedeemed(
                now, redeem.id(), redeem.reward(), item.reward().sku(), item.pointType(), item.price()));
        AccountChange change = draft.change(redeem, redeem.id(), now);
        return Case.accepted(change, List.of(Case.receipt(redeem, change)), List.of());
    }
}
