package dev.loyalty4j.metrics.log;

import java.util.Objects;
import java.util.Optional;

/**
 * The values of one {@link Dimension} over all rows of a {@link PurchaseLog}: a code per row, a text per code. Codes
 * count from 0 in the order of first appearance. Immutable.
 */
public final class DimensionColumn {

    /** The code of a row that has no value. */
    public static final int NONE = -1;

    private final Dimension dimension;
    private final int[] codes;
    private final Dictionary texts;

    DimensionColumn(Dimension dimension, int[] codes, Dictionary texts) {
        this.dimension = dimension;
        this.codes = codes;
        this.texts = texts;
    }

    /**
     * Returns which dimension this is.
     *
     * @return the dimension
     */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * Returns how many different values were offered; some may belong to rows that were left out.
     *
     * @return the number of codes
     */
    public int size() {
        return texts.size();
    }

    /**
     * Returns the code of a row's value.
     *
     * @param row 0 to {@code rows() - 1} of the log
     * @return 0 to {@code size() - 1}, or {@link #NONE}
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public int code(int row) {
        return codes[row];
    }

    /**
     * Returns the value of a code.
     *
     * @param code 0 to {@code size() - 1}
     * @return the text as it was offered
     * @throws IndexOutOfBoundsException if there is no such code
     */
    public String text(int code) {
        return texts.text(Objects.checkIndex(code, texts.size()));
    }

    /**
     * Returns a row's value.
     *
     * @param row 0 to {@code rows() - 1} of the log
     * @return the text, or empty if the row has none
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Optional<String> value(int row) {
        int code = codes[row];
        return code == NONE ? Optional.empty() : Optional.of(texts.text(code));
    }

    /**
     * Returns the name and the number of values.
     *
     * @return such as {@code category, 12 values}
     */
    @Override
    public String toString() {
        return dimension.name() + ", " + texts.size() + " values";
    }
}
