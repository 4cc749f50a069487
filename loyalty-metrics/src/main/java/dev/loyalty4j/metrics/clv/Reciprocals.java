package dev.loyalty4j.metrics.clv;

/** 1/n from a table: in a sum of positive terms a division is half the work. */
final class Reciprocals {

    private static final double[] TABLE = new double[4_096];

    static {
        for (int n = 1; n < TABLE.length; n++) {
            TABLE[n] = 1.0 / n;
        }
    }

    private Reciprocals() {}

    static double of(int n) {
        return n < TABLE.length ? TABLE[n] : 1.0 / n;
    }
}
