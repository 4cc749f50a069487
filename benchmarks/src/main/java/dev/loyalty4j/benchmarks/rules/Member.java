package dev.loyalty4j.benchmarks.rules;

/**
 * What is known of a member.
 *
 * @param number its position in the data, from 0
 * @param birthMonth 1 to 12
 * @param segment one of {@link #STANDARD}, {@link #STUDENT}, {@link #SENIOR} and {@link #STAFF}
 */
public record Member(int number, int birthMonth, int segment) {
    static final int STANDARD = 0;
    static final int STUDENT = 1;
    static final int SENIOR = 2;
    static final int STAFF = 3;

    /** How many segments there are. */
    static final int SEGMENTS = 4;
}
