package dev.loyalty4j.metrics.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Reads pieces of a list into builders of their own, each on its own thread. */
final class ParallelIntake {

    private ParallelIntake() {}

    /** The builders of the pieces, in the order of the list; throws what the first piece that failed threw. */
    static <T> List<PurchaseLogBuilder> read(
            PurchaseLogBuilder whole, List<? extends T> rows, Columns<T> columns, int threads) {
        List<FutureTask<PurchaseLogBuilder>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int from = (int) ((long) rows.size() * i / threads);
            int to = (int) ((long) rows.size() * (i + 1) / threads);
            PurchaseLogBuilder piece = whole.piece();
            piece.rowsBefore = whole.rowsBefore + whole.offered + from;
            tasks.add(new FutureTask<>(() -> piece.addAll(rows.subList(from, to), columns)));
        }
        tasks.stream().skip(1).forEach(task -> new Thread(task, "purchase log intake").start());
        tasks.get(0).run();
        List<PurchaseLogBuilder> pieces = new ArrayList<>();
        tasks.forEach(task -> pieces.add(result(task)));
        return pieces;
    }

    private static PurchaseLogBuilder result(FutureTask<PurchaseLogBuilder> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a piece of the rows could not be read", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the rows were read", interrupted);
        }
    }
}
