package dev.loyalty4j.metrics.clv;

/** ln (q)ₖ and its derivative by q, Σ 1/(q + i), for k = 0, 1, …: the building blocks of every count in steps. */
final class RisingTable {

    final double[] log;
    final double[] slope;

    RisingTable(double q, int largest) {
        log = new double[largest + 1];
        slope = new double[largest + 1];
        for (int k = 0; k < largest; k++) {
            log[k + 1] = log[k] + Math.log(q + k);
            slope[k + 1] = slope[k] + 1 / (q + k);
        }
    }
}
