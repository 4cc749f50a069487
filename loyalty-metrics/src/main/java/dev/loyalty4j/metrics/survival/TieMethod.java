package dev.loyalty4j.metrics.survival;

/** What {@link CoxRegression} takes events at the same time for. */
public enum TieMethod {

    /** As if they had come one after the other in every order at once: close to exact, the default of R. */
    EFRON,

    /** Each as if all the others were still at risk: simpler, and biased towards nothing where ties are many. */
    BRESLOW
}
