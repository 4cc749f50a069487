package dev.loyalty4j.metrics.survival;

import dev.loyalty4j.metrics.distribution.ChiSquare;
import dev.loyalty4j.metrics.function.NumberText;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import java.util.Objects;
import java.util.Optional;

/**
 * A test whose statistic is compared with chi-square. Without degrees of freedom there is nothing to test, which is a
 * state with a reason.
 *
 * @param definition what is tested, and how
 * @param chiSquare the statistic, at least 0
 * @param degrees degrees of freedom, at least 0; with 0 the test is undefined
 * @param why why there are none; blank if there are some
 */
public record TestResult(Definition definition, double chiSquare, int degrees, String why) {

    /**
     * Rejects what no test gives.
     *
     * @param definition what is tested, and how
     * @param chiSquare the statistic, at least 0
     * @param degrees degrees of freedom, at least 0; with 0 the test is undefined
     * @param why why there are none; blank if there are some
     * @throws IllegalArgumentException if a component is out of its range
     */
    public TestResult {
        Objects.requireNonNull(definition, "definition");
        if (!(chiSquare >= 0 && chiSquare < Double.POSITIVE_INFINITY) || degrees < 0) {
            throw new IllegalArgumentException(definition.name() + ": chi-square " + chiSquare
                    + " must be finite and, as degrees " + degrees + ", at least 0");
        }
        if (why.isBlank() != (degrees > 0)) {
            throw new IllegalArgumentException(
                    definition.name() + ": there must be a reason exactly where there are no degrees of freedom");
        }
    }

    static TestResult undefined(Definition definition, String why) {
        return new TestResult(definition, 0, 0, why);
    }

    /**
     * Returns why there was nothing to test.
     *
     * @return the reason, or empty if there is a statistic
     */
    public Optional<String> undefinedReason() {
        return degrees == 0 ? Optional.of(why) : Optional.empty();
    }

    /**
     * Returns whether there was anything to test.
     *
     * @return true if {@link #pValue()} will answer
     */
    public boolean isDefined() {
        return degrees > 0;
    }

    /**
     * Returns how often a statistic at least as large would come up if there were nothing to find.
     *
     * @return P(χ² &gt; statistic), relative accuracy 1e-11
     * @throws UndefinedFigureException if the test is undefined
     */
    public double pValue() {
        if (degrees == 0) {
            throw new UndefinedFigureException(definition, why);
        }
        return ChiSquare.upperTail(chiSquare, degrees);
    }

    /**
     * Returns name, statistic, degrees and p in one line.
     *
     * @return such as {@code log-rank test: chi-square 10.33 on 1 degree, p = 0.001311}
     */
    @Override
    public String toString() {
        return degrees == 0
                ? definition.name() + " undefined: " + why
                : definition.name() + ": chi-square " + NumberText.decimal(chiSquare) + " on " + degrees
                        + (degrees == 1 ? " degree" : " degrees") + ", p = " + NumberText.decimal(pValue());
    }
}
