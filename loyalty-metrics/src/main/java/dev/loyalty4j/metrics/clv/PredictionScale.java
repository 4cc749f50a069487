package dev.loyalty4j.metrics.clv;

import dev.loyalty4j.metrics.interval.IntervalMethod;

/** On which scale the error of a prediction is symmetric. */
public enum PredictionScale {

    /** No error: exact, or the fit supports none. */
    NONE(IntervalMethod.DELTA) {
        @Override
        double to(double value) {
            return value;
        }

        @Override
        double from(double value) {
            return value;
        }
    },

    /** The scale of the value itself, for what may be negative. */
    PLAIN(IntervalMethod.DELTA) {
        @Override
        double to(double value) {
            return value;
        }

        @Override
        double from(double value) {
            return value;
        }
    },

    /** Logarithms, for purchases and money. */
    LOG(IntervalMethod.DELTA_LOG) {
        @Override
        double to(double value) {
            return Math.log(value);
        }

        @Override
        double from(double value) {
            return Math.min(Double.MAX_VALUE, Math.exp(value));
        }
    },

    /** Logarithms of odds, for probabilities. */
    LOGIT(IntervalMethod.DELTA_LOGIT) {
        @Override
        double to(double value) {
            return Math.log(value) - Math.log1p(-value);
        }

        @Override
        double from(double value) {
            return 1 / (1 + Math.exp(-value));
        }
    };

    private final IntervalMethod method;

    PredictionScale(IntervalMethod method) {
        this.method = method;
    }

    /** The value on this scale; not finite at the ends of the range. */
    abstract double to(double value);

    /** The value of a number on this scale. */
    abstract double from(double value);

    IntervalMethod method() {
        return method;
    }
}
