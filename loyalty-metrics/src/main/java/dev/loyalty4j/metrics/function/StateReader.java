package dev.loyalty4j.metrics.function;

/** Reads what a {@link StateWriter} wrote; whatever else the bytes may be ends in one kind of exception. */
public final class StateReader {

    private final byte[] bytes;
    private int at;

    /**
     * Starts reading.
     *
     * @param bytes what was written
     * @param kind the accumulator it must be of
     * @param version the version it must have
     * @throws IllegalArgumentException if it is another
     */
    public StateReader(byte[] bytes, String kind, int version) {
        this.bytes = bytes.clone();
        String found = text();
        if (!found.equals(kind)) {
            throw new IllegalArgumentException("bytes of " + found + " must be of " + kind);
        }
        long foundVersion = number();
        if (foundVersion != version) {
            throw new IllegalArgumentException("version " + foundVersion + " of " + kind + " must be " + version);
        }
    }

    /**
     * Reads a whole number.
     *
     * @return the number
     * @throws IllegalArgumentException if the bytes end early or hold no number here
     */
    public long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at == bytes.length) {
                throw new IllegalArgumentException("the bytes end in the middle, at " + at);
            }
            byte next = bytes[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw new IllegalArgumentException("no number at byte " + at);
    }

    /**
     * Reads how many things follow.
     *
     * @return at least 0, at most the bytes that are left
     * @throws IllegalArgumentException if there cannot be so many
     */
    public int count() {
        long count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new IllegalArgumentException("count " + count + " must be 0 to " + (bytes.length - at));
        }
        return (int) count;
    }

    /**
     * Reads a text.
     *
     * @return the text
     * @throws IllegalArgumentException if the bytes hold no text here
     */
    public String text() {
        int length = count();
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) number());
        }
        return text.toString();
    }

    /**
     * Checks that nothing is left.
     *
     * @throws IllegalArgumentException if there is
     */
    public void requireEnd() {
        if (at != bytes.length) {
            throw new IllegalArgumentException((bytes.length - at) + " bytes are left over at the end");
        }
    }
}
