package dev.loyalty4j.core.rule;

/** What rules may know about a member, as it was before the activity that is judged. */
public interface Facts {

    /**
     * Returns the tier that the member held.
     *
     * @param ladder the position of the ladder in the programme, from 0
     * @return the rank of the tier: 0 for none, 1 for the first tier; {@link #UNKNOWN} if it is not known
     */
    int tierRank(int ladder);

    /** A fact that is not known. */
    int UNKNOWN = -1;
}
