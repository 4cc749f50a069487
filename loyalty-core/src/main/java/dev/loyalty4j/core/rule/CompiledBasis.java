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
     * Puts the money of each line that counts, in the currency of the order, into an array from a position on; of an
     * occasion without lines nothing.
     */
    void put(Occasion occasion, long[] values, int from) {
        List<Line> lines = occasion.lines();
        if (lines.isEmpty()) {
            values[from] = 0;
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            values[from + i] = counts(line)
                    ? Math.addExact(line.netMinor(), basis.tax() ? line.tax().minor() : 0)
                    : 0;
        }
        if (basis.onlyTenders().isEmpty()) {
            leaveOut(occasion.payment(), values, from, lines);
        } else {
            long[] paid = Allocation.byWeights(paid(occasion.payment(), basis.onlyTenders()), nets(lines));
            for (int i = 0; i < paid.length; i++) {
                values[from + i] = Math.min(values[from + i], paid[i]);
            }
        }
    }

    private static long[] nets(List<Line> lines) {
        long[] nets = new long[lines.size()];
        for (int i = 0; i < nets.length; i++) {
            nets[i] = lines.get(i).kind() == Line.Kind.REWARD ? 0 : lines.get(i).netMinor();
        }
        return nets;
    }

    private void leaveOut(Payment payment, long[] values, int from, List<Line> lines) {
        long points = basis.paidWithPoints() ? 0 : paid(payment, Payment.POINTS);
        long out = Math.addExact(points, basis.paidWithGiftCard() ? 0 : paid(payment, Payment.GIFT_CARD));
        if (out > 0) {
            long[] spread = Allocation.byWeights(out, nets(lines));
            for (int i = 0; i < spread.length; i++) {
                values[from + i] = Math.max(0, values[from + i] - spread[i]);
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
