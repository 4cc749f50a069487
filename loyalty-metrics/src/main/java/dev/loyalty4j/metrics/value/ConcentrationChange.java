package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/**
 * Compares the concentrations of two windows: with zᵢ what customer i moves a figure, nothing where not a customer, the
 * variance is n/(n − 1)·Σ(z₂ᵢ − z₁ᵢ)² over the customers of either. Used once.
 */
final class ConcentrationChange {

    private final CustomerTotals before;
    private final CustomerTotals now;
    private final Concentration first;
    private final Concentration second;
    private final String units;

    ConcentrationChange(PurchaseLog log, Period earlier, Period later) {
        this(
                CustomerTotals.of(log, earlier),
                CustomerTotals.of(log, later),
                "customers of " + earlier + " or " + later);
    }

    /** Of the same customers in the same order. */
    ConcentrationChange(CustomerTotals before, CustomerTotals now, String units) {
        this.before = before;
        this.now = now;
        this.first = Concentration.of(before);
        this.second = Concentration.of(now);
        this.units = units;
    }

    Estimate gini() {
        Estimate one = first.gini();
        Estimate two = second.gini();
        if (!one.isDefined() || !two.isDefined()) {
            return Estimate.undefined(Concentration.GINI_CHANGE, Concentration.CUSTOMERS + " in both windows");
        }
        return estimate(
                Concentration.GINI_CHANGE,
                two.value() - one.value(),
                cents -> first.giniMoved(cents, one.value()),
                cents -> second.giniMoved(cents, two.value()));
    }

    Estimate topShare(double percent) {
        Estimate one = first.topShare(percent);
        Estimate two = second.topShare(percent);
        if (!one.isDefined() || !two.isDefined()) {
            return Estimate.undefined(
                    Concentration.TOP_SHARE_CHANGE, "customers with revenue among the largest in both windows");
        }
        return estimate(
                Concentration.TOP_SHARE_CHANGE,
                two.value() - one.value(),
                cents -> first.topShareMoved(cents, percent, one.value()),
                cents -> second.topShareMoved(cents, percent, two.value()));
    }

    private Estimate estimate(
            Definition definition, double value, LongToDoubleFunction moved1, LongToDoubleFunction moved2) {
        double[] squares = new double[before.cents().length];
        int n = 0;
        for (int customer = 0; customer < squares.length; customer++) {
            boolean one = before.purchases()[customer] > 0;
            boolean two = now.purchases()[customer] > 0;
            if (one || two) {
                double left = one ? moved1.applyAsDouble(before.cents()[customer]) : 0;
                double right = two ? moved2.applyAsDouble(now.cents()[customer]) : 0;
                squares[n++] = (right - left) * (right - left);
            }
        }
        // Sorted, so that the order of the customers does not matter, not even for the last bit.
        Arrays.sort(squares, 0, n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += squares[i];
        }
        double error = n < 2 ? 0 : Math.sqrt(sum * n / (n - 1.0));
        return new Estimate(definition, value, error, n, IntervalMethod.PAIRED, units);
    }
}
