package dev.loyalty4j.metrics.clv;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Adds up rows in chunks of a fixed size and the chunks in their order, so that the sum does not depend on the number
 * of threads, not in the last bit.
 */
final class ChunkedSum {

    /** Large enough to be worth a hand-over, small enough to share evenly; part of the result, so never changed. */
    static final int CHUNK = 4_096;

    private ChunkedSum() {}

    /** Adds a range of rows to sums. Called from several threads at once, each with sums of its own. */
    @FunctionalInterface
    interface Rows {
        void addTo(double[] sums, int from, int to);
    }

    /** The sums over rows 0 to count − 1. */
    static double[] of(int count, int width, int threads, Rows rows) {
        int chunks = (count + CHUNK - 1) / CHUNK;
        double[][] parts = new double[chunks][width];
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
                rows.addTo(parts[chunk], chunk * CHUNK, Math.min(count, (chunk + 1) * CHUNK));
            }
        };
        run(work, Math.min(threads, chunks));
        double[] sums = new double[width];
        for (double[] part : parts) {
            for (int i = 0; i < width; i++) {
                sums[i] += part[i];
            }
        }
        return sums;
    }

    private static void run(Runnable work, int threads) {
        FutureTask<?>[] others = new FutureTask<?>[Math.max(0, threads - 1)];
        for (int i = 0; i < others.length; i++) {
            others[i] = new FutureTask<>(work, "done");
            Thread thread = new Thread(others[i], "likelihood");
            thread.setDaemon(true);
            thread.start();
        }
        work.run();
        for (FutureTask<?> other : others) {
            await(other);
        }
    }

    private static void await(FutureTask<?> task) {
        try {
            task.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a chunk of the likelihood could not be added up", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the likelihood was added up", interrupted);
        }
    }
}
