package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.distribution.Normal;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import java.util.Optional;

/**
 * On which scale the interval around a survival curve is even. All three come from Greenwood's variance of ln S, and
 * agree where S is far from 0 and 1.
 */
public enum CurveScale {

    /** S ± z·S·√G, cut at 0 and 1. */
    PLAIN(IntervalMethod.GREENWOOD),

    /** S·exp(±z·√G), cut at 1: the default of R, and here. */
    LOG(IntervalMethod.GREENWOOD_LOG),

    /** S^exp(±z·√G/ln S): never outside 0 to 1, and the best of the three for few subjects. */
    LOG_LOG(IntervalMethod.GREENWOOD_LOG_LOG);

    private final IntervalMethod method;

    CurveScale(IntervalMethod method) {
        this.method = method;
    }

    /**
     * Returns the interval around a point of a curve.
     *
     * @param survival S, 0 to 1
     * @param variance G, Greenwood's variance of ln S, at least 0
     * @param level strictly between 0 and 1
     * @return the interval; none at S = 0, and from 1 to 1 before the first event
     */
    Optional<Interval> interval(double survival, double variance, double level) {
        double half = Normal.twoSided(level) * Math.sqrt(variance);
        if (survival == 0) {
            return Optional.empty();
        }
        if (survival == 1) {
            return Optional.of(new Interval(1, 1, level, method));
        }
        return Optional.of(
                switch (this) {
                    case PLAIN -> cut(survival * (1 - half), survival * (1 + half), level);
                    case LOG -> cut(survival * Math.exp(-half), survival * Math.exp(half), level);
                    case LOG_LOG -> {
                        // ln S is negative, so the larger power is the lower end.
                        double wide = half / -Math.log(survival);
                        yield cut(Math.pow(survival, Math.exp(wide)), Math.pow(survival, Math.exp(-wide)), level);
                    }
                });
    }

    private Interval cut(double lower, double upper, double level) {
        return new Interval(Math.max(0, lower), Math.min(1, upper), level, method);
    }
}
