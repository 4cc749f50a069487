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
     * @param points how many points it cost, in the smallest unit
     */
    record RewardRedeemed(Instant at, String redemption, String reward, String sku, String pointType, long points)
            implements RewardEvent {}
}
