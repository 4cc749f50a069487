package dev.loyalty4j.metrics.log;

import org.jspecify.annotations.Nullable;

/**
 * A growing column of dictionary-coded texts that may start late and have gaps: rows nobody wrote to have no value. A
 * row may be written twice, because a row that fails half way is written again by the next one.
 */
final class TextColumn {

    private final Dictionary texts = new Dictionary();
    private final IntColumn codes = new IntColumn();

    Dictionary texts() {
        return texts;
    }

    /** Returns the text's code, or {@link DimensionColumn#NONE}. */
    int put(int row, @Nullable String text) {
        int code = text == null ? DimensionColumn.NONE : texts.codeOf(text);
        putCode(row, code);
        return code;
    }

    /** Writes the code of a text that is in {@link #texts} already. */
    void putCode(int row, int code) {
        while (codes.size() < row) {
            codes.add(DimensionColumn.NONE);
        }
        if (codes.size() == row) {
            codes.add(code);
        } else {
            codes.set(row, code);
        }
    }

    int code(int row) {
        return row < codes.size() ? codes.get(row) : DimensionColumn.NONE;
    }
}
