package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.activity.Command;

/** A command of the shop about tiers and what they are worth. */
public sealed interface TierCommand extends Command permits PlaceInTier, CreditMetric, UseEntitlement {

    /**
     * Returns the member.
     *
     * @return the shop's id of the member
     */
    @Override
    String member();
}
