package dev.loyalty4j.metrics.survival;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The definitions once more, slowly and plainly: lists, loops over all subjects at every time, BigDecimal. */
final class SlowSurvival {

    static final MathContext DIGITS = MathContext.DECIMAL128;

    private SlowSurvival() {}

    static List<Double> eventTimes(List<SurvivalTimes.Observation> all) {
        return all.stream()
                .filter(SurvivalTimes.Observation::event)
                .map(SurvivalTimes.Observation::time)
                .distinct()
                .sorted()
                .toList();
    }

    static long atRisk(List<SurvivalTimes.Observation> all, double time) {
        return all.stream().filter(one -> one.time() >= time).count();
    }

    static long events(List<SurvivalTimes.Observation> all, double time) {
        return all.stream().filter(one -> one.event() && one.time() == time).count();
    }

    static double survival(List<SurvivalTimes.Observation> all, double to) {
        BigDecimal product = BigDecimal.ONE;
        for (double time : eventTimes(all)) {
            if (time <= to) {
                product = product.multiply(BigDecimal.ONE.subtract(quotient(events(all, time), atRisk(all, time))));
            }
        }
        return product.doubleValue();
    }

    static double greenwood(List<SurvivalTimes.Observation> all, double to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double time : eventTimes(all)) {
            long n = atRisk(all, time);
            long d = events(all, time);
            if (time <= to && d < n) {
                sum = sum.add(quotient(d, n * (n - d)));
            }
        }
        return sum.doubleValue();
    }

    static double hazard(List<SurvivalTimes.Observation> all, double to) {
        return eventTimes(all).stream()
                .filter(time -> time <= to)
                .map(time -> quotient(events(all, time), atRisk(all, time)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    static BigDecimal quotient(long above, long below) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), DIGITS);
    }

    /** z² of two groups: (O − E)²/V of the first. */
    static double logRank(Map<String, List<SurvivalTimes.Observation>> groups, boolean peto) {
        List<SurvivalTimes.Observation> all = new ArrayList<>();
        groups.values().forEach(all::addAll);
        List<SurvivalTimes.Observation> first = groups.values().iterator().next();
        double off = 0;
        double variance = 0;
        double survival = 1;
        for (double time : eventTimes(all)) {
            double weight = peto ? survival : 1;
            double n = atRisk(all, time);
            double d = events(all, time);
            double share = atRisk(first, time) / n;
            off += weight * (events(first, time) - d * share);
            variance += n == 1 ? 0 : weight * weight * d * share * (1 - share) * (n - d) / (n - 1);
            survival *= 1 - d / n;
        }
        return off * off / variance;
    }

    /** A subject of a Cox regression. */
    record Subject(double time, boolean event, double[] x) {

        double weight(double[] beta) {
            double sum = 0;
            for (int j = 0; j < beta.length; j++) {
                sum += beta[j] * x[j];
            }
            return Math.exp(sum);
        }
    }

    /** The partial likelihood from its definition, for every event one look at all subjects. */
    static double coxLikelihood(List<Subject> all, double[] beta, TieMethod ties) {
        double value = 0;
        for (double time : all.stream()
                .filter(Subject::event)
                .map(Subject::time)
                .distinct()
                .toList()) {
            List<Subject> tied = all.stream()
                    .filter(one -> one.event() && one.time() == time)
                    .toList();
            double atRisk = all.stream()
                    .filter(one -> one.time() >= time)
                    .mapToDouble(one -> one.weight(beta))
                    .sum();
            double tiedWeight =
                    tied.stream().mapToDouble(one -> one.weight(beta)).sum();
            for (int k = 0; k < tied.size(); k++) {
                double share = ties == TieMethod.EFRON ? (double) k / tied.size() : 0;
                value += Math.log(tied.get(k).weight(beta)) - Math.log(atRisk - share * tiedWeight);
            }
        }
        return value;
    }

    static double[] concordance(List<Subject> all, double[] beta) {
        double[] counts = new double[3];
        for (Subject one : all) {
            for (Subject other : all) {
                boolean first =
                        one.event() && (one.time() < other.time() || (one.time() == other.time() && !other.event()));
                if (first && one != other) {
                    double order = Double.compare(one.weight(beta), other.weight(beta));
                    counts[order > 0 ? 0 : order < 0 ? 1 : 2]++;
                }
            }
        }
        return counts;
    }
}
