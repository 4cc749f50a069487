package dev.loyalty4j.metrics.interval;

/** How an interval was made. The name is for display, the source for the reader who wants to check. */
public enum IntervalMethod {

    /** Score interval for k of n, without continuity correction. */
    WILSON("Wilson score", "Wilson 1927, Probable Inference, the Law of Succession, and Statistical Inference"),

    /** Ratio of two sums over customers; customers are the unit, the ratio is linearised. */
    LINEARISED_RATIO("linearised ratio over customers", "Cochran 1977, Sampling Techniques, 3rd ed., chapter 6"),

    /** Exact interval for events per customer-time. */
    GARWOOD("exact Poisson", "Garwood 1936, Fiducial Limits for the Poisson Distribution"),

    /** Difference of two independent shares, from the score intervals of each. */
    NEWCOMBE(
            "Newcombe score",
            "Newcombe 1998, Interval Estimation for the Difference between Independent Proportions, method 10"),

    /** Any figure of independent customers, by what each of them moves it; customers are the unit. */
    LINEARISED(
            "linearised over customers",
            "Deville 1999, Variance Estimation for Complex Statistics and Estimators: Linearization and Residual"
                    + " Techniques"),

    /** Variance of the differences of the customers who stand on both sides. */
    PAIRED("differences per customer", "Cochran 1977, Sampling Techniques, 3rd ed., chapters 6 and 12"),

    /** A quantile, from the interval of the share below it. */
    WOODRUFF("inverted share below", "Woodruff 1952, Confidence Intervals for Medians and Other Position Measures"),

    /** Percentiles of figures of resampled customers. */
    BOOTSTRAP("bootstrap of customers, percentiles", "Efron 1979, Bootstrap Methods: Another Look at the Jackknife"),

    /** Estimate plus and minus a normal quantile of its standard error, not clamped. */
    WALD("normal approximation", "Wald 1943, Tests of Statistical Hypotheses Concerning Several Parameters"),

    /** Estimate plus and minus a quantile of Student's t times its standard error, not clamped. */
    STUDENT_T("Student's t", "Student 1908, The Probable Error of a Mean"),

    /** Normal approximation of the logarithm of a quotient of counts, by the delta method. */
    LOG_DELTA(
            "normal approximation on the log scale",
            "Katz, Baptista, Azen and Pike 1978, Obtaining Confidence Intervals"
                    + " for the Risk Ratio in Cohort Studies"),

    /** What a fitted model says, from the covariance of its parameters, on the scale of the figure itself. */
    DELTA("delta method", "Rao 1973, Linear Statistical Inference and Its Applications, 6a.2"),

    /** What a fitted model says of something above 0, from the covariance of its parameters. */
    DELTA_LOG("delta method on the log scale", "Rao 1973, Linear Statistical Inference and Its Applications, 6a.2"),

    /** What a fitted model says of a probability, from the covariance of its parameters. */
    DELTA_LOGIT("delta method on the logit scale", "Rao 1973, Linear Statistical Inference and Its Applications, 6a.2"),

    /** Percentiles of what simulated customers did: the spread of a single outcome, not the error of an estimate. */
    SIMULATION(
            "percentiles of simulated customers",
            "Gelman and Hill 2007, Data Analysis Using Regression and Multilevel/Hierarchical Models, chapter 7"),

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
