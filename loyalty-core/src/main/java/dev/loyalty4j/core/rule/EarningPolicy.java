package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.amount.RoundingLevel;
import dev.loyalty4j.core.time.LeapDayPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a programme settles once for all of its rules.
 *
 * @param basis which money earns, for rules that do not say
 * @param rounding how exact points become whole ones
 * @param level on which sum they are rounded
 * @param carry whether what rounding leaves is carried to the next award of the wallet; rounding is then down, by order
 * @param stacking what several multipliers make together
 * @param selection which rule of an exclusive group counts
 * @param leapDay when 29 February comes round
 * @param limits what the programme gives at most, of each point type
 */
public record EarningPolicy(
        Basis basis,
        Rounding rounding,
        RoundingLevel level,
        boolean carry,
        Stacking stacking,
        Selection selection,
        LeapDayPolicy leapDay,
        List<Limit> limits) {

    /** What holds unless a programme says otherwise. */
    public static final EarningPolicy DEFAULT = new EarningPolicy(
            Basis.NET,
            Rounding.FLOOR,
            RoundingLevel.ORDER,
            false,
            Stacking.PRODUCT,
            Selection.BEST_FOR_MEMBER,
            LeapDayPolicy.FEB_28,
            List.of());

    /**
     * Copies the limits.
     *
     * @param basis which money earns, for rules that do not say
     * @param rounding how exact points become whole ones
     * @param level on which sum they are rounded
     * @param carry whether what rounding leaves is carried to the next award of the wallet; rounding is then down, by
     *     order
     * @param stacking what several multipliers make together
     * @param selection which rule of an exclusive group counts
     * @param leapDay when 29 February comes round
     * @param limits what the programme gives at most, of each point type
     */
    public EarningPolicy {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(stacking, "stacking");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(leapDay, "leapDay");
        limits = List.copyOf(Objects.requireNonNull(limits, "limits"));
    }

    /**
     * Returns this policy with another basis.
     *
     * @param which which money earns
     * @return a copy
     */
    public EarningPolicy on(Basis which) {
        return new EarningPolicy(which, rounding, level, carry, stacking, selection, leapDay, limits);
    }

    /**
     * Returns this policy with another rounding.
     *
     * @param mode how exact points become whole ones
     * @param sum on which sum
     * @return a copy
     */
    public EarningPolicy rounding(Rounding mode, RoundingLevel sum) {
        return new EarningPolicy(basis, mode, sum, carry, stacking, selection, leapDay, limits);
    }

    /**
     * Returns this policy with what rounding leaves carried to the next award.
     *
     * @return a copy
     */
    public EarningPolicy carrying() {
        return new EarningPolicy(
                basis, Rounding.FLOOR, RoundingLevel.ORDER, true, stacking, selection, leapDay, limits);
    }

    /**
     * Returns this policy with another stacking.
     *
     * @param how what several multipliers make together
     * @return a copy
     */
    public EarningPolicy stacking(Stacking how) {
        return new EarningPolicy(basis, rounding, level, carry, how, selection, leapDay, limits);
    }

    /**
     * Returns this policy with another choice in exclusive groups.
     *
     * @param which which rule counts
     * @return a copy
     */
    public EarningPolicy selecting(Selection which) {
        return new EarningPolicy(basis, rounding, level, carry, stacking, which, leapDay, limits);
    }

    /**
     * Returns this policy with another day for 29 February.
     *
     * @param policy when it comes round
     * @return a copy
     */
    public EarningPolicy leapDay(LeapDayPolicy policy) {
        return new EarningPolicy(basis, rounding, level, carry, stacking, selection, policy, limits);
    }

    /**
     * Returns this policy with one more limit; limits of the programme act after those of rules.
     *
     * @param limit the limit
     * @return a copy
     */
    public EarningPolicy atMost(Limit limit) {
        List<Limit> more = new ArrayList<>(limits);
        more.add(Objects.requireNonNull(limit, "limit"));
        return new EarningPolicy(basis, rounding, level, carry, stacking, selection, leapDay, more);
    }
}
