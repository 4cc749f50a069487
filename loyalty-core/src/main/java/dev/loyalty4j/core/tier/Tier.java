package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.time.Term;
import java.util.List;
import java.util.Objects;

/**
 * One step of a ladder. What it takes to retain it and to enter it again is what it takes to enter it, unless said
 * otherwise.
 *
 * @param name its name, unique in the ladder
 * @param enter what it takes to enter it
 * @param retain what it takes to keep it for another term
 * @param reenter what it takes for members who held it, or a higher one, before
 * @param lifetime what it takes to hold it for ever, whatever is counted later
 * @param term how long it lasts; empty for the term of the ladder, otherwise one
 * @param benefits what it is worth
 * @param inherits whether members are entitled to what those of the tier below are, too
 */
public record Tier(
        String name,
        Requirement enter,
        Requirement retain,
        Requirement reenter,
        Requirement lifetime,
        List<Term> term,
        List<Benefit> benefits,
        boolean inherits) {

    /**
     * Copies the lists.
     *
     * @param name its name, unique in the ladder
     * @param enter what it takes to enter it
     * @param retain what it takes to keep it for another term
     * @param reenter what it takes for members who held it, or a higher one, before
     * @param lifetime what it takes to hold it for ever, whatever is counted later
     * @param term how long it lasts; empty for the term of the ladder, otherwise one
     * @param benefits what it is worth
     * @param inherits whether members are entitled to what those of the tier below are, too
     * @throws IllegalArgumentException if there is more than one term
     */
    public Tier {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(enter, "enter");
        Objects.requireNonNull(retain, "retain");
        Objects.requireNonNull(reenter, "reenter");
        Objects.requireNonNull(lifetime, "lifetime");
        term = List.copyOf(Objects.requireNonNull(term, "term"));
        benefits = List.copyOf(Objects.requireNonNull(benefits, "benefits"));
        if (term.size() > 1) {
            throw new IllegalArgumentException("terms are " + term.size() + ", allowed is 0 or 1");
        }
    }

    /**
     * Creates a tier that takes the same to enter, to retain and to enter again.
     *
     * @param name its name
     * @param requirement what it takes
     * @param benefits what it is worth
     * @return the tier
     */
    public static Tier of(String name, Requirement requirement, Benefit... benefits) {
        return new Tier(
                name, requirement, requirement, requirement, Requirement.NEVER, List.of(), List.of(benefits), false);
    }

    /**
     * Returns this tier with another number to retain it.
     *
     * @param requirement what it takes to keep it for another term
     * @return a copy with that requirement
     */
    public Tier retainedWith(Requirement requirement) {
        return new Tier(name, enter, requirement, reenter, lifetime, term, benefits, inherits);
    }

    /**
     * Returns this tier with another number for members who held it, or a higher one, before.
     *
     * @param requirement what it takes to enter it again
     * @return a copy with that requirement
     */
    public Tier reenteredWith(Requirement requirement) {
        return new Tier(name, enter, retain, requirement, lifetime, term, benefits, inherits);
    }

    /**
     * Returns this tier as one that can be held for ever.
     *
     * @param requirement what that takes
     * @return a copy with that requirement
     */
    public Tier foreverWith(Requirement requirement) {
        return new Tier(name, enter, retain, reenter, requirement, term, benefits, inherits);
    }

    /**
     * Returns this tier with a term of its own.
     *
     * @param own how long it lasts once it is reached
     * @return a copy with that term
     */
    public Tier lasting(Term own) {
        return new Tier(name, enter, retain, reenter, lifetime, List.of(own), benefits, inherits);
    }

    /**
     * Returns this tier with the entitlements of the tier below. Where both say something of the same entitlement, this
     * tier counts. Multipliers and percentages are not inherited.
     *
     * @return a copy that inherits
     */
    public Tier inheriting() {
        return new Tier(name, enter, retain, reenter, lifetime, term, benefits, true);
    }
}
