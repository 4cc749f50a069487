package dev.loyalty4j.benchmarks.metrics;

import dev.loyalty4j.benchmarks.table.Goal;
import dev.loyalty4j.benchmarks.table.Row;
import dev.loyalty4j.benchmarks.table.Row.Unit;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.function.Supplier;

/**
 * The most heap that the suite has in use beside what was in use before there was any data: what it reads, and what it
 * allocates while it runs, garbage that was not yet collected included.
 */
public final class SuiteMemory {

    private static final double MEGABYTE = 1e6;

    private SuiteMemory() {}

    /**
     * Measures ours and the arrays.
     *
     * @param rows how many orders
     * @return a row of the table
     */
    static List<Row> rows(int rows) {
        return List.of(Row.of(
                "metrics suite, " + rows / 1_000_000 + " M rows, peak",
                Unit.MEGABYTES,
                ofOurs(rows),
                "arrays by hand",
                ofArrays(rows),
                Goal.NONE));
    }

    /**
     * Measures ours.
     *
     * @param rows how many orders
     * @return the log and what the suite takes, in megabytes
     */
    public static double ofOurs(int rows) {
        double before = used();
        PurchaseLog log = OurSuite.log(SuiteChecks.orders(rows));
        return peak(() -> OurSuite.on(log)) - before;
    }

    private static double ofArrays(int rows) {
        double before = used();
        Orders orders = SuiteChecks.orders(rows);
        return peak(() -> ArraySuite.on(orders)) - before;
    }

    private static double used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** Summed over the parts of the heap, whose peaks need not have been at the same time. */
    private static double peak(Supplier<SuiteFigures> suite) {
        System.gc();
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        SuiteFigures unused = suite.get();
        return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }
}
