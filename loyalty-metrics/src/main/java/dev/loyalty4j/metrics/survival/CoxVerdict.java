package dev.loyalty4j.metrics.survival;

import java.util.Locale;
import java.util.Objects;

/**
 * How a fit of {@link CoxRegression} ended. It always ends in one of these, never in {@code NaN}.
 *
 * @param kind which of them
 * @param reason what that means for these data
 */
public record CoxVerdict(Kind kind, String reason) {

    /** The ways a fit ends. */
    public enum Kind {

        /** The maximum was found; all figures hold. */
        CONVERGED,

        /** No event, no row or no covariate: there is nothing to estimate. */
        NOTHING_TO_FIT,

        /** A covariate is constant or a combination of others among those at risk: no coefficient can be told apart. */
        SINGULAR,

        /**
         * A covariate foretells the events without exception, so that its coefficient grows without end. The likelihood
         * and its ratio test hold; coefficients and the tests that need their standard errors do not.
         */
        SEPARATION,

        /** The steps did not settle. Nothing but the likelihood at the null is good. */
        NOT_CONVERGED
    }

    /**
     * Rejects missing parts.
     *
     * @param kind which of them
     * @param reason what that means for these data
     */
    public CoxVerdict {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Returns whether all figures hold.
     *
     * @return true if converged
     */
    public boolean isConverged() {
        return kind == Kind.CONVERGED;
    }

    /**
     * Returns the verdict in one line.
     *
     * @return such as {@code separation: …}
     */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + reason;
    }
}
