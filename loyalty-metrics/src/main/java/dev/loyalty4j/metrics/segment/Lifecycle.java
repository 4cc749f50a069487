package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Which stage of life customers are in: by their own rhythm, by the calendar, or by the probability that they are still
 * there. Stateless.
 *
 * <p><b>By rhythm</b>, with g the median gap between a customer's purchase days: silent for at most
 * {@value #ACTIVE_GAPS} g is active, at most {@value #LAPSED_GAPS} g at risk, beyond lapsed. With fewer than three gaps
 * g is the median over the gaps of all customers. <b>By calendar</b> the two limits are days. In both, two stages come
 * before these: <i>new</i>, first purchase at most {@value #NEW_DAYS} days ago; <i>won back</i>, a purchase at most
 * {@value #WON_BACK_DAYS} days ago that ended a silence after which the customer counted as lapsed, judged by the gaps
 * up to then. <b>By P(alive)</b> only <i>new</i> comes before, because the past of a probability is not kept.
 */
public final class Lifecycle {

    /** Silence in own gaps up to which a customer is active. */
    public static final double ACTIVE_GAPS = 1.5;

    /** Silence in own gaps beyond which a customer is lapsed. */
    public static final double LAPSED_GAPS = 3;

    /** Days from the first purchase during which a customer is new. */
    public static final int NEW_DAYS = 30;

    /** Days from the return during which a customer is won back. */
    public static final int WON_BACK_DAYS = 30;

    private Lifecycle() {}

    /**
     * Returns the stages by own rhythm.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return everyone who bought by then, by {@link LifecycleStage#displayName()}
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public static Segments byRhythm(PurchaseLog log, LocalDate asOf) {
        return stages(log, asOf, new LifecycleRule(ACTIVE_GAPS, LAPSED_GAPS), "lifecycle by own rhythm");
    }

    /**
     * Returns the stages by days of silence.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @param activeDays silence up to which a customer is active, at least 0
     * @param lapsedDays silence beyond which a customer is lapsed, at least {@code activeDays}
     * @return everyone who bought by then, by {@link LifecycleStage#displayName()}
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough} or the days are not in order
     */
    public static Segments byCalendar(PurchaseLog log, LocalDate asOf, int activeDays, int lapsedDays) {
        if (activeDays < 0 || lapsedDays < activeDays) {
            throw new IllegalArgumentException("active days " + activeDays + " must be at least 0 and lapsed days "
                    + lapsedDays + " at least as many");
        }
        LifecycleRule inDays = new LifecycleRule(activeDays, lapsedDays) {
            @Override
            double rhythm(PurchaseDays days, int gaps, double population) {
                return 1;
            }
        };
        return stages(log, asOf, inDays, "lifecycle by " + activeDays + " and " + lapsedDays + " days of silence");
    }

    /**
     * Returns the stages by the probability of being alive.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @param unit the unit of time that the model wants
     * @param model the probability
     * @param active the probability from which on a customer is active, {@code lapsed} to 1
     * @param lapsed the probability below which a customer is lapsed, 0 to {@code active}
     * @return everyone who bought by then, by {@link LifecycleStage#displayName()}
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}, the limits are not in order,
     *     or the model gives what is no probability
     */
    public static Segments byAliveProbability(
            PurchaseLog log, LocalDate asOf, ModelUnit unit, AliveProbability model, double active, double lapsed) {
        Objects.requireNonNull(model, "model");
        if (!(lapsed >= 0 && active >= lapsed && active <= 1)) {
            throw new IllegalArgumentException(
                    "limits must be 0 <= lapsed " + lapsed + " <= active " + active + " <= 1");
        }
        CustomerSummaries summaries = log.summaries(asOf, unit);
        int[] customers = new int[summaries.size()];
        short[] stages = new short[customers.length];
        for (int i = 0; i < customers.length; i++) {
            customers[i] = log.indexOf(summaries.customerId(i)).orElseThrow();
            double alive = probability(model, summaries, i);
            boolean young = summaries.age(i) * unit.days() <= NEW_DAYS;
            LifecycleStage stage = young
                    ? LifecycleStage.NEW
                    : alive >= active
                            ? LifecycleStage.ACTIVE
                            : alive >= lapsed ? LifecycleStage.AT_RISK : LifecycleStage.LAPSED;
            stages[i] = stage.code();
        }
        String basis = "lifecycle by P(alive) " + active + " and " + lapsed;
        return new Segments(log, asOf, basis, LifecycleStage.displayNames(), customers, stages);
    }

    static double probability(AliveProbability model, CustomerSummaries summaries, int position) {
        double alive = model.of(summaries.summary(position));
        if (!(alive >= 0 && alive <= 1)) {
            throw new IllegalArgumentException(
                    "P(alive) of customer " + summaries.customerId(position) + " is " + alive + " and must be 0 to 1");
        }
        return alive;
    }

    /**
     * Returns the rhythm of the population: the median over all gaps between consecutive purchase days.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return days, or empty if nobody bought on two days by then
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public static OptionalDouble medianGap(PurchaseLog log, LocalDate asOf) {
        log.requireObserved("asOf", asOf);
        GapCounts gaps = new GapCounts();
        PurchaseDays days = new PurchaseDays();
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            if (days.read(cursor, asOf.toEpochDay())) {
                days.countGaps(gaps);
            }
        }
        return gaps.median();
    }

    static Segments stages(PurchaseLog log, LocalDate asOf, LifecycleRule rule, String basis) {
        double population = medianGap(log, asOf).orElse(Double.NaN);
        int[] customers = new int[log.customers()];
        short[] stages = new short[log.customers()];
        int size = 0;
        PurchaseDays days = new PurchaseDays();
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            if (days.read(cursor, asOf.toEpochDay())) {
                customers[size] = cursor.customer();
                stages[size++] = rule.stage(days, asOf.toEpochDay(), population).code();
            }
        }
        return new Segments(
                log,
                asOf,
                basis,
                LifecycleStage.displayNames(),
                Arrays.copyOf(customers, size),
                Arrays.copyOf(stages, size));
    }
}
