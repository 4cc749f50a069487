package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What holds for all tiers of a ladder: when members move up and down.
 *
 * @param upgrade when a member moves up
 * @param judging by which tier the order is judged that reaches a tier
 * @param renewal when a term is counted anew
 * @param fall where a member goes whose term ends without the number to retain
 * @param graceDays how many days later that happens, 0 to 3650; it postpones the step, not the term
 * @param returns what a return does to the tier held
 * @param entryReward how often the reward for entering a tier is paid
 * @param rolloverFrom the lowest tier whose surplus goes into the next period; empty for none
 * @param headStarts what is counted for a new member on the day of the enrolment
 * @param landing how long a tier lasts into which a member falls: one, or none for its own term
 */
public record LadderPolicy(
        Upgrade upgrade,
        Judging judging,
        Renewal renewal,
        Fall fall,
        int graceDays,
        Returned returns,
        EntryReward entryReward,
        String rolloverFrom,
        List<HeadStart> headStarts,
        List<Term> landing) {

    /** The setting of a ladder that says nothing else. */
    public static final LadderPolicy DEFAULT = new LadderPolicy(
            Upgrade.AT_ONCE,
            Judging.TIER_BEFORE,
            Renewal.BY_WINDOW,
            Fall.ONE_STEP,
            0,
            Returned.KEEP,
            EntryReward.ONCE,
            "",
            List.of(),
            List.of());

    private static final int MAX_GRACE = 3_650;

    /** When a member moves up. */
    public enum Upgrade {
        /** As soon as the number is reached. */
        AT_ONCE,
        /** When the period of the window is over in which it was reached. */
        AT_PERIOD_END
    }

    /** By which tier the order is judged that reaches a tier. */
    public enum Judging {
        /** By the tier held before it. */
        TIER_BEFORE,
        /** By the tier that it reaches. */
        TIER_REACHED
    }

    /** When a term is counted anew. */
    public enum Renewal {
        /** At once where the window has periods and the term is not one of months, otherwise when the term ends. */
        BY_WINDOW,
        /** Each time the number to retain is reached in a fresh window. */
        AT_ONCE,
        /** When the term ends. */
        AT_TERM_END
    }

    /** Where a member goes whose term ends without the number to retain. */
    public enum Fall {
        /** One step down, where a whole term begins. Tiers by invitation are passed over. */
        ONE_STEP,
        /** To the highest tier whose number to retain is met. */
        TO_METRIC
    }

    /** What a return does to the tier held. */
    public enum Returned {
        /** Nothing: it is held to the end of its term. */
        KEEP,
        /** A tier that would not have been reached is revoked at once, and its entry reward is taken back. */
        REVOKE
    }

    /** How often the reward for entering a tier is paid; also for one that is reached beneath a tier held beside it. */
    public enum EntryReward {
        /** Once in the life of a member. */
        ONCE,
        /** Once for each term. */
        EACH_TERM
    }

    /**
     * What is counted for a new member.
     *
     * @param metric what
     * @param amount how much, a decimal of more than 0 in the unit of the metric
     */
    public record HeadStart(Metric metric, String amount) {
        /**
         * Checks that both parts are there.
         *
         * @param metric what
         * @param amount how much, a decimal of more than 0 in the unit of the metric
         */
        public HeadStart {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * Checks the parts.
     *
     * @param upgrade when a member moves up
     * @param judging by which tier the order is judged that reaches a tier
     * @param renewal when a term is counted anew
     * @param fall where a member goes whose term ends without the number to retain
     * @param graceDays how many days later that happens, 0 to 3650; it postpones the step, not the term
     * @param returns what a return does to the tier held
     * @param entryReward how often the reward for entering a tier is paid
     * @param rolloverFrom the lowest tier whose surplus goes into the next period; empty for none
     * @param headStarts what is counted for a new member on the day of the enrolment
     * @param landing how long a tier lasts into which a member falls: one, or none for its own term
     * @throws IllegalArgumentException if {@code graceDays} is out of range, or there is more than one landing
     */
    public LadderPolicy {
        Objects.requireNonNull(upgrade, "upgrade");
        Objects.requireNonNull(judging, "judging");
        Objects.requireNonNull(renewal, "renewal");
        Objects.requireNonNull(fall, "fall");
        Objects.requireNonNull(returns, "returns");
        Objects.requireNonNull(entryReward, "entryReward");
        Objects.requireNonNull(rolloverFrom, "rolloverFrom");
        headStarts = List.copyOf(Objects.requireNonNull(headStarts, "headStarts"));
        landing = List.copyOf(Objects.requireNonNull(landing, "landing"));
        if (landing.size() > 1) {
            throw new IllegalArgumentException("landings are " + landing.size() + ", allowed is 0 or 1");
        }
        if (graceDays < 0 || graceDays > MAX_GRACE) {
            throw new IllegalArgumentException("graceDays is " + graceDays + ", allowed is 0 to " + MAX_GRACE);
        }
    }

    /**
     * Returns this policy with another time of moving up.
     *
     * @param when when a member moves up
     * @return a copy with that setting
     */
    public LadderPolicy upgrading(Upgrade when) {
        return new LadderPolicy(
                when, judging, renewal, fall, graceDays, returns, entryReward, rolloverFrom, headStarts, landing);
    }

    /**
     * Returns this policy with another tier that judges the order that reaches a tier.
     *
     * @param by by which tier it is judged
     * @return a copy with that setting
     */
    public LadderPolicy judging(Judging by) {
        return new LadderPolicy(
                upgrade, by, renewal, fall, graceDays, returns, entryReward, rolloverFrom, headStarts, landing);
    }

    /**
     * Returns this policy with another time of renewal.
     *
     * @param when when a term is counted anew
     * @return a copy with that setting
     */
    public LadderPolicy renewing(Renewal when) {
        return new LadderPolicy(
                upgrade, judging, when, fall, graceDays, returns, entryReward, rolloverFrom, headStarts, landing);
    }

    /**
     * Returns this policy with another way down.
     *
     * @param where where a member goes whose term ends without the number to retain
     * @return a copy with that setting
     */
    public LadderPolicy falling(Fall where) {
        return new LadderPolicy(
                upgrade, judging, renewal, where, graceDays, returns, entryReward, rolloverFrom, headStarts, landing);
    }

    /**
     * Returns this policy with another term for a tier into which a member falls, for example the rest of the period;
     * it runs from the end of the term before.
     *
     * @param term how long it lasts
     * @return a copy with that setting
     */
    public LadderPolicy landing(Term term) {
        return new LadderPolicy(
                upgrade,
                judging,
                renewal,
                fall,
                graceDays,
                returns,
                entryReward,
                rolloverFrom,
                headStarts,
                List.of(term));
    }

    /**
     * Returns this policy with days of grace before the way down. In these days the number to retain can still be
     * reached, in the period by which the term is judged or, where the window moves, on any of these days; the term
     * that it brings runs from the end of the old one.
     *
     * @param days how many, 0 to 3650
     * @return a copy with that setting
     */
    public LadderPolicy grace(int days) {
        return new LadderPolicy(
                upgrade, judging, renewal, fall, days, returns, entryReward, rolloverFrom, headStarts, landing);
    }

    /**
     * Returns this policy with another effect of returns.
     *
     * @param what what a return does to the tier held
     * @return a copy with that setting
     */
    public LadderPolicy onReturn(Returned what) {
        return new LadderPolicy(
                upgrade, judging, renewal, fall, graceDays, what, entryReward, rolloverFrom, headStarts, landing);
    }

    /**
     * Returns this policy with another frequency of entry rewards.
     *
     * @param how how often the reward for entering a tier is paid
     * @return a copy with that setting
     */
    public LadderPolicy entryReward(EntryReward how) {
        return new LadderPolicy(
                upgrade, judging, renewal, fall, graceDays, returns, how, rolloverFrom, headStarts, landing);
    }

    /**
     * Returns this policy with a surplus that goes into the next period: what was counted there beyond the number to
     * enter the highest tier that it meets; where a tier held before is retained that is as high, beyond the number to
     * retain it. What rolled in counts toward that number, and does not roll on.
     *
     * @param tier the lowest tier whose surplus does
     * @return a copy with that setting
     */
    public LadderPolicy rollingOver(String tier) {
        return new LadderPolicy(
                upgrade, judging, renewal, fall, graceDays, returns, entryReward, tier, headStarts, landing);
    }

    /**
     * Returns this policy with something that is counted for a new member.
     *
     * @param metric what
     * @param amount how much, a decimal of more than 0 in the unit of the metric
     * @return a copy with that head start too
     */
    public LadderPolicy headStart(Metric metric, String amount) {
        List<HeadStart> more = new ArrayList<>(headStarts);
        more.add(new HeadStart(metric, amount));
        return new LadderPolicy(
                upgrade, judging, renewal, fall, graceDays, returns, entryReward, rolloverFrom, more, landing);
    }

    /**
     * Returns in English what differs from the default.
     *
     * @return texts for people, none if nothing differs
     */
    public List<String> inWords() {
        List<String> words = new ArrayList<>();
        say(upgrade == Upgrade.AT_PERIOD_END, "upgrades at the end of the period", words);
        say(judging == Judging.TIER_REACHED, "an order is judged by the tier that it reaches", words);
        say(renewal == Renewal.AT_ONCE, "a term is counted anew each time the number to retain is reached", words);
        say(renewal == Renewal.AT_TERM_END, "a term is renewed when it ends", words);
        say(fall == Fall.TO_METRIC, "who does not retain a tier goes where the numbers say", words);
        say(graceDays > 0, "held for " + graceDays + (graceDays == 1 ? " day" : " days") + " of grace", words);
        say(returns == Returned.REVOKE, "a return may undo an upgrade", words);
        say(entryReward == EntryReward.EACH_TERM, "entry rewards for each term", words);
        say(!rolloverFrom.isEmpty(), "a surplus rolls over from " + rolloverFrom + " up", words);
        landing.forEach(term -> words.add("who falls holds the lower tier " + term.inWords()));
        headStarts.forEach(start -> words.add(
                "a head start of " + start.amount() + " " + start.metric().inWords()));
        return words;
    }

    private static void say(boolean so, String what, List<String> words) {
        if (so) {
            words.add(what);
        }
    }
}
