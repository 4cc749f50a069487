package dev.loyalty4j.benchmarks.metrics;

import dev.loyalty4j.metrics.log.PurchaseLog;

/** The data of the suite, and the proof that comes before every measurement. */
final class SuiteChecks {

    private static final int ROWS_PER_CUSTOMER = 20;
    private static final long SEED = 20_260_101;

    private SuiteChecks() {}

    static Orders orders(int rows) {
        return Orders.generate(rows, Math.max(1, rows / ROWS_PER_CUSTOMER), SEED);
    }

    /** The log, after our figures and those written by hand were the same on one and two threads. */
    static PurchaseLog agreedLog(Orders orders) {
        PurchaseLog log = OurSuite.log(orders);
        SuiteFigures unused = OurSuite.on(log)
                .requireSame("ours on two threads", OurSuite.onTwoThreads(log))
                .requireSame("arrays", ArraySuite.on(orders))
                .requireSame("arrays on two threads", ArraySuite.onTwoThreads(orders));
        return log;
    }
}
