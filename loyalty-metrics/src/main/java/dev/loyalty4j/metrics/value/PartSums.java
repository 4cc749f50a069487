package dev.loyalty4j.metrics.value;

import dev.loyalty4j.metrics.function.RatioResidual;
import dev.loyalty4j.metrics.function.WideSums;
import dev.loyalty4j.metrics.interval.Definition;
import dev.loyalty4j.metrics.interval.Ratio;

/** The sums of many shares of one whole at once, without visiting every part for every customer. */
final class PartSums {

    private final long[] own;
    private final long[] sums;
    private final WideSums squares;
    private final WideSums products;
    private final boolean[] seen;
    private final int[] touched;
    private int touchedCount;
    private final boolean[] isTouched;
    private long customers;
    private long total;
    private final WideSums totalSquares = new WideSums(1);

    PartSums(int parts) {
        own = new long[parts];
        sums = new long[parts];
        squares = new WideSums(parts);
        products = new WideSums(parts);
        seen = new boolean[parts];
        touched = new int[parts];
        isTouched = new boolean[parts];
    }

    void add(int part, long cents) {
        if (!isTouched[part]) {
            isTouched[part] = true;
            touched[touchedCount++] = part;
        }
        own[part] = Math.addExact(own[part], cents);
    }

    void endCustomer() {
        if (touchedCount == 0) {
            return;
        }
        long whole = 0;
        for (int i = 0; i < touchedCount; i++) {
            whole = Math.addExact(whole, own[touched[i]]);
        }
        customers++;
        total = Math.addExact(total, whole);
        totalSquares.addProduct(0, whole, whole);
        for (int i = 0; i < touchedCount; i++) {
            settle(touched[i], whole);
        }
        touchedCount = 0;
    }

    private void settle(int part, long whole) {
        seen[part] = true;
        sums[part] = Math.addExact(sums[part], own[part]);
        squares.addProduct(part, own[part], own[part]);
        products.addProduct(part, own[part], whole);
        own[part] = 0;
        isTouched[part] = false;
    }

    boolean has(int part) {
        return seen[part];
    }

    Ratio ratio(int part, Definition definition, String of) {
        if (total <= 0) {
            return Ratio.ofTotals(definition, sums[part], 0, of);
        }
        double residual =
                RatioResidual.of(sums[part], total, squares.value(part), products.value(part), totalSquares.value(0));
        return new Ratio(definition, sums[part], total, customers, residual, of);
    }
}
