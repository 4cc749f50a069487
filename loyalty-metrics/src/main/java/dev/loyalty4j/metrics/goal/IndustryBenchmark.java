package dev.loyalty4j.metrics.goal;

import dev.loyalty4j.metrics.function.NumberText;
import java.util.List;
import java.util.Objects;

/**
 * What an industry is said to reach. These numbers are repeated in the trade literature without their method: which
 * customers, which period, which reading of retention. They are for a first orientation; a shop's own past is the
 * better baseline.
 *
 * @param industry the industry
 * @param metric the name of the figure
 * @param value its value as a share, 0 to 1
 * @param approximate whether the literature says "about"
 * @param asOfYear the year as of which the literature quoted it when it was copied here
 * @param source where it is from
 */
public record IndustryBenchmark(
        String industry, String metric, double value, boolean approximate, int asOfYear, String source) {

    private static final String LITERATURE = "quoted in trade literature, method not published";

    private static final int YEAR = 2026;

    /** Yearly customer retention by industry. */
    public static final List<IndustryBenchmark> RETENTION = List.of(
            retention("media", 0.84, false),
            retention("professional services", 0.84, false),
            retention("hospitality", 0.55, false),
            retention("retail", 0.30, true));

    /**
     * Rejects a value that is no share.
     *
     * @param industry the industry
     * @param metric the name of the figure
     * @param value its value as a share, 0 to 1
     * @param approximate whether the literature says "about"
     * @param asOfYear the year as of which the literature quoted it when it was copied here
     * @param source where it is from
     * @throws IllegalArgumentException if a component is out of its range
     */
    public IndustryBenchmark {
        Objects.requireNonNull(industry, "industry");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(source, "source");
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(industry + ", " + metric + ": value " + value + " must be 0 to 1");
        }
    }

    private static IndustryBenchmark retention(String industry, double value, boolean approximate) {
        return new IndustryBenchmark(industry, "customer retention", value, approximate, YEAR, LITERATURE);
    }

    /**
     * Returns the benchmark in one line.
     *
     * @return such as {@code retail: customer retention about 0.3000 (2026; quoted in trade literature, …)}
     */
    @Override
    public String toString() {
        return industry + ": " + metric + (approximate ? " about " : " ") + NumberText.decimal(value) + " (" + asOfYear
                + "; " + source + ")";
    }
}
