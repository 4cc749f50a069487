package dev.loyalty4j.core.reward;

import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Refusal;
import dev.loyalty4j.core.activity.RefusalCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a redemption takes and gives.
 *
 * @param points the points that are applied, in the smallest unit
 * @param value the money that they take off, in the smallest unit; 0 for rewards that are not money
 * @param refusals why nothing is applied: one reason, or none
 */
public record Quote(long points, long value, List<Refusal> refusals) {

    /**
     * Copies the refusals.
     *
     * @param points the points that are applied, in the smallest unit
     * @param value the money that they take off, in the smallest unit; 0 for rewards that are not money
     * @param refusals why nothing is applied: one reason, or none
     */
    public Quote {
        refusals = List.copyOf(Objects.requireNonNull(refusals, "refusals"));
    }

    /**
     * Returns why nothing is applied.
     *
     * @return the refusal, or nothing if the redemption can go on
     */
    public Optional<Refusal> refusal() {
        return refusals.stream().findFirst();
    }

    static Quote of(long points, long value) {
        return new Quote(points, value, List.of());
    }

    static Quote refused(RefusalCode code, Parameter... parameters) {
        return new Quote(0, 0, List.of(Refusal.of(code, parameters)));
    }
}
