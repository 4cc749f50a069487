package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.rule.AwardInKind;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.MetricGain;
import java.util.List;

/** Metrics that an award credits, by the names that rules know them by. */
final class MetricCredits {
    private MetricCredits() {}

    static Metric.Kind kind(String name) {
        return switch (name) {
            case "spend" -> Metric.Kind.SPEND;
            case "orders" -> Metric.Kind.ORDERS;
            case "visits" -> Metric.Kind.VISITS;
            case "points" -> Metric.Kind.POINTS;
            default -> Metric.Kind.MEASURE;
        };
    }

    static List<MetricGain> gains(Program program, String name, long amount) {
        Metric.Kind kind = kind(name);
        String which = switch (kind) {
            case MEASURE -> name;
            case POINTS -> program.mainType().name();
            default -> "";
        };
        return List.of(new MetricGain(kind, which, amount));
    }

    static long amount(Program program, AwardInKind.Credit credit) {
        return amount(credit, program.currency(), program.mainType().scale());
    }

    /**
     * The credit in the smallest unit of its metric.
     *
     * @throws IllegalArgumentException if it has more decimals than the metric, or is nothing
     */
    static long amount(AwardInKind.Credit credit, String currency, int scaleOfPoints) {
        int digits = switch (kind(credit.metric())) {
            case SPEND -> Money.digits(currency);
            case POINTS -> scaleOfPoints;
            case MEASURE -> Measure.MAX_SCALE;
            default -> 0;
        };
        long unit = 1;
        for (int digit = 0; digit < digits; digit++) {
            unit *= 10;
        }
        Rate exact = Rate.parse(credit.amount()).times(new Rate(unit, 1));
        if (exact.denominator() != 1 || exact.numerator() == 0) {
            throw new IllegalArgumentException(
                    "credit is " + credit.amount() + ", allowed is more than 0 with the decimals of the metric");
        }
        return exact.numerator();
    }
}
