package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.survey.Answer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which signs put a customer on the at-risk list. Two need the log alone: <b>late</b>, at risk by
 * {@link Lifecycle#byRhythm}; and <b>falling spend</b>, less than half in the last {@value #SPEND_DAYS} days of what
 * the {@value #SPEND_DAYS} days before brought, where those had at least two purchases. The others are added with what
 * they need. Immutable.
 *
 * <p>At stake is, unless said otherwise, what the customer spent in the {@value #YEAR_DAYS} days up to the last
 * purchase: a year of this customer as it was.
 */
public final class AtRiskSigns {

    /** The length of each of the two windows whose spend is compared. */
    public static final int SPEND_DAYS = 90;

    /** Spend falls if the later window has less than this share of the earlier. */
    public static final double FALLING_SHARE = 0.5;

    /** With fewer purchases in the earlier window a quiet later one means little. */
    public static final int FALLING_MIN_PURCHASES = 2;

    /** The days of a year of value. */
    public static final int YEAR_DAYS = 365;

    /** The signs that the log alone can show. */
    public static final AtRiskSigns OF_THE_LOG = new AtRiskSigns(List.of(), Set.of(), null, null);

    /** P(alive) below a limit. */
    record Alive(ModelUnit unit, AliveProbability model, double below) {}

    final List<Answer> answers;
    final Set<String> complaints;
    final @Nullable Alive alive;
    final @Nullable CustomerValue value;

    private AtRiskSigns(
            List<Answer> answers, Set<String> complaints, @Nullable Alive alive, @Nullable CustomerValue value) {
        this.answers = answers;
        this.complaints = complaints;
        this.alive = alive;
        this.value = value;
    }

    /**
     * Adds the sign that a customer's latest answer is that of a detractor; of two on one day the lower counts.
     *
     * @param all answers, of which those after {@code asOf} do not count
     * @return the signs
     */
    public AtRiskSigns answers(Collection<Answer> all) {
        return new AtRiskSigns(List.copyOf(all), complaints, alive, value);
    }

    /**
     * Adds the sign that a complaint is open.
     *
     * @param customerIds whose complaints are open
     * @return the signs
     */
    public AtRiskSigns openComplaints(Collection<String> customerIds) {
        return new AtRiskSigns(answers, Set.copyOf(customerIds), alive, value);
    }

    /**
     * Adds the sign that a customer is probably gone.
     *
     * @param unit the unit of time that the model wants
     * @param model the probability
     * @param below the probability below which it is a sign, above 0 and at most 1
     * @return the signs
     * @throws IllegalArgumentException if the limit is out of range
     */
    public AtRiskSigns aliveBelow(ModelUnit unit, AliveProbability model, double below) {
        if (!(below > 0 && below <= 1)) {
            throw new IllegalArgumentException("below " + below + " must be above 0 and at most 1");
        }
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(model, "model");
        return new AtRiskSigns(answers, complaints, new Alive(unit, model, below), value);
    }

    /**
     * Replaces what is at stake.
     *
     * @param worth the worth of a customer; less than 0 counts as 0
     * @return the signs
     */
    public AtRiskSigns valuedBy(CustomerValue worth) {
        return new AtRiskSigns(answers, complaints, alive, Objects.requireNonNull(worth, "worth"));
    }

    /**
     * Returns who shows at least one sign.
     *
     * @param log the purchases
     * @param asOf the last local day that counts, not after the log's {@code observedThrough}
     * @return the list, without customers who have lapsed by their own rhythm
     * @throws IllegalArgumentException if {@code asOf} is after {@code observedThrough}
     */
    public AtRiskList list(PurchaseLog log, LocalDate asOf) {
        log.requireObserved("asOf", asOf);
        return new AtRiskScan(this, log, asOf).list();
    }
}
