/**
 * Numbers about customers, computed from what they bought, when, and for how much.
 *
 * <p>It needs {@code java.base} alone. The annotations of JSpecify are for compilers and are not needed at run time.
 */
module dev.loyalty4j.metrics {
    requires static transitive org.jspecify;

    exports dev.loyalty4j.metrics;
    exports dev.loyalty4j.metrics.clv;
    exports dev.loyalty4j.metrics.goal;
    exports dev.loyalty4j.metrics.interval;
    exports dev.loyalty4j.metrics.journey;
    exports dev.loyalty4j.metrics.log;
    exports dev.loyalty4j.metrics.retention;
    exports dev.loyalty4j.metrics.segment;
    exports dev.loyalty4j.metrics.survey;
    exports dev.loyalty4j.metrics.survival;
    exports dev.loyalty4j.metrics.value;
}
