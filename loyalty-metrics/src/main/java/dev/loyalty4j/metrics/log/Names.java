package dev.loyalty4j.metrics.log;

/** Who stands behind the codes 0, 1, 2, … of a log: texts, or numbers where the caller's ids are numbers. */
sealed interface Names permits Dictionary, LongDictionary {

    int size();

    String text(int code);

    /** The code, or {@link Dictionary#ABSENT}. */
    int find(String text);

    /** Those whose new code is not {@link Dictionary#ABSENT}; new codes count up in the order of the old. */
    Names retain(int[] newCodes);
}
