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
 * @param awards the lots that were granted, and what was taken back of them
 * @param gifts what was given beside points
 * @param taken whether it was taken back; who enters again gets all but what was used before, and all of it as it was
 *     where that return is cancelled
 */
public record EntryReward(String key, Instant enteredAt, List<Awarded> awards, List<Gift> gifts, boolean taken) {

    /**
     * Copies the lists.
     *
     * @param key the tier, and its term where each term pays
     * @param enteredAt when the term began that was rewarded
     * @param awards the lots that were granted, and what was taken back of them
     * @param gifts what was given beside points
     * @param taken whether it was taken back; who enters again gets all but what was used before, and all of it as it
     *     was where that return is cancelled
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
     * @param value the value of an entitlement; empty for anything else
     * @param until the end of an entitlement; the far future for anything else
     * @param fate what became of it
     */
    public record Gift(
            String award,
            String rule,
            String kind,
            String name,
            String voucher,
            long amount,
            String value,
            Instant until,
            Fate fate) {

        /** What may become of a gift when the tier is taken away. */
        public enum Fate {
            /** The member has it, or had it. */
            GIVEN,
            /** It was taken back, and comes back if the return is cancelled. */
            TAKEN,
            /** It had been used, or is about to be; it stays, and is not given again. */
            USED,
            /** It was over before it could be taken back. */
            OVER
        }

        /**
         * Checks that all parts are there.
         *
         * @param award the id of the award
         * @param rule the rule that gave it
         * @param kind what kind of thing it is, by the name of the kind
         * @param name the reward, card, entitlement or metric
         * @param voucher the id of the voucher that it was handed out as; empty if it was not
         * @param amount how much of it
         * @param value the value of an entitlement; empty for anything else
         * @param until the end of an entitlement; the far future for anything else
         * @param fate what became of it
         */
        public Gift {
            Objects.requireNonNull(award, "award");
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(voucher, "voucher");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(fate, "fate");
        }

        /**
         * Returns the same gift after something became of it.
         *
         * @param became what became of it
         * @return a copy
         */
        public Gift became(Fate became) {
            return new Gift(award, rule, kind, name, voucher, amount, value, until, became);
        }
    }

    /**
     * Returns the gifts of which one thing became.
     *
     * @param fate what became of them
     * @return the gifts, in the order in which they were given
     */
    public List<Gift> gifts(Gift.Fate fate) {
        return gifts.stream().filter(g -> g.fate() == fate).toList();
    }

    /** Whether this is what became of another one. */
    boolean isOf(EntryReward other) {
        return key.equals(other.key) && enteredAt.equals(other.enteredAt);
    }

    /**
     * Returns this reward after it was taken back.
     *
     * @param left the lots, with what was taken of them
     * @param fates the gifts, with what became of them
     * @return a copy
     */
    public EntryReward taken(List<Awarded> left, List<Gift> fates) {
        return new EntryReward(key, enteredAt, left, fates, true);
    }

    /**
     * Returns this reward after it was given back.
     *
     * @return a copy, of which nothing is taken
     */
    public EntryReward restored() {
        List<Gift> back = gifts.stream()
                .map(g -> g.fate() == Gift.Fate.TAKEN ? g.became(Gift.Fate.GIVEN) : g)
                .toList();
        return new EntryReward(
                key, enteredAt, awards.stream().map(Awarded::whole).toList(), back, false);
    }
}
