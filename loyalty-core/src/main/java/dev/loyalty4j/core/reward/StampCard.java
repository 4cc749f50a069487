package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.time.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A card on which members collect stamps. Rules give them, per unit or per visit; this says what they are worth. A full
 * card begins anew, and stamps beyond it count on the next one.
 *
 * <p>"Ten bought, one free" gives the free one for ten stamps; in "the tenth is free" the free one is the tenth itself,
 * so it is given for nine. Units that are given as rewards bring no stamps.
 *
 * @param name its name, unique in the programme
 * @param size how many stamps fill it, 1 to 1000
 * @param milestones what is given at which stamp, in ascending order, the last one at {@code size} at most
 * @param good how long stamps on a card that is not full are good
 * @param fromLast whether that is counted from the last stamp; otherwise from the first on the card
 */
public record StampCard(String name, int size, List<Milestone> milestones, Validity good, boolean fromLast) {

    /** The most stamps on a card. */
    public static final int MAX_SIZE = 1_000;

    /** The most kinds of cards in a programme. */
    public static final int MAX_CARDS = 50;

    /**
     * Copies the list.
     *
     * @param name its name, unique in the programme
     * @param size how many stamps fill it, 1 to 1000
     * @param milestones what is given at which stamp, in ascending order, the last one at {@code size} at most
     * @param good how long stamps on a card that is not full are good
     * @param fromLast whether that is counted from the last stamp; otherwise from the first on the card
     */
    public StampCard {
        Objects.requireNonNull(name, "name");
        milestones = List.copyOf(Objects.requireNonNull(milestones, "milestones"));
        Objects.requireNonNull(good, "good");
    }

    /**
     * What is given at a stamp.
     *
     * @param at at which stamp of the card, 1 or more
     * @param reward the id of the reward, handed out as a voucher; empty for none, where rules say what it is worth
     */
    public record Milestone(int at, String reward) {
        /**
         * Checks that there is a reward.
         *
         * @param at at which stamp of the card, 1 or more
         * @param reward the id of the reward, handed out as a voucher; empty for none, where rules say what it is worth
         */
        public Milestone {
            Objects.requireNonNull(reward, "reward");
        }
    }

    /**
     * Creates a card without milestones.
     *
     * @param name its name
     * @param size how many stamps fill it
     * @return the card
     */
    public static StampCard of(String name, int size) {
        return new StampCard(name, size, List.of(), Validity.FOREVER, false);
    }

    /**
     * Creates a card on which so many bought units give one free: ten bought, the eleventh free.
     *
     * @param name its name
     * @param bought how many are bought for it
     * @param reward the id of the reward
     * @return the card
     */
    public static StampCard boughtThenFree(String name, int bought, String reward) {
        return of(name, bought).milestone(bought, reward);
    }

    /**
     * Creates a card of which every nth unit is free: nine bought, the tenth free.
     *
     * @param name its name
     * @param n which unit is free, 2 or more
     * @param reward the id of the reward
     * @return the card
     */
    public static StampCard everyNthFree(String name, int n, String reward) {
        return of(name, n - 1).milestone(n - 1, reward);
    }

    /**
     * Returns this card with one more milestone.
     *
     * @param at at which stamp
     * @param reward the id of the reward
     * @return a copy with that milestone
     */
    public StampCard milestone(int at, String reward) {
        List<Milestone> more = new ArrayList<>(milestones);
        more.add(new Milestone(at, reward));
        return new StampCard(name, size, more, good, fromLast);
    }

    /**
     * Returns this card with one more milestone that gives no voucher. Rules on {@code Trigger.MILESTONE_REACHED} may
     * say what it is worth.
     *
     * @param at at which stamp
     * @return a copy with that milestone
     */
    public StampCard milestone(int at) {
        return milestone(at, "");
    }

    /**
     * Returns this card with an end, counted from the first stamp on it.
     *
     * @param span how long a card that is not full is good
     * @return a copy with that end
     */
    public StampCard expiring(Validity span) {
        return new StampCard(name, size, milestones, span, false);
    }

    /**
     * Returns this card with an end, counted from the last stamp.
     *
     * @param span how long after the last stamp a card that is not full is good
     * @return a copy with that end
     */
    public StampCard expiringAfterLast(Validity span) {
        return new StampCard(name, size, milestones, span, true);
    }

    /**
     * Returns the sums of stamps at which milestones stand.
     *
     * @param above the sum above which to look, 0 or more
     * @param through the sum through which to look
     * @return the milestones, each at its sum, in ascending order
     */
    public List<Milestone> between(long above, long through) {
        List<Milestone> found = new ArrayList<>();
        for (long round = Math.max(0, above) / size; round * size < through; round++) {
            for (Milestone one : milestones) {
                long sum = round * size + one.at();
                if (sum > above && sum <= through && found.size() < RewardState.MAX_VOUCHERS) {
                    found.add(new Milestone(Math.toIntExact(sum), one.reward()));
                }
            }
            if (found.size() >= RewardState.MAX_VOUCHERS) {
                return found; // no account takes more
            }
        }
        return found;
    }

    /**
     * Returns the card in English.
     *
     * @return a text for people
     */
    public String inWords() {
        StringBuilder text = new StringBuilder(name + " of " + size + " stamps");
        milestones.forEach(m -> text.append(", ")
                .append(m.reward().isEmpty() ? "milestone" : m.reward())
                .append(" at ")
                .append(m.at()));
        return text
                + (good.equals(Validity.FOREVER)
                        ? ""
                        : ", good " + good.inWords() + (fromLast ? " after the last stamp" : " after the first stamp"));
    }

    void check(Catalogue catalogue, List<String> problems) {
        String where = "card '" + name + "'";
        if (size < 1 || size > MAX_SIZE) {
            problems.add(where + ": size is " + size + ", allowed is 1 to " + MAX_SIZE);
        }
        int last = 0;
        for (Milestone one : milestones) {
            if (one.at() <= last || one.at() > size) {
                problems.add(where + ": milestone is at " + one.at() + ", allowed is " + (last + 1) + " to " + size);
            }
            last = one.at();
            if (one.reward().isEmpty()) {
                continue;
            }
            Reward reward = catalogue.find(one.reward()).map(Item::reward).orElse(null);
            if (reward == null || reward.gate().shared()) {
                problems.add(where + ": reward '" + one.reward() + "' must be in the catalogue, without stock");
            }
        }
    }
}
