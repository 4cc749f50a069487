package dev.loyalty4j.metrics.segment;

import dev.loyalty4j.metrics.function.NumberText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recency, frequency and monetary scores of every customer who bought by a day, in columns. Positions 0 to
 * {@code size() - 1} stand in the order of the log's customer indexes. Immutable.
 */
public final class RfmScores {

    private final RfmValues values;
    private final int bins;
    private final @Nullable RfmThresholds thresholds;
    private final byte[] recency;
    private final byte[] frequency;
    private final byte[] monetary;

    RfmScores(RfmValues values, RfmThresholds thresholds, byte[] recency, byte[] frequency, byte[] monetary) {
        this(values, thresholds.bins(), thresholds, recency, frequency, monetary);
    }

    private RfmScores(
            RfmValues values,
            int bins,
            @Nullable RfmThresholds thresholds,
            byte[] recency,
            byte[] frequency,
            byte[] monetary) {
        this.values = values;
        this.bins = bins;
        this.thresholds = thresholds;
        this.recency = recency;
        this.frequency = frequency;
        this.monetary = monetary;
    }

    static RfmScores ofNobody(RfmValues values, int bins) {
        return new RfmScores(values, bins, null, new byte[0], new byte[0], new byte[0]);
    }

    /**
     * Returns how many customers were scored.
     *
     * @return 0 or more
     */
    public int size() {
        return values.size();
    }

    /**
     * Returns the highest score.
     *
     * @return the number of bins
     */
    public int bins() {
        return bins;
    }

    /**
     * Returns the last day that counted.
     *
     * @return a local day
     */
    public LocalDate asOf() {
        return values.asOf();
    }

    /**
     * Returns where the bins meet.
     *
     * @return the thresholds, or empty if nobody was scored
     */
    public Optional<RfmThresholds> thresholds() {
        return Optional.ofNullable(thresholds);
    }

    /**
     * Returns whose scores stand at a position.
     *
     * @param position 0 to {@code size() - 1}
     * @return the customer's id
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public String customerId(int position) {
        return values.log().customerId(values.customers()[position]);
    }

    /**
     * Returns R.
     *
     * @param position 0 to {@code size() - 1}
     * @return 1 (long ago) to {@link #bins()} (just now)
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public int recencyScore(int position) {
        return recency[position];
    }

    /**
     * Returns F.
     *
     * @param position 0 to {@code size() - 1}
     * @return 1 (seldom) to {@link #bins()} (often)
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public int frequencyScore(int position) {
        return frequency[position];
    }

    /**
     * Returns M.
     *
     * @param position 0 to {@code size() - 1}
     * @return 1 (little) to {@link #bins()} (much)
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public int monetaryScore(int position) {
        return monetary[position];
    }

    /**
     * Returns the scores at a position and what they were made of.
     *
     * @param position 0 to {@code size() - 1}
     * @return the scores
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public RfmScore score(int position) {
        return new RfmScore(
                customerId(position),
                values.daysSinceLast()[position],
                values.frequency()[position],
                values.cents()[position],
                values.log().currency(),
                recency[position],
                frequency[position],
                monetary[position]);
    }

    /**
     * Returns the scores of a customer.
     *
     * @param customerId the id
     * @return the scores, or empty if the customer did not buy by {@link #asOf()}
     */
    public Optional<RfmScore> find(String customerId) {
        int position = position(customerId);
        return position < 0 ? Optional.empty() : Optional.of(score(position));
    }

    int position(String customerId) {
        int customer = values.log().indexOf(customerId).orElse(-1);
        return Arrays.binarySearch(values.customers(), customer);
    }

    /**
     * Puts every customer into a named segment.
     *
     * @param table the table of segments, made for as many bins as these scores have
     * @return the segments
     * @throws IllegalArgumentException if the table is for another number of bins
     */
    public Segments segments(SegmentTable table) {
        Objects.requireNonNull(table, "table");
        if (table.bins() != bins) {
            throw new IllegalArgumentException(
                    "table " + table.name() + " is for " + table.bins() + " bins, the scores have " + bins);
        }
        short[] segments = new short[size()];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = (short) table.index(recency[i], frequency[i], monetary[i]);
        }
        return new Segments(
                values.log(), asOf(), "table " + table.name(), table.segments(), values.customers(), segments);
    }

    /**
     * Returns how many customers, by how many bins, as of when.
     *
     * @return such as {@code 995 customers scored 1 to 5 as of 2006-12-31}
     */
    @Override
    public String toString() {
        return NumberText.count(size()) + " customers scored 1 to " + bins + " as of " + asOf();
    }
}
