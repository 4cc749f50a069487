package dev.loyalty4j.metrics.log;

import java.util.Arrays;

/**
 * Appends the columns of one builder to another's. Codes are translated once for each text, not for each row, which is
 * what makes several builders faster than one. Used once.
 */
final class BuilderMerge {

    private final RowColumns target;
    private final RowColumns source;

    BuilderMerge(RowColumns target, RowColumns source) {
        this.target = target;
        this.source = source;
        if (target == source) {
            throw new IllegalArgumentException("a builder cannot be merged into itself");
        }
        requireSame("zone", target.zone, source.zone);
        requireSame("currency", target.currency, source.currency);
        requireSame("dimensions", target.dimensions, source.dimensions);
        if ((target.customers.size() > 0 && source.customerNumbers.size() > 0)
                || (target.customerNumbers.size() > 0 && source.customers.size() > 0)) {
            throw new IllegalStateException("customer numbers in one builder and customer texts in the other");
        }
        if ((long) target.day.size() + source.day.size() > PurchaseLogBuilder.MAX_ROWS) {
            throw new IllegalStateException("a log holds at most " + PurchaseLogBuilder.MAX_ROWS + " rows");
        }
    }

    private static void requireSame(String what, Object one, Object other) {
        if (!one.equals(other)) {
            throw new IllegalArgumentException(what + " " + other + " of the other builder must be " + one);
        }
    }

    void run() {
        int[] who = customers();
        int[] orders = orders(who);
        int[][] texts = source.values.stream()
                .map(column -> texts(column.texts(), target.values.get(source.values.indexOf(column))))
                .toArray(int[][]::new);
        for (int row = 0; row < source.day.size(); row++) {
            int at = target.day.size();
            for (int d = 0; d < texts.length; d++) {
                target.values
                        .get(d)
                        .putCode(at, translated(texts[d], source.values.get(d).code(row)));
            }
            int order = row < source.order.size() ? source.order.get(row) : DimensionColumn.NONE;
            target.appendCoded(
                    who[source.customer.get(row)],
                    source.day.get(row),
                    source.cents.get(row),
                    translated(orders, order));
        }
        target.offered += source.offered;
        target.withoutCustomer += source.withoutCustomer;
        target.history.addAll(source.history);
    }

    private static int translated(int[] codes, int code) {
        return code == DimensionColumn.NONE ? DimensionColumn.NONE : codes[code];
    }

    private int[] customers() {
        int[] codes = new int[source.names().size()];
        Arrays.setAll(
                codes,
                source.customerNumbers.size() > 0
                        ? code -> target.customerNumbers.codeOf(source.customerNumbers.number(code))
                        : code -> target.customers.codeOf(source.customers.text(code)));
        return codes;
    }

    private int[] orders(int[] who) {
        int[] texts = texts(source.orderText.texts(), target.orderText);
        int[] codes = new int[source.orders.size()];
        Arrays.setAll(codes, code -> {
            long key = source.orders.number(code);
            return target.orders.codeOf((long) who[(int) (key >> 32)] << 32 | texts[(int) key]);
        });
        return codes;
    }

    private static int[] texts(Dictionary from, TextColumn to) {
        int[] codes = new int[from.size()];
        Arrays.setAll(codes, code -> to.texts().codeOf(from.text(code)));
        return codes;
    }
}
