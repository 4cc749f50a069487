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
 * @param window over which days the metrics are counted
 * @param term how long a tier lasts once it is reached
 * @param tiers the tiers, lowest first
 */
public record Ladder(String name, Window window, Term term, List<Tier> tiers) {

    /**
     * Copies the tiers.
     *
     * @param name its name, unique in the programme
     * @param window over which days the metrics are counted
     * @param term how long a tier lasts once it is reached
     * @param tiers the tiers, lowest first
     */
    public Ladder {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(term, "term");
        tiers = List.copyOf(tiers);
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
        return new Ladder(name, window, term, List.of());
    }

    /**
     * Returns this ladder with one more tier above the others.
     *
     * @param tier the name of the tier
     * @param requirement what it takes
     * @param benefits what it is worth
     * @return a copy with that tier
     */
    public Ladder tier(String tier, Requirement requirement, Benefit... benefits) {
        List<Tier> more = new ArrayList<>(tiers);
        more.add(new Tier(tier, requirement, List.of(benefits)));
        return new Ladder(name, window, term, more);
    }
}
