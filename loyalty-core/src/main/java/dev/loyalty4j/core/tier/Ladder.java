package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tiers in order, what they count over, and how long they last. A member starts below the first tier.
 *
 * @param name its name, unique in the programme
 * @param window over which days the metrics are counted, unless one has a window of its own
 * @param term how long a tier lasts once it is reached, unless it has a term of its own
 * @param tiers the tiers, lowest first
 * @param policy when members move up and down
 */
public record Ladder(String name, Window window, Term term, List<Tier> tiers, LadderPolicy policy) {

    /** More steps than a member can keep apart. */
    public static final int MAX_TIERS = 50;

    /**
     * Copies the tiers.
     *
     * @param name its name, unique in the programme
     * @param window over which days the metrics are counted, unless one has a window of its own
     * @param term how long a tier lasts once it is reached, unless it has a term of its own
     * @param tiers the tiers, lowest first
     * @param policy when members move up and down
     */
    public Ladder {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(policy, "policy");
        tiers = List.copyOf(Objects.requireNonNull(tiers, "tiers"));
    }

    /**
     * Creates a ladder without tiers.
     *
     * @param name its name
     * @param window over which days the metrics are counted
     * @param term how long a tier lasts
     * @return the ladder
     */
    public static Ladder of(String name, Window window, Term term) {
        return new Ladder(name, window, term, List.of(), LadderPolicy.DEFAULT);
    }

    /**
     * Returns this ladder with one more tier above the others, which takes the same to enter and to retain.
     *
     * @param tier the name of the tier
     * @param requirement what it takes
     * @param benefits what it is worth
     * @return a copy with that tier
     */
    public Ladder tier(String tier, Requirement requirement, Benefit... benefits) {
        return tier(Tier.of(tier, requirement, benefits));
    }

    /**
     * Returns this ladder with one more tier above the others.
     *
     * @param tier the tier
     * @return a copy with that tier
     */
    public Ladder tier(Tier tier) {
        List<Tier> more = new ArrayList<>(tiers);
        more.add(Objects.requireNonNull(tier, "tier"));
        return new Ladder(name, window, term, more, policy);
    }

    /**
     * Returns this ladder with another policy.
     *
     * @param other when members move up and down
     * @return a copy with that policy
     */
    public Ladder with(LadderPolicy other) {
        return new Ladder(name, window, term, tiers, other);
    }
}
