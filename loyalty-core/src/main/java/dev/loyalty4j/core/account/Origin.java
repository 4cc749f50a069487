package dev.loyalty4j.core.account;

import java.util.Objects;

/**
 * Where a lot came from. All lots of one award share one origin.
 *
 * @param kind the kind of command that caused it, for example purchase
 * @param id the id of that command
 * @param programVersion the version of the programme under which it was granted
 * @param tier the tiers that the member held then, empty if none
 * @param channel the channel of the activity, empty if not known
 * @param campaign the campaign that the activity belongs to, empty if not known
 */
public record Origin(String kind, String id, int programVersion, String tier, String channel, String campaign) {

    /**
     * Checks that all parts are there.
     *
     * @param kind the kind of command that caused it, for example purchase
     * @param id the id of that command
     * @param programVersion the version of the programme under which it was granted
     * @param tier the tiers that the member held then, empty if none
     * @param channel the channel of the activity, empty if not known
     * @param campaign the campaign that the activity belongs to, empty if not known
     */
    public Origin {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(campaign, "campaign");
    }
}
