package dev.loyalty4j.metrics.interval;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far two figures of different people are apart: the second minus the first. It is undefined where either is. Where
 * the same people stand on both sides use {@link PairedSums}.
 */
public sealed interface Difference extends Figure permits ProportionDifference, RatioDifference {

    /**
     * Returns the figure compared with.
     *
     * @return the first
     */
    Figure first();

    /**
     * Returns the figure compared.
     *
     * @return the second
     */
    Figure second();

    /**
     * Returns how often a difference at least as large, either way, would come up if there were none.
     *
     * @return the two-sided p, or empty if the difference is undefined or nothing tells its spread
     */
    OptionalDouble pValue();

    @Override
    default Optional<String> undefinedReason() {
        return first().undefinedReason().or(second()::undefinedReason);
    }

    @Override
    default double value() {
        undefinedReason().ifPresent(reason -> {
            throw new UndefinedFigureException(definition(), reason);
        });
        return second().value() - first().value();
    }
}
