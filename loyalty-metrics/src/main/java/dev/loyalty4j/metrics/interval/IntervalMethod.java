package dev.loyalty4j.metrics.interval;

/** How an interval was made. The name is for display, the source for the reader who wants to check. */
public enum IntervalMethod {

    /** Score interval for k of n, without continuity correction. */
    WILSON("Wilson score", "Wilson 1927, Probable Inference, the Law of Succession, and Statistical Inference"),

    /** Ratio of two sums over customers; customers are the unit, the ratio is linearised. */
    LINEARISED_RATIO("linearised ratio over customers", "Cochran 1977, Sampling Techniques, 3rd ed., chapter 6"),

    /** Estimate plus and minus a normal quantile of its standard error, not clamped. */
    WALD("normal approximation", "Wald 1943, Tests of Statistical Hypotheses Concerning Several Parameters"),

    /** Estimate plus and minus a quantile of Student's t times its standard error, not clamped. */
    STUDENT_T("Student's t", "Student 1908, The Probable Error of a Mean"),

    /** Normal approximation of the logarithm of a quotient of counts, by the delta method. */
    LOG_DELTA(
            "normal approximation on the log scale",
            "Katz, Baptista, Azen and Pike 1978, Obtaining Confidence Intervals"
                    + " for the Risk Ratio in Cohort Studies"),

    /** Normal approximation after adding a few balanced answers, clamped to the scale. */
    ADJUSTED_WALD(
            "adjusted normal approximation",
            "Rocks 2016, Interval Estimation for the Net Promoter Score; after Agresti and Coull 1998");

    private final String displayName;
    private final String source;

    IntervalMethod(String displayName, String source) {
        this.displayName = displayName;
        this.source = source;
    }

    /**
     * Returns the name of the method.
     *
     * @return a few words
     */
    public String displayName() {
        return displayName;
    }

    /**
     * Returns where the method comes from.
     *
     * @return author, year, title
     */
    public String source() {
        return source;
    }
}
