package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.account.Event;
import java.time.Instant;

/** What happens to rewards. */
public sealed interface RewardEvent extends Event permits RewardEvent.RewardRedeemed {

    /**
     * A member got a reward.
     *
     * @param at when
     * @param redemption the id of the redemption
     * @param reward the id of the reward
     * @param sku the article that the member gets
     * @param pointType the name of the point type it cost
     * @param requested how many points the member wanted to spend, in the smallest unit; 0 if not said
     * @param points how many points it cost, in the smallest unit
     * @param value how much money it takes off, in the smallest unit; 0 for rewards that are not money
     */
    record RewardRedeemed(
            Instant at,
            String redemption,
            String reward,
            String sku,
            String pointType,
            long requested,
            long points,
            long value)
            implements RewardEvent {}
}
