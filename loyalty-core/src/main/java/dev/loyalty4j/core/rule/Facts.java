package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Profile;
import java.time.LocalDate;
import java.util.Optional;

/** What rules may know about a member, as it was before the activity that is judged. */
public interface Facts {

    /** A fact that is not known. */
    int UNKNOWN = -1;

    /**
     * Returns the tier that the member held.
     *
     * @param ladder the position of the ladder in the programme, from 0
     * @return the rank of the tier: 0 for none, 1 for the first tier; {@link #UNKNOWN} if it is not known
     */
    int tierRank(int ladder);

    /**
     * Returns what was counted for the member.
     *
     * @return the record; empty unless said otherwise
     */
    default RuleState history() {
        return RuleState.EMPTY;
    }

    /**
     * Returns what the shop told about the person.
     *
     * @return the profile, or nothing where it is not at hand
     */
    default Optional<Profile> profile() {
        return Optional.empty();
    }

    /**
     * Returns what a wallet holds less what is owed.
     *
     * @param pointType the name of the point type
     * @return the balance in the smallest unit
     */
    default long balance(String pointType) {
        return 0;
    }

    /**
     * Returns the value of a counter that all members share.
     *
     * @param counter the name of the counter
     * @return its value, 0 or more
     */
    default long counter(String counter) {
        return 0;
    }

    /**
     * Returns the local date of the enrolment in the zone of the programme.
     *
     * @return the date
     */
    default LocalDate joined() {
        return LocalDate.EPOCH;
    }

    /**
     * Says whether an offer is active for the member.
     *
     * @param offer the name of the offer
     * @return 1 if it is, 0 if not, {@link #UNKNOWN} if it is not known
     */
    default int offer(String offer) {
        return UNKNOWN;
    }
}
