package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.account.Awarded;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a member got for entering a tier; it is not paid again for the same key.
 *
 * @param key the tier, and its term where each term pays
 * @param enteredAt when the term began that was rewarded
 * @param awards the lots that were granted
 * @param gifts what was given beside points
 * @param taken whether it was taken back, so that only gifts are left that were used before; who enters again gets all
 *     but these
 */
public record EntryReward(String key, Instant enteredAt, List<Awarded> awards, List<Gift> gifts, boolean taken) {

    /**
     * Copies the lists.
     *
     * @param key the tier, and its term where each term pays
     * @param enteredAt when the term began that was rewarded
     * @param awards the lots that were granted
     * @param gifts what was given beside points
     * @param taken whether it was taken back, so that only gifts are left that were used before; who enters again gets
     *     all but these
     */
    public EntryReward {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(enteredAt, "enteredAt");
        awards = List.copyOf(Objects.requireNonNull(awards, "awards"));
        gifts = List.copyOf(Objects.requireNonNull(gifts, "gifts"));
    }

    /**
     * Something that is not points.
     *
     * @param award the id of the award
     * @param rule the rule that gave it
     * @param kind what kind of thing it is, by the name of the kind
     * @param name the reward, card, entitlement or metric
     * @param voucher the id of the voucher that it was handed out as; empty if it was not
     * @param amount how much of it
     */
    public record Gift(String award, String rule, String kind, String name, String voucher, long amount) {
        /**
         * Checks that all parts are there.
         *
         * @param award the id of the award
         * @param rule the rule that gave it
         * @param kind what kind of thing it is, by the name of the kind
         * @param name the reward, card, entitlement or metric
         * @param voucher the id of the voucher that it was handed out as; empty if it was not
         * @param amount how much of it
         */
        public Gift {
            Objects.requireNonNull(award, "award");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(voucher, "voucher");
        }
    }

    /** The same, with what was used before it was taken back. */
    EntryReward left(List<Gift> used) {
        return new EntryReward(key, enteredAt, List.of(), used, true);
    }
}
