package dev.loyalty4j.core.account;

import java.util.List;

/** A command that moves the ends of lots: of all lots of a point type, or of those that it names. */
public sealed interface EndsCommand extends AccountCommand permits ExtendLots, TightenLots, ReinstateLots {

    /**
     * Returns which lots are meant.
     *
     * @return their numbers; empty for all lots of the type
     */
    List<Long> lots();

    /**
     * Returns what the lots are of.
     *
     * @return the name of the point type; empty for the first type of the programme
     */
    String pointType();
}
