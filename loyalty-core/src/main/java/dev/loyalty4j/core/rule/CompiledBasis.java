package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Payment;
import dev.loyalty4j.core.amount.Allocation;
import dev.loyalty4j.core.amount.Money;
import java.util.List;
import java.util.Map;

/**
 * A basis with its categories resolved.
 *
 * @param basis the basis as written
 * @param excluded the categories that do not count, with those below them, sorted
 */
record CompiledBasis(Basis basis, List<String> excluded) {

    static CompiledBasis of(Basis basis, Categories tree) {
        return new CompiledBasis(
                basis,
                basis.excluded().stream()
                        .flatMap(c -> tree.within(c).stream())
                        .sorted()
                        .distinct()
                        .toList());
    }

    /**
     * The money of each line that counts, in the currency of the order. It is put into an array of before where that is
     * long enough, so what stands behind the lines means nothing.
     */
    long[] of(Occasion occasion, Line[] its, int count, long[] before) {
        long[] values = before.length > count ? before : new long[count + 8];
        values[0] = 0; // of an occasion without lines
        for (int i = 0; i < count; i++) {
            Line line = its[i];
            values[i] = counts(line)
                    ? Math.addExact(net(line), basis.tax() ? line.tax().minor() : 0)
                    : 0;
        }
        List<Line> lines = occasion.lines();
        if (!lines.isEmpty() && !basis.onlyTenders().isEmpty()) {
            long[] paid = Allocation.byWeights(paid(occasion.payment(), basis.onlyTenders()), nets(lines));
            for (int i = 0; i < paid.length; i++) {
                values[i] = Math.min(values[i], paid[i]);
            }
        } else if (!lines.isEmpty()) {
            leaveOut(occasion.payment(), values, lines);
        }
        return values;
    }

    private static long net(Line line) {
        return Math.subtractExact(
                Math.multiplyExact(line.unitPrice().minor(), (long) line.quantity()),
                line.discount().minor());
    }

    private static long[] nets(List<Line> lines) {
        long[] nets = new long[lines.size()];
        for (int i = 0; i < nets.length; i++) {
            nets[i] = lines.get(i).kind() == Line.Kind.REWARD ? 0 : net(lines.get(i));
        }
        return nets;
    }

    private void leaveOut(Payment payment, long[] values, List<Line> lines) {
        long points = basis.paidWithPoints() ? 0 : paid(payment, Payment.POINTS);
        long out = Math.addExact(points, basis.paidWithGiftCard() ? 0 : paid(payment, Payment.GIFT_CARD));
        if (out > 0) {
            long[] spread = Allocation.byWeights(out, nets(lines));
            for (int i = 0; i < spread.length; i++) {
                values[i] = Math.max(0, values[i] - spread[i]);
            }
        }
    }

    private static long paid(Payment payment, String method) {
        Money paid = payment.tenders().get(method);
        return paid == null ? 0 : paid.minor();
    }

    private static long paid(Payment payment, List<String> methods) {
        long paid = 0;
        for (Map.Entry<String, Money> tender : payment.tenders().entrySet()) {
            paid = Math.addExact(
                    paid, methods.contains(tender.getKey()) ? tender.getValue().minor() : 0);
        }
        return paid;
    }

    private boolean counts(Line line) {
        boolean kind = switch (line.kind()) {
            case GOODS -> true;
            case SHIPPING -> basis.shipping();
            case GIFT_CARD -> basis.giftCards();
            case REWARD -> false;
        };
        return kind
                && (basis.discounted() || line.discount().minor() == 0)
                && (excluded.isEmpty() || !Categories.anyOf(line, excluded));
    }
}
